import { createSolver, createWorkerSolver, type Solution, type Solver } from '@plenum/milp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AttendanceProblem,
  type PlanOptions,
  planAttendance,
  type SoundPlan,
  verifyPlan,
} from './index.ts';

const delegate = (id: string, group: string, rank: number, fare: number, more: object = {}) => ({
  id,
  group,
  rank,
  attributes: {},
  travel: [{ mode: 'train', fare }],
  ...more,
});

const base = { currency: 'EUR', nights: 0, perHead: 0, quotas: [], fixedCosts: [] };

/** Aktau sends three; the second sits on the platform committee and must come, whoever waits. */
const aktau: AttendanceProblem = {
  ...base,
  groups: [{ id: 'aktau', entitled: 3 }],
  candidates: [
    delegate('D192', 'aktau', 1, 700),
    delegate('D193', 'aktau', 2, 500, { must: true }),
    delegate('D194', 'aktau', 3, 300),
  ],
  funds: [{ id: 'dues', amount: 900 }],
};

/** Many alike, so that the solver has much to do and little to hold on to. */
const large = (people: number): AttendanceProblem => {
  let seed = 11;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const groups = Array.from({ length: 40 }, (_, index) => `g${index}`);
  const candidates = Array.from({ length: people }, (_, index) =>
    delegate(`p${index}`, groups[index % 40] ?? '', next(30), 10_007 + next(90_000), {
      weight: 100 + next(900),
      attributes: { gender: next(3) === 0 ? 'woman' : 'man', sector: `s${next(4)}` },
    }),
  );
  return {
    ...base,
    groups: groups.map((id) => ({ id, entitled: Math.ceil(people / 40) })),
    candidates,
    quotas: [{ where: { gender: 'woman' }, atLeast: '9/20' }],
    respectRank: false,
    goals: ['weight', 'representation', 'cost'],
    funds: [
      { id: 'dues', amount: 5_000_003 },
      { id: 'women', amount: 2_000_011, earmark: { gender: 'woman' } },
      { id: 's1', amount: 1_000_033, earmark: { sector: 's1' } },
    ],
  };
};

