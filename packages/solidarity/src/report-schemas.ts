import { z } from 'zod';
import { code, id, link, list, localDay, text } from './fields.ts';

const most = 1_000_000_000;

export const coverageItemSchema = z.strictObject({
  medium: code,
  date: localDay.optional(),
  place: text.optional(),
  outlet: text.optional(),
  outlets: z.int().min(1).max(most).optional(),
  campaign: text.optional(),
  link: link.optional(),
  archive: link.optional(),
  note: text.optional(),
});

/**
 * A report in the media: `medium` is a code ('national-tv', 'press-review'), `outlets` how many brought it (1);
 * `link` and `archive` (a copy that stays) begin with https.
 */
export type CoverageItem = z.input<typeof coverageItemSchema>;

export const picketReportSchema = z.strictObject({
  picket: id,
  turnout: z.int().min(0).max(most),
  minutes: z.int().min(0).max(1440),
  letter: z.enum(['received', 'refused', 'not-handed-in']),
  media: z.array(coverageItemSchema).optional(),
  photos: z.array(z.strictObject({ ref: text, consent: z.boolean() })).optional(),
});

/**
 * What a picket reports: people, minutes, what became of the letter, media, and photos by reference; `consent`
 * says that everybody who can be known in it agrees.
 */
export type PicketReport = z.input<typeof picketReportSchema>;

const digestPicketSchema = z.strictObject({
  id,
  country: text,
  city: text,
  cancelled: z.boolean().optional(),
});

/** A picket of the day, whether it has reported or not. */
export type DigestPicket = z.input<typeof digestPicketSchema>;

export const digestSchema = z.strictObject({
  pickets: list(digestPicketSchema),
  reports: list(picketReportSchema),
  coverage: list(coverageItemSchema).optional(),
});

/** Pickets, their reports, and `coverage` that belongs to no picket. */
export type DigestInput = z.input<typeof digestSchema>;
