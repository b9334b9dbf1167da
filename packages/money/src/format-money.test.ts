import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount, formatMoney, money, moneyFormatter } from './index.ts';

// Spaces of every width read as one: which of them a language uses is CLDR's matter.
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('formatMoney', () => {
  it.each([
    [79_039_500, 'KZT', 'en', '₸790,395'],
    [79_039_500, 'KZT', 'ru', '790 395 ₸'],
    [79_039_550, 'KZT', 'kk', '790 395,50 ₸'],
    [-145_050, 'EUR', 'de', '-1.450,50 €'],
    [1234, 'JPY', 'en', '¥1,234'],
    [1234, 'KWD', 'en', 'KWD 1.234'],
    [Number.MAX_SAFE_INTEGER, 'EUR', 'en', '€90,071,992,547,409.91'],
    [Number.MIN_SAFE_INTEGER, 'KWD', 'en', '-KWD 9,007,199,254,740.991'],
  ])('shows %d %s in %s', (amount, currency, locale, expected) => {
    expect(plain(formatMoney({ amount, currency }, locale))).toBe(expected);
  });

  it('keeps noughts and names the currency when asked to', () => {
    const amount = money(100_000, 'EUR');
    expect(formatMoney(amount, 'en', { keepMinorDigits: true })).toBe('€1,000.00');
    expect(plain(formatMoney(amount, 'en', { currencyDisplay: 'code' }))).toBe('EUR 1,000');
    expect(formatMoney(amount, 'en', { currencyDisplay: 'name' })).toBe('1,000 euros');
  });

  it('loses no digit of any amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('KZT', 'JPY', 'KWD'), (amount, currency) => {
        const shown = formatMoney({ amount, currency }, 'en', { keepMinorDigits: true });
        expect(BigInt(shown.replace(/[^\d]/g, ''))).toBe(BigInt(Math.abs(amount)));
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a locale that is none and an amount that is none', () => {
    expect(() => formatMoney(money(1, 'EUR'), 'no such')).toThrow(
      expect.objectContaining({ code: 'unknown-locale' }),
    );
    expect(() => formatMoney({ amount: 0.1, currency: 'EUR' }, 'en')).toThrow(
      expect.objectContaining({ code: 'not-an-amount' }),
    );
  });
});

describe('formatAmount', () => {
  it('leaves the currency to the head of the table', () => {
    expect(formatAmount(money(145_050, 'EUR'), 'de')).toBe('1.450,50');
    expect(plain(formatAmount(money(145_000, 'KZT'), 'ru', { keepMinorDigits: true }))).toBe('1 450,00');
  });
});

describe('moneyFormatter', () => {
  it('shows amounts of several currencies', () => {
    const show = moneyFormatter('en', { currencyDisplay: 'symbol' });
    expect([money(100, 'EUR'), money(150, 'EUR'), money(100, 'JPY')].map(show)).toEqual([
      '€1',
      '€1.50',
      '¥100',
    ]);
  });
});
