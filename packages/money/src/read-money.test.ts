import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, type Money, MoneyError, money, type ReadMoneyOptions, readMoney } from './index.ts';

const outcome = (text: string, options: ReadMoneyOptions = {}): unknown => {
  try {
    const { amount, currency } = readMoney(text, options);
    return [amount, currency];
  } catch (error) {
    if (error instanceof MoneyError) return error.code;
    throw error;
  }
};

const example = (name: string) =>
  readFileSync(new URL(`../../../examples/national-conference/${name}`, import.meta.url));

describe('readMoney', () => {
  it('reads the contributions of a spreadsheet in a Russian locale', () => {
    // Oracle: the same delegates in the clean file, whole tenge.
    const clean = new Map(
      example('delegates.csv')
        .toString()
        .split('\n')
        .map((line) => line.split(','))
        .map((cells) => [cells[0], Number(cells[10]) * 100]),
    );
    const messy = new TextDecoder('windows-1251').decode(example('delegates-messy-1251.csv'));
    const found = [...messy.matchAll(/^(D\d+);[^;]*;[^;]*;[^;]*;([^;]*);/gm)];
    expect(found).toHaveLength(221);
    const read = found.filter(([, , cell]) => cell !== '');
    expect(read.length).toBeGreaterThan(60);
    for (const [, id, cell = ''] of read)
      expect([id, readMoney(cell, { currency: 'KZT' }).amount]).toEqual([id, clean.get(id)]);
  });

  it.each([
    ['3 000,00 тг', 300_000, 'KZT'],
    ['3\u00A0000,00\u00A0тг.', 300_000, 'KZT'],
    ['3\u202F000 ₸', 300_000, 'KZT'],
    ['3\u2009000 тенге', 300_000, 'KZT'],
    ['KZT 3 000', 300_000, 'KZT'],
    ['kzt3000', 300_000, 'KZT'],
    ['₸ 3 000 KZT', 300_000, 'KZT'],
    ['1.234,50 €', 123_450, 'EUR'],
    ['€1,234.50', 123_450, 'EUR'],
    ['EUR 1.234.567', 123_456_700, 'EUR'],
    ['£900', 90_000, 'GBP'],
    ['£1,234,567.89', 123_456_789, 'GBP'],
    ["CHF 1'234.50", 123_450, 'CHF'],
    ['CHF 1’234’567.50', 123_456_750, 'CHF'],
    ['500 руб.', 50_000, 'RUB'],
    ['12,5 ₽', 1250, 'RUB'],
    ['0,50 руб', 50, 'RUB'],
    ['1234,5 р.', 123_450, 'RUB'],
    ['-3 000 тг', -300_000, 'KZT'],
    ['−£900', -90_000, 'GBP'],
    ['£-900', -90_000, 'GBP'],
    ['£ 900–', -90_000, 'GBP'],
    ['900- EUR', -90_000, 'EUR'],
    ['(£900)', -90_000, 'GBP'],
    ['+900 EUR', 90_000, 'EUR'],
    ['900,- EUR', 90_000, 'EUR'],
    ['900.– EUR', 90_000, 'EUR'],
    ['-0 EUR', 0, 'EUR'],
    ['KWD 0,125', 125, 'KWD'],
    ['JPY 1,234,567', 1_234_567, 'JPY'],
    ['  007 EUR ', 700, 'EUR'],
  ])('reads %j', (text, amount, currency) => {
    expect(outcome(text)).toEqual([amount, currency]);
  });

  it.each([
    ['1,234', { currency: 'EUR' }, 'ambiguous-amount'],
    ['1.234', { currency: 'JPY' }, 'ambiguous-amount'],
    ['1,234', { currency: 'EUR', decimal: '.' }, [123_400, 'EUR']],
    ['1.234', { currency: 'EUR', decimal: ',' }, [123_400, 'EUR']],
    ['1,234', { currency: 'EUR', decimal: ',' }, 'too-precise'],
    ['1,234', { currency: 'KWD', decimal: ',' }, [1234, 'KWD']],
    ['1,23', { currency: 'EUR', decimal: '.' }, 'not-an-amount'],
    ['1.234,50', { currency: 'EUR', decimal: '.' }, 'not-an-amount'],
    ['1.234.567', { currency: 'EUR', decimal: '.' }, 'not-an-amount'],
    ['0,123', { currency: 'EUR' }, 'too-precise'],
    ['1234,567', { currency: 'EUR' }, 'too-precise'],
    ['1 234,567', { currency: 'EUR' }, 'too-precise'],
    ['3 000,00', { currency: 'JPY' }, 'too-precise'],
    ['3 000', {}, 'unknown-currency'],
    ['3 000', { currency: 'XYZ' }, 'unknown-currency'],
    ['3 000 тг', { currency: 'RUB' }, 'currency-mismatch'],
    ['€ 3 000 тг', {}, 'currency-mismatch'],
    ['$5', {}, 'ambiguous-currency'],
    ['$5', { currency: 'CAD' }, [500, 'CAD']],
    ['$5', { currency: 'EUR' }, 'currency-mismatch'],
    ['$ 5 USD', {}, [500, 'USD']],
    ['5 kr', {}, 'ambiguous-currency'],
    ['5 kr.', { words: { Kr: 'DKK' } }, [500, 'DKK']],
    ['5 руб', { words: { руб: 'BYN' } }, [500, 'BYN']],
    ['5 sous', { words: { sous: 'EUX' } }, 'unknown-currency'],
    ['9 007 199 254 740 993', { currency: 'EUR' }, 'too-large'],
  ] as [string, ReadMoneyOptions, unknown][])('makes of %j with %o', (text, options, expected) => {
    expect(outcome(text, Object.freeze(options))).toEqual(expected);
  });

  it.each([
    ...['', ' ', '-', 'тг', 'five', '5 apples', '5 constructor', '1,2,3', '12 34', '3 00', '3000 000'],
    ...['3  000', "1 234'567", '1.234 567', '1,234.567,8', '1,00,000', ',50', '.5', '5.', '5,', '1e3'],
    ...['--5', '-5-', '-(5)', '(5', '5)', '5 + 5', '٣٠٠', '1 234 5', '0 123', "'5"],
    ...['5.5.5', '1,234,56', '5 EUR EUR', '\n5\n6', `${'1'.repeat(200)}`, ' '.repeat(200_000)],
  ])('%# refuses what is no amount', (text) => {
    expect(outcome(text, { currency: 'EUR' })).toBe('not-an-amount');
  });

  it('says both readings of an amount that has two, and the currencies of a sign that has several', () => {
    expect(() => readMoney('-1,234', { currency: 'EUR' })).toThrow(
      expect.objectContaining({
        problems: [expect.objectContaining({ params: { readings: ['-1234', '-1.234'] } })],
      }),
    );
    expect(() => readMoney('¥5')).toThrow(
      expect.objectContaining({
        problems: [expect.objectContaining({ params: { currencies: ['JPY', 'CNY'] } })],
      }),
    );
  });

  it('keeps what was written out of the error', () => {
    expect(() => readMoney('Анна 5')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('Анна') }),
    );
  });

  // Oracle: Intl.NumberFormat writes what must be read back.
  it('reads what is written in many languages, or says that it is ambiguous', () => {
    const amounts = fc.maxSafeInteger().chain((amount) => fc.constantFrom(amount, amount % 1_000_000));
    const locales = fc.constantFrom('ru', 'kk', 'de', 'en', 'fr', 'de-CH', 'sv', 'pl', 'es', 'de-AT');
    const currencies = fc.constantFrom('KZT', 'EUR', 'GBP', 'JPY', 'KWD');
    fc.assert(
      fc.property(amounts, locales, currencies, (amount, locale, currency) => {
        const whole: Money = money(amount, currency);
        const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
        const mark = parts.find(({ type }) => type === 'decimal')?.value;
        const decimal = mark === ',' ? ',' : '.';
        const display = { keepMinorDigits: true, currencyDisplay: 'code' } as const;
        const written = formatMoney(whole, locale, display);
        // Swiss currencies have a point, whatever the locale says of plain numbers.
        expect(outcome(written, { decimal })).toEqual([amount + 0, currency]);
        expect([[amount + 0, currency].join(), 'ambiguous-amount']).toContain(String(outcome(written)));
      }),
      { numRuns: 500 },
    );
  });
});
