import { createSolver, type Solver } from '@plenum/milp';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AttendanceProblem, findRelaxations, planAttendance, type RelaxationOptions } from './index.ts';

let solver: { solve: Solver; close: () => void };
beforeAll(async () => {
  solver = await createSolver();
});
afterAll(() => solver.close());

const person = (id: string, rest: object = {}) => ({
  id,
  group: 'north',
  attributes: {},
  travel: [],
  ...rest,
});

/** Four places at 10 each; a test sets the limits. */
const problem: AttendanceProblem = {
  currency: 'EUR',
  nights: 0,
  perHead: 10,
  quotas: [],
  fixedCosts: [],
  groups: [{ id: 'north', entitled: 4 }],
  candidates: [
    person('N1', { rank: 1 }),
    person('N2', { rank: 2, attributes: { gender: 'woman' } }),
    person('N3', { rank: 3 }),
    person('N4', { rank: 4 }),
  ],
  funds: [{ id: 'dues', amount: 25 }],
};

const found = async (of: Partial<AttendanceProblem>, options: RelaxationOptions = {}) => {
  const answer = await findRelaxations({ ...problem, ...of }, { ...options, solver: solver.solve });
  if (answer.status !== 'infeasible') throw new Error(answer.status);
  return answer;
};

describe('findRelaxations', () => {
  it('has nothing to say of a problem that has a plan', async () => {
    expect(await findRelaxations(problem, { solver: solver.solve })).toEqual({ status: 'feasible' });
  });

  it('names the conflict and what each of its limits would have to give', async () => {
    const { conflict, relaxations } = await found({ delegatesAtLeast: 4 });
    expect(conflict.map(({ code }) => code).toSorted()).toEqual(['delegates-minimum', 'money']);
    expect(relaxations).toHaveLength(2);
    expect(relaxations).toContainEqual({ weight: 1, relaxing: [{ code: 'money', params: { more: 15 } }] });
    expect(relaxations).toContainEqual({
      weight: 1,
      relaxing: [{ code: 'delegates-minimum', params: { to: 2 } }],
    });
  });

  it('finds limits that must give way together', async () => {
    const { relaxations } = await found(
      { delegatesAtLeast: 4, seats: 3 },
      { weights: { 'delegates-minimum': 5 } },
    );
    expect(relaxations[0]).toEqual({
      weight: 2,
      relaxing: [
        { code: 'seats', params: { to: 4 } },
        { code: 'money', params: { more: 15 } },
      ],
    });
    expect(relaxations[1]).toEqual({
      weight: 5,
      relaxing: [{ code: 'delegates-minimum', params: { to: 2 } }],
    });
  });

  it('leaves alone what may never give way', async () => {
    const never = Number.POSITIVE_INFINITY;
    const musts = { candidates: problem.candidates.map((one) => ({ ...one, must: true })), seats: 3 };
    const { relaxations } = await found(musts, { weights: { must: never, money: never, seats: never } });
    expect(relaxations).toEqual([]);
  });

  it('lets ranks, minimums, maximums and shares give way, as little as possible', async () => {
    const dear = problem.candidates.map((one) => (one.id === 'N1' ? { ...one, extraCosts: 90 } : one));
    const ranks = await found({ candidates: dear, groups: [{ id: 'north', entitled: 4, minimum: 2 }] });
    expect(ranks.relaxations.map(({ relaxing }) => relaxing)).toEqual(
      expect.arrayContaining([
        [{ code: 'rank', params: { group: 'north' } }],
        [{ code: 'group-minimum', params: { group: 'north', to: 0 } }],
        [{ code: 'money', params: { more: 85 } }],
      ]),
    );
    const musts = problem.candidates.map((one) => ({ ...one, must: true }));
    const rich = [{ id: 'dues', amount: 99 }];
    const capped = await found({
      candidates: musts,
      funds: rich,
      groups: [{ id: 'north', entitled: 4, maximum: 3 }],
    });
    expect(capped.relaxations).toContainEqual({
      weight: 1,
      relaxing: [{ code: 'group-maximum', params: { group: 'north', to: 4 } }],
    });
    const shares = await found({
      candidates: musts,
      funds: rich,
      quotas: [{ where: { gender: 'woman' }, atLeast: '1/2' }],
    });
    expect(shares.relaxations).toContainEqual({
      weight: 1,
      relaxing: [{ code: 'quota', params: { where: { gender: 'woman' }, atLeast: '1/4' } }],
    });
  });

  it('lets every hall have more seats, the one that can be paid too', async () => {
    const venues = [
      { id: 'big', seats: 10, hire: 90 },
      { id: 'small', seats: 2, hire: 5 },
    ];
    const { relaxations } = await found({
      venues,
      delegatesAtLeast: 4,
      funds: [{ id: 'dues', amount: 50 }],
    });
    expect(relaxations).toContainEqual({ weight: 1, relaxing: [{ code: 'seats', params: { to: 4 } }] });
  });

  it('lets two quotas that say the same give way together', async () => {
    const quota = { where: { gender: 'woman' }, atLeast: '1/2' };
    const musts = problem.candidates.map((one) => ({ ...one, must: true }));
    const of = { candidates: musts, funds: [{ id: 'dues', amount: 99 }], quotas: [quota, quota] };
    const { relaxations } = await found(of, { weights: { must: Number.POSITIVE_INFINITY } });
    const quarter = { code: 'quota', params: { where: { gender: 'woman' }, atLeast: '1/4' } };
    expect(relaxations).toEqual([{ weight: 2, relaxing: [quarter, quarter] }]);
  });

  it('lets there be more rooms of a type', async () => {
    const bedrooms = [
      { type: 'single', beds: 1, perNight: 5, available: 1 },
      { type: 'twin', beds: 2, perNight: 6, available: 0 },
    ];
    const of = { bedrooms, nights: 1, delegatesAtLeast: 3, funds: [{ id: 'dues', amount: 99 }] };
    const { conflict, relaxations } = await found(of, { weights: { 'delegates-minimum': 9 } });
    expect(conflict.map(({ code }) => code).toSorted()).toEqual(['bedrooms', 'delegates-minimum']);
    expect(relaxations.map(({ relaxing }) => relaxing)).toEqual([
      [{ code: 'bedrooms', params: { type: 'single', to: 3 } }],
      [{ code: 'bedrooms', params: { type: 'twin', to: 1 } }],
      [{ code: 'delegates-minimum', params: { to: 1 } }],
    ]);
  });

  it('lets there be more vehicles, and those ride together who should not only if it is asked', async () => {
    // Each pays 30 by train; two in a bus pay 20 together.
    const travel = [{ mode: 'train', fare: 30 }];
    const bus = { id: 'bus', groups: ['north'], places: 2, cost: 20, available: 1 };
    const of = {
      candidates: problem.candidates.slice(0, 2).map((one) => ({ ...one, travel, must: true })),
      groups: [{ id: 'north', entitled: 2 }],
      funds: [{ id: 'dues', amount: 45 }],
      vehicles: [bus],
      apart: [['N1', 'N2']],
      maxTogether: [{ where: {}, most: 1 }],
    };
    const never = { must: Number.POSITIVE_INFINITY };
    const plain = await found(of, { weights: never });
    expect(plain.relaxations.map(({ relaxing }) => relaxing)).toEqual([
      // By bus and by train: 20 + 30 + 2 * 10.
      [{ code: 'money', params: { more: 25 } }],
    ]);
    const asked = await found(of, { weights: { ...never, apart: 1, together: 1 } });
    expect(asked.relaxations.map(({ relaxing }) => relaxing)).toContainEqual([
      { code: 'apart', params: { ids: ['N1', 'N2'] } },
      { code: 'together', params: { where: {}, to: 2 } },
    ]);
    const alone = await found(
      { ...of, maxTogether: [], apart: [], vehicles: [{ ...bus, available: 0 }] },
      {
        weights: never,
      },
    );
    expect(alone.relaxations.map(({ relaxing }) => relaxing)).toEqual([
      [{ code: 'money', params: { more: 35 } }],
      [{ code: 'vehicles', params: { vehicle: 'bus', to: 1 } }],
    ]);
  });

  it('refuses weights and numbers that mean nothing', async () => {
    await expect(findRelaxations(problem, { weights: { money: 0 }, most: 1.5 })).rejects.toMatchObject({
      problems: [
        { code: 'bad-option', path: ['options', 'weights', 'money'] },
        { code: 'bad-option', path: ['options', 'most'] },
      ],
    });
  });

  // The oracle: every set of the three limits, tried by itself.
  it('finds exactly the smallest sets that an enumeration finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          seats: fc.integer({ min: 0, max: 4 }),
          money: fc.nat(45),
          least: fc.integer({ min: 0, max: 4 }),
        }),
        async ({ seats, money, least }) => {
          const tiny = { ...problem, seats, funds: [{ id: 'dues', amount: money }], delegatesAtLeast: least };
          const works = (codes: string[]) => {
            const places = Math.min(
              codes.includes('seats') ? 4 : seats,
              codes.includes('money') ? 4 : money / 10,
            );
            return Math.floor(places) >= (codes.includes('delegates-minimum') ? 0 : least);
          };
          const all = ['seats', 'money', 'delegates-minimum'];
          const sets = Array.from({ length: 8 }, (_, mask) => all.filter((_, index) => (mask >> index) & 1));
          const smallest = sets
            .filter(works)
            .filter((set) => set.every((code) => !works(set.filter((other) => other !== code))));
          const answer = await findRelaxations(tiny, { solver: solver.solve });
          if (answer.status === 'unknown') throw new Error('unknown');
          const names = (codes: string[]) => codes.toSorted().join();
          const got =
            answer.status === 'feasible'
              ? ['']
              : answer.relaxations.map(({ relaxing }) => names(relaxing.map(({ code }) => code)));
          expect(got.toSorted()).toEqual(smallest.map(names).toSorted());
          expect((await planAttendance(tiny, { solver: solver.solve })).status === 'infeasible').toBe(
            got[0] !== '',
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});
