import { createSolver, type Solver } from '@plenum/milp';
import { Fraction as Ratio } from 'fraction.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AttendancePlan,
  type AttendanceProblem,
  budgetCurve,
  cheapestQuorate,
  confidence,
  drawLots,
  explain,
  findRelaxations,
  fundingTiers,
  planAttendance,
  priceOfOneMore,
  replan,
  type SoundPlan,
  verifyPlan,
} from './index.ts';

let solver: { solve: Solver; close: () => void };
beforeAll(async () => {
  solver = await createSolver();
});
afterAll(() => solver.close());

const woman = { gender: 'woman' };
const person = (id: string, rank: number, rest: object = {}) => ({
  id,
  group: id.startsWith('N') ? 'north' : 'south',
  rank,
  attributes: {},
  travel: [{ mode: 'train', fare: 30, minutes: 60 }],
  ...rest,
});

/** Two branches, a quota that asks for women of a lower rank, rooms, a bus, two halls, money for some. */
const problem: AttendanceProblem = {
  currency: 'EUR',
  nights: 1,
  perHead: 5,
  quotas: [{ where: woman, atLeast: '1/3' }],
  fixedCosts: [{ name: 'print', amount: 7 }],
  groups: [
    { id: 'north', entitled: 3 },
    { id: 'south', entitled: 3 },
  ],
  candidates: [
    person('N1', 1),
    person('N2', 2),
    person('N3', 3, { attributes: woman }),
    person('S1', 1, { attributes: woman }),
    person('S2', 2),
    person('S3', 3, { attributes: woman, companions: 1 }),
  ],
  venues: [
    { id: 'hall', seats: 9, hire: 40 },
    { id: 'library', seats: 4, hire: 10 },
  ],
  bedrooms: [
    { type: 'single', beds: 1, perNight: 15, available: 2 },
    { type: 'twin', beds: 2, perNight: 20, available: 2 },
  ],
  vehicles: [{ id: 'bus', groups: ['north', 'south'], places: 3, cost: 60, available: 1 }],
  funds: [
    { id: 'dues', amount: 140 },
    { id: 'women', amount: 45, earmark: woman },
    { id: 'appeal', amount: 60, status: 'pledged', probability: '1/2' },
  ],
};
const strict: AttendanceProblem = { ...problem, delegatesAtLeast: 6, seats: 5 };

const sound = (plan: AttendancePlan): SoundPlan => {
  if (plan.status !== 'optimal' && plan.status !== 'feasible') throw new Error(plan.status);
  return plan;
};

/** Solves so many programs; after that, as if the time had run out in each. */
function tiredAfter(solves: number): { solve: Solver; asked: () => number } {
  let asked = 0;
  const solve: Solver = async (program, options) => {
    asked += 1;
    if (asked > solves)
      return {
        status: 'unknown',
        bounds: program.goals.map(({ name }) => ({ name, bound: null })),
        solverMs: 1e6,
      };
    return { ...(await solver.solve(program, options)), solverMs: 0 };
  };
  return { solve, asked: () => asked };
}

/** What every answer says when time runs out after any number of solves, and when it does not. */
async function whenTired<T>(ask: (solve: Solver) => Promise<T>): Promise<{ whole: T; cut: T[] }> {
  const counted = tiredAfter(Number.POSITIVE_INFINITY);
  const whole = await ask(counted.solve);
  const stops = Array.from({ length: 9 }, (_, part) => Math.floor((part * counted.asked()) / 9));
  const cut: T[] = [];
  for (const stop of new Set(stops)) cut.push(await ask(tiredAfter(stop).solve));
  return { whole, cut };
}

const timeLimitMs = 5000;

