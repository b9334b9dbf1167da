import { z } from 'zod';
import { id, instant, list, localDay, text } from './fields.ts';
import { timeZone } from './schemas.ts';

const heads = z.int().min(0).max(1_000_000_000);

const arrestSchema = z.strictObject({
  id,
  at: instant.optional(),
  where: text.optional(),
  witness: text.optional(),
  lawyer: text.optional(),
  released: instant.optional(),
});

/** A line of the arrest sheet; `id` is a code name, `where` they were taken from or to. */
export type Arrest = z.input<typeof arrestSchema>;

export const safetyRecordSchema = z.strictObject({
  picket: id,
  notice: z
    .strictObject({
      required: z.boolean().optional(),
      given: z.strictObject({ on: localDay, reference: text.optional() }).optional(),
    })
    .optional(),
  steward: text.optional(),
  firstAid: text.optional(),
  letterBearer: text.optional(),
  legalNumber: text.optional(),
  heads: z.strictObject({ before: heads.optional(), after: heads.optional() }).optional(),
  arrests: z.array(arrestSchema).optional(),
  home: z
    .array(z.strictObject({ kind: z.enum(['section', 'delegate']), id, at: instant.optional() }))
    .optional(),
});

/**
 * What keeps the people of one picket safe: the notice to the police, who is chief steward, who gives first aid,
 * who hands in the letter, the number of the lawyer on duty, heads counted before and after, the arrest sheet, and
 * which sections and delegates are home (`at`, absent until they are).
 */
export type SafetyRecord = z.input<typeof safetyRecordSchema>;

const guardedPicketSchema = z.strictObject({
  id,
  timeZone,
  minutes: z.int().min(1).max(1440),
  start: instant.optional(),
  policeNoticeDays: z.int().min(0).max(3650).optional(),
});

/** A picket to look after; without a `start` it is on the day's date. */
export type GuardedPicket = z.input<typeof guardedPicketSchema>;

export const checkSafetySchema = z.strictObject({
  date: localDay,
  now: instant,
  pickets: list(guardedPicketSchema),
  records: list(safetyRecordSchema),
});

/** The day's date, the moment at which it is looked at, pickets and their records. */
export type CheckSafetyInput = z.input<typeof checkSafetySchema>;
