import { z } from 'zod';
import { id, instant, list } from './fields.ts';
import { addDays, localDate, minute, resolveWall, toInstant, wallAt, wallOf } from './local-time.ts';
import { readInput } from './read-input.ts';
import { timeZone } from './schemas.ts';

/** Every code of what is told about the hour of a picket. */
export const hourNoteCodes = ['clocks-change', 'other-date', 'zone-law-changed'] as const;

/** What to mind about the hour of a picket. */
export type HourNote =
  /** The clocks there change on that date, by so many minutes, at this instant. */
  | { code: 'clocks-change'; params: { date: string; minutes: number; instant: string } }
  /** It stands while the conference has another date. */
  | { code: 'other-date'; params: { date: string; conferenceDate: string } }
  /** The zone keeps an hour that it kept at no time of the year before last: calendars may not know it yet. */
  | { code: 'zone-law-changed'; params: { was: string[]; is: string } };

/** A picket on its own clocks: `from` on `date`, `to` on `endDate`; `conference` is the conference's clock then. */
export type LocalTime = {
  id: string;
  timeZone: string;
  starts: string;
  ends: string;
  date: string;
  from: string;
  endDate: string;
  to: string;
  /** "+05:30" at the start. */
  utcOffset: string;
  conference: { date: string; from: string } | null;
  notes: HourNote[];
};

const localTimesSchema = z.strictObject({
  starts: z.record(z.string(), instant),
  pickets: list(z.object({ id, timeZone, minutes: z.int().min(1).max(1440) })),
  conference: timeZone.optional(),
});

/** Input of `localTimes`. */
export type LocalTimesInput = z.input<typeof localTimesSchema>;

const day = 24 * 60 * minute;
const timeOf = (zone: string, at: number): string => new Date(wallOf(zone, at)).toISOString().slice(11, 16);
const offsetOf = (zone: string, at: number): number => (wallOf(zone, at) - at) / minute;

/** Minutes as an offset, "+05:45". */
function written(offset: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

function changeOn(zone: string, date: string): HourNote[] {
  const midnight = (on: string): number => resolveWall(zone, wallAt(on, '00:00')).instant;
  let [low, high] = [midnight(date), midnight(addDays(date, 1))];
  const [before, after] = [offsetOf(zone, low - 1), offsetOf(zone, high - 1)];
  if (before === after) return [];
  if (offsetOf(zone, low) !== before) high = low;
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetOf(zone, middle) === before) low = middle;
    else high = middle;
  }
  return [{ code: 'clocks-change', params: { date, minutes: after - before, instant: toInstant(high) } }];
}

/** Every fortnight's offset of the year before last: what the zone's winters and summers were before any recent law. */
function lawOf(zone: string, at: number): HourNote[] {
  const is = offsetOf(zone, at);
  const was = new Set(
    Array.from({ length: 27 }, (_, part) => offsetOf(zone, at - 2 * 365 * day + part * 14 * day)),
  );
  if (was.has(is)) return [];
  const offsets = [...was].sort((a, b) => a - b).map(written);
  return [{ code: 'zone-law-changed', params: { was: offsets, is: written(is) } }];
}

/**
 * Starts on the clocks of each place, with what to mind: clocks that change that day, a date that is not the
 * conference's, a zone whose law changed lately (Kazakhstan, 1 March 2024).
 *
 * @param input - `starts`, UTC instants by picket id as of `scheduleDay`; `pickets` with `timeZone` and `minutes`;
 *   `conference`, the zone of the conference.
 * @returns The pickets that have a start, by start and then by id.
 * @throws SolidarityError `unknown-time-zone`, `bad-instant` and the codes of a wrong type.
 * @example
 * const [delhi] = localTimes({
 *   starts: { delhi: '2027-04-16T05:30:00Z' },
 *   pickets: [{ id: 'delhi', timeZone: 'Asia/Kolkata', minutes: 60 }],
 * });
 * [delhi?.from, delhi?.to, delhi?.utcOffset]; // ['11:00', '12:00', '+05:30']
 */
export function localTimes(input: LocalTimesInput): LocalTime[] {
  const { starts, pickets, conference } = readInput(localTimesSchema, input);
  return pickets
    .flatMap((picket): LocalTime[] => {
      const start = Object.hasOwn(starts, picket.id) ? starts[picket.id] : undefined;
      if (start === undefined) return [];
      const from = Date.parse(start);
      const to = from + picket.minutes * minute;
      const zone = picket.timeZone;
      const date = localDate(zone, from);
      const there = conference === undefined ? null : localDate(conference, from);
      const other: HourNote[] =
        there === null || there === date
          ? []
          : [{ code: 'other-date', params: { date, conferenceDate: there } }];
      return [
        {
          id: picket.id,
          timeZone: zone,
          starts: toInstant(from),
          ends: toInstant(to),
          date,
          from: timeOf(zone, from),
          endDate: localDate(zone, to),
          to: timeOf(zone, to),
          utcOffset: written(offsetOf(zone, from)),
          conference:
            conference === undefined || there === null
              ? null
              : { date: there, from: timeOf(conference, from) },
          notes: [...changeOn(zone, date), ...other, ...lawOf(zone, from)],
        },
      ];
    })
    .sort((a, b) => (a.starts === b.starts ? (a.id < b.id ? -1 : 1) : a.starts < b.starts ? -1 : 1));
}
