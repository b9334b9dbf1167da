import { isSound, withMeans } from './means.ts';
import type { SoundPlan } from './plan.ts';
import type { PlanOptions } from './plan-attendance.ts';
import { readProblem } from './read-problem.ts';
import type { Reason } from './reasons.ts';
import type { AttendanceProblem } from './schemas.ts';

/** The cheapest conference with a quorum. */
export type CheapestQuorate =
  | {
      status: 'found';
      /** Free money that is missing for it, in minor units; 0 if it can be paid. */
      short: number;
      /** A plan with that much more free money, of the least cost, then best by the problem's other goals. */
      plan: SoundPlan;
    }
  | { status: 'impossible'; conflicts: Reason[] }
  | { status: 'unknown' };

/**
 * The cheapest way to have a quorum: the least free money that must be found beside the funds of the problem, and
 * a plan of least cost with it.
 *
 * @param problem funds, limits and goals; `cost` comes first whatever its goals are
 * @param quorum delegates (candidates with a group) that must attend
 * @param options as of `planAttendance`; `timeLimitMs` for everything together, `onIncumbent` is not called
 * @returns `found`; `impossible` with the limits, other than money, that are in the way; `unknown` if the time ran out
 * @throws AttendanceError as `planAttendance`; `too-small`, `wrong-type` for a quorum that is no count
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { cheapestQuorate } from '@plenum/attendance';
 *
 * const person = (id: string, fare: number) => ({ id, group: 'north', attributes: {}, travel: [{ mode: 'train', fare }] });
 * const answer = await cheapestQuorate(
 *   {
 *     currency: 'EUR', nights: 0, perHead: 1000, quotas: [], respectRank: false,
 *     groups: [{ id: 'north', entitled: 3 }],
 *     candidates: [person('N1', 9000), person('N2', 2000), person('N3', 3000)],
 *     fixedCosts: [], funds: [{ id: 'dues', amount: 5000 }],
 *   },
 *   2,
 * );
 * assert(answer.status === 'found');
 * assert.deepEqual([answer.plan.attending.map(({ id }) => id), answer.short], [['N2', 'N3'], 2000]);
 * ```
 */
export async function cheapestQuorate(
  problem: AttendanceProblem,
  quorum: number,
  options: PlanOptions = {},
): Promise<CheapestQuorate> {
  const quorate: AttendanceProblem = {
    ...problem,
    delegatesAtLeast: Math.max(quorum, problem.delegatesAtLeast ?? 0),
  };
  readProblem({ ...quorate, delegatesAtLeast: quorum });
  return withMeans(options, async ({ extraMoney, planWith }) => {
    const extra = await extraMoney(quorate);
    if (extra.status !== 'found') return extra;
    const goals = problem.goals ?? ['representation', 'attendance'];
    const asked = { ...quorate, goals: ['cost' as const, ...goals.filter((goal) => goal !== 'cost')] };
    const plan = await planWith(asked, extra.amount);
    return isSound(plan) ? { status: 'found', short: extra.amount, plan } : { status: 'unknown' };
  });
}
