import { isSound, withMeans } from './means.ts';
import type { SoundPlan } from './plan.ts';
import type { PlanOptions } from './plan-attendance.ts';
import { checkPlan } from './read-plan.ts';
import { readProblem } from './read-problem.ts';
import type { Reason } from './reasons.ts';
import type { AttendanceProblem } from './schemas.ts';

/** What one delegate more costs. */
export type PriceOfOneMore =
  | {
      status: 'found';
      /** The least free money, in minor units, with which one delegate more than in the plan can come. */
      price: number;
      /** Who could come for it; by the goals, if several could. */
      who: string[];
    }
  | { status: 'impossible'; conflicts: Reason[] }
  | { status: 'unknown' };

/**
 * What must be found so that one delegate more can come than a plan lets come, and nobody of the plan stays away.
 *
 * @param problem the problem that the plan was made for
 * @param plan a sound plan for it
 * @param options as of `planAttendance`; `timeLimitMs` for everything together, `onIncumbent` is not called
 * @returns `found`, with 0 where the goals alone kept somebody away; `impossible` with the limits, other than
 *   money, that are in the way; `unknown` if the time ran out
 * @throws AttendanceError as `planAttendance`; `unknown-person` for a plan of another problem
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { planAttendance, priceOfOneMore } from '@plenum/attendance';
 *
 * const person = (id: string, rank: number) => ({ id, group: 'north', rank, attributes: {}, travel: [] });
 * const problem = {
 *   currency: 'EUR', nights: 0, perHead: 4000, quotas: [], fixedCosts: [],
 *   groups: [{ id: 'north', entitled: 2 }],
 *   candidates: [person('N1', 1), person('N2', 2)],
 *   funds: [{ id: 'dues', amount: 6500 }],
 * };
 * const plan = await planAttendance(problem);
 * assert(plan.status === 'optimal');
 * assert.deepEqual(await priceOfOneMore(problem, plan), { status: 'found', price: 1500, who: ['N2'] });
 * ```
 */
export async function priceOfOneMore(
  problem: AttendanceProblem,
  plan: SoundPlan,
  options: PlanOptions = {},
): Promise<PriceOfOneMore> {
  readProblem(problem);
  checkPlan(problem, plan);
  const here = new Set(plan.attending.map(({ id }) => id));
  const delegates = problem.candidates.filter(({ id, group }) => group !== undefined && here.has(id)).length;
  const asked: AttendanceProblem = {
    ...problem,
    delegatesAtLeast: Math.max(delegates + 1, problem.delegatesAtLeast ?? 0),
    candidates: problem.candidates.map((one) => (here.has(one.id) ? { ...one, must: true } : one)),
  };
  return withMeans(options, async ({ extraMoney, planWith }) => {
    const extra = await extraMoney(asked);
    if (extra.status !== 'found') return extra;
    const next = await planWith(asked, extra.amount);
    const coming = isSound(next) ? next.attending.map(({ id }) => id) : extra.who;
    return { status: 'found', price: extra.amount, who: coming.filter((id) => !here.has(id)) };
  });
}
