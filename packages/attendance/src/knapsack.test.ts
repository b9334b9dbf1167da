import { createSolver, type Solver } from '@plenum/milp';
import fc from 'fast-check';
import { Fraction as Ratio } from 'fraction.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AttendanceProblem,
  type Candidate,
  planAttendance,
  type SoundPlan,
  verifyPlan,
} from './index.ts';

let solver: { solve: Solver; close: () => void };
beforeAll(async () => {
  solver = await createSolver();
});
afterAll(() => solver.close());

const planOf = async (problem: AttendanceProblem): Promise<SoundPlan> => {
  const plan = await planAttendance(problem, { solver: solver.solve });
  if (plan.status !== 'optimal') throw new Error(plan.status);
  expect(verifyPlan(problem, plan)).toEqual([]);
  return plan;
};

describe('participatory budgeting: projects with votes and costs, as many votes as the budget buys', () => {
  /** The oracle: dynamic programming over every budget up to the one there is (Bellman 1957). */
  const mostVotes = (projects: readonly { votes: number; cost: number }[], budget: number): number => {
    const best = new Array<number>(budget + 1).fill(0);
    for (const { votes, cost } of projects)
      for (let money = budget; money >= cost; money--)
        best[money] = Math.max(best[money] ?? 0, (best[money - cost] ?? 0) + votes);
    return best[budget] ?? 0;
  };

  it('buys what dynamic programming buys', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ votes: fc.nat(60), cost: fc.integer({ min: 1, max: 70 }) }), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.nat(600),
        async (projects, budget) => {
          const plan = await planOf({
            currency: 'EUR',
            nights: 0,
            perHead: 0,
            groups: [{ id: 'projects', entitled: projects.length }],
            candidates: projects.map(({ votes, cost }, index) => ({
              id: `p${index}`,
              group: 'projects',
              attributes: {},
              travel: [],
              weight: votes,
              extraCosts: cost,
            })),
            quotas: [],
            respectRank: false,
            fixedCosts: [],
            funds: [{ id: 'budget', amount: budget }],
            goals: ['weight'],
          });
          expect(plan.goals[0]?.value).toBe(String(mostVotes(projects, budget)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a treasurer who fills places one after the other', () => {
  type Branches = { cost: number; count: number }[];

  const conference = (branches: Branches, money: number, seats: number): AttendanceProblem => ({
    currency: 'EUR',
    nights: 0,
    perHead: 0,
    seats,
    groups: branches.map(({ count }, index) => ({ id: `b${index}`, entitled: count })),
    candidates: branches.flatMap(({ cost, count }, index) =>
      Array.from(
        { length: count },
        (_, rank): Candidate => ({
          id: `b${index}-${rank}`,
          group: `b${index}`,
          rank,
          attributes: {},
          travel: [],
          extraCosts: cost,
        }),
      ),
    ),
    quotas: [],
    fixedCosts: [],
    funds: [{ id: 'dues', amount: money }],
  });

  /** By a rule of thumb: whichever branch comes first by it sends its next, as long as money and seats last. */
  const filled = (
    branches: Branches,
    money: number,
    seats: number,
    first: (one: { share: number; cost: number }, two: { share: number; cost: number }) => number,
  ) => {
    const sent = branches.map(() => 0);
    for (let spent = 0; sent.reduce((sum, count) => sum + count, 0) < seats; ) {
      const [next] = branches
        .map(({ cost, count }, index) => ({ index, cost, count, share: (sent[index] ?? 0) / count }))
        .filter(({ index, cost, count }) => (sent[index] ?? 0) < count && spent + cost <= money)
        .sort(first);
      if (!next) break;
      sent[next.index] = (sent[next.index] ?? 0) + 1;
      spent += next.cost;
    }
    const shares = branches.map(({ count }, index) => new Ratio(sent[index] ?? 0, count));
    return {
      representation: shares.reduce((least, share) => (share.lt(least) ? share : least)),
      attendance: sent.reduce((sum, count) => sum + count, 0),
    };
  };

  it('is never fairer, nor as fair with more people', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({ cost: fc.integer({ min: 1, max: 40 }), count: fc.integer({ min: 1, max: 6 }) }),
          {
            minLength: 1,
            maxLength: 7,
          },
        ),
        fc.nat(400),
        fc.nat(25),
        async (branches, money, seats) => {
          const plan = await planOf(conference(branches, money, seats));
          const [representation, attendance] = plan.goals;
          const rules = [
            filled(branches, money, seats, (one, two) => one.share - two.share || one.cost - two.cost),
            filled(branches, money, seats, (one, two) => one.cost - two.cost || one.share - two.share),
          ];
          for (const rule of rules) {
            const order = rule.representation.compare(representation?.value ?? 0);
            expect(order).toBeLessThanOrEqual(0);
            if (order === 0) expect(rule.attendance).toBeLessThanOrEqual(Number(attendance?.value));
          }
        },
      ),
      { numRuns: Number(process.env.PLENUM_GREEDY ?? 60) },
    );
  });
});
