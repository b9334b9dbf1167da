import { describe, expect, it } from 'vitest';
import { minorDigits } from './index.ts';

describe('minorDigits', () => {
  // Oracle: ISO 4217 list one, typed in.
  it.each([
    ['KZT', 2],
    ['EUR', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['IQD', 3],
    ['COP', 2],
    ['CLF', 4],
  ])('gives %s its digits of ISO 4217', (currency, digits) => {
    expect(minorDigits(currency)).toBe(digits);
  });

  it.each(['', 'kzt', 'XYZ', ' KZT', 'toString', '__proto__'])('refuses %j', (currency) => {
    expect(() => minorDigits(currency)).toThrow(expect.objectContaining({ code: 'unknown-currency' }));
  });
});
