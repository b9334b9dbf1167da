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

/**
 * The instant of a wall time, a repeated one taken as its first. A missing one has no instant: then `instant` is
 * that of the change which leapt over it.
 */
export function resolveWall(timeZone: string, wall: number): { instant: number; missing: boolean } {
  // No zone is further than a day from UTC, so these two lie on either side of any change near the wall time.
  const [before, after] = [offsetAt(timeZone, wall - day), offsetAt(timeZone, wall + day)];
  const real = [wall - before, wall - after].filter((instant) => wallOf(timeZone, instant) === wall);
  if (real.length > 0) return { instant: Math.min(...real), missing: false };
  let [low, high] = [wall - day, wall + day];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(timeZone, middle) === before) low = middle;
    else high = middle;
  }
  return { instant: high, missing: true };
}

/** A date and "HH:MM", which may be 24:00, as wall time. */
export const wallAt = (date: string, time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return Date.parse(date) + (hours * 60 + minutes) * minute;
};

/** Milliseconds as an instant of whole seconds, "2027-04-16T08:00:00Z". */
export const toInstant = (instant: number): string =>
  new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z');
