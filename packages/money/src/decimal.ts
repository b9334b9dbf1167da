import { MoneyError, problem } from './errors.ts';
import { minorDigits } from './minor-digits.ts';
import { fromMinorUnits, money } from './money.ts';
import type { Money } from './schemas.ts';

const pattern = /^([+-]?)(\d+)(?:\.(\d+))?$/;
// No safe integer has more digits; longer ones are refused before they are computed with.
const mostDigits = 16;

/**
 * Reads an amount in major units, written with a plain decimal point, exactly.
 *
 * Groups of thousands, spaces, exponents and decimal commas are not amounts here. More digits than the
 * currency has are refused even when they are noughts, since '100.000' may mean a hundred thousand.
 * @param text major units, such as '610000' or '-1450.50'
 * @param currency code of ISO 4217
 * @returns the amount in minor units
 * @throws MoneyError 'not-an-amount', 'too-precise', 'too-large', 'unknown-currency'
 * @example
 * parseDecimal('1450.50', 'EUR'); // { amount: 145050, currency: 'EUR' }
 */
export function parseDecimal(text: string, currency: string): Money {
  const digits = minorDigits(currency);
  const [, sign, whole, fraction = ''] = pattern.exec(text) ?? [];
  if (whole === undefined) throw new MoneyError([problem('not-an-amount', [], { currency })]);
  if (fraction.length > digits)
    throw new MoneyError([problem('too-precise', [], { currency, digits, found: fraction.length })]);
  const units = `${whole}${fraction.padEnd(digits, '0')}`.replace(/^0+(?=\d)/, '');
  if (units.length > mostDigits) throw new MoneyError([problem('too-large', [], { currency })]);
  return fromMinorUnits(BigInt(units) * (sign === '-' ? -1n : 1n), currency);
}

/**
 * Writes an amount in major units with a plain decimal point and all digits of its currency.
 * @param amount an amount
 * @returns a string that `parseDecimal` reads back to an equal amount
 * @throws MoneyError 'not-an-amount', 'too-large', 'unknown-currency'
 * @example
 * toDecimal({ amount: -5, currency: 'EUR' }); // '-0.05'
 */
export function toDecimal(amount: Money): `${number}` {
  const { amount: units, currency } = money(amount.amount, amount.currency);
  const digits = minorDigits(currency);
  const padded = String(Math.abs(units)).padStart(digits + 1, '0');
  const whole = padded.slice(0, padded.length - digits);
  const fraction = digits > 0 ? `.${padded.slice(-digits)}` : '';
  // Digits, one point at most and a sign are what the type stands for; it cannot be inferred from slices.
  return `${units < 0 ? '-' : ''}${whole}${fraction}` as `${number}`;
}
