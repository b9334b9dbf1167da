import { toDecimal } from './decimal.ts';
import { MoneyError, problem } from './errors.ts';
import { minorDigits } from './minor-digits.ts';
import type { Money } from './schemas.ts';

/** How an amount is shown. */
export type FormatOptions = {
  /** Shows '.00' too; without it minor digits that are all nought are left away. */
  keepMinorDigits?: boolean | undefined;
  /** As in Intl.NumberFormat, 'narrowSymbol' unless given; 'none' shows the number alone. */
  currencyDisplay?: 'narrowSymbol' | 'symbol' | 'code' | 'name' | 'none' | undefined;
};

const makeFormat = (locale: string, currency: string, display: string, digits: number): Intl.NumberFormat => {
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  try {
    if (display === 'none') return new Intl.NumberFormat(locale, fraction);
    const currencyDisplay = display as Intl.NumberFormatOptionsCurrencyDisplay;
    return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay, ...fraction });
  } catch {
    // The currency has been checked and the display is typed: only the language tag is left to be refused.
    throw new MoneyError([problem('unknown-locale', ['locale'], { found: locale })]);
  }
};

/**
 * Makes a function that shows amounts in one locale, for pages and tables with many of them.
 * @param locale language tag, such as 'kk' or 'en-GB'
 * @param options whether to keep '.00', and what stands for the currency
 * @returns a function from an amount to text
 * @throws MoneyError 'unknown-locale' when the first amount is shown
 * @example
 * const show = moneyFormatter('en', { currencyDisplay: 'code' });
 * show({ amount: 145_050, currency: 'EUR' }); // 'EUR 1,450.50' (with a no-break space)
 */
export function moneyFormatter(locale: string, options: FormatOptions = {}): (amount: Money) => string {
  const { keepMinorDigits = false, currencyDisplay = 'narrowSymbol' } = options;
  const formats = new Map<string, Intl.NumberFormat>();
  return (amount) => {
    // The string keeps every digit: as a number of major units it would be a ratio.
    const text = toDecimal(amount);
    const { currency } = amount;
    const digits = keepMinorDigits || /\.0*[1-9]/.test(text) ? minorDigits(currency) : 0;
    const key = `${currency} ${digits}`;
    const format = formats.get(key) ?? makeFormat(locale, currency, currencyDisplay, digits);
    formats.set(key, format);
    return format.format(text);
  };
}

/**
 * Shows an amount in a reader's language with the symbol of its currency.
 * @param amount the amount, exact for any safe integer
 * @param locale language tag, such as 'kk' or 'en-GB'
 * @param options whether to keep '.00', and what stands for the currency
 * @returns text with no-break spaces where the language has them
 * @throws MoneyError 'unknown-locale', 'unknown-currency', 'not-an-amount'
 * @example
 * formatMoney({ amount: 79_039_500, currency: 'KZT' }, 'en'); // '₸790,395' (with a no-break space)
 */
export function formatMoney(amount: Money, locale: string, options: FormatOptions = {}): string {
  return moneyFormatter(locale, options)(amount);
}

/**
 * Shows an amount without its currency, for a table whose head names it.
 * @param amount the amount, exact for any safe integer
 * @param locale language tag, such as 'kk' or 'en-GB'
 * @param options whether to keep '.00'
 * @returns the number as text
 * @throws MoneyError 'unknown-locale', 'unknown-currency', 'not-an-amount'
 * @example
 * formatAmount({ amount: 145_050, currency: 'EUR' }, 'de'); // '1.450,50'
 */
export function formatAmount(
  amount: Money,
  locale: string,
  options: Pick<FormatOptions, 'keepMinorDigits'> = {},
): string {
  return moneyFormatter(locale, { ...options, currencyDisplay: 'none' })(amount);
}
