import { z } from 'zod';
import { localTime } from './local-days.ts';
import { date, id, list, time, timeZone } from './schemas.ts';

const deadlineSchema = z.strictObject({
  id,
  title: z.string().max(500).optional(),
  daysBefore: z.int().min(-3650).max(3650),
  at: time.optional(),
  responsible: list(id, 10_000).optional(),
});

/**
 * What must be done so many whole days before the day of the opening (below 0: after it), until the end of that day or
 * until `at`, "HH:MM" on the conference's clocks; and by whom: branches, sections or people, by their codes.
 */
export type Deadline = z.input<typeof deadlineSchema>;

export const deadlinesSchema = list(deadlineSchema, 10_000);

const openingSchema = z.strictObject({ opens: localTime, timeZone });

const doneMarkSchema = z.strictObject({ deadline: id, by: id.optional(), on: date });

/** A deadline was met on a local date: by one of those responsible, or without `by` for all of them. */
export type DoneMark = z.input<typeof doneMarkSchema>;

export const deadlineOptionsSchema = z.strictObject({
  ...openingSchema.shape,
  done: list(doneMarkSchema, 100_000).optional(),
  before: openingSchema.optional(),
});

/** When and where the conference opens, what is done, and the opening that was told `before`, if it has shifted. */
export type DeadlineOptions = z.input<typeof deadlineOptionsSchema>;
