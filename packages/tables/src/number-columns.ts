import { type Column, fault, makeColumn, type Optional, type OptionalOption } from './column.ts';

/** Limits of a column of whole numbers, both included. */
export type IntegerOptions<O extends boolean = boolean> = OptionalOption<O> & {
  minimum?: number | undefined;
  maximum?: number | undefined;
  /** Reads groups of three digits with any kind of space or apostrophe between them, as in '3 000', too. */
  grouped?: boolean | undefined;
};

/** Limits of a column of decimals, both included, written as decimals. */
export type DecimalOptions<O extends boolean = boolean> = OptionalOption<O> & {
  minimum?: string | undefined;
  maximum?: string | undefined;
};

const within = (what: string, minimum: number | string | undefined, maximum: number | string | undefined) =>
  [
    what,
    minimum === undefined ? '' : ` of ${minimum} or more`,
    maximum === undefined ? '' : `${minimum === undefined ? ' of' : ' and'} ${maximum} or less`,
  ].join('');

// Points and commas are left out: they may as well begin decimals.
const groups = /^[+-]?[1-9]\d{0,2}(?:( \d{3})+|('\d{3})+)$/;

const ungroup = (cell: string): string => {
  const plain = cell
    .replace(/[^\S\r\n]/g, ' ')
    .replace(/[’ʼ]/g, "'")
    .replace(/^[−–]/, '-');
  return groups.test(plain) ? plain.replace(/[ ']/g, '') : plain;
};

/**
 * Makes a column of whole numbers.
 * @param options `minimum`, `maximum`; `grouped`: reads '3 000' and '3’000' too, never '3,000'; `optional`:
 *   undefined for an empty cell
 * @returns a column of safe integers
 * @example
 * const columns = { members: integer({ minimum: 0 }) };
 */
export function integer<O extends boolean = false>(
  options: IntegerOptions<O> = {},
): Column<Optional<number, O>> {
  const { optional, minimum, maximum, grouped = false } = options;
  const expected = within('a whole number', minimum, maximum);
  return makeColumn<number, O>(optional, expected, (written) => {
    const cell = grouped ? ungroup(written) : written;
    if (!/^[+-]?\d+$/.test(cell)) return fault('not-an-integer', expected);
    // Adding nought turns -0 into 0.
    const value = Number(cell) + 0;
    if (!Number.isSafeInteger(value)) return fault('too-large', expected);
    if (minimum !== undefined && value < minimum) return fault('below-minimum', expected, { minimum });
    if (maximum !== undefined && value > maximum) return fault('above-maximum', expected, { maximum });
    return { value };
  });
}

const decimalPattern = /^[+-]?\d+(?:\.\d+)?$/;

const isLess = (a: string, b: string): boolean => {
  const digits = (decimal: string) => decimal.split('.')[1]?.length ?? 0;
  const scale = Math.max(digits(a), digits(b));
  const scaled = (decimal: string) => BigInt(decimal.replace('.', '') + '0'.repeat(scale - digits(decimal)));
  return scaled(a) < scaled(b);
};

/**
 * Makes a column of decimal numbers, kept as they are written so that no digit is lost.
 * @param options `minimum`, `maximum` as decimals; `optional`: undefined for an empty cell
 * @returns a column of strings such as '1450.50'; no exponent, no decimal comma
 * @example
 * const columns = { fare: decimal({ minimum: '0' }) };
 */
export function decimal<O extends boolean = false>(
  options: DecimalOptions<O> = {},
): Column<Optional<string, O>> {
  const { optional, minimum, maximum } = options;
  const expected = within('a decimal number', minimum, maximum);
  return makeColumn<string, O>(optional, expected, (cell) => {
    if (!decimalPattern.test(cell)) return fault('not-a-decimal', expected);
    if (minimum !== undefined && isLess(cell, minimum)) return fault('below-minimum', expected, { minimum });
    if (maximum !== undefined && isLess(maximum, cell)) return fault('above-maximum', expected, { maximum });
    return { value: cell };
  });
}
