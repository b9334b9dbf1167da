import { createSolver, type Solver } from '@plenum/milp';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AttendanceProblem,
  cheapestQuorate,
  explain,
  planAttendance,
  priceOfOneMore,
  type SoundPlan,
  verifyPlan,
} from './index.ts';

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
  fixedCosts: [],
  groups: [
    { id: 'north', entitled: 3 },
    { id: 'south', entitled: 2 },
  ],
  candidates: [
    person('N1', 1, 40),
    person('N2', 2, 50),
    person('N3', 3, 20),
    person('S1', 1, 30),
    person('S2', 2, 90, { attributes: { gender: 'woman' } }),
  ],
  funds: [
    { id: 'dues', amount: 125 },
    { id: 'youth', amount: 35, earmark: { age: 'young' } },
  ],
};

const sound = async (of: AttendanceProblem): Promise<SoundPlan> => {
  const plan = await planAttendance(of, { solver: solver.solve });
  if (plan.status !== 'optimal') throw new Error(plan.status);
  return plan;
};
const asked = async (of: AttendanceProblem, id: string) => {
  const answer = await explain(of, await sound(of), id, { solver: solver.solve });
  if (answer.status !== 'waiting') throw new Error(answer.status);
  return answer;
};

describe('explain', () => {
  // 40 + 50 + 30 = 120 of 125 are spent: N1, N2 and S1 come.
  it('says what binds, the least sum, and whom they would displace', async () => {
    const answer = await asked(problem, 'N3');
    expect(answer.told).toEqual({
      binds: [
        { code: 'money', params: { cost: 20, short: 15 } },
        { code: 'earmark', params: { left: 35 } },
      ],
      others: 0,
      extra: { status: 'found', amount: 15 },
    });
    // Without N2 they could not come; without S1 (30) or N1 they can, and one is enough.
    expect(answer.organisers.comesWith).toEqual([]);
    expect(answer.organisers.displaces).toHaveLength(1);
    expect(['N1', 'N2', 'S1']).toContain(answer.organisers.displaces?.[0]);
  });

  it('counts those who must come with them, and names them to the organiser only', async () => {
    const short = { ...problem, funds: [{ id: 'dues', amount: 75 }] };
    const answer = await asked(short, 'N3');
    expect(answer.told).toMatchObject({ others: 1, extra: { status: 'found', amount: 65 } });
    expect(answer.organisers.comesWith).toEqual(['N2']);
    expect(JSON.stringify(answer.told)).not.toMatch(/"[NS]\d"/);
  });

  it('says when no money would bring them, and which limits stand there', async () => {
    const capped = {
      ...problem,
      groups: [
        { id: 'north', entitled: 3, maximum: 2 },
        { id: 'south', entitled: 2 },
      ],
    };
    const { told, organisers } = await asked(capped, 'N3');
    expect(told.extra).toMatchObject({ status: 'impossible' });
    expect(told.extra.status === 'impossible' && told.extra.conflicts.map(({ code }) => code)).toEqual([
      'must',
      'group-maximum',
    ]);
    expect(told.extra.status === 'impossible' && told.extra.conflicts[0]?.params).toEqual({ count: 3 });
    // One of the better-ranked would have to stay away, but ranks bind: nobody can make room.
    expect(organisers.displaces).toBeUndefined();
  });

  it('does not say that somebody must come with them who need not, be it for nothing', async () => {
    // S1 costs nothing, but the goals put what is spent first: nobody comes who need not.
    const asking = {
      ...problem,
      goals: ['cost' as const],
      candidates: [person('N1', 1, 40), person('S1', 1, 0, { extraCosts: 0 })],
      funds: [{ id: 'dues', amount: 10 }],
      bedrooms: [{ type: 'tent', beds: 2, perNight: 8, available: 1 }],
      nights: 1,
      delegatesAtLeast: 0,
    };
    const { told, organisers } = await asked(asking, 'N1');
    // Alone in the tent, or both in it: 48 either way.
    expect(told).toMatchObject({ others: 0, extra: { status: 'found', amount: 38 } });
    expect(organisers.comesWith).toEqual([]);
  });

  it('says that one of those who could must come where a quota asks for one', async () => {
    const women = { attributes: { gender: 'woman' } };
    const asking = {
      ...problem,
      quotas: [{ where: { gender: 'woman' }, atLeast: '1/2' }],
      candidates: [person('N1', 1, 40), person('S1', 1, 20, women), person('S2', 2, 0, women)],
      funds: [{ id: 'dues', amount: 0 }],
    };
    const { told, organisers } = await asked(asking, 'N1');
    // S2 would come for nothing after S1, but S1 is enough.
    expect(told).toMatchObject({ others: 1, extra: { status: 'found', amount: 60 } });
    expect(organisers.comesWith).toEqual(['S1']);
  });

  it('finds the least sum whatever gap is allowed elsewhere', async () => {
    const plan = await sound(problem);
    const answer = await explain(problem, plan, 'S2', { solver: solver.solve, gap: '9/10' });
    expect(answer).toMatchObject({ told: { extra: { status: 'found', amount: 85 } } });
  });

  it('has nothing to say of somebody who attends, and refuses a stranger', async () => {
    const plan = await sound(problem);
    expect(await explain(problem, plan, 'N1')).toEqual({ status: 'attending' });
    await expect(explain(problem, plan, 'X')).rejects.toMatchObject({ code: 'unknown-person' });
  });

  it('finds the least sum: with it they come, with one unit less nobody can plan it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 }),
        fc.nat(20),
        fc.nat(5),
        async (costs, money, who) => {
          const candidates = costs.map((cost, index) => person(`N${index}`, index, cost));
          const tiny: AttendanceProblem = {
            ...problem,
            candidates,
            groups: [{ id: 'north', entitled: costs.length }],
            funds: [{ id: 'dues', amount: money }],
          };
          const plan = await sound(tiny);
          const { id } = candidates[who % candidates.length] ?? { id: '' };
          const answer = await explain(tiny, plan, id, { solver: solver.solve });
          // By hand: ranks bind in one group, so that everybody up to the one who asks must be paid.
          const upTo = costs.slice(0, candidates.findIndex((one) => one.id === id) + 1);
          const needed = upTo.reduce((sum, cost) => sum + cost, 0);
          if (answer.status === 'attending') expect(needed).toBeLessThanOrEqual(money);
          else {
            expect(answer.told.extra).toEqual({ status: 'found', amount: needed - money });
            expect(answer.told.others).toBe(upTo.length - plan.attending.length - 1);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('cheapestQuorate', () => {
  it('is the least that must be found, and the cheapest plan for it', async () => {
    const answer = await cheapestQuorate(problem, 4, { solver: solver.solve });
    if (answer.status !== 'found') throw new Error(answer.status);
    // N1, N2, N3 and S1: 140, with 125 in hand that may be spent on them.
    expect([answer.short, answer.plan.totals.cost]).toEqual([15, 140]);
    expect(answer.plan.goals.map(({ goal }) => goal)).toEqual(['cost', 'representation', 'attendance']);
    expect(await cheapestQuorate(problem, 2, { solver: solver.solve })).toMatchObject({
      short: 0,
      plan: { totals: { cost: 70 } },
    });
  });

  it('says which limits are in the way', async () => {
    const answer = await cheapestQuorate({ ...problem, seats: 3 }, 4, { solver: solver.solve });
    if (answer.status !== 'impossible') throw new Error(answer.status);
    expect(answer.conflicts.toSorted((one, two) => (one.code < two.code ? -1 : 1))).toEqual([
      { code: 'delegates-minimum', params: { minimum: 4, candidates: 5 } },
      { code: 'seats', params: { seats: 3 } },
    ]);
    await expect(cheapestQuorate(problem, -1)).rejects.toMatchObject({ code: 'too-small' });
    await expect(cheapestQuorate(problem, Number.NaN)).rejects.toMatchObject({ code: 'wrong-type' });
  });
});

describe('priceOfOneMore', () => {
  it('is the cheapest further delegate whom the limits allow', async () => {
    const plan = await sound(problem);
    expect(await priceOfOneMore(problem, plan, { solver: solver.solve })).toEqual({
      status: 'found',
      price: 15,
      who: ['N3'],
    });
    const full = { ...problem, seats: 3 };
    expect(await priceOfOneMore(full, await sound(full), { solver: solver.solve })).toMatchObject({
      status: 'impossible',
    });
  });

  it('agrees with trying every set of people', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()), { minLength: 2, maxLength: 6 }),
        fc.nat(20),
        async (people, money) => {
          const candidates = people.map(([cost, north], index) =>
            person(`${north ? 'N' : 'S'}${index}`, index, cost),
          );
          const tiny: AttendanceProblem = {
            ...problem,
            candidates,
            groups: ['north', 'south'].map((id) => ({
              id,
              entitled: candidates.filter(({ group }) => group === id).length,
            })),
            funds: [{ id: 'dues', amount: money }],
          };
          const plan = await sound(tiny);
          const here = new Set(plan.attending.map(({ id }) => id));
          const answer = await priceOfOneMore(tiny, plan, { solver: solver.solve });
          // The oracle: the next by rank of either group is the only one who can come next.
          const next = ['north', 'south'].flatMap((group) =>
            candidates.filter((one) => one.group === group && !here.has(one.id)).slice(0, 1),
          );
          const prices = next.map(({ extraCosts }) => plan.totals.cost + Number(extraCosts) - money);
          if (next.length === 0) expect(answer.status).toBe('impossible');
          else expect(answer).toMatchObject({ status: 'found', price: Math.max(0, Math.min(...prices)) });
          expect(verifyPlan(tiny, plan)).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });
});
