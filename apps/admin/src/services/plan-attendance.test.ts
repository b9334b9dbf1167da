import { createSolver } from '@plenum/milp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePlanner } from '../planner/planner.ts';
import { exampleConference } from '../rehearsal/example-files.ts';
import type { Conference } from './conference.ts';
import { planStep } from './plan-attendance.ts';
import { quorumOf } from './quorum.ts';

let solver: Awaited<ReturnType<typeof createSolver>>;
beforeAll(async () => {
  solver = await createSolver();
});
afterAll(() => solver.close());

const withFund = (conference: Conference, changes: Record<string, number>): Conference => ({
  ...conference,
  funds: conference.funds.map((fund) => ({ ...fund, amount: changes[fund.id] ?? fund.amount })),
});

describe('planStep', () => {
  // Golden results of the example, computed by a model written apart from this project.
  it.each([
    ['received', 49, '3/14', 285_080_000],
    ['pledged', 87, '9/20', 417_150_000],
    ['hoped', 90, '1/2', 425_190_000],
  ] as const)('plans the example from its files with money %s', async (step, delegates, share, cost) => {
    const found: number[] = [];
    const { plan } = await planStep(await exampleConference(), step, {
      planner: makePlanner(solver.solve),
      found: (count) => found.push(count),
    });
    expect(found.at(-1)).toBe(delegates);
    expect(plan).toMatchObject({ status: 'optimal', totals: { delegates, cost } });
    expect('goals' in plan && plan.goals[0]).toEqual({ goal: 'representation', value: share, bound: share });
  });

  it('follows the figures: with Germany gone and Sweden doubled the money in hand pays for no conference', async () => {
    const changed = withFund(await exampleConference(), { germany: 0, sweden: 3_700_000 });
    expect((await planStep(changed, 'received', { planner: makePlanner(solver.solve) })).plan.status).toBe(
      'infeasible',
    );
    const { plan } = await planStep(changed, 'pledged', { planner: makePlanner(solver.solve) });
    expect(plan).toMatchObject({ status: 'optimal', totals: { delegates: 89, cost: 424_000_000 } });
  });
});

describe('quorumOf', () => {
  it('is half of the 168 entitled, rounded up', async () => {
    const conference = await exampleConference();
    expect(quorumOf(conference)).toBe(84);
    const by = (quorum: typeof conference.settled.quorum) =>
      quorumOf({ ...conference, settled: { ...conference.settled, quorum } });
    // 168 * 2/3 = 112; 168 * 0.501 = 84.168; more than half of 168 is 85.
    expect(by([{ of: 'delegates-entitled', atLeast: '2/3' }])).toBe(112);
    expect(by([{ of: 'delegates-entitled', atLeast: '0.501' }])).toBe(85);
    expect(by([{ of: 'delegates-entitled', moreThan: '1/2' }])).toBe(85);
  });

  it('is the most that any rule asks of those entitled, and no figure where none does', async () => {
    const conference = await exampleConference();
    const by = (quorum: typeof conference.settled.quorum) =>
      quorumOf({ ...conference, settled: { ...conference.settled, quorum } });
    expect(
      by([
        { of: 'branches-entitled', moreThan: '1/2' },
        { of: 'delegates-entitled', atLeast: '1/3' },
        { of: 'delegates-entitled', atLeast: '1/2' },
      ]),
    ).toBe(84);
    expect(by([{ of: 'delegates-registered', atLeast: '1/2' }])).toBeUndefined();
  });
});
