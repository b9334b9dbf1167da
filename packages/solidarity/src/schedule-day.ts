import { arrange, type DaySchedule } from './arrange.ts';
import { check } from './check-input.ts';
import { checkPickets } from './check-pickets.ts';
import { type Problem, SolidarityError } from './errors.ts';
import { makeClock } from './local-time.ts';
import { placePicket } from './place-picket.ts';
import { readDate } from './read-date.ts';
import { type Day, type Picket, type ScheduleOptions, scheduleOptionsSchema } from './schemas.ts';

/**
 * Schedules the pickets of a solidarity day, each on the day's date in its own zone.
 *
 * A picket lies wholly inside the hours in which people and place are free and the law allows it. A picket whose
 * advice is not 'plan' is never scheduled. The news deadline never costs a picket: one that ends after it is held
 * and told as `after-news`. Every picket that can be held is, whatever the mode; the mode says which of its starts
 * on the grid it takes:
 * - 'same-date': the earliest, which is known beforehand and the likeliest to be over before the news;
 * - 'simultaneous': one at which it stands at the instant when most people can, of as many people most pickets,
 *   of these the first; a picket that cannot is told as `not-at-once`, with the hour there;
 * - 'relay': one by which as many minutes as possible are covered by somebody.
 *
 * A repeated hour is its first; a written time that the clocks leap over counts as the moment of the leap and is
 * told as `missing-hour`. A day that a zone leaves out is told as `missing-day`.
 *
 * @param day - `date`, "YYYY-MM-DD"; or the `conference` on which it hangs, with `offsetMinutes` and `offsetDays`
 *   as of `dayOf`.
 * @param pickets - Times of day as "HH:MM" on the picket's own clocks, lengths in minutes, turnout in people.
 * @param options - `mode`; `stepMinutes`, the grid from local midnight (15); `signal`; for a relay that is not
 *   seen to be covered at once: `solver` (HiGHS in this thread) and `timeLimitMs` of solving (7,000).
 * @returns The schedule. Its value is the best possible, and the bound with it, unless the time ran out: then the
 *   bound is what was proved.
 * @throws SolidarityError with all problems: `unknown-time-zone`, `window-backwards`, `bad-time`, `duplicate-id`
 *   and the other codes of `solidarityProblemCodes`; `unsound-answer` for a solver that claims what is not so;
 *   the signal's reason if it is aborted.
 * @example
 * const berlin = { id: 'berlin', country: 'DE', timeZone: 'Europe/Berlin', minutes: 90,
 *   available: [{ from: '09:00', to: '18:00' }], expectedTurnout: 40 };
 * (await scheduleDay({ date: '2027-04-16' }, [berlin], { mode: 'same-date' })).starts; // { berlin: '2027-04-16T07:00:00Z' }
 */
export async function scheduleDay(
  day: Day,
  pickets: readonly Picket[],
  options: ScheduleOptions,
): Promise<DaySchedule> {
  const problems: Problem[] = [];
  const date = readDate(day, problems);
  const checkedOptions = check(scheduleOptionsSchema, options, ['options'], problems);
  const asked = checkPickets(pickets, problems);
  if (date === undefined || checkedOptions === undefined || problems.length > 0)
    throw new SolidarityError(problems);
  const { mode, stepMinutes = 15, timeLimitMs = 7_000, solver, signal } = checkedOptions;
  signal?.throwIfAborted();

  const grid = { stepMinutes, firstOnly: mode === 'same-date', clock: makeClock() };
  const placed = asked.map((picket) => ({ picket, placing: placePicket(picket, date, grid) }));
  return arrange(placed, mode, { date, solver, timeLimitMs, signal });
}
