import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttendanceProblem, planAttendance, verifyPlan } from './index.ts';
import { readProblem } from './read-problem.ts';
import { knownBy, withoutSettled } from './settle.ts';
import { situationOf } from './situation.ts';

const candidate = fc.record({
  group: fc.constantFrom('a', 'b', undefined),
  rank: fc.integer({ min: 1, max: 4 }),
  must: fc.constantFrom(false, false, true),
  attributes: fc.record({ gender: fc.constantFrom('w', 'm') }),
  extraCosts: fc.integer({ min: 0, max: 9 }),
  companions: fc.constantFrom(0, 0, 1),
});
const problems = fc
  .record({
    candidates: fc.array(candidate, { minLength: 1, maxLength: 8 }),
    seats: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    maximum: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    respectRank: fc.boolean(),
    money: fc.tuple(fc.nat(30), fc.nat(15)),
    least: fc.tuple(fc.nat(2), fc.nat(2)),
  })
  .map(({ candidates, money: [free, women], maximum, least, ...rest }) => {
    const problem: AttendanceProblem = {
      ...rest,
      currency: 'EUR',
      nights: 0,
      perHead: 1,
      candidates: candidates.map((one, index) => ({ ...one, id: `p${index}`, travel: [] })),
      groups: ['a', 'b'].map((id) => ({
        id,
        entitled: candidates.some(({ group }) => group === id) ? 5 : 0,
        maximum: id === 'a' ? maximum : undefined,
      })),
      quotas: [],
      fixedCosts: [],
      funds: [
        { id: 'dues', amount: free },
        { id: 'women', amount: women, earmark: { gender: 'w' } },
      ],
    };
    return { problem, least };
  });

describe('knownBy', () => {
  it('says of nobody that they come or wait who may do otherwise', () => {
    let known = 0;
    fc.assert(
      fc.property(problems, ({ problem, least }) => {
        const situation = situationOf(readProblem(problem));
        const { settled } = knownBy(
          situation,
          ({ id }) => id,
          ({ id }) => least[id === 'a' ? 0 : 1],
          0,
        );
        known += settled.size;
        // The oracle: every set of people that a plan may bring.
        const { candidates } = problem;
        for (let mask = 0; mask < 2 ** candidates.length; mask++) {
          const here = candidates.filter((_, index) => (mask >> index) & 1);
          if (!isAllowed(problem, here, least)) continue;
          for (const [id, value] of settled)
            expect([id, here.some((one) => one.id === id) ? 1 : 0]).toEqual([id, value]);
        }
      }),
      { numRuns: 150 },
    );
    expect(known).toBeGreaterThan(100);
  });

  it('leaves a conference of thousands the same plan', async () => {
    const people = Array.from({ length: 2400 }, (_, index) => ({
      id: `p${index}`,
      group: `g${index % 6}`,
      rank: index,
      attributes: { gender: index % 7 < 3 ? 'w' : 'm' },
      travel: [{ mode: 'train', fare: 40 + (index % 6) * 7 + (index % 5) }],
    }));
    const problem: AttendanceProblem = {
      currency: 'EUR',
      nights: 0,
      perHead: 3,
      candidates: people,
      groups: Array.from({ length: 6 }, (_, index) => ({ id: `g${index}`, entitled: 400 })),
      quotas: [{ where: { gender: 'w' }, atLeast: '43/100' }],
      fixedCosts: [],
      funds: [{ id: 'dues', amount: 80_000 }],
    };
    const plan = await planAttendance(problem);
    if (plan.status !== 'optimal') throw new Error(plan.status);
    expect(verifyPlan(problem, plan)).toEqual([]);
    // Nobody costs more than 82, and men bring the quota no further: what is left would not pay for two of them.
    expect(plan.totals.left).toBeLessThan(2 * 82);
  });
});

describe('withoutSettled', () => {
  it('puts what is known on the other side, and keeps a row that cannot hold', () => {
    const terms = [
      ['a', 2],
      ['b', 3],
    ] as const;
    const { program, added } = withoutSettled(
      {
        variables: [
          { name: 'a', kind: 'binary' },
          { name: 'b', kind: 'binary' },
        ],
        constraints: [
          { name: 'both', terms, relation: '<=', bound: 4 },
          { name: 'kept', terms: [['a', 1]], relation: '>=', bound: 1 },
          { name: 'broken', terms: [['a', 1]], relation: '=', bound: 0 },
        ],
        goals: [{ name: 'sum', sense: 'maximise', terms }],
      },
      new Map([['a', 1]]),
    );
    expect(program).toEqual({
      variables: [{ name: 'b', kind: 'binary' }],
      constraints: [
        { name: 'both', terms: [['b', 3]], relation: '<=', bound: 2 },
        { name: 'broken', terms: [], relation: '=', bound: -1 },
      ],
      goals: [{ name: 'sum', sense: 'maximise', terms: [['b', 3]] }],
    });
    expect(added).toEqual([2]);
  });
});

type Here = AttendanceProblem['candidates'];

function isAllowed(problem: AttendanceProblem, here: Here, least: readonly [number, number]): boolean {
  const came = new Set(here);
  const cost = (some: Here) =>
    some.reduce((sum, { companions = 0, extraCosts = 0 }) => sum + 1 + companions + extraCosts, 0);
  const [dues = 0, women = 0] = problem.funds.map(({ amount }) => amount);
  const men = here.filter(({ attributes }) => attributes.gender === 'm');
  if (cost(men) > dues || cost(here) > dues + women) return false;
  if (here.reduce((sum, { companions = 0 }) => sum + 1 + companions, 0) > (problem.seats ?? 99)) return false;
  return (
    problem.candidates.every((one) => !one.must || came.has(one)) &&
    problem.groups.every(({ id, entitled, maximum = entitled }, index) => {
      const members = problem.candidates.filter(({ group }) => group === id);
      const count = members.filter((one) => came.has(one)).length;
      if (count > maximum || count < (least[index] ?? 0)) return false;
      if (problem.respectRank === false) return true;
      const ordinary = members.filter(({ must }) => !must);
      const before = (one: Here[number], two: Here[number]) =>
        (one.rank ?? 9) < (two.rank ?? 9) || (one.rank === two.rank && one.id < two.id);
      return ordinary.every(
        (two) => !came.has(two) || ordinary.every((one) => came.has(one) || !before(one, two)),
      );
    })
  );
}
