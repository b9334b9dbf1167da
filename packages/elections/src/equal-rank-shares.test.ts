import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalRankShares } from './equal-rank-shares.ts';

const orders = (of: number[]): number[][] =>
  of.length === 0
    ? [[]]
    : of.flatMap((first) => orders(of.filter((one) => one !== first)).map((rest) => [first, ...rest]));

describe('equalRankShares', () => {
  it('shares a paper of two elected as two half papers, one for each order', () => {
    // One keeps 1/2, the other 1/4: in the two orders 1/2 and 1/8, or 1/4 and 3/8 of half a paper each.
    const { elected, hopeful, over } = equalRankShares([50n, 25n], 0, 100n);
    expect(elected.map((share) => Number(share) / Number(over))).toEqual([0.4375, 0.1875]);
    expect(hopeful).toBe(0n);
  });

  // Oracle: the paper is cut into one for each order of the equals, and each of them is followed.
  it('shares as following every order does', () => {
    const unit = 12n;
    const keeps = fc.array(fc.bigInt({ min: 0n, max: unit }), { maxLength: 3 });
    fc.assert(
      fc.property(keeps, fc.nat({ max: 2 }), (kept, hopefuls) => {
        const all = [...kept, ...Array.from({ length: hopefuls }, () => unit)];
        if (all.length === 0) return;
        const shares = equalRankShares(kept, hopefuls, unit);
        const every = orders([...all.keys()]);
        const scale = unit ** BigInt(all.length);
        const got = all.map(() => 0n);
        for (const order of every) {
          let weight = scale;
          for (const one of order) {
            const part = (weight * (all[one] ?? 0n)) / unit;
            got[one] = (got[one] ?? 0n) + part;
            weight -= part;
          }
        }
        const whole = BigInt(every.length) * scale;
        const found = [...shares.elected, ...Array.from({ length: hopefuls }, () => shares.hopeful)];
        for (const [one, share] of found.entries())
          expect(share * whole).toBe((got[one] ?? 0n) * shares.over);
      }),
    );
  });
});
