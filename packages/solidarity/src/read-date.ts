import { check } from './check-input.ts';
import { isObject } from './check-pickets.ts';
import { checkOpening, dateFrom } from './day-of.ts';
import type { Problem } from './errors.ts';
import { daySchema, hangingDaySchema } from './schemas.ts';

/** The date of a day, given or hanging on a conference; undefined after problems were added. */
export function readDate(day: unknown, problems: Problem[]): string | undefined {
  if (!isObject(day) || !('conference' in day)) return check(daySchema, day, ['day'], problems)?.date;
  const hanging = check(hangingDaySchema, day, ['day'], problems);
  if (hanging === undefined) return undefined;
  const { conference, ...options } = hanging;
  return checkOpening(conference, ['day', 'conference'], problems)
    ? dateFrom(conference, options)
    : undefined;
}
