import { createSolver, type Solver } from '@plenum/milp';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AttendanceProblem, planAttendance, replan, type SoundPlan, verifyPlan } from './index.ts';

let solver: { solve: Solver; close: () => void };
beforeAll(async () => {
  solver = await createSolver();
});
afterAll(() => solver.close());

const person = (id: string, rank: number, rest: object = {}) => ({
  id,
  group: id.startsWith('N') ? 'north' : 'south',
  rank,
  attributes: {},
  travel: [],
  ...rest,
});

/** Six people at 40 each and money for five; the south sends fewer than it may. */
const problem: AttendanceProblem = {
  currency: 'EUR',
  nights: 0,
  perHead: 4000,
  quotas: [],
  fixedCosts: [],
  seats: 10,
  groups: [
    { id: 'north', entitled: 3 },
    { id: 'south', entitled: 3 },
  ],
  candidates: [
    person('N1', 1),
    person('N2', 2),
    person('N3', 3),
    person('S1', 1),
    person('S2', 2),
    person('S3', 3, { extraCosts: 100 }),
  ],
  funds: [
    { id: 'dues', amount: 12_000 },
    { id: 'appeal', amount: 8000, status: 'pledged' },
  ],
};

const sound = async (of: AttendanceProblem): Promise<SoundPlan> => {
  const plan = await planAttendance(of, { solver: solver.solve });
  if (plan.status !== 'optimal') throw new Error(plan.status);
  return plan;
};

const after = async (changes: Parameters<typeof replan>[2], options: Parameters<typeof replan>[3] = {}) => {
  const answer = await replan(problem, await sound(problem), changes, { ...options, solver: solver.solve });
  if (answer.status !== 'replanned') throw new Error(answer.status);
  expect(verifyPlan(answer.problem, answer.plan)).toEqual([]);
  return answer;
};

