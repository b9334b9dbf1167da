import { data } from 'currency-codes';
import { MoneyError, problem } from './errors.ts';

const digitsByCode: ReadonlyMap<string, number> = new Map(data.map(({ code, digits }) => [code, digits]));

export const isCurrency = (currency: string): boolean => digitsByCode.has(currency);

/**
 * Tells how many decimal digits the minor unit of a currency has.
 *
 * The digits are those of ISO 4217 list one, not those of CLDR, which follow daily use (KZT, IQD or COP
 * differ). Codes to which the standard gives no minor unit (XAU, XXX) count as 0.
 * @param currency code of ISO 4217 in capitals, such as 'KZT'
 * @returns the number of digits: KZT 2, JPY 0, KWD 3
 * @throws MoneyError 'unknown-currency'
 * @example
 * minorDigits('KZT'); // 2
 * minorDigits('KWD'); // 3
 */
export function minorDigits(currency: string): number {
  const digits = digitsByCode.get(currency);
  if (digits === undefined) throw new MoneyError([problem('unknown-currency', [], { found: currency })]);
  return digits;
}
