import { createSolver, type Solver } from '@plenum/milp';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AttendanceProblem,
  type Candidate,
  planAttendance,
  type Reason,
  type SoundPlan,
  verifyPlan,
} from './index.ts';
import { type Features, tinyProblem } from './tiny-whole.fixture.ts';
import { Oracle, type Setting } from './whole-oracle.fixture.ts';

const keysOf = ({ code, params }: Reason): string[] => {
  if (code === 'must') return (params.ids as string[]).map((id) => `must ${id}`);
  if (code === 'quota')
    return [`quota ${JSON.stringify(params.where)} ${'atLeast' in params ? 'atLeast' : 'atMost'}`];
  return [params.group === undefined ? code : `${code} ${params.group}`];
};

/** The least free money missing if somebody came while everybody else travels and sleeps as planned. */
function missingWith(oracle: Oracle, plan: SoundPlan, id: string): number | undefined {
  const { problem } = oracle;
  const byId = new Map(problem.candidates.map((one) => [one.id, one]));
  const coming: Setting['coming'] = new Map();
  for (const { id: other, mode, vehicle, cost } of plan.attending) {
    const one = byId.get(other);
    if (!one) continue;
    const beds = (plan.rooms ?? []).flatMap(({ type, sleepers }) =>
      sleepers.filter((sleeper) => sleeper === other).map(() => type),
    );
    const own = oracle.waysOf(one).findIndex((taken, way) => {
      const fits = taken.vehicle === vehicle && (vehicle || (one.travel[way]?.mode ?? undefined) === mode);
      const slept = (problem.bedrooms ?? []).length === 0 || taken.nights > 0 === beds.length > 0;
      return fits && slept && oracle.costOf(one, { way, beds }) === cost;
    });
    coming.set(one, { way: own, beds, ...(vehicle ? { vehicle } : {}) });
  }
  const more = byId.get(id);
  if (!more) return undefined;
  const hire = problem.venues?.find((venue) => venue.id === plan.venue)?.hire ?? 0;
  const fixed = problem.fixedCosts.reduce((sum, { amount }) => sum + amount, hire);
  let least: number | undefined;
  for (const option of oracle.options(more)) {
    const after: Setting['coming'] = new Map(coming).set(more, option);
    const beds = oracle.emptyBeds(after, true);
    const places = oracle.emptyPlaces(after);
    if (beds === undefined || places === undefined) continue;
    const costs = [...after].map(([who, how]): [Candidate, number] => [who, oracle.costOf(who, how)]);
    least = Math.min(least ?? Number.POSITIVE_INFINITY, oracle.missing(costs, fixed + beds + places));
  }
  return least;
}

async function agree(problem: AttendanceProblem, solver: Solver): Promise<string> {
  const oracle = new Oracle(problem);
  const plan = await planAttendance(problem, { solver });
  const best = oracle.best()?.map((value) => value.toFraction());
  if (plan.status === 'infeasible') {
    expect(best).toBeUndefined();
    const keys = plan.conflicts.flatMap(keysOf);
    expect(oracle.best((rule) => !keys.includes(rule))).toBeUndefined();
    for (const one of keys) expect(oracle.best((rule) => rule === one || !keys.includes(rule))).toBeDefined();
    return 'infeasible';
  }
  if (plan.status !== 'optimal') throw new Error(plan.status);
  expect(plan.goals.map(({ value }) => value)).toEqual(best);
  expect(plan.goals.map(({ bound }) => bound)).toEqual(best);
  expect(verifyPlan(problem, plan)).toEqual([]);
  for (const { id, reasons } of plan.waiting) {
    expect(reasons.length).toBeGreaterThan(0);
    const missing = missingWith(oracle, plan, id);
    const money = reasons.find(({ code }) => code === 'money');
    expect(reasons.some(({ code }) => code === 'bedrooms')).toBe(missing === undefined);
    // With vehicles somebody else may have to change to another of the same kind, which the planner does not ask.
    if (!problem.vehicles && missing !== undefined) expect(money?.params.short ?? 0).toBe(missing);
    else if (missing !== undefined) expect(Number(money?.params.short ?? 0)).toBeGreaterThanOrEqual(missing);
  }
  return 'optimal';
}

const usual: Features['goals'] = [undefined, ['attendance', 'cost'], ['cost', 'representation']];
const features: Record<string, Features> = {
  bedrooms: { bedrooms: true, goals: usual },
  vehicles: { vehicles: true, goals: usual },
  company: { vehicles: true, company: true, goals: [...usual, ['attendance', 'travelTime', 'cost']] },
  venues: { venues: true, goals: usual },
  travelTime: {
    vehicles: true,
    goals: [
      ['attendance', 'travelTime', 'cost'],
      ['representation', 'cost', 'travelTime'],
      ['travelTime', 'attendance'],
    ],
  },
  balance: {
    groups: ['a', 'b', 'c'],
    people: 8,
    ways: 1,
    goals: [
      ['representation', 'balance', 'attendance', 'cost'],
      ['attendance', 'balance', 'cost'],
      ['balance', 'attendance', 'representation'],
      ['balance'],
    ],
  },
  everything: {
    bedrooms: true,
    vehicles: true,
    company: true,
    venues: true,
    goals: [undefined, ['attendance', 'balance', 'travelTime', 'cost'], ['cost', 'travelTime', 'attendance']],
  },
};

describe('planAttendance with rooms, vehicles and venues against exhaustive search', () => {
  let solver: { solve: Solver; close: () => void };
  beforeAll(async () => {
    solver = await createSolver();
  });
  afterAll(() => solver.close());

  it.each(Object.keys(features))('finds the best plan, reasons and conflicts with %s', async (name) => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(tinyProblem(features[name] ?? { goals: usual }), async (problem) => {
        const status = await agree(problem, solver.solve);
        seen.set(status, (seen.get(status) ?? 0) + 1);
      }),
      { numRuns: Number(process.env.PLENUM_TINY_PROBLEMS ?? 60) },
    );
    if (process.env.PLENUM_TINY_PROBLEMS) process.stdout.write(`${name} ${JSON.stringify([...seen])}\n`);
    expect(seen.get('optimal')).toBeGreaterThan(30);
  });
});