describe('answers whose time runs out', () => {
  let plan: SoundPlan;
  beforeAll(async () => {
    plan = sound(await planAttendance(problem, { solver: solver.solve }));
  });

  it('explain says what it knows and nothing else', async () => {
    for (const { id } of plan.waiting) {
      const { whole, cut } = await whenTired((solve) =>
        explain(problem, plan, id, { solver: solve, timeLimitMs }),
      );
      if (whole.status !== 'waiting') throw new Error(whole.status);
      for (const answer of cut) {
        if (answer.status !== 'waiting') throw new Error(answer.status);
        const { extra } = answer.told;
        if (extra.status !== 'unknown') expect(extra.status).toBe(whole.told.extra.status);
        if (extra.status === 'found') expect(extra).toEqual(whole.told.extra);
        const { displaces, ranOut } = answer.organisers;
        if (!ranOut) expect(displaces?.length).toBe(whole.organisers.displaces?.length);
      }
    }
  });

  it('priceOfOneMore and cheapestQuorate give the least sum or none', async () => {
    const price = await whenTired((solve) => priceOfOneMore(problem, plan, { solver: solve, timeLimitMs }));
    for (const answer of price.cut)
      if (answer.status !== 'unknown')
        expect([answer.status, 'price' in answer && answer.price]).toEqual([
          price.whole.status,
          'price' in price.whole && price.whole.price,
        ]);
    for (const asked of [problem, strict]) {
      const quorate = await whenTired((solve) => cheapestQuorate(asked, 5, { solver: solve, timeLimitMs }));
      for (const answer of quorate.cut)
        if (answer.status !== 'unknown')
          expect([answer.status, 'short' in answer && answer.short]).toEqual([
            quorate.whole.status,
            'short' in quorate.whole && quorate.whole.short,
          ]);
    }
  });

  it('findRelaxations gives sets that are among all of them', async () => {
    const { whole, cut } = await whenTired((solve) =>
      findRelaxations(strict, { solver: solve, timeLimitMs, most: 20 }),
    );
    if (whole.status !== 'infeasible') throw new Error(whole.status);
    const names = (answer: typeof whole) =>
      answer.relaxations.map(({ relaxing }) => relaxing.map(({ code }) => code).join());
    expect(whole.relaxations.length).toBeGreaterThan(1);
    expect(cut.some(({ status }) => status === 'unknown')).toBe(true);
    for (const answer of cut) {
      if (answer.status === 'unknown') continue;
      if (answer.status !== 'infeasible') throw new Error(answer.status);
      expect(answer.relaxations.length).toBeGreaterThan(0);
      expect(names(whole)).toEqual(expect.arrayContaining(names(answer)));
    }
  });

  it('fundingTiers takes no place back, and budgetCurve no point on trust', async () => {
    const tiers = await whenTired((solve) =>
      fundingTiers(problem, undefined, { solver: solve, timeLimitMs }),
    );
    for (const answer of tiers.cut) {
      const [first, second] = answer;
      expect(second?.confirmed).toEqual(expect.arrayContaining(first?.confirmed ?? []));
    }
    const amounts = [0, 60, 120, 200];
    const curve = await whenTired((solve) => budgetCurve(problem, { solver: solve, timeLimitMs, amounts }));
    for (const answer of curve.cut)
      answer.forEach((point, place) => {
        if (point.status === 'infeasible' || point.status === 'optimal')
          expect(point).toMatchObject({ status: curve.whole[place]?.status });
      });
  });

  it('drawLots bounds what it could not find out, and calls nobody hopeless', async () => {
    const lottery = { ...problem, respectRank: false };
    const { whole, cut } = await whenTired((solve) =>
      drawLots(lottery, { seed: 'x', solver: solve, timeLimitMs }),
    );
    if (whole.status !== 'drawn') throw new Error(whole.status);
    for (const answer of cut) {
      if (answer.status !== 'drawn') {
        expect(answer.status).toBe('unknown');
        continue;
      }
      expect(answer.never).toEqual(whole.never);
      expect(new Ratio(answer.minimum.bound).gte(whole.minimum.value)).toBe(true);
      expect(new Ratio(answer.minimum.bound).gte(answer.minimum.value)).toBe(true);
      expect(verifyPlan({ ...lottery, goals: ['cost'] }, answer.plan)).toEqual([]);
    }
  });

  it('tells no plan on the way to an answer', async () => {
    const told: SoundPlan[] = [];
    const how = { solver: solver.solve, onIncumbent: (one: SoundPlan) => told.push(one) };
    await explain(problem, plan, plan.waiting[0]?.id ?? '', how);
    await priceOfOneMore(problem, plan, how);
    await cheapestQuorate(problem, 4, how);
    await findRelaxations(strict, how);
    await drawLots(problem, { seed: 'x', ...how });
    expect(told).toEqual([]);
  });

  it('is the time for everything together', async () => {
    let left = 0;
    const slow: Solver = async (program, options) => {
      left = options?.timeLimitMs ?? Number.POSITIVE_INFINITY;
      return { ...(await solver.solve(program, options)), solverMs: 2000 };
    };
    const limits: number[] = [];
    const how = {
      solver: (async (...asked) => {
        const answer = await slow(...asked);
        limits.push(left);
        return answer;
      }) as Solver,
      timeLimitMs,
    };
    await explain(problem, plan, plan.waiting[0]?.id ?? '', how);
    await findRelaxations(strict, how);
    expect(limits.filter((limit) => limit === timeLimitMs)).toHaveLength(2);
    expect(Math.min(...limits)).toBe(1);
  });
});

