import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, money, type Weight } from './index.ts';

const share = (amount: number, weights: readonly Weight[]) =>
  allocate(money(amount, 'KZT'), weights).map((part) => part.amount);

const problemCases = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((weight) => weight > 0n));

describe('allocate', () => {
  it('shares the hire of a coach by members', () => {
    expect(share(4_800_001, [412, 388, 297])).toEqual([1_802_735, 1_697_721, 1_299_545]);
  });

  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [101, [1, 1, 1], [34, 34, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [100, ['0.4', '2/5', '1/5'], [40, 40, 20]],
    [100, ['1/3', '2/3'], [33, 67]],
    [7, [0, 5, 0n], [0, 7, 0]],
    [0, [1, 2], [0, 0]],
    [-1, [0, '1.5/3', 1], [0, 0, -1]],
  ])('shares %d by %s', (amount, weights, expected) => {
    expect(share(amount, weights)).toStrictEqual(expected);
  });

  it('adds up exactly and keeps every share within one unit of the exact one, on its side of nought', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), problemCases, (amount, weights) => {
        const parts = share(amount, Object.freeze(weights)).map(BigInt);
        const total = weights.reduce((all, weight) => all + weight, 0n);
        expect(parts.reduce((all, part) => all + part, 0n)).toBe(BigInt(amount));
        for (const [index, part] of parts.entries()) {
          const away = part * total - BigInt(amount) * (weights[index] ?? 0n);
          expect(away < total && away > -total).toBe(true);
          if (weights[index] === 0n) expect(part).toBe(0n);
        }
      }),
    );
  });

  it('depends on proportions only', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        problemCases,
        fc.integer({ min: 1, max: 999 }),
        (amount, weights, by) => {
          const scaled = weights.map((weight) => `${weight}/${by}`);
          expect(share(amount, scaled)).toEqual(share(amount, weights));
        },
      ),
    );
  });

  it.each([[[]], [[0]], [['0', 0n, '0/7']]])('refuses [%s] as no weight at all', (weights) => {
    expect(() => share(100, weights)).toThrow(expect.objectContaining({ code: 'no-weight' }));
  });

  it('reports every bad weight', () => {
    const weights = [1, -1, 0.5, Number.NaN, -1n, '-1', '1/0', '1e3', '', '½', '1.(3)', 2 ** 53];
    expect(() => share(100, weights)).toThrow(
      expect.objectContaining({
        problems: weights
          .map((_, index) => expect.objectContaining({ code: 'bad-weight', path: ['weights', index] }))
          .slice(1),
      }),
    );
  });
});
