import type { Solver } from '@plenum/milp';
import { z } from 'zod';
import { isTimeZone } from './local-time.ts';

const isoDate = z.iso.date();
const isoInstant = z.iso.datetime({ offset: true });
// Before 1970 offsets have seconds; a day after the last one must still have four digits.
const years = /^(19[7-9]|[2-8]\d\d|9[0-8]\d)/;

export const isDate = (text: string): boolean => years.test(text) && isoDate.safeParse(text).success;
export const isInstant = (text: string): boolean => years.test(text) && isoInstant.safeParse(text).success;
const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
const isLocalTime = (text: string): boolean =>
  text[10] === 'T' && isDate(text.slice(0, 10)) && isTime(text.slice(11));

const date = z.string().refine(isDate, { params: { code: 'bad-date' } });
export const time = z.string().refine(isTime, { params: { code: 'bad-time' } });
export const endTime = z
  .string()
  .refine((text) => isTime(text) || text === '24:00', { params: { code: 'bad-time' } });
export const timeZone = z.string().refine(isTimeZone, { params: { code: 'unknown-time-zone' } });

export const windowSchema = z.strictObject({ from: time, to: endTime });

/** Wall time "HH:MM" in a picket's zone on the local date; `to` may be 24:00. */
export type Window = z.input<typeof windowSchema>;

const windows = z.array(windowSchema).max(100);

export const picketSchema = z.strictObject({
  id: z.string().min(1),
  country: z.string(),
  timeZone,
  minutes: z.int().min(1).max(1440),
  available: windows,
  placeOpen: windows.optional(),
  earliest: time.optional(),
  latest: endTime.optional(),
  newsDeadline: endTime.optional(),
  expectedTurnout: z.int().min(0).max(1_000_000_000).optional(),
  notBefore: z
    .string()
    .refine(isInstant, { params: { code: 'bad-instant' } })
    .optional(),
  policeNoticeDays: z.int().min(0).max(3650).optional(),
  advice: z.enum(['plan', 'lawyer first', 'no gathering']).optional(),
});

/**
 * A picket to be held: when people can come (`available`) and the place is open (`placeOpen`, absent = always),
 * what the law allows (`earliest` start, `latest` end), when it must be over to be in the news, and the instant
 * `notBefore` which it cannot start.
 */
export type Picket = z.input<typeof picketSchema>;

export const daySchema = z.strictObject({ date });

export const scheduleOptionsSchema = z.strictObject({
  mode: z.enum(['same-date', 'simultaneous', 'relay']),
  stepMinutes: z.int().min(1).max(1440).optional(),
  signal: z.custom<AbortSignal>((value) => value instanceof AbortSignal).optional(),
  solver: z.custom<Solver>((value) => typeof value === 'function').optional(),
  timeLimitMs: z.int().min(1).max(86_400_000).optional(),
});

/**
 * Options of `scheduleDay`; starts lie on a grid of `stepMinutes` (15) of local wall time from midnight. `solver`
 * of `@plenum/milp` and `timeLimitMs` (7,000) are for relays.
 */
export type ScheduleOptions = z.input<typeof scheduleOptionsSchema>;

export const conferenceSchema = z.strictObject({
  opens: z.string().refine(isLocalTime, { params: { code: 'bad-local-time' } }),
  timeZone,
});

/** When and where a conference opens: "YYYY-MM-DDTHH:MM" on the clocks of its zone. */
export type Opening = z.input<typeof conferenceSchema>;

const offsets = {
  offsetDays: z.int().min(-3650).max(3650).optional(),
  offsetMinutes: z.int().min(-525_600).max(525_600).optional(),
};

export const dayOptionsSchema = z.strictObject(offsets);

/** Options of `dayOf`: whole minutes and days after the opening, negative before it. */
export type DayOptions = z.input<typeof dayOptionsSchema>;

export const hangingDaySchema = z.strictObject({ conference: conferenceSchema, ...offsets });

/** A day by its date, or by the conference on which it hangs. */
export type Day = z.input<typeof daySchema> | z.input<typeof hangingDaySchema>;
