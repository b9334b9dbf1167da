import { type Column, fault, makeColumn, type Optional, type OptionalOption } from './column.ts';

/** How days are written: '2027-02-01', '01.02.2027' or '02/01/2027'; the last two with '.', '/' or '-'. */
export type DateStyle = 'iso' | 'day-month-year' | 'month-day-year';

/** Rules of a column of days. */
export type DateOptions<O extends boolean = boolean> = OptionalOption<O> & {
  /** ['iso'] unless given; with both orders a day that reads in two ways is refused. */
  styles?: readonly DateStyle[] | undefined;
  /** First of the hundred years that years of two digits stand for; without it they are refused. */
  twoDigitYearsFrom?: number | undefined;
};

const examples: Record<DateStyle, string> = {
  iso: '2027-04-16',
  'day-month-year': '16.04.2027',
  'month-day-year': '04/16/2027',
};

const toIso = (year: number, month: number, day: number): string | undefined => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day < 1 || day > days) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
};

const readIso = (text: string): string | undefined => {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return toIso(year, month, day);
};

type Parts = { first: number; second: number; year: string };

const readParts = (text: string): Parts | undefined => {
  const [, first, mark, second, again, year] =
    /^(\d{1,2})([./-])(\d{1,2})([./-])(\d{4}|\d{2})$/.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined || mark !== again) return undefined;
  return { first: Number(first), second: Number(second), year };
};

/** The year meant, 'unclear' if two digits stand for none that was agreed on. */
const readYear = (year: string, from: number | undefined): number | 'unclear' => {
  if (year.length === 4) return Number(year);
  if (from === undefined) return 'unclear';
  return from + ((((Number(year) - from) % 100) + 100) % 100);
};

/**
 * Makes a column of days without a time or a zone, in the ways of writing that the caller allows.
 * @param options `styles`: 'iso' and an order, as in ['iso', 'day-month-year']; `twoDigitYearsFrom`: 1950 reads
 *   27 as 2027 and 51 as 1951; `optional`: undefined for an empty cell
 * @returns a column of strings 'YYYY-MM-DD' (ISO 8601), each a day that exists in the Gregorian calendar
 * @example
 * const founded = date({ styles: ['iso', 'day-month-year'], twoDigitYearsFrom: 1950 });
 * founded.read('1.2.27'); // { value: '2027-02-01' }
 */
export function date<O extends boolean = false>(options: DateOptions<O> = {}): Column<Optional<string, O>> {
  const { optional, styles = ['iso'], twoDigitYearsFrom } = options;
  const expected = `a day like ${styles.map((style) => examples[style]).join(' or ')}`;
  return makeColumn<string, O>(optional, expected, (cell) => {
    const iso = styles.includes('iso') ? readIso(cell) : undefined;
    if (iso !== undefined) return { value: iso };
    const parts = readParts(cell);
    if (parts === undefined) return fault('not-a-date', expected);
    const { first, second } = parts;
    const year = readYear(parts.year, twoDigitYearsFrom);
    // In the year 2000, a leap year, no day of the calendar is missing.
    const read = (month: number, day: number) => toIso(year === 'unclear' ? 2000 : year, month, day);
    const dayFirst = styles.includes('day-month-year') ? read(second, first) : undefined;
    const monthFirst = styles.includes('month-day-year') ? read(first, second) : undefined;
    const day = dayFirst ?? monthFirst;
    if (day === undefined) return fault('not-a-date', expected);
    if (year === 'unclear') return fault('ambiguous-date', `${expected} with four digits of the year`);
    return monthFirst !== undefined && monthFirst !== day
      ? fault('ambiguous-date', `${expected}, which reads in one way only`)
      : { value: day };
  });
}
