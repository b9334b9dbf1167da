import { createSolver, type Solver } from '@plenum/milp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AttendanceProblem, type PlanOptions, planAttendance } from './index.ts';

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
};

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

describe('planAttendance', () => {
  let thread: { solve: Solver; close: () => void };
  beforeAll(async () => {
    thread = await createSolver();
  });
  afterAll(() => thread.close());
  const planOf = (problem: AttendanceProblem, options: PlanOptions = {}) =>
    planAttendance(problem, { solver: thread.solve, ...options });

  it('lets a must attend past a waiting member, and nobody else', async () => {
    const plan = await planAttendance(deepFreeze(aktau));
    if (plan.status !== 'optimal') throw new Error(plan.status);
    expect(plan.attending).toEqual([{ id: 'D193', mode: 'train', cost: 500, paidBy: { dues: 500 } }]);
    expect(plan.waiting).toEqual([
      { id: 'D192', reasons: [{ code: 'money', params: { cost: 700, short: 300 } }] },
      { id: 'D194', reasons: [{ code: 'rank', params: { group: 'aktau', first: 'D192', count: 1 } }] },
    ]);
    expect(plan.goals).toEqual([
      { goal: 'representation', value: '1/3', bound: '1/3' },
      { goal: 'attendance', value: '1', bound: '1' },
      { goal: 'cost', value: '500', bound: '500' },
    ]);
  });

  it('takes D194 with D192 when there is money for all, or when rank is not respected', async () => {
    const rich = await planOf({ ...aktau, funds: [{ id: 'dues', amount: 1500 }] });
    expect(rich).toMatchObject({ status: 'optimal', totals: { delegates: 3, left: 0 }, waiting: [] });
    const free = await planOf({ ...aktau, respectRank: false });
    expect(free).toMatchObject({ status: 'optimal', attending: [{ id: 'D193' }, { id: 'D194' }] });
  });

  it('spends earmarked money first and leaves free money over', async () => {
    const plan = await planOf({
      ...base,
      groups: [{ id: 'a', entitled: 2 }],
      candidates: [
        delegate('a1', 'a', 1, 100, { attributes: { gender: 'woman', age: 'young' } }),
        delegate('a2', 'a', 2, 100, { attributes: { gender: 'woman', age: 'old' } }),
      ],
      fixedCosts: [{ name: 'hall', amount: 30 }],
      funds: [
        { id: 'dues', amount: 80 },
        { id: 'women', amount: 110, earmark: { gender: 'woman' } },
        { id: 'youth', amount: 60, earmark: { age: 'young' } },
        { id: 'miners', amount: 5, earmark: { sector: 'miners' } },
      ],
    });
    expect(plan).toMatchObject({
      status: 'optimal',
      attending: [
        { id: 'a1', paidBy: { youth: 60 } },
        { id: 'a2', paidBy: {} },
      ],
      expenses: [{ name: 'hall', amount: 30, paidBy: { dues: 30 } }],
      totals: { cost: 230, income: 255, left: 25 },
      warnings: [{ code: 'earmark-matches-nobody', params: { fund: 'miners' } }],
    });
    if (plan.status !== 'optimal') return;
    const free = plan.attending.reduce((sum, { paidBy }) => sum + (paidBy.dues ?? 0), 0);
    expect(free).toBe(30);
  });

  it('finds out while solving which of very many sets of funds bind', async () => {
    const sizes: number[] = [];
    const watched: Solver = (program, options) => {
      sizes.push(program.constraints.length);
      return thread.solve(program, options);
    };
    const ids = Array.from({ length: 9 }, (_, index) => `p${index}`);
    const plan = await planOf(
      {
        ...base,
        groups: [{ id: 'a', entitled: 9 }],
        candidates: ids.map((id, index) => delegate(id, 'a', index, 10, { attributes: { [id]: 'yes' } })),
        funds: ids.map((id) => ({ id, amount: id === 'p8' ? 9 : 11, earmark: { [id]: 'yes' } })),
      },
      { solver: watched },
    );
    expect(plan).toMatchObject({
      status: 'optimal',
      waiting: [{ id: 'p8', reasons: [{ code: 'money', params: { cost: 10, short: 1 } }] }],
    });
    expect(sizes[1]).toBe((sizes[0] ?? 0) + 1);
  });

  it('says every limit that somebody would break', async () => {
    const plan = await planOf({
      ...base,
      groups: [{ id: 'a', entitled: 3, maximum: 1 }],
      candidates: [
        delegate('a1', 'a', 1, 10, { attributes: { gender: 'woman' } }),
        delegate('a2', 'a', 2, 40),
        delegate('a3', 'a', 3, 40, { companions: 1, attributes: { gender: 'woman' } }),
        { id: 'guest', attributes: {}, travel: [{ mode: 'train', fare: 5 }] },
      ],
      seats: 2,
      quotas: [{ where: { gender: 'woman' }, atLeast: '2/3' }],
      funds: [{ id: 'dues', amount: 30 }],
    });
    if (plan.status !== 'optimal') throw new Error(plan.status);
    const maximum = { code: 'group-maximum', params: { group: 'a', maximum: 1, attending: 2 } };
    expect(plan.waiting).toEqual([
      {
        id: 'a2',
        reasons: [
          { code: 'money', params: { cost: 40, short: 20 } },
          maximum,
          { code: 'quota', params: { where: { gender: 'woman' }, atLeast: '2/3', share: '1/2' } },
        ],
      },
      {
        id: 'a3',
        reasons: [
          { code: 'money', params: { cost: 80, short: 60 } },
          { code: 'seats', params: { seats: 2, people: 3 } },
          maximum,
          { code: 'rank', params: { group: 'a', first: 'a2', count: 1 } },
        ],
      },
      { id: 'guest', reasons: [{ code: 'goal', params: { goal: 'cost', value: '15' } }] },
    ]);
  });

  it('takes in a guest who costs nothing', async () => {
    const guest = { id: 'guest', attributes: {}, travel: [], ownContribution: 0 };
    const plan = await planOf({ ...aktau, candidates: [...aktau.candidates, guest] });
    expect(plan).toMatchObject({ attending: [{ id: 'D193' }, { id: 'guest', cost: 0, paidBy: {} }] });
  });

  it('explains what cannot be met together', async () => {
    const plan = await planOf({
      ...aktau,
      groups: [{ id: 'aktau', entitled: 3, minimum: 2 }],
      candidates: [...aktau.candidates, { id: 'O1', attributes: {}, travel: [], must: true }],
      seats: 2,
    });
    expect(plan.status === 'infeasible' && plan.conflicts).toEqual([
      { code: 'must', params: { ids: ['O1'] } },
      { code: 'group-minimum', params: { group: 'aktau', minimum: 2, candidates: 3 } },
      { code: 'seats', params: { seats: 2 } },
    ]);
    const poor = await planOf({ ...aktau, fixedCosts: [{ name: 'hall', amount: 1000 }] });
    expect(poor).toEqual({
      status: 'infeasible',
      conflicts: [{ code: 'money', params: { income: 900, short: 600 } }],
    });
  });

  it('needs no candidates, no groups and no money', async () => {
    const nobody = await planOf({ ...base, groups: [], candidates: [], funds: [] });
    expect(nobody).toMatchObject({
      status: 'optimal',
      attending: [],
      goals: [{ value: '1' }, { value: '0' }, { value: '0' }],
    });
  });

  it('takes ids that look like parts of the language', async () => {
    const problem: AttendanceProblem = {
      ...base,
      groups: [{ id: 'constructor', entitled: 1 }],
      candidates: [delegate('__proto__', 'constructor', 1, 10, { attributes: { gender: 'woman' } })],
      funds: [
        { id: '__proto__', amount: 10, earmark: { toString: 'x' } },
        { id: 'dues', amount: 10 },
      ],
    };
    const plan = await planOf(problem);
    expect(plan).toMatchObject({ status: 'optimal', attending: [{ id: '__proto__', paidBy: { dues: 10 } }] });
    const free = await planOf({ ...problem, funds: [{ id: '__proto__', amount: 10 }] });
    expect(JSON.stringify(free)).toContain('"paidBy":{"__proto__":10}');
  });

  it('stays exact where money is large and odd', async () => {
    const candidates = Array.from({ length: 8 }, (_, index) =>
      delegate(`p${index}`, 'a', 1, 10 ** 12 + 7 ** index),
    );
    const problem = { ...base, groups: [{ id: 'a', entitled: 8 }], candidates };
    const enough = 8 * 10 ** 12 + candidates.reduce((sum, _, index) => sum + 7 ** index, 0);
    const all = await planOf({ ...problem, funds: [{ id: 'dues', amount: enough }] });
    expect(all).toMatchObject({ status: 'optimal', totals: { delegates: 8, left: 0 } });
    const short = await planOf({ ...problem, funds: [{ id: 'dues', amount: enough - 1 }] });
    expect(short).toMatchObject({ totals: { delegates: 7 } });
    expect(short).toMatchObject({ waiting: [{ reasons: [{ code: 'money', params: { short: 1 } }] }] });
  });

  it('refuses everything that is wrong, in one pass', async () => {
    const wrong = {
      ...aktau,
      perHead: Number.NaN,
      seats: 1.5,
      candidates: [
        ...aktau.candidates,
        delegate('D192', 'nowhere', 1, -1, { must: true }),
        { id: 'x', attributes: {}, travel: [], nickname: 'x' },
      ],
      groups: [
        { id: 'aktau', entitled: 3, minimum: 4 },
        { id: 'empty', entitled: 1 },
        { id: 'aktau', entitled: 0 },
      ],
      quotas: [
        { where: {}, atLeast: '3/2' },
        { where: {}, atLeast: '1/0', atMost: 'half' },
        { where: {} },
        { where: {}, atLeast: '1/2', atMost: '0.4' },
      ],
      venues: [
        { id: 'hall', seats: 1, hire: 0 },
        { id: 'park', seats: 0, hire: 0.5 },
      ],
      bedrooms: [
        { type: 'hall', beds: 0, perNight: 1, available: 1 },
        { type: 'twin', beds: 2, perNight: -1, available: 1 },
        { type: 'twin', beds: 2, perNight: 1, available: 1 },
      ],
      vehicles: [{ id: 'bus', groups: ['aktau', 'nowhere'], places: 0, cost: 1, available: 1 }],
      apart: [['D192', 'D999']],
      maxTogether: [{ where: {}, most: -1 }],
      goals: ['travelTime', 'balance', 'speed', 'cost', 'cost'],
      funds: [{ id: 'dues', amount: 1, status: 'stolen', probability: '1.1' }],
    };
    const error = await planOf(wrong as unknown as AttendanceProblem).catch((reason) => reason);
    const found = error.problems.map(
      (problem: { code: string; path: unknown[] }) => `${problem.code} ${problem.path.join('.')}`,
    );
    expect(found.toSorted()).toEqual([
      'at-least-over-at-most quotas.3',
      'duplicate-id bedrooms.0.type',
      'duplicate-id bedrooms.2.type',
      'duplicate-id candidates.3.id',
      'duplicate-id goals.4',
      'duplicate-id groups.2.id',
      'minimum-over-maximum groups.0.minimum',
      'no-candidates groups.1',
      'no-share quotas.2',
      'not-a-fraction quotas.1.atLeast',
      'not-a-fraction quotas.1.atMost',
      'share-over-one funds.0.probability',
      'share-over-one quotas.0.atLeast',
      'too-small bedrooms.0.beds',
      'too-small bedrooms.1.perNight',
      'too-small candidates.3.travel.0.fare',
      'too-small maxTogether.0.most',
      'too-small vehicles.0.places',
      'unknown-group candidates.3.group',
      'unknown-group vehicles.0.groups.1',
      'unknown-key candidates.4.nickname',
      'unknown-person apart.0.1',
      'unknown-value funds.0.status',
      'unknown-value goals.2',
      'venues-too-small venues',
      'wrong-type perHead',
      'wrong-type seats',
      'wrong-type venues.1.hire',
    ]);
    expect(error.name).toBe('AttendanceError');
    expect(error.message).toContain('and 25 more');
  });

  it('shares rooms only where there are rooms, and hires vehicles at a price a number can hold', async () => {
    await expect(planOf({ ...aktau, roomSharing: { by: 'gender', alone: [] } })).rejects.toMatchObject({
      problems: [{ code: 'sharing-without-bedrooms', path: ['roomSharing'] }],
    });
    const bus = { id: 'bus', groups: ['aktau'], places: 9, cost: 10 ** 15, available: 2 };
    await expect(planOf({ ...aktau, vehicles: [bus] })).rejects.toMatchObject({ code: 'too-large' });
  });

  it.each([
    null,
    undefined,
    'text',
    [],
    { candidates: [null, 3], groups: {}, quotas: [7] },
  ])('refuses what is no problem: %j', async (input) => {
    await expect(planOf(input as unknown as AttendanceProblem)).rejects.toMatchObject({
      name: 'AttendanceError',
    });
  });

  it('refuses sums that a number cannot hold', async () => {
    const huge = [delegate('p', 'aktau', 1, Number.MAX_SAFE_INTEGER)];
    await expect(planOf({ ...aktau, candidates: huge })).rejects.toMatchObject({ code: 'too-large' });
    const funds = [{ id: 'dues', amount: Number.MAX_SAFE_INTEGER }];
    await expect(planOf({ ...aktau, funds })).rejects.toMatchObject({ code: 'too-large' });
    await expect(planOf(aktau, { timeLimitMs: -1, gap: 'some' })).rejects.toMatchObject({
      problems: [{ path: ['options', 'timeLimitMs'] }, { path: ['options', 'gap'] }],
    });
  });
});
