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

/** A date and "HH:MM", which may be 24:00, as wall time. */
export const wallAt = (date: string, time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return Date.parse(date) + (hours * 60 + minutes) * minute;
};

/** The instants of a wall time: none where the clocks leap over it, two where they show it twice. */
export function instantsOfWall(timeZone: string, wall: number): number[] {
  // No zone is further than a day from UTC, so these two lie on either side of any change near the wall time.
  const offsets = new Set([offsetAt(timeZone, wall - day), offsetAt(timeZone, wall + day)]);
  return [...offsets]
    .map((offset) => wall - offset)
    .filter((instant) => wallOf(timeZone, instant) === wall)
    .toSorted((one, two) => one - two);
}

/** The local date of an instant, "YYYY-MM-DD". */
export const localDate = (timeZone: string, instant: number): string =>
  new Date(wallOf(timeZone, instant)).toISOString().slice(0, 10);

/** Milliseconds as an instant of whole seconds, "2027-04-16T08:00:00Z". */
export const toInstant = (instant: number): string =>
  new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z');
