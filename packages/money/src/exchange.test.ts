import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchange, money, parseDecimal, type Rate } from './index.ts';

const rate = (from: string, to: string, figure: string, date = '2026-11-20'): Rate => ({
  from,
  to,
  rate: figure,
  date,
});
const code = (expected: string) => expect.objectContaining({ code: expected });

// A second way to the same figure, in plain bigint: |amount| * rate as a scaled integer, rounded by remainder.
const oracle = (amount: number, thousandths: number): number => {
  const scaled = BigInt(Math.abs(amount)) * BigInt(thousandths);
  const [whole, rest] = [scaled / 1000n, scaled % 1000n];
  const up = rest > 500n || (rest === 500n && whole % 2n === 1n);
  return Number(whole + (up ? 1n : 0n)) * Math.sign(amount) + 0;
};

describe('exchange', () => {
  it('turns the German section’s money into tenge', () => {
    const rates = [rate('EUR', 'KZT', '545.10'), rate('GBP', 'KZT', '628.40')];
    expect(exchange(parseDecimal('1450.00', 'EUR'), 'KZT', rates)).toEqual(parseDecimal('790395.00', 'KZT'));
  });

  it('respects the minor digits of both currencies', () => {
    expect(exchange(money(1000, 'JPY'), 'KWD', [rate('JPY', 'KWD', '0.002')])).toEqual(money(2000, 'KWD'));
    expect(exchange(money(2000, 'KWD'), 'JPY', [rate('KWD', 'JPY', '500')])).toEqual(money(1000, 'JPY'));
  });

  it.each([
    [50, 0],
    [150, 2],
    [250, 2],
    [251, 3],
    [-50, 0],
    [-150, -2],
    [-250, -2],
  ])('rounds %d hundredths half to even', (hundredths, expected) => {
    const result = exchange(money(hundredths, 'EUR'), 'JPY', [rate('EUR', 'JPY', '1')]);
    expect(result).toStrictEqual(money(expected, 'JPY'));
  });

  it('agrees with arithmetic in thousandths', () => {
    const figures = fc.integer({ min: 1, max: 9_999_999 });
    const amounts = fc.integer({ min: -(10 ** 9), max: 10 ** 9 });
    fc.assert(
      fc.property(amounts, figures, (amount, thousandths) => {
        const figure = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`;
        const { amount: result } = exchange(money(amount, 'EUR'), 'KZT', [rate('EUR', 'KZT', figure)]);
        expect(result).toBe(oracle(amount, thousandths));
      }),
    );
  });

  it('takes the newest rate on or before the day', () => {
    const rates = [
      rate('EUR', 'KZT', '3', '2026-12-01'),
      rate('EUR', 'KZT', '1', '2026-10-01'),
      rate('EUR', 'KZT', '2', '2026-11-01'),
    ];
    expect(exchange(money(100, 'EUR'), 'KZT', rates)).toEqual(money(300, 'KZT'));
    expect(exchange(money(100, 'EUR'), 'KZT', rates, { on: '2026-11-30' })).toEqual(money(200, 'KZT'));
    expect(exchange(money(100, 'EUR'), 'KZT', rates, { on: '2026-11-01' })).toEqual(money(200, 'KZT'));
    expect(() => exchange(money(100, 'EUR'), 'KZT', rates, { on: '2026-09-30' })).toThrow(code('no-rate'));
  });

  it('uses the inverse only when there is no straight rate', () => {
    const inverse = rate('EUR', 'KZT', '3', '2026-12-01');
    expect(exchange(money(100, 'KZT'), 'EUR', [inverse])).toEqual(money(33, 'EUR'));
    expect(exchange(money(300, 'KZT'), 'EUR', [inverse])).toEqual(money(100, 'EUR'));
    const older = rate('KZT', 'EUR', '0.5', '2026-01-01');
    expect(exchange(money(100, 'KZT'), 'EUR', [inverse, older])).toEqual(money(50, 'EUR'));
  });

  it('leaves an amount in its own currency alone', () => {
    expect(exchange(money(-7, 'KZT'), 'KZT', [])).toEqual(money(-7, 'KZT'));
  });

  it('refuses to choose between two rates of a day, unless they are equal', () => {
    const again = (figure: string) => [rate('EUR', 'KZT', '545.10'), rate('EUR', 'KZT', figure)];
    expect(() => exchange(money(1, 'EUR'), 'KZT', again('545.2'))).toThrow(code('conflicting-rates'));
    expect(exchange(money(100, 'EUR'), 'KZT', again('545.1'))).toEqual(money(54_510, 'KZT'));
  });

  it('goes through no third currency', () => {
    const rates = [rate('EUR', 'KZT', '500'), rate('KZT', 'GBP', '0.001')];
    expect(() => exchange(money(1, 'EUR'), 'GBP', rates)).toThrow(code('no-rate'));
  });

  it('refuses a result beyond the safe integers', () => {
    const rates = [rate('EUR', 'KZT', '545.10')];
    expect(() => exchange(money(Number.MAX_SAFE_INTEGER, 'EUR'), 'KZT', rates)).toThrow(code('too-large'));
  });

  it('reports all bad input at once, without changing it', () => {
    const rates = Object.freeze([
      Object.freeze(rate('EUR', 'KZT', '-1')),
      Object.freeze(rate('EUR', 'tenge', '1', '2026-02-30')),
    ]);
    expect(() => exchange(money(1, 'EUR'), 'KZT', rates, { on: 'today' })).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ code: 'bad-rate', path: ['rates', 0, 'rate'] }),
          expect.objectContaining({ code: 'unknown-currency', path: ['rates', 1, 'to'] }),
          expect.objectContaining({ code: 'bad-date', path: ['rates', 1, 'date'] }),
          expect.objectContaining({ code: 'bad-date', path: ['options', 'on'] }),
        ],
      }),
    );
  });
});
