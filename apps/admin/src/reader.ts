import { moneyFormatter } from '@plenum/money';
import Fraction from 'fraction.js';
import type { Language } from './catalogue/language.ts';
import { type Key, message, type Params } from './catalogue/message.ts';
import type { Names } from './services/names.ts';

/** How everything is said and written for one reader. */
export type Reader = {
  language: Language;
  say: (key: Key, params?: Params) => string;
  /** The name in the reader's language. */
  name: (names: Names) => string;
  /** An amount in minor units with the symbol of its currency. */
  money: (amount: number, currency: string) => string;
  /** The same without the symbol, for tables whose head names the currency. */
  amount: (amount: number, currency: string) => string;
  /** The currency's symbol, for the head of such a table. */
  symbol: (currency: string) => string;
  count: (value: number) => string;
  /** A fraction as a whole percentage. */
  percent: (fraction: string) => string;
  /** A fraction as a percentage with one decimal, rounded down: what is not certain never reads as certain. */
  chance: (fraction: string) => string;
  /** One day or a span of days, of local moments 'YYYY-MM-DDTHH:MM' or dates. */
  days: (from: string, to?: string) => string;
  /** The day and time of an instant as clocks in the zone show it. */
  moment: (instant: string, timeZone: string) => string;
  country: (code: string) => string;
};

// The English of the project is British, and so are its dates.
const locales: Record<Language, string> = { en: 'en-GB', ru: 'ru', kk: 'kk' };

/** Makes the reader of a language; one for each answer. */
export function makeReader(language: Language): Reader {
  const locale = locales[language];
  const money = moneyFormatter(locale);
  const bare = moneyFormatter(locale, { currencyDisplay: 'none' });
  const number = new Intl.NumberFormat(locale);
  const share = new Intl.NumberFormat(locale, { style: 'percent' });
  const chance = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const noon = (local: string) => new Date(`${local.slice(0, 10)}T12:00:00Z`);
  return {
    language,
    say: (key, params) => message(language, key, params),
    name: (names) => names[language],
    money: (amount, currency) => money({ amount, currency }),
    amount: (amount, currency) => bare({ amount, currency }),
    symbol: (currency) => symbolOf(locale, currency),
    count: (value) => number.format(value),
    percent: (fraction) => share.format(new Fraction(fraction).mul(100).round().valueOf() / 100),
    chance: (fraction) => chance.format(new Fraction(fraction).mul(1000).floor().valueOf() / 1000),
    days: (from, to) => (to === undefined ? day.format(noon(from)) : day.formatRange(noon(from), noon(to))),
    moment: (instant, timeZone) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
        new Date(instant),
      ),
    country: (code) => countries.of(code) ?? code,
  };
}

function symbolOf(locale: string, currency: string): string {
  const parts = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}
