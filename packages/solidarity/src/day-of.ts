import { check, fault } from './check-input.ts';
import { type Problem, SolidarityError } from './errors.ts';
import { addDays, localDate, minute, resolveWall } from './local-time.ts';
import { conferenceSchema, type DayOptions, dayOptionsSchema, type Opening } from './schemas.ts';

const openingAt = ({ opens, timeZone }: Opening) => resolveWall(timeZone, Date.parse(`${opens}Z`));

/** Whether the clocks of the zone show the opening at all. */
export function checkOpening(opening: Opening, path: (string | number)[], problems: Problem[]): boolean {
  const { missing } = openingAt(opening);
  if (missing) problems.push(fault('missing-hour', [...path, 'opens'], { timeZone: opening.timeZone }));
  return !missing;
}

/** The date some minutes after the opening on the conference's clocks, and some days from there. */
export function dateFrom(opening: Opening, { offsetMinutes = 0, offsetDays = 0 }: DayOptions): string {
  const instant = openingAt(opening).instant + offsetMinutes * minute;
  return addDays(localDate(opening.timeZone, instant), offsetDays);
}

/**
 * The date of a solidarity day: the local date on which the conference opens, or some time from it.
 *
 * @param conference - Opening in local time and its zone.
 * @param options - `offsetMinutes`, whole minutes of real time after the opening (0), whose date is that of the
 *   conference's clocks; `offsetDays`, whole days from there (0). Negative is before.
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
  if (opening !== undefined) checkOpening(opening, ['conference'], problems);
  if (opening === undefined || checked === undefined || problems.length > 0)
    throw new SolidarityError(problems);
  return dateFrom(opening, checked);
}
