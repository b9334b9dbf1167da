import { z } from 'zod';
import { isTimeZone } from './local-time.ts';

const isoDate = z.iso.date();
const isoInstant = z.iso.datetime({ offset: true });
// Before 1970 offsets have seconds; a day after the last one must still have four digits.
const years = /^(19[7-9]|[2-8]\d\d|9[0-8]\d)/;
const isDate = (text: string): boolean => years.test(text) && isoDate.safeParse(text).success;
const isInstant = (text: string): boolean => years.test(text) && isoInstant.safeParse(text).success;
const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
const refused = (code: string) => ({ params: { code } });

/** An identifier: at least one character. */
export const id = z.string().min(1).max(200);
/** A local date, "YYYY-MM-DD". */
export const date = z.string().refine(isDate, refused('bad-date'));
/** A wall time, "HH:MM". */
export const time = z.string().refine(isTime, refused('bad-time'));
/** A wall time at which something ends, "HH:MM" up to "24:00". */
const endTime = z.string().refine((text) => isTime(text) || text === '24:00', refused('bad-time'));
/** An instant with its offset. */
export const instant = z.string().refine(isInstant, refused('bad-instant'));
/** An instant on the minute. */
const wholeMinute = z
  .string()
  .refine((text) => isInstant(text) && Date.parse(text) % 60_000 === 0, refused('bad-instant'));
/** A zone of the time zone database. */
export const timeZone = z.string().refine(isTimeZone, refused('unknown-time-zone'));
/** A length of something that happens. */
export const someMinutes = z.int().min(1).max(1440);
/** An exact ratio in writing, '1/10' or '0.1'. */
export const fraction = z
  .string()
  .refine((text) => /^\d{1,9}(\/0*[1-9]\d{0,8}|\.\d{1,9})?$/.test(text), refused('bad-fraction'));
/** A list of so many items at most; a longer one is refused before its items are looked at. */
export const list = <S extends z.ZodType>(item: S, most = 5_000) =>
  z
    .custom<z.input<S>[]>((value) => !Array.isArray(value) || value.length <= most, {
      params: { code: 'too-many', most },
    })
    .pipe(z.array(item));

export const breakRuleSchema = z.strictObject({
  name: id,
  minutes: someMinutes,
  between: z.tuple([time, endTime]).optional(),
  every: someMinutes.optional(),
  dates: list(date, 400).optional(),
});

export const itemSchema = z.strictObject({
  id,
  title: z.record(z.string(), z.string()),
  minutes: z.int().min(-100_000).max(100_000),
  minutesAtLeast: z.int().min(-100_000).max(100_000).optional(),
  kind: z.enum(['plenary', 'commission', 'break', 'social']),
  after: list(id).optional(),
  apart: list(id).optional(),
  fixed: wholeMinute.optional(),
  place: z.enum(['first', 'last']).optional(),
  priority: z.enum(['must', 'should', 'could']),
  speakers: list(id, 200).optional(),
  audience: id.optional(),
  needs: z
    .strictObject({ places: z.int().min(0).max(1_000_000).optional(), screen: z.boolean().optional() })
    .optional(),
  motions: list(id, 1000).optional(),
});

export const windowSchema = z.strictObject({ date, from: time, to: endTime });

export const roomSchema = z.strictObject({
  id,
  places: z.int().min(0).max(1_000_000),
  screen: z.boolean().optional(),
});

export const slotSchema = z.strictObject({
  item: id,
  room: id.optional(),
  starts: wholeMinute,
  minutes: someMinutes,
});

export const agendaSchema = z.strictObject({
  timeZone,
  windows: list(windowSchema, 400),
  breaks: list(breakRuleSchema, 50),
  rooms: list(roomSchema, 500),
  changeover: z.int().min(0).max(240).optional(),
  buffer: fraction.optional(),
  items: list(itemSchema, 2000),
  pins: list(slotSchema, 2000).optional(),
});

/** An exact ratio in writing: '1/10', '0.1'. */
export type Fraction = string;

/**
 * A break by rule, told from the items by its `name`. `between` two wall times it is held on every date (or on
 * `dates`) on which it fits into the hours of work. With `every`, nobody sits longer than so many minutes without a
 * pause of its `minutes`. Wall times are "HH:MM".
 */
export type BreakRule = z.input<typeof breakRuleSchema>;

/**
 * Something on the agenda; `title` by language. It is given `minutesAtLeast` (else all) to `minutes` minutes.
 * `after` names what must be over before, where both are held; `apart` what may not run at the same time; `fixed` is
 * an instant. A `commission` runs beside those of other audiences; without `audience`, or with 'all', it is for
 * everybody. `break` is what may run in a break, as a press conference.
 */
export type Item = z.input<typeof itemSchema>;

/** Hours of work on a local date; `to` may be 24:00, and hours that touch at midnight are one. */
export type Window = z.input<typeof windowSchema>;

/** A meeting room with so many places. */
export type Room = z.input<typeof roomSchema>;

/** Where and when an item is held, or a break of the rule named by `item`: `starts` is an instant. */
export type Slot = z.input<typeof slotSchema>;

/** What is to be held, when there is time and where there is room. */
export type Agenda = z.input<typeof agendaSchema>;
