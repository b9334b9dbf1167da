import { type AttendanceProblem, type SoundPlan, verifyPlan } from '@plenum/attendance';
import { createSolver } from '@plenum/milp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleConference } from '../rehearsal/example-files.ts';
import { attendanceProblem } from '../services/attendance-problem.ts';
import { makePlanner } from './planner.ts';
import { createWorkerPlanner } from './worker-planner.ts';

const { planner, close } = createWorkerPlanner();
let problem: AttendanceProblem;
beforeAll(async () => {
  problem = attendanceProblem(await exampleConference(), 'pledged');
});
afterAll(close);

const small: AttendanceProblem = {
  currency: 'EUR',
  nights: 0,
  perHead: 4000,
  quotas: [],
  fixedCosts: [],
  groups: [{ id: 'north', entitled: 2 }],
  candidates: ['N1', 'N2'].map((id, rank) => ({ id, group: 'north', rank, attributes: {}, travel: [] })),
  funds: [{ id: 'dues', amount: 6500 }],
};

describe('createWorkerPlanner', () => {
  it('answers as the functions do in this thread', async () => {
    const solver = await createSolver();
    const here = makePlanner(solver.solve);
    expect(await planner.planAttendance(problem)).toEqual(await here.planAttendance(problem));
    const plan = await planner.planAttendance(small);
    if (plan.status !== 'optimal') throw new Error(plan.status);
    expect(await planner.explain(small, plan, 'N2')).toEqual(await here.explain(small, plan, 'N2'));
    expect(await planner.fundingTiers(small, undefined, { quorum: 1 })).toEqual(
      await here.fundingTiers(small, undefined, { quorum: 1 }),
    );
    expect(await planner.cheapestQuorate(small, 2)).toEqual(await here.cheapestQuorate(small, 2));
    expect(await planner.priceOfOneMore(small, plan)).toEqual(await here.priceOfOneMore(small, plan));
    solver.close();
  });

  it('tells callbacks of the options how far it is', async () => {
    const told: number[] = [];
    await planner.budgetCurve(small, { amounts: [0, 4000, 8000], onPoint: (done) => told.push(done) });
    expect(told.at(-1)).toBe(3);
    const plans: SoundPlan[] = [];
    const tiers: number[] = [];
    const plan = await planner.planAttendance(problem, { onIncumbent: (better) => plans.push(better) });
    await planner.fundingTiers(small, undefined, { onTier: (done, of) => tiers.push(done, of) });
    expect(plans.map((one) => verifyPlan(problem, one))).toEqual(plans.map(() => []));
    expect([plans.at(-1)?.totals, tiers]).toEqual(['totals' in plan && plan.totals, [1, 1]]);
  });

  it('says what is wrong with a question, by its code', async () => {
    await expect(planner.planAttendance({ ...small, perHead: -1 })).rejects.toMatchObject({
      name: 'AttendanceError',
      code: 'too-small',
      problems: [{ path: ['perHead'] }],
    });
  });

  it('is stopped at once, and goes on with the next question', async () => {
    const stop = new AbortController();
    const long = planner.budgetCurve(problem, { points: 900, signal: stop.signal });
    const waiting = planner.planAttendance(small, { signal: AbortSignal.abort('never begun') });
    const after = planner.planAttendance(small);
    await expect(waiting).rejects.toBe('never begun');
    setTimeout(() => stop.abort('enough'), 30);
    await expect(long).rejects.toBe('enough');
    expect((await after).status).toBe('optimal');
  });

  it('leaves this thread to others meanwhile', async () => {
    const turnsOf = async (planning: Promise<unknown>) => {
      let [turns, over] = [0, false];
      void planning.then(() => {
        over = true;
      });
      for (; !over; turns += 1) await new Promise((resolve) => setImmediate(resolve));
      return turns;
    };
    const solver = await createSolver();
    const here = await turnsOf(makePlanner(solver.solve).planAttendance(problem));
    solver.close();
    expect(await turnsOf(planner.planAttendance(problem))).toBeGreaterThan(20 * (here + 1));
  });
});
