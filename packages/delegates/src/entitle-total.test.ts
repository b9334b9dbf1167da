import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntitlementRule, entitle } from './index.ts';

type Total = Extract<EntitlementRule, { kind: 'total' }>;
const total = (seats: number, more: Partial<Total> = {}): Total => ({
  kind: 'total',
  seats,
  method: 'sainte-lague',
  ...more,
});
const named = (...members: number[]) => members.map((count, index) => ({ id: `b${index}`, members: count }));
const delegatesOf = (members: number[], rule: Total) =>
  entitle(named(...members), rule).map(({ delegates }) => delegates);
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

describe('entitle from a total', () => {
  // By hand: 1097 members, quota 109.7; 412 is 3.76, 388 is 3.54, 297 is 2.71, so the two left go to the first and last.
  it('apportions it and shows the share', () => {
    const entitled = entitle(named(412, 388, 297, 0), total(10, { method: 'hare' }));
    expect(entitled.map(({ delegates }) => delegates)).toEqual([4, 3, 3, 0]);
    expect(entitled[1]?.working).toEqual([
      { code: 'share-of-total', params: { members: 388, all: 1097, seats: 10, method: 'hare', count: 3 } },
    ]);
    expect(entitled[3]?.working).toEqual([{ code: 'no-members', params: {} }]);
  });

  it('keeps the minimum and the maximum of a branch', () => {
    expect(delegatesOf([900, 90, 5, 5], total(10, { minimum: 1 }))).toEqual([7, 1, 1, 1]);
    expect(delegatesOf([900, 90, 10], total(6, { method: 'd-hondt', maximum: 3 }))).toEqual([3, 3, 0]);
  });

  it('leaves what a tie is about with nobody, until it is decided or drawn', () => {
    const members = [40, 40, 20];
    const open = entitle(named(...members), total(3, { method: 'd-hondt', maximum: 2 }));
    expect(open.map(({ delegates }) => delegates)).toEqual([1, 1, 0]);
    const params = { tied: ['b0', 'b1', 'b2'], seatsAtStake: 1 };
    expect(open.map(({ working }) => working.slice(1))).toEqual(
      [1, 1, 0].map((count) => [{ code: 'tied', params: { ...params, count } }]),
    );

    const decided = entitle(
      named(...members),
      total(3, { method: 'd-hondt', ties: { order: ['b2', 'b0', 'b1'] } }),
    );
    expect(decided.map(({ delegates }) => delegates)).toEqual([1, 1, 1]);
    expect(decided[2]?.working[1]).toEqual({ code: 'tie-settled', params: { ...params, by: 'order' } });

    const drawn = entitle(
      named(...members),
      total(3, { method: 'd-hondt', ties: { seed: 'lots of 1 May' } }),
    );
    expect(sum(drawn.map(({ delegates }) => delegates))).toBe(3);
    expect(drawn[0]?.working[1]).toEqual({ code: 'tie-settled', params: { ...params, by: 'seed' } });
  });

  it('says that the tie is not the business of the others', () => {
    const open = entitle(named(100, 40, 40), total(3, { method: 'd-hondt' }));
    expect(open.map(({ working }) => working.map(({ code }) => code))).toEqual([
      ['share-of-total'],
      ['share-of-total', 'tied'],
      ['share-of-total', 'tied'],
    ]);
  });

  it('says that a small quota gives out more than there is', () => {
    const entitled = entitle(named(60, 20, 20), total(3, { method: 'imperiali' }));
    expect(entitled.map(({ delegates }) => delegates)).toEqual([3, 1, 1]);
    expect(entitled[0]?.working[1]).toEqual({ code: 'over-allocated', params: { seats: 3, over: 2 } });
  });

  it.each<[string, Total, number[]]>([
    ['seats-below-minimums', total(2, { minimum: 1 }), [10, 20, 30]],
    ['seats-below-minimums', total(2, { method: 'adams' }), [10, 20, 30]],
    ['seats-above-maximums', total(7, { maximum: 2 }), [10, 20, 30]],
    ['order-incomplete', total(1, { ties: { order: ['b0'] } }), [10, 10]],
    ['too-large', total(3), [Number.MAX_SAFE_INTEGER, 1]],
  ])('refuses what cannot be: %s', (code, rule, members) => {
    expect(() => delegatesOf(members, rule)).toThrow(
      expect.objectContaining({ code, problems: [expect.objectContaining({ code })] }),
    );
  });

  const somebody = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });
  const method = fc.constantFrom<Total['method']>(
    'd-hondt',
    'sainte-lague',
    'huntington-hill',
    'hare',
    'droop',
  );

  it('gives out exactly the total, and no less to a larger branch', () => {
    fc.assert(
      fc.property(somebody, method, fc.nat(30), (members, by, more) => {
        const seats = members.length + more;
        const counts = delegatesOf(members, total(seats, { method: by, ties: { seed: 'a' } }));
        expect(sum(counts)).toBe(seats);
        for (const [index, size] of members.entries())
          for (const [other, less] of members.entries())
            if (less < size) expect(counts[index]).toBeGreaterThanOrEqual(counts[other] ?? 0);
      }),
    );
  });

  // Oracle: seat by seat to whoever has most members for the next seat, compared crosswise and without fractions.
  it('agrees with handing out seat by seat', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(2, 3, 5, 7, 11, 13, 17, 19, 23), { minLength: 1 }),
        fc.nat(8),
        (members, seats) => {
          const counts = members.map(() => 0);
          for (let seat = 0; seat < seats; seat += 1) {
            const better = (one: number, other: number) =>
              (members[one] ?? 0) * ((counts[other] ?? 0) + 1) >
              (members[other] ?? 0) * ((counts[one] ?? 0) + 1);
            const next = members.reduce((best, _, index) => (better(index, best) ? index : best), 0);
            counts[next] = (counts[next] ?? 0) + 1;
          }
          expect(delegatesOf(members, total(seats, { method: 'd-hondt', ties: { seed: 'none' } }))).toEqual(
            counts,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does not look at the order of the branches', () => {
    fc.assert(
      fc.property(somebody, method, fc.nat(20), (members, by, more) => {
        const rule = total(members.length + more, { method: by, ties: { seed: 'b' } });
        const byId = (counted: ReturnType<typeof entitle>) =>
          new Map(counted.map(({ branch, delegates }) => [branch, delegates]));
        expect(byId(entitle(named(...members).reverse(), rule))).toEqual(
          byId(entitle(named(...members), rule)),
        );
      }),
    );
  });
});
