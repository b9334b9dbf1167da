import { createSolver, type Solver } from '@plenum/milp';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everySet, frozen, payable, rounds, tiny } from './every-set.fixture.ts';
import { type AttendanceProblem, findRelaxations, type Relaxation } from './index.ts';

/** Every limit of a problem with a name for what `findRelaxations` says of it, and the problem without it. */
function limitsOf(problem: AttendanceProblem): [string, (of: AttendanceProblem) => AttendanceProblem][] {
  const { groups, candidates, quotas, bedrooms = [], vehicles = [], apart = [], maxTogether = [] } = problem;
  type Change = (of: AttendanceProblem) => AttendanceProblem;
  const at = <T>(list: T[] | undefined, place: number, change: object) =>
    list?.map((item, index) => (index === place ? { ...item, ...change } : item));
  const name = (code: string, params: object = {}) => JSON.stringify([code, params]);
  return [
    [name('money'), (of) => ({ ...of, funds: [...of.funds, { id: 'riches', amount: 9999 }] })],
    [
      name('seats'),
      (of) => ({ ...of, seats: undefined, venues: of.venues?.map((hall) => ({ ...hall, seats: 99 })) }),
    ],
    [name('delegates-minimum'), (of) => ({ ...of, delegatesAtLeast: 0 })],
    ...groups.flatMap(({ id: group }, index): [string, Change][] => [
      [
        name('group-minimum', { group }),
        (of) => ({ ...of, groups: at(of.groups, index, { minimum: 0 }) ?? [] }),
      ],
      [
        name('group-maximum', { group }),
        (of) => ({ ...of, groups: at(of.groups, index, { maximum: 99 }) ?? [] }),
      ],
      [
        name('rank', { group }),
        (of) => ({ ...of, groups: at(of.groups, index, { respectRank: false }) ?? [] }),
      ],
    ]),
    ...candidates.map(({ id }, index): [string, Change] => [
      name('must', { id }),
      (of) => ({ ...of, candidates: at(of.candidates, index, { must: false }) ?? [] }),
    ]),
    ...quotas.flatMap((quota, index) =>
      (['atLeast', 'atMost'] as const)
        .filter((direction) => quota[direction] !== undefined)
        .map((direction): [string, Change] => [
          name('quota', { where: quota.where, direction }),
          (of) => ({
            ...of,
            quotas: at(of.quotas, index, { [direction]: direction === 'atLeast' ? '0' : '1' }) ?? [],
          }),
        ]),
    ),
    ...bedrooms.map(({ type }, index): [string, Change] => [
      name('bedrooms', { type }),
      (of) => ({ ...of, bedrooms: at(of.bedrooms, index, { available: 99 }) }),
    ]),
    ...vehicles.map(({ id: vehicle }, index): [string, Change] => [
      name('vehicles', { vehicle }),
      (of) => ({ ...of, vehicles: at(of.vehicles, index, { available: 99 }) }),
    ]),
    ...apart.map((ids, place): [string, Change] => [
      name('apart', { ids }),
      (of) => ({ ...of, apart: of.apart?.map((set, index) => (index === place ? [] : set)) }),
    ]),
    ...maxTogether.map(({ where: whom }, index): [string, Change] => [
      name('together', { where: whom }),
      (of) => ({ ...of, maxTogether: at(of.maxTogether, index, { most: 99 }) }),
    ]),
  ];
}

describe('findRelaxations with every feature on, against every set of limits', () => {
  let solver: { solve: Solver; close: () => void };
  beforeAll(async () => {
    solver = await createSolver();
  });
  afterAll(() => solver.close());

  const strict = fc
    .record({ problem: tiny, least: fc.integer({ min: 1, max: 4 }), part: fc.integer({ min: 1, max: 6 }) })
    .map(
      ({ problem, least, part }): AttendanceProblem => ({
        ...problem,
        delegatesAtLeast: least,
        funds: problem.funds.map((fund) => ({ ...fund, amount: Math.floor(fund.amount / part) })),
      }),
    );

  it('finds exactly the smallest sets', async () => {
    const most = 2;
    await fc.assert(
      fc.asyncProperty(strict, async (problem) => {
        if (everySet(problem).some(payable)) return;
        const limits = limitsOf(problem);
        const smallest: number[][] = [];
        const grow = (set: number[]): number[][] =>
          limits.flatMap((_, index) => (index > (set.at(-1) ?? -1) ? [[...set, index]] : []));
        for (let sets: number[][] = [[]], size = 1; size <= most; size++) {
          sets = sets
            .flatMap(grow)
            .filter((set) => !smallest.some((one) => one.every((limit) => set.includes(limit))));
          for (const set of sets) {
            const loose = set.reduce((of, limit) => limits[limit]?.[1](of) ?? of, problem);
            if (everySet(loose).some(payable)) smallest.push(set);
          }
          sets = sets.filter((set) => !smallest.includes(set));
        }
        const answer = await findRelaxations(frozen(problem), {
          most: 1000,
          weights: { apart: 1, together: 1 },
          solver: solver.solve,
        });
        if (answer.status !== 'infeasible') throw new Error(answer.status);
        const names = answer.relaxations
          .filter(({ relaxing }) => relaxing.length <= most)
          .map(({ relaxing }) => relaxing.map(nameOf).toSorted());
        expect(names.toSorted()).toEqual(
          smallest.map((set) => set.map((limit) => limits[limit]?.[0]).toSorted()).toSorted(),
        );
      }),
      { numRuns: rounds },
    );
  });
});

const nameOf = ({ code, params }: Relaxation['relaxing'][number]): string => {
  const { to, more, atLeast, atMost, ...which } = params;
  return JSON.stringify([
    code,
    code === 'quota' ? { ...which, direction: atLeast === undefined ? 'atMost' : 'atLeast' } : which,
  ]);
};
