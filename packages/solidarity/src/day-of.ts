import { check, fault } from './check-input.ts';
import { type Problem, SolidarityError } from './errors.ts';
import { resolveWall } from './local-time.ts';
import { conferenceSchema, type DayOptions, dayOptionsSchema, type Opening } from './schemas.ts';

/**
 * The date of a solidarity day: the local date on which the conference opens, or some days from it.
 *
 * @param conference - Opening in local time and its zone.
 * @param options - `offsetDays`, whole days (0).
 * @returns "YYYY-MM-DD"; each picket takes it as the date in its own zone.
 * @throws SolidarityError `bad-local-time`, `unknown-time-zone`, `missing-hour` if the zone's clocks leap over
 *   the opening, and the codes of a wrong type.
 * @example
 * dayOf({ opens: '2027-04-16T10:00', timeZone: 'Asia/Almaty' }); // '2027-04-16'
 */
export function dayOf(conference: Opening, options: DayOptions = {}): string {
  const problems: Problem[] = [];
  const opening = check(conferenceSchema, conference, ['conference'], problems);
  const checked = check(dayOptionsSchema, options, ['options'], problems);
  if (opening !== undefined && resolveWall(opening.timeZone, Date.parse(`${opening.opens}Z`)).missing)
    problems.push(fault('missing-hour', ['conference', 'opens'], { timeZone: opening.timeZone }));
  if (opening === undefined || checked === undefined || problems.length > 0)
    throw new SolidarityError(problems);
  const day = new Date(Date.parse(opening.opens.slice(0, 10)));
  day.setUTCDate(day.getUTCDate() + (checked.offsetDays ?? 0));
  return day.toISOString().slice(0, 10);
}