describe('replan', () => {
  it('takes one who drops out from the vehicles too, and from those who keep apart', async () => {
    const riding: AttendanceProblem = {
      ...problem,
      candidates: problem.candidates.map((one) => ({ ...one, travel: [{ mode: 'train', fare: 900 }] })),
      vehicles: [{ id: 'minibus', groups: ['north', 'south'], places: 3, cost: 1200, available: 2 }],
      apart: [['N1', 'S1']],
    };
    const answer = await replan(riding, await sound(riding), { dropOuts: ['N1'] }, { solver: solver.solve });
    if (answer.status !== 'replanned') throw new Error(answer.status);
    expect(answer.problem.apart).toEqual([['S1']]);
    // A further minibus for one would cost more than their train.
    expect(answer.plan.attending.map(({ vehicle }) => vehicle).toSorted()).toEqual([
      'minibus',
      'minibus',
      'minibus',
      undefined,
    ]);
    expect(verifyPlan(answer.problem, answer.plan)).toEqual([]);
  });

  it('fills the place of one who drops out from the money that came back', async () => {
    expect((await sound(problem)).attending.map(({ id }) => id)).toEqual(['N1', 'N2', 'N3', 'S1', 'S2']);
    const answer = await after({ dropOuts: ['S2'] });
    // S3 costs one unit more than came back.
    expect([answer.kept, answer.withdrawn, answer.added, answer.returned]).toEqual([
      ['N1', 'N2', 'N3', 'S1'],
      [],
      [],
      4000,
    ]);
    expect(answer.plan.waiting).toEqual([
      { id: 'S3', reasons: [{ code: 'money', params: { cost: 4100, short: 100 } }] },
    ]);
    const called = await after({
      dropOuts: ['S2'],
      candidates: [person('S4', 4)],
      funds: [{ id: 'hat', amount: 100 }],
    });
    expect(called.added).toEqual(['S3']);
    expect(called.plan.waiting.map(({ id }) => id)).toEqual(['S4']);
  });

  it('withdraws as few places as possible when money is lost, and says why', async () => {
    const answer = await after({ lostFunds: ['appeal'] });
    expect(answer.withdrawn).toHaveLength(2);
    for (const { reasons } of answer.withdrawn) expect(reasons[0]?.code).toMatch(/money|rank/);
    expect(answer.kept).toHaveLength(3);
    expect(answer.added).toEqual([]);
  });

  it('withdraws by rank when the hall is smaller', async () => {
    const answer = await after({ seats: 4 });
    expect(answer.withdrawn).toEqual([
      {
        id: expect.stringMatching(/^(N3|S2)$/),
        reasons: [{ code: 'seats', params: { seats: 4, people: 5 } }],
      },
    ]);
  });

  it('keeps who was told, though others would represent better', async () => {
    // Only the north was told; without promises the money of three would bring both groups one and two.
    const answer = await after({ lostFunds: ['appeal'] }, { confirmed: ['N1', 'N2', 'N3'] });
    expect(answer.kept).toEqual(['N1', 'N2', 'N3']);
    expect(answer.plan.goals[0]).toEqual({ goal: 'kept', value: '3', bound: '3' });
    expect(answer.plan.goals[1]).toEqual({ goal: 'representation', value: '0', bound: '0' });
  });

  it('does not count a group of which nobody is left', async () => {
    const answer = await after({ dropOuts: ['S1', 'S2', 'S3'] });
    expect(answer.emptied).toEqual(['south']);
    expect(answer.plan.goals.find(({ goal }) => goal === 'representation')?.value).toBe('1');
  });

  it('is infeasible when those who must come cannot', async () => {
    const musts = {
      ...problem,
      candidates: problem.candidates.map((one) => ({ ...one, must: one.id === 'S2' })),
    };
    const answer = await replan(musts, await sound(musts), { seats: 0 });
    expect(answer).toMatchObject({ status: 'infeasible', conflicts: [{ code: 'must' }, { code: 'seats' }] });
  });

  it('refuses what is not there, all in one pass', async () => {
    const plan = await sound(problem);
    const changes = { dropOuts: ['X'], lostFunds: ['Y'], candidates: [person('N9', 9), person('N9', 9)] };
    await expect(replan(problem, plan, changes, { confirmed: ['Z'] })).rejects.toMatchObject({
      problems: [
        { code: 'unknown-person', path: ['changes', 'dropOuts', 0] },
        { code: 'unknown-fund', path: ['changes', 'lostFunds', 0] },
        { code: 'unknown-person', path: ['options', 'confirmed', 0] },
        { code: 'duplicate-id', path: ['changes', 'candidates', 1, 'id'] },
      ],
    });
  });

  it('withdraws nobody for more money, more seats or a drop-out, and otherwise as few as an enumeration finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ cost: fc.integer({ min: 1, max: 9 }), north: fc.boolean() }), {
          minLength: 2,
          maxLength: 7,
        }),
        fc.nat(30),
        fc.nat(30),
        fc.nat(6),
        async (people, before, now, seats) => {
          const candidates = people.map(({ cost, north }, index) =>
            person(`${north ? 'N' : 'S'}${index}`, index, { extraCosts: cost }),
          );
          const first: AttendanceProblem = {
            ...problem,
            perHead: 0,
            seats: 6,
            candidates,
            groups: ['north', 'south'].map((id) => ({
              id,
              entitled: candidates.filter(({ group }) => group === id).length,
            })),
            funds: [{ id: 'dues', amount: before }],
          };
          const plan = await sound(first);
          const told = plan.attending.map(({ id }) => id);
          const [dropOut] = told;
          const changes = {
            funds: [{ id: 'dues', amount: now }],
            seats,
            ...(dropOut === undefined ? {} : { dropOuts: [dropOut] }),
          };
          const answer = await replan(first, plan, changes, { solver: solver.solve });
          if (answer.status !== 'replanned') throw new Error(answer.status);
          const left = told.slice(1).map((id) => candidates.find((one) => one.id === id));
          // The oracle: every subset of those told; better-ranked ones of the group must be among it, or not told.
          let most = 0;
          for (let mask = 0; mask < 2 ** left.length; mask++) {
            const set = left.filter((_, index) => (mask >> index) & 1);
            const cost = set.reduce(
              (sum, one) => sum + Number((one as { extraCosts?: number }).extraCosts),
              0,
            );
            const ranked = set.every((one) =>
              candidates.every(
                (other) =>
                  other.group !== one?.group ||
                  other.rank >= (one?.rank ?? 0) ||
                  other.id === dropOut ||
                  set.includes(other),
              ),
            );
            if (cost <= now && set.length <= seats && ranked) most = Math.max(most, set.length);
          }
          expect(answer.kept).toHaveLength(most);
          expect(answer.withdrawn).toHaveLength(left.length - most);
          if (now >= before && seats >= 6) expect(answer.withdrawn).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