describe('planAttendance with solvers, signals and time limits', () => {
  const worker = createWorkerSolver();
  let thread: { solve: Solver; close: () => void };
  beforeAll(async () => {
    thread = await createSolver();
  });
  afterAll(async () => {
    thread.close();
    await worker.close();
  });
  const planOf = (problem: AttendanceProblem, options: PlanOptions = {}) =>
    planAttendance(problem, { solver: thread.solve, ...options });

  it('gives the same bytes twice, in this thread and in a worker', async () => {
    const problem = { ...large(60), goals: ['representation' as const, 'cost' as const] };
    const here = JSON.stringify(await planOf(problem));
    expect(JSON.stringify(await planOf(problem))).toBe(here);
    expect(JSON.stringify(await planOf(problem, { solver: worker.solve }))).toBe(here);
  });

  it('rejects with the reason of the signal, at once', async () => {
    const reason = new Error('cancelled');
    await expect(planOf(aktau, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const going = planOf(large(400), { solver: worker.solve, signal: controller.signal });
    setTimeout(() => controller.abort(reason), 100);
    await expect(going).rejects.toBe(reason);
  });

  it('keeps the goals it reached when the time runs out, and leaves the others out', async () => {
    let calls = 0;
    // The only question, attendance and cost, ends within its first goal: all three are seen to come without it.
    const tiring: Solver = async (program, options) => {
      calls += 1;
      const solution = await thread.solve(program, { signal: options?.signal });
      if (solution.status !== 'optimal') return { ...solution, solverMs: 1 };
      const goals = solution.goals.slice(0, 1).map((goal) => ({ ...goal, bound: goal.value + 2 }));
      return { ...solution, status: 'feasible', goals, solverMs: 1000 };
    };
    const problem = { ...aktau, goals: undefined, funds: [{ id: 'dues', amount: 1500 }] };
    const plan = await planOf(problem, { solver: tiring, timeLimitMs: 1000 });
    expect(calls).toBe(1);
    expect(plan).toMatchObject({
      status: 'feasible',
      goals: [
        { goal: 'representation', value: '1', bound: '1' },
        { goal: 'attendance', value: '3', bound: '5' },
      ],
      warnings: [{ code: 'time-ran-out', params: { goals: ['cost'] } }],
    });
    expect(verifyPlan(problem, plan)).toEqual([]);
  });

  it('keeps what it has in hand when the solver is cut short with less', async () => {
    const hasty: Solver = async (program, options) => {
      const least = program.goals.map((goal) => ({ ...goal, sense: 'minimise' as const }));
      const solution = await thread.solve({ ...program, goals: least }, { signal: options?.signal });
      if (!('goals' in solution)) return solution;
      const goals = solution.goals.slice(0, 1).map((goal) => ({ ...goal, bound: 2 }));
      return { ...solution, status: 'feasible', goals, solverMs: 1000 };
    };
    // Whoever begins with D192, as one does with nobody in hand, has no money left for the other two.
    const problem = {
      ...aktau,
      candidates: [
        delegate('D192', 'aktau', 1, 700),
        delegate('D193', 'aktau', 2, 500),
        delegate('D194', 'aktau', 3, 400),
      ],
      respectRank: false,
      goals: ['attendance' as const, 'cost' as const],
    };
    const plan = await planOf(problem, { solver: hasty, timeLimitMs: 1000 });
    expect(plan).toMatchObject({
      status: 'feasible',
      totals: { delegates: 2 },
      goals: [{ value: '2', bound: '2' }],
    });
  });

  it('ends soon after its time limit, with nothing unsound', async () => {
    const problem = large(400);
    const began = performance.now();
    const plan = await planOf(problem, { solver: worker.solve, timeLimitMs: 300 });
    expect(performance.now() - began).toBeLessThan(5000);
    expect(verifyPlan(problem, plan)).toEqual([]);
    if (plan.status === 'optimal' || plan.status === 'feasible')
      expect(plan.waiting.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it('says what it knows when the time runs out before there is any plan', async () => {
    const tired: Solver = async (): Promise<Solution> => ({ status: 'unknown', bounds: [], solverMs: 5 });
    // Nobody is a woman, so that nothing sound is found without a solver.
    const hard = { ...aktau, quotas: [{ where: { gender: 'woman' }, atLeast: '1' }] };
    const plan = await planOf(hard, { solver: tired, timeLimitMs: 5 });
    expect(plan).toEqual({
      status: 'unknown',
      bounds: [
        { goal: 'representation', bound: '1' },
        { goal: 'attendance', bound: '3' },
        { goal: 'cost', bound: '500' },
      ],
    });
    const begun = await planOf(aktau, { solver: tired, timeLimitMs: 5 });
    expect(begun).toMatchObject({ status: 'feasible', goals: [{ goal: 'representation', value: '1/3' }] });
  });

  it('hands on every better plan, the first without a solver, and none after the last', async () => {
    const problem = { ...large(120), goals: ['representation' as const, 'weight' as const, 'cost' as const] };
    const seen: SoundPlan[] = [];
    let asked = 0;
    const counted: Solver = (program, options) => {
      asked += 1;
      return thread.solve(program, options);
    };
    let first: number | undefined;
    const plan = await planOf(problem, {
      solver: counted,
      onIncumbent: (better) => {
        first ??= asked;
        seen.push(better);
      },
    });
    if (plan.status !== 'optimal') throw new Error(plan.status);
    const handed = seen.length;
    expect(first).toBe(0);
    expect(handed).toBeGreaterThan(1);
    for (const better of seen) {
      expect(better.status).toBe('feasible');
      expect(verifyPlan(problem, better)).toEqual([]);
    }
    expect(seen.at(-1)?.totals).toEqual(plan.totals);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toHaveLength(handed);
  });

  it('never returns what a solver made up', async () => {
    const liar: Solver = async (program, options) => {
      const solution = await thread.solve(program, options);
      if (!('values' in solution)) return solution;
      return {
        ...solution,
        values: Object.fromEntries(Object.keys(solution.values).map((name) => [name, 0])),
      };
    };
    await expect(planOf(aktau, { solver: liar })).rejects.toMatchObject({
      code: 'verification-failed',
    });
  });

  it('accepts a gap and then calls the plan feasible unless it is proved', async () => {
    const plan = await planOf(large(200), { solver: worker.solve, gap: '1/10' });
    if (!('goals' in plan)) throw new Error(plan.status);
    const proved = plan.goals.every(({ value, bound }) => value === bound);
    expect(plan.status).toBe(proved ? 'optimal' : 'feasible');
    expect(plan.goals).toHaveLength(3);
  });
});
