import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money, parseDecimal, toDecimal } from './index.ts';

const currencies = fc.constantFrom('KZT', 'JPY', 'KWD', 'CLF');

describe('parseDecimal', () => {
  it.each([
    ['610000', 'KZT', 61_000_000],
    ['1450.50', 'EUR', 145_050],
    ['+0.5', 'EUR', 50],
    ['-1.001', 'KWD', -1001],
    ['1200', 'JPY', 1200],
    ['-0', 'JPY', 0],
    ['007.10', 'EUR', 710],
    ['90071992547409.91', 'EUR', Number.MAX_SAFE_INTEGER],
    [`${'0'.repeat(50)}1`, 'JPY', 1],
  ])('reads %s %s', (text, currency, amount) => {
    expect(parseDecimal(text, currency)).toStrictEqual({ amount, currency });
  });

  it.each([
    ['1.005', 'EUR', 'too-precise'],
    ['100.000', 'KZT', 'too-precise'],
    ['1.0', 'JPY', 'too-precise'],
    ['90071992547409.92', 'EUR', 'too-large'],
    ['9'.repeat(100_000), 'EUR', 'too-large'],
    ['', 'EUR', 'not-an-amount'],
    ['1,450.50', 'EUR', 'not-an-amount'],
    ['1 450', 'EUR', 'not-an-amount'],
    ['1450,50', 'EUR', 'not-an-amount'],
    ['1e3', 'EUR', 'not-an-amount'],
    ['.5', 'EUR', 'not-an-amount'],
    ['5.', 'EUR', 'not-an-amount'],
    ['--5', 'EUR', 'not-an-amount'],
    ['٣', 'EUR', 'not-an-amount'],
    ['5\n', 'EUR', 'not-an-amount'],
    ['5', 'EURO', 'unknown-currency'],
  ])('refuses %j %s', (text, currency, code) => {
    expect(() => parseDecimal(text, currency)).toThrow(expect.objectContaining({ code }));
  });
});

describe('toDecimal', () => {
  it.each([
    [-5, 'EUR', '-0.05'],
    [79_039_500, 'KZT', '790395.00'],
    [1001, 'KWD', '1.001'],
    [-1200, 'JPY', '-1200'],
    [Number.MIN_SAFE_INTEGER, 'EUR', '-90071992547409.91'],
  ])('writes %d %s', (amount, currency, text) => {
    expect(toDecimal({ amount, currency })).toBe(text);
  });

  it('is read back to an equal amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), currencies, (amount, currency) => {
        expect(parseDecimal(toDecimal({ amount, currency }), currency)).toStrictEqual(
          money(amount, currency),
        );
      }),
    );
  });
});
