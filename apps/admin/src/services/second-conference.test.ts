import type { AttendanceProblem } from '@plenum/attendance';
import { createSolver, type Solver } from '@plenum/milp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePlanner } from '../planner/planner.ts';
import { secondFiles } from '../rehearsal/example-files.ts';
import { attendanceProblem } from './attendance-problem.ts';
import type { Conference } from './conference.ts';
import { planStep } from './plan-attendance.ts';
import { readConference } from './read-conference.ts';
import { rollOf } from './roll.ts';

let conference: Conference;
let solver: { solve: Solver; close: () => void };
beforeAll(async () => {
  solver = await createSolver();
  const read = readConference(await secondFiles(), { example: false });
  if (read.status !== 'read') throw new Error(JSON.stringify(read.problems));
  conference = read.conference;
});
afterAll(() => solver.close());

const withSolver = () => ({ planner: makePlanner(solver.solve) });

/** Every set of the twelve, one after the other: costs, ranks, minimums, the quota and earmarks by plain sums. */
function enumerated({
  candidates,
  groups,
  funds,
  fixedCosts,
  venues,
  seats = 0,
  nights,
  perNight = 0,
  perHead,
}: AttendanceProblem) {
  const costs = candidates.map(({ travel, companions = 0, extraCosts = 0, ownContribution = 0 }) => {
    const ways = travel.map((way) => way.fare + ((way.nights ?? nights) + (way.extraNights ?? 0)) * perNight);
    return Math.max(0, (1 + companions) * (Math.min(...ways) + perHead) + extraCosts - ownContribution);
  });
  const owed = (venues?.[0]?.hire ?? 0) + fixedCosts.reduce((sum, { amount }) => sum + amount, 0);
  const free = funds.reduce((sum, { amount, earmark }) => (earmark ? sum : sum + amount), 0);
  const forWomen = funds.reduce((sum, { amount, earmark }) => (earmark ? sum + amount : sum), 0);
  let best: { share: number; count: number; cost: number } | undefined;
  for (let mask = 0; mask < 2 ** candidates.length; mask++) {
    const here = candidates.filter((_, index) => (mask >> index) & 1);
    const cost = costs.reduce((sum, one, index) => ((mask >> index) & 1 ? sum + one : sum), owed);
    const delegates = here.filter(({ group }) => group);
    const women = delegates.filter(({ attributes }) => attributes.gender === 'woman');
    const womenCost = costs.reduce(
      (sum, one, index) =>
        (mask >> index) & 1 && candidates[index]?.attributes.gender === 'woman' ? sum + one : sum,
      0,
    );
    const counts = groups.map(({ id }) => delegates.filter(({ group }) => group === id));
    const ranked = counts.every((members, place) =>
      members.every(
        ({ must, rank = 0 }) =>
          must ||
          candidates.every(
            (other) =>
              other.group !== groups[place]?.id ||
              other.must ||
              (other.rank ?? 0) >= rank ||
              here.includes(other),
          ),
      ),
    );
    const sound =
      here.reduce((sum, { companions = 0 }) => sum + 1 + companions, 0) <= seats &&
      candidates.every((one) => !one.must || here.includes(one)) &&
      counts.every((members, place) => members.length >= (groups[place]?.minimum ?? 0)) &&
      ranked &&
      3 * women.length >= delegates.length &&
      cost - Math.min(forWomen, womenCost) <= free;
    if (!sound) continue;
    const share = Math.min(
      ...counts.map((members, place) => members.length / (groups[place]?.entitled ?? 1)),
    );
    const value = { share, count: delegates.length, cost };
    const isBetter =
      !best ||
      share > best.share ||
      (share === best.share &&
        (value.count > best.count || (value.count === best.count && cost < best.cost)));
    if (isBetter) best = value;
  }
  return best;
}

describe('the second conference', () => {
  it('entitles one from ten on and one for every further thirty: 4, 3, 2 and 1', () => {
    expect(rollOf(conference).branches.map(({ entitled }) => entitled)).toEqual([4, 3, 2, 1]);
  });

  it('has no plan at first: received money does not bring those who must be there', async () => {
    const { plan, problem } = await planStep(conference, 'received', withSolver());
    expect(enumerated(problem)).toBeUndefined();
    expect(plan).toMatchObject({
      status: 'infeasible',
      conflicts: expect.arrayContaining([expect.objectContaining({ code: 'money' })]),
    });
  });

  it.each(['pledged', 'hoped'] as const)('plans with money %s what trying every set finds', async (step) => {
    const { plan, problem } = await planStep(conference, step, withSolver());
    const best = enumerated(problem);
    if (plan.status !== 'optimal' || !best) throw new Error(plan.status);
    const [representation] = plan.goals;
    const [part = 0, whole = 1] = (representation?.value ?? '').split('/').map(Number);
    expect(part / whole).toBe(best.share);
    expect([plan.totals.delegates, plan.totals.cost]).toEqual([best.count, best.cost]);
    // The yen at 0.0061: 366 euros.
    expect(attendanceProblem(conference, step).funds.find(({ id }) => id === 'yokohama')?.amount).toBe(
      36_600,
    );
  });
});
