import { currenciesOf } from './currency-words.ts';
import { parseDecimal } from './decimal.ts';
import { MoneyError, type MoneyErrorCode, problem } from './errors.ts';
import { minorDigits } from './minor-digits.ts';
import { readNumber } from './read-number.ts';
import type { Money } from './schemas.ts';

/** What is known beforehand about amounts that people wrote. */
export type ReadMoneyOptions = {
  /** Code of ISO 4217 for texts that name no currency; a text that names another is refused. */
  currency?: string | undefined;
  /** The decimal mark; without it a text such as '1,234' is refused as ambiguous. */
  decimal?: ',' | '.' | undefined;
  /** Codes of ISO 4217 for words and signs, as in { kr: 'SEK' }; they go before those known here. */
  words?: Readonly<Record<string, string>> | undefined;
};

// Longer texts are no amounts, and would be worth an attacker's while.
const longestText = 100;

const refuse = (code: MoneyErrorCode, params: Record<string, unknown> = {}): never => {
  throw new MoneyError([problem(code, [], params)]);
};

/** One kind each of spaces, apostrophes and dashes; brackets around the whole become a minus. */
const simplify = (text: string): string => {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cf}]/gu, '')
    .trim()
    .replace(/[^\S\r\n]/g, ' ')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/[\p{Pd}−]/gu, '-');
  const bracketed = /^\(([^()]*)\)$/.exec(plain)?.[1];
  return bracketed === undefined ? plain : `-${bracketed.trim()}`;
};

// Sign, word, sign; the number; ',-' for no minor units, sign, word, sign. A word has neither digit nor space.
const word = "[^\\d\\s.,'()+-][^\\d\\s,'()+-]*";
const form = new RegExp(
  `^([+-]?) *(${word})? *([+-]?) *(\\d(?:[\\d .,']*\\d)?)(?:[.,]--?)? *(-?) *(${word})? *(-?)$`,
  'u',
);

const settleCurrency = (words: readonly string[], options: ReadMoneyOptions): string => {
  const { currency } = options;
  if (currency !== undefined) minorDigits(currency);
  let possible: readonly string[] | undefined;
  for (const one of words) {
    const meant = currenciesOf(one, options.words);
    if (meant.length === 0) return refuse('not-an-amount');
    possible = possible === undefined ? meant : possible.filter((code) => meant.includes(code));
  }
  if (possible === undefined) return currency ?? refuse('unknown-currency');
  if (currency !== undefined && possible.includes(currency)) return currency;
  const [only, ...others] = possible;
  if (only === undefined || currency !== undefined)
    return refuse('currency-mismatch', currency === undefined ? {} : { expected: currency, found: only });
  return others.length > 0 ? refuse('ambiguous-currency', { currencies: [...possible] }) : only;
};

/**
 * Reads an amount as people write it: '3 000,00 тг', '1.234,50 €', '£900', '-1’234.50', '(900)', '900,-'.
 *
 * Groups of three digits may have any kind of space, apostrophes, points or commas between them. Nothing is
 * guessed: '1,234' without a `decimal` mark and '$5' without a `currency` are refused as ambiguous.
 * @param text the amount, in major units
 * @param options `currency`, `decimal` mark and `words` for currencies, as far as they are known
 * @returns the amount in minor units
 * @throws MoneyError 'ambiguous-amount' with `readings`, 'ambiguous-currency' with `currencies`,
 *   'unknown-currency' if none is named or given, 'currency-mismatch', 'not-an-amount', 'too-precise', 'too-large'
 * @example
 * readMoney('3 000,00 тг'); // { amount: 300000, currency: 'KZT' }
 * readMoney('1 250 kr', { words: { kr: 'SEK' } }); // { amount: 125000, currency: 'SEK' }
 */
export function readMoney(text: string, options: ReadMoneyOptions = {}): Money {
  const [, sign, before, inner, number, later, after, last] =
    (text.length <= longestText ? form.exec(simplify(text)) : null) ?? [];
  if (number === undefined) return refuse('not-an-amount');
  const signs = [sign, inner, later, last].filter((one) => one !== undefined && one !== '');
  if (signs.length > 1) return refuse('not-an-amount');
  const reading = readNumber(number, options.decimal);
  if (reading.status === 'unreadable') return refuse('not-an-amount');
  const words = [before, after].filter((one) => one !== undefined);
  const currency = settleCurrency(words, options);
  const minus = signs[0] === '-' ? '-' : '';
  if (reading.status === 'ambiguous')
    return refuse('ambiguous-amount', { readings: reading.readings.map((one) => `${minus}${one}`) });
  const { whole, fraction } = reading;
  return parseDecimal(`${minus}${whole}${fraction === '' ? '' : `.${fraction}`}`, currency);
}
