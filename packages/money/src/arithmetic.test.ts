import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, type Money, money, subtract, sum } from './index.ts';

const half = Math.floor(Number.MAX_SAFE_INTEGER / 2);
const amounts = fc.integer({ min: -half, max: half }).map((amount) => money(amount, 'KZT'));
const euro = money(1, 'EUR');
const tenge = money(1, 'KZT');
const frozen = (value: Money): Money => Object.freeze(value);

describe('add and subtract', () => {
  it('add dues to collections and take the hire away', () => {
    const inHand = add(money(61_000_000, 'KZT'), money(54_000_000, 'KZT'));
    expect(inHand).toEqual(money(115_000_000, 'KZT'));
    expect(subtract(inHand, money(42_000_000, 'KZT'))).toEqual(money(73_000_000, 'KZT'));
  });

  it('undo one another', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        expect(subtract(add(frozen(a), frozen(b)), b)).toStrictEqual(a);
      }),
    );
  });

  it('refuse two currencies and say which', () => {
    const problems = [
      { code: 'currency-mismatch', path: [1], params: { expected: 'EUR', found: 'KZT' }, severity: 'error' },
    ];
    expect(() => add(euro, tenge)).toThrow(expect.objectContaining({ problems }));
    expect(() => subtract(euro, tenge)).toThrow(expect.objectContaining({ problems }));
  });

  it('refuse to leave the safe integers', () => {
    const most = money(Number.MAX_SAFE_INTEGER, 'EUR');
    expect(() => add(most, euro)).toThrow(expect.objectContaining({ code: 'too-large' }));
    expect(() => subtract(money(-most.amount, 'EUR'), euro)).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    );
  });
});

describe('compare', () => {
  it('puts amounts in order', () => {
    const list = [money(3, 'EUR'), money(-1, 'EUR'), money(2, 'EUR')];
    expect(list.toSorted(compare).map(({ amount }) => amount)).toEqual([-1, 2, 3]);
    expect(compare(euro, money(1, 'EUR'))).toBe(0);
  });

  it('refuses two currencies', () => {
    expect(() => compare(euro, tenge)).toThrow(expect.objectContaining({ code: 'currency-mismatch' }));
  });
});

describe('sum', () => {
  it('adds up a list, an empty one to nothing', () => {
    expect(sum([money(1, 'EUR'), money(2, 'EUR')], 'EUR')).toEqual(money(3, 'EUR'));
    expect(sum([], 'KWD')).toEqual(money(0, 'KWD'));
  });

  it('passes through totals beyond the safe integers', () => {
    const most = money(Number.MAX_SAFE_INTEGER, 'EUR');
    expect(sum([most, most, money(-most.amount, 'EUR')], 'EUR')).toEqual(most);
  });

  it('reports every amount that does not belong', () => {
    expect(() => sum([euro, tenge, euro, { amount: 0.1, currency: 'EUR' }], 'EUR')).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ code: 'currency-mismatch', path: [1] }),
          expect.objectContaining({ code: 'not-an-amount', path: [3, 'amount'] }),
        ],
      }),
    );
    expect(() => sum([], 'euro')).toThrow(expect.objectContaining({ code: 'unknown-currency' }));
  });
});
