import { tz } from '@date-fns/tz';
import { differenceInCalendarDays, addDays as laterDate } from 'date-fns';
import { z } from 'zod';
import { instantsOfWall, minute, wallAt, wallOf } from './local-time.ts';
import { date, time } from './schemas.ts';

const day = 24 * 60 * minute;
const calendar = { in: tz('UTC') };

/** A local time, "YYYY-MM-DDTHH:MM". */
export const localTime = z
  .string()
  .refine(
    (text) =>
      text[10] === 'T' && date.safeParse(text.slice(0, 10)).success && time.safeParse(text.slice(11)).success,
    { params: { code: 'bad-local-time' } },
  );

/** A date some days later, or earlier. */
export const addDays = (from: string, days: number): string =>
  new Date(+laterDate(from, days, calendar)).toISOString().slice(0, 10);

/** Days from one date to another. */
export const daysBetween = (from: string, to: string): number => differenceInCalendarDays(to, from, calendar);

/** The first instant at which the clocks show the wall time, or the leap over it where they never do. */
export function instantOf(timeZone: string, on: string, at: string): number {
  const wall = wallAt(on, at);
  const [first] = instantsOfWall(timeZone, wall);
  if (first !== undefined) return first;
  // The clocks show less than the wall time up to the leap and more from it on.
  let [low, high] = [wall - day, wall + day];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (wallOf(timeZone, middle) < wall) low = middle;
    else high = middle;
  }
  return high;
}

/** The first instant of a local date. */
export const startOfDay = (timeZone: string, on: string): number => instantOf(timeZone, on, '00:00');
