import { tzOffset } from '@date-fns/tz';

export const minute = 60_000;
const day = 24 * 60 * minute;

/** Whether the runtime's time zone data know the zone (tzOffset alone takes anything with "+05" in it). */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

const offsetAt = (timeZone: string, instant: number): number =>
  tzOffset(timeZone, new Date(instant)) * minute;

/** The wall time of an instant, as milliseconds of a clock that shows it. */
export const wallOf = (timeZone: string, instant: number): number => instant + offsetAt(timeZone, instant);

/** The instant of a wall time; where the clocks leap over it, that of the leap. */
export type Resolved = { instant: number; missing: boolean };

function resolve(offset: (instant: number) => number, wall: number): Resolved {
  // No zone is further than a day from UTC, so these two lie on either side of any change near the wall time.
  const [before, after] = [offset(wall - day), offset(wall + day)];
  const real = [wall - before, wall - after].filter((instant) => instant + offset(instant) === wall);
  if (real.length > 0) return { instant: Math.min(...real), missing: false };
  let [low, high] = [wall - day, wall + day];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offset(middle) === before) low = middle;
    else high = middle;
  }
  return { instant: high, missing: true };
}

/**
 * The instant of a wall time, a repeated one taken as its first. A missing one has no instant: then `instant` is
 * that of the change which leapt over it.
 */
export const resolveWall = (timeZone: string, wall: number): Resolved =>
  resolve((instant) => offsetAt(timeZone, instant), wall);

/**
 * `resolveWall` for many wall times: asks the time zone data once an hour, and more often only in the hours in
 * which an offset changes. No zone has ever changed twice in an hour.
 */
export function makeClock(): (timeZone: string, wall: number) => Resolved {
  const zones = new Map<string, Map<number, number>>();
  return (timeZone, wall) => {
    const known = zones.get(timeZone) ?? new Map<number, number>();
    zones.set(timeZone, known);
    const onTheHour = (hour: number): number => {
      const offset = known.get(hour) ?? offsetAt(timeZone, hour * 60 * minute);
      known.set(hour, offset);
      return offset;
    };
    return resolve((instant) => {
      const hour = Math.floor(instant / (60 * minute));
      const offset = onTheHour(hour);
      return offset === onTheHour(hour + 1) ? offset : offsetAt(timeZone, instant);
    }, wall);
  };
}

/** A date and "HH:MM", which may be 24:00, as wall time. */
export const wallAt = (date: string, time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return Date.parse(date) + (hours * 60 + minutes) * minute;
};

/** Milliseconds as an instant of whole seconds, "2027-04-16T08:00:00Z". */
export const toInstant = (instant: number): string =>
  new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z');

/** The local date of an instant, "YYYY-MM-DD". */
export const localDate = (timeZone: string, instant: number): string =>
  new Date(wallOf(timeZone, instant)).toISOString().slice(0, 10);

/** A date some days later, or earlier. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
