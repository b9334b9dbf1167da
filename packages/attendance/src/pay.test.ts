import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pay } from './pay.ts';

const money = fc.record({
  earmarked: fc.array(fc.record({ id: fc.constant('f'), amount: fc.nat({ max: 20 }) }), {
    minLength: 4,
    maxLength: 4,
  }),
  freeMoney: fc.nat({ max: 20 }),
  spending: fc.nat({ max: 10 }),
});
const demand = fc
  .array(fc.tuple(fc.bigInt({ min: 0n, max: 15n }), fc.nat({ max: 20 })), { maxLength: 6 })
  .map((entries) => new Map(entries));

describe('pay', () => {
  it('misses no more than the dearest set of payees costs beyond its funds (Hall 1935)', () => {
    fc.assert(
      fc.property(money, demand, ({ earmarked, freeMoney, spending }, wanted) => {
        const { short, flows, exhausted } = pay({ earmarked, freeMoney, spending }, wanted);
        // The oracle: every set of funds, and what can be paid by no other.
        const excess = Array.from({ length: 16 }, (_, funds) => {
          const set = BigInt(funds);
          const owed = [...wanted].reduce(
            (sum, [payers, cost]) => (payers & ~set ? sum : sum + cost),
            spending,
          );
          const supply = earmarked.reduce(
            (sum, { amount }, place) => ((funds >> place) & 1 ? sum + amount : sum),
            freeMoney,
          );
          return owed - supply;
        });
        expect(short).toBe(Math.max(0, ...excess));
        if (short > 0) expect(excess[Number(exhausted)]).toBe(short);
        flows.forEach((flow, fund) => {
          const spent = [...flow.values()].reduce((sum, amount) => sum + amount, 0);
          expect(spent).toBeLessThanOrEqual(earmarked[fund]?.amount ?? 0);
          for (const [payers, amount] of flow) {
            expect(amount).toBeGreaterThanOrEqual(0);
            expect(amount === 0 || (payers >> BigInt(fund)) & 1n).toBeTruthy();
          }
        });
        for (const [payers, cost] of wanted)
          expect(flows.reduce((sum, flow) => sum + (flow.get(payers) ?? 0), 0)).toBeLessThanOrEqual(cost);
      }),
      { numRuns: 1000 },
    );
  });
});