describe('bad input', () => {
  const stranger: SoundPlan = {
    ...{ status: 'optimal', waiting: [], expenses: [], goals: [], warnings: [] },
    attending: [{ id: 'X', cost: 1, paidBy: {} }],
    totals: { delegates: 0, people: 1, weight: 0, cost: 1, income: 1, left: 0 },
  };
  const none = { status: 'infeasible', conflicts: [] } as unknown as SoundPlan;
  const asks: Record<string, (plan: SoundPlan) => unknown> = {
    explain: (plan) => explain(problem, plan, 'N1'),
    priceOfOneMore: (plan) => priceOfOneMore(problem, plan),
    replan: (plan) => replan(problem, plan, {}),
    confidence: async (plan) => confidence(problem, plan),
  };

  it.each(Object.keys(asks))('%s refuses a plan of another problem and what is no plan', async (name) => {
    const ask = asks[name];
    await expect(ask?.(stranger)).rejects.toMatchObject({
      problems: [{ code: 'unknown-person', path: ['plan', 'attending', 0], params: { id: 'X' } }],
    });
    await expect(ask?.(none)).rejects.toMatchObject({
      problems: [{ code: 'unknown-value', path: ['plan', 'status'] }],
    });
    const odd = { ...stranger, attending: [{ id: 'N1', cost: Number.NaN, paidBy: {} }] };
    await expect(ask?.(odd)).rejects.toMatchObject({
      problems: [{ code: 'wrong-type', path: ['plan', 'attending', 0, 'cost'] }],
    });
  });

  it.each([Number.NaN, -1, 0, 0.5, Number.POSITIVE_INFINITY])('no answer takes %d ms', async (limit) => {
    const how = { timeLimitMs: limit, gap: 'half', solver: solver.solve };
    const plan = sound(await planAttendance(problem, { solver: solver.solve }));
    const refused = [
      explain(problem, plan, plan.waiting[0]?.id ?? '', how),
      priceOfOneMore(problem, plan, how),
      cheapestQuorate(problem, 1, how),
      findRelaxations(problem, how),
      budgetCurve(problem, { ...how, amounts: [] }),
      drawLots(problem, { seed: 'x', ...how }),
      replan(problem, plan, {}, how),
      fundingTiers(problem, undefined, how),
    ];
    for (const one of refused)
      await expect(one).rejects.toMatchObject({
        problems: [{ path: ['options', 'timeLimitMs'] }, { path: ['options', 'gap'] }],
      });
  });

  it('findRelaxations takes no weight that weighs nothing and none of no kind', async () => {
    const weights = { money: Number.NaN, seats: -1, rank: '1', luck: 2, quota: Number.POSITIVE_INFINITY };
    await expect(findRelaxations(problem, { weights: weights as object })).rejects.toMatchObject({
      problems: ['money', 'seats', 'rank', 'luck'].map((code) => ({
        code: 'bad-option',
        path: ['options', 'weights', code],
      })),
    });
  });

  it('confidence counts 16 uncertain funds and refuses 17 before anything is solved', async () => {
    const many = (count: number) => ({
      ...problem,
      funds: [
        { id: 'dues', amount: 100, status: 'received' as const },
        ...Array.from({ length: count }, (_, index) => ({
          id: `pledge ${index}`,
          amount: 30 + index,
          status: 'hoped' as const,
          probability: '1/2',
          ...(index % 2 === 0 ? { earmark: woman } : {}),
        })),
      ],
    });
    const plan = sound(await planAttendance(many(16), { solver: solver.solve }));
    expect(new Ratio(confidence(many(16), plan)).lt(1)).toBe(true);
    const never: Solver = () => Promise.reject(new Error('solved'));
    await expect(fundingTiers(many(17), [], { solver: never })).rejects.toMatchObject({
      problems: [{ code: 'too-many-uncertain-funds', params: { most: 16, found: 17 } }],
    });
  });

  it('leaves everything as it was when it is stopped in the middle', async () => {
    const plan = sound(await planAttendance(problem, { solver: solver.solve }));
    const stopped = async (ask: (how: { solver: Solver; signal: AbortSignal }) => Promise<unknown>) => {
      const controller = new AbortController();
      const solve: Solver = (program, options) => {
        controller.abort(new Error('stopped'));
        return solver.solve(program, { ...options, signal: undefined });
      };
      await expect(ask({ solver: solve, signal: controller.signal })).rejects.toThrow('stopped');
    };
    await stopped((how) => explain(problem, plan, plan.waiting[0]?.id ?? '', how));
    await stopped((how) => priceOfOneMore(problem, plan, how));
    await stopped((how) => findRelaxations(strict, how));
    await stopped((how) => budgetCurve(problem, how));
    await stopped((how) => drawLots(problem, { seed: 'x', ...how }));
  });

  it('budgetCurve takes no sums that cannot be added up', async () => {
    await expect(
      budgetCurve(problem, { amounts: [1e15, Number.NaN, Number.POSITIVE_INFINITY, 1e15 - 45] }),
    ).rejects.toMatchObject({
      problems: [0, 1, 2].map((place) => ({ code: 'bad-option', path: ['options', 'amounts', place] })),
    });
  });
});
