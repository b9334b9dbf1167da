import { describe, expect, it } from 'vitest';
import { MoneyError, money, moneySchema, rateSchema } from './index.ts';

describe('money', () => {
  it('makes an amount of minor units', () => {
    expect(money(145_000, 'EUR')).toEqual({ amount: 145_000, currency: 'EUR' });
  });

  it('turns minus nought into nought', () => {
    expect(money(-0, 'EUR')).toStrictEqual({ amount: 0, currency: 'EUR' });
  });

  it.each([
    [1.5, 'not-an-amount'],
    [Number.NaN, 'not-an-amount'],
    [Number.POSITIVE_INFINITY, 'not-an-amount'],
    [2 ** 53, 'too-large'],
    [-(2 ** 53), 'too-large'],
  ])('refuses %d', (amount, code) => {
    expect(() => money(amount, 'EUR')).toThrow(expect.objectContaining({ code }));
  });

  it('reports everything wrong at once in an error that names no value', () => {
    const attempt = () => money(0.5, 'Анна');
    expect(attempt).toThrow(MoneyError);
    expect(attempt).toThrow(
      expect.objectContaining({
        problems: [
          { code: 'not-an-amount', path: ['amount'], params: {}, severity: 'error' },
          { code: 'unknown-currency', path: ['currency'], params: {}, severity: 'error' },
        ],
        message:
          'The amount is not a number of the expected form (at amount); the currency is not a code of ISO 4217 (at currency).',
      }),
    );
  });
});

describe('moneySchema', () => {
  it('accepts money and refuses what only looks like it', () => {
    expect(moneySchema.safeParse({ amount: 1, currency: 'KZT' }).success).toBe(true);
    expect(moneySchema.safeParse({ amount: '1', currency: 'KZT' }).success).toBe(false);
    expect(moneySchema.safeParse({ amount: 1, currency: 'tenge' }).success).toBe(false);
  });
});

describe('rateSchema', () => {
  const rate = { from: 'EUR', to: 'KZT', rate: '545.10', date: '2026-11-20' };

  it('accepts a dated decimal rate', () => {
    expect(rateSchema.parse(rate)).toEqual(rate);
  });

  it.each([
    '0',
    '0.00',
    '-1',
    '545,10',
    '1e3',
    '',
    '9'.repeat(41),
    '1/2',
  ])('refuses the rate %j', (figure) => {
    expect(
      rateSchema.safeParse({ ...rate, rate: figure }).error?.issues.map(({ message }) => message),
    ).toEqual(['bad-rate']);
  });

  it.each(['2026-02-29', '2026-13-01', '20.11.2026', '2026-11-20T00:00'])('refuses the date %j', (date) => {
    expect(rateSchema.safeParse({ ...rate, date }).success).toBe(false);
  });
});
