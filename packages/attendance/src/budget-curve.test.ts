import { createSolver, type Solver } from '@plenum/milp';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AttendanceProblem, budgetCurve, planAttendance } from './index.ts';

let solver: { solve: Solver; close: () => void };
beforeAll(async () => {
  solver = await createSolver();
});
afterAll(() => solver.close());

const person = (id: string, rank: number, cost: number, rest: object = {}) => ({
  id,
  group: id.startsWith('N') ? 'north' : 'south',
  rank,
  attributes: {},
  travel: [],
  extraCosts: cost,
  ...rest,
});

const problem: AttendanceProblem = {
  currency: 'EUR',
  nights: 0,
  perHead: 0,
  quotas: [],
  fixedCosts: [{ name: 'hall', amount: 10 }],
  groups: [
    { id: 'north', entitled: 2 },
    { id: 'south', entitled: 2 },
  ],
  candidates: [
    person('N1', 1, 20, { must: true }),
    person('N2', 2, 30),
    person('S1', 1, 40, { attributes: { gender: 'woman' } }),
    person('S2', 2, 15),
  ],
  funds: [
    { id: 'dues', amount: 1 },
    { id: 'women', amount: 25, earmark: { gender: 'woman' } },
  ],
};

const brought = (point: Awaited<ReturnType<typeof budgetCurve>>[number]) =>
  'delegates' in point ? [point.money, point.delegates, point.goals[0]?.value] : [point.money, point.status];

describe('budgetCurve', () => {
  it('says what each sum brings', async () => {
    // By hand: hall and N1 30; S1 costs 15 more beside the women's fund (45), S2 then 60, N2 last: 90.
    const curve = await budgetCurve(problem, { amounts: [90, 29, 30, 44, 45, 60, 89], solver: solver.solve });
    expect(curve.map(brought)).toEqual([
      [29, 'infeasible'],
      [30, 1, '0'],
      [44, 1, '0'],
      [45, 2, '1/2'],
      [60, 3, '1/2'],
      [89, 3, '1/2'],
      [90, 4, '1'],
    ]);
  });

  it('goes from the least with which there is a plan to what brings everybody', async () => {
    const curve = await budgetCurve(problem, { points: 4, solver: solver.solve });
    // Everybody costs 115 with the hall; 25 of it are the women's fund's.
    expect(curve.map(brought)).toEqual([
      [30, 1, '0'],
      [50, 2, '1/2'],
      [70, 3, '1/2'],
      [90, 4, '1'],
    ]);
  });

  it('has no points where no money helps', async () => {
    const musts = { ...problem, delegatesAtLeast: 4, seats: 3 };
    expect(await budgetCurve(musts, { solver: solver.solve })).toEqual([]);
  });

  it('solves nothing between two sums that bring the same', async () => {
    let solves = 0;
    const counted: Solver = (program, options) => {
      solves += 1;
      return solver.solve(program, options);
    };
    const amounts = Array.from({ length: 14 }, (_, index) => 31 + index);
    const done: number[] = [];
    await budgetCurve(problem, { amounts, solver: counted, onPoint: (count) => done.push(count) });
    const both = solves;
    await budgetCurve(problem, { amounts: [31, 44], solver: counted });
    expect(solves).toBe(2 * both);
    expect(done).toEqual([1, 2, 14]);
  });

  it('refuses sums and numbers of points that mean nothing', async () => {
    await expect(budgetCurve(problem, { amounts: [1, -1, 0.5], points: 1 })).rejects.toMatchObject({
      problems: [
        { code: 'bad-option', path: ['options', 'amounts', 1] },
        { code: 'bad-option', path: ['options', 'amounts', 2] },
        { code: 'bad-option', path: ['options', 'points'] },
      ],
    });
  });

  // planAttendance is held against exhaustive search elsewhere; here it is asked for each sum by itself.
  it('brings what a plan for each sum by itself brings', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean(), fc.boolean()), {
          minLength: 1,
          maxLength: 7,
        }),
        fc.nat(9),
        fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }),
        async (people, earmarked, amounts) => {
          const candidates = people.map(([cost, north, woman], index) =>
            person(`${north ? 'N' : 'S'}${index}`, index, cost, {
              attributes: woman ? { gender: 'woman' } : {},
            }),
          );
          const tiny: AttendanceProblem = {
            ...problem,
            candidates,
            groups: ['north', 'south'].map((id) => ({
              id,
              entitled: candidates.filter(({ group }) => group === id).length,
            })),
            funds: [{ id: 'women', amount: earmarked, earmark: { gender: 'woman' } }],
          };
          const curve = await budgetCurve(tiny, { amounts, solver: solver.solve });
          expect(curve.map(({ money }) => money)).toEqual(
            [...new Set(amounts)].sort((one, two) => one - two),
          );
          for (const point of curve) {
            const funds = [...tiny.funds, { id: 'free', amount: point.money }];
            const plan = await planAttendance({ ...tiny, funds }, { solver: solver.solve });
            expect(point.status).toBe(plan.status);
            // A last goal cost is no goal of a curve.
            if ('goals' in point && 'goals' in plan) expect(point.goals).toEqual(plan.goals.slice(0, -1));
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  // Apart from neighbouring sums nothing is known to a plan by itself, and of few people it settles nothing.
  it('brings what each sum by itself brings, whatever the goals and however groups differ', async () => {
    const ordered = fc.constantFrom<NonNullable<AttendanceProblem['goals']>>(
      ['attendance', 'weight', 'balance'],
      ['attendance', 'weight', 'cost', 'balance'],
      ['representation', 'balance', 'weight'],
      ['representation', 'attendance', 'balance', 'weight'],
      ['representation', 'cost', 'balance', 'attendance', 'weight'],
      ['weight', 'balance', 'attendance'],
    );
    const people = fc.array(
      fc.record({
        cost: fc.integer({ min: 1, max: 9 }),
        group: fc.nat(2),
        weight: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 4, maxLength: 10 },
    );
    await fc.assert(
      fc.asyncProperty(ordered, people, fc.boolean(), fc.boolean(), async (goals, some, alike, ranked) => {
        const candidates = some.map(({ cost, group, weight }, index) =>
          person(`${index}`, index, cost, { group: `g${group}`, weight: alike ? 2 : weight }),
        );
        const tiny: AttendanceProblem = {
          ...problem,
          candidates,
          goals,
          respectRank: ranked,
          groups: [0, 1, 2].map((group) => ({
            id: `g${group}`,
            entitled: candidates.filter((one) => one.group === `g${group}`).length,
          })),
          funds: [],
        };
        const curve = await budgetCurve(tiny, { points: 6, solver: solver.solve });
        for (const point of curve) {
          const funds = [{ id: 'free', amount: point.money }];
          const plan = await planAttendance({ ...tiny, funds }, { solver: solver.solve });
          expect('goals' in point && point.goals).toEqual('goals' in plan && plan.goals);
        }
      }),
      { numRuns: 15 },
    );
  });
});
