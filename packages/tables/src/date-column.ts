import { type Column, fault, makeColumn, type Optional, type OptionalOption } from './column.ts';

const expected = 'a day like 2027-04-16';

const isDay = (text: string): boolean => {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
};

/**
 * Makes a column of days, ISO 8601 calendar dates without a time or a zone.
 * @param options `optional`: undefined for an empty cell
 * @returns a column of strings 'YYYY-MM-DD', each a day that exists in the Gregorian calendar
 * @example
 * const columns = { local_conference_date: date() };
 */
export function date<O extends boolean = false>(
  options: OptionalOption<O> = {},
): Column<Optional<string, O>> {
  return makeColumn<string, O>(options.optional, expected, (cell) =>
    isDay(cell) ? { value: cell } : fault('not-a-date', expected),
  );
}
