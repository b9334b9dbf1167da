import { z } from 'zod';
import { isDate, isInstant, isWebAddress, longest } from './spellings.ts';
import { isTimeZone } from './zones.ts';

/** A feed's language must be one that the runtime can write dates in. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

const instant = z.string().refine(isInstant, { params: { code: 'bad-instant' } });
const date = z.string().refine(isDate, { params: { code: 'bad-date' } });
const id = z.string().min(1).max(longest.id);
const coordinate = (limit: number) =>
  z.number().refine((value) => Math.abs(value) <= limit, { params: { code: 'bad-coordinates' } });

const eventFields = {
  id,
  timeZone: z.string().refine(isTimeZone, { params: { code: 'unknown-time-zone' } }),
  status: z.enum(['confirmed', 'tentative', 'cancelled']).optional(),
  title: z.string().max(longest.line),
  description: z.string().max(longest.text).optional(),
  location: z.string().max(longest.line).optional(),
  url: z
    .string()
    .max(longest.line)
    .refine((text) => text === '' || isWebAddress(text), { params: { code: 'bad-url' } })
    .optional(),
  geo: z.strictObject({ lat: coordinate(90), lon: coordinate(180) }).optional(),
  categories: z.array(z.string().max(longest.line)).max(longest.categories).optional(),
};

/** The fields of an event as they are typed in; which of the times belong together is checked beside it. */
export const eventSchema = z.strictObject({
  ...eventFields,
  starts: instant.optional(),
  ends: instant.optional(),
  date: date.optional(),
  until: date.optional(),
});

type EventFields = Pick<z.input<typeof eventSchema>, keyof typeof eventFields>;

/** An event with a time: two UTC instants; equal ones make a moment. */
export type TimedEvent = EventFields & {
  starts: string;
  ends: string;
  date?: undefined;
  until?: undefined;
};

/** An event of whole days: local dates, the last one included. */
export type WholeDayEvent = EventFields & {
  date: string;
  until?: string | undefined;
  starts?: undefined;
  ends?: undefined;
};

/** What a feed shows: an event with a time, or one of whole days. */
export type CalendarEvent = TimedEvent | WholeDayEvent;

/** Options of `nextEdition`. */
export const editionOptionsSchema = z.strictObject({
  feed: id,
  name: z.string().max(longest.line),
  language: z.string().refine(isLanguage, { params: { code: 'unknown-language' } }),
  now: instant,
  keepCancelledDays: z.int().min(0).max(36_500).optional(),
});

/** Options of `nextEdition`: one edition per feed and language; `now` is an instant, days are whole. */
export type EditionOptions = z.input<typeof editionOptionsSchema>;

const sequence = z.int().min(0);
const rememberedSchema = z.object({ id, sequence, created: instant });

type Fields = z.output<typeof eventSchema>;
const isEvent = (fields: Fields): fields is Fields & CalendarEvent =>
  (fields.starts !== undefined && fields.ends !== undefined) !== (fields.date !== undefined);

// Ten thousand events have a few zones: each is looked up once, by who needs it (`readEdition`).
const storedEventSchema = eventSchema.extend({ timeZone: z.string() });

const entrySchema = z.object({
  id,
  sequence,
  created: instant,
  modified: instant,
  words: z.string(),
  offsets: z.array(z.number()),
  event: storedEventSchema.transform((fields, context): CalendarEvent => {
    if (isEvent(fields)) return fields;
    context.addIssue({ code: 'custom', params: { code: 'no-time' } });
    return z.NEVER;
  }),
});

export const editionSchema = z.object({
  feed: id,
  name: z.string(),
  language: z.string(),
  number: z.int().min(1),
  changed: instant,
  entries: z.array(entrySchema),
  remembered: z.array(rememberedSchema),
});

/** What is remembered of an event that has left the feed, so that its sequence never falls. */
export type RememberedEvent = z.output<typeof rememberedSchema>;

/** One event as the subscribers of a feed see it, with its sequence there. */
export type EditionEntry = z.output<typeof entrySchema>;

/**
 * What the subscribers of one feed in one language see: plain JSON. `number` rises by one with each visible
 * change, `changed` is the moment of the last. `words` is the local time in words and, on a second line, the place;
 * `offsets` are the zone's minutes east of UTC at start and end when the words were written.
 */
export type Edition = z.output<typeof editionSchema>;
