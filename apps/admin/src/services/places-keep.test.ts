import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepPlaces, stillHolds } from './places-keep.ts';

const problem = {
  currency: 'KZT',
  nights: 0,
  perHead: 1,
  quotas: [],
  fixedCosts: [],
  funds: [],
  groups: [],
  candidates: ['A', 'B'].map((id) => ({ id, attributes: {}, travel: [] })),
};

describe('keepPlaces', () => {
  it('leaves the question as it is while nobody is confirmed, and puts confirmed places first after', () => {
    expect(keepPlaces(problem, new Set(['gone']))).toBe(problem);
    const before = structuredClone(problem);
    const kept = keepPlaces(problem, new Set(['B']));
    expect(kept.goals).toEqual(['kept', 'representation', 'attendance', 'cost']);
    expect(kept.candidates.map((one) => one.confirmed)).toEqual([undefined, true]);
    expect(problem).toEqual(before);
    expect(keepPlaces({ ...problem, goals: ['weight', 'kept'] }, new Set(['A'])).goals).toEqual([
      'kept',
      'weight',
    ]);
  });
});

describe('stillHolds', () => {
  const coming = (ids: string) => [...ids].map((id) => ({ id }));
  // Confirmed then, coming by the plan, confirmed now.
  it.each([
    ['', 'AB', '', true],
    ['', 'AB', 'A', true],
    ['A', 'AB', 'AB', true],
    ['', 'AB', 'C', false],
    ['A', 'AB', '', false],
    ['C', 'AB', 'C', true],
    ['C', 'AB', '', true],
    ['C', 'AB', 'CD', false],
  ])('knows of "%s", with "%s" coming and "%s" confirmed now: %s', (before, plan, now, holds) => {
    expect(stillHolds([...before], coming(plan), new Set(now))).toBe(holds);
  });

  it('holds exactly if nobody was confirmed beside the plan, and nobody it keeps was taken back', () => {
    const some = fc.subarray([...'ABCDE']);
    fc.assert(
      fc.property(some, some, some, (before, plan, now) => {
        // Told person by person, by what became of each.
        const fits = [...'ABCDE'].every((id) => {
          const [was, comes, is] = [before, plan, now].map((ids) => ids.includes(id));
          if (was === is) return true;
          return is ? comes : !comes;
        });
        expect(stillHolds(before, coming(plan.join('')), new Set(now))).toBe(fits);
      }),
    );
  });
});
