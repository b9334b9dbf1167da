import type { AttendancePlan } from './plan.ts';
import { readProblem } from './read-problem.ts';
import type { Violation } from './reasons.ts';
import { type AttendanceProblem, attendancePlanSchema } from './schemas.ts';
import { verifyGoals } from './verify-goals.ts';
import { verifyMoney } from './verify-money.ts';
import { verifyPeople } from './verify-people.ts';
import { verifyRooms } from './verify-rooms.ts';
import { verifyStays } from './verify-stays.ts';
import { verifyVehicles } from './verify-vehicles.ts';

/**
 * Checks a plan against its problem in exact integers, by code written apart from the planner.
 *
 * Costs, payments, totals and goals are worked out anew; that a bound is the best possible is the
 * solver's proof and cannot be checked from the plan, only that no value is better than its bound.
 *
 * @param problem the problem the plan was made for
 * @param plan a plan, from `planAttendance`, from a file or from hand
 * @returns everything the problem does not allow; empty for a sound plan, and for `infeasible` and `unknown`
 * @throws AttendanceError when the problem itself is not sound
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { verifyPlan } from '@plenum/attendance';
 *
 * const problem = {
 *   currency: 'EUR', nights: 0, perHead: 500, fixedCosts: [], quotas: [], groups: [],
 *   candidates: [{ id: 'guest', attributes: {}, travel: [], must: true }],
 *   funds: [{ id: 'dues', amount: 400 }],
 * };
 * const violations = verifyPlan(problem, {
 *   status: 'feasible', waiting: [], expenses: [], goals: [], warnings: [],
 *   attending: [{ id: 'guest', cost: 500, paidBy: { dues: 500 } }],
 *   totals: { delegates: 0, people: 1, weight: 0, cost: 500, income: 400, left: -100 },
 * });
 * assert.deepEqual(violations, [
 *   { code: 'fund-overdrawn', params: { fund: 'dues', amount: 400, spent: 500 } },
 * ]);
 * ```
 */
export function verifyPlan(problem: AttendanceProblem, plan: AttendancePlan): Violation[] {
  const checked = readProblem(problem);
  if (plan.status === 'infeasible' || plan.status === 'unknown') return [];
  const shape = attendancePlanSchema.safeParse(plan);
  if (!shape.success)
    return shape.error.issues.map(({ path }) => ({ code: 'malformed', params: { path: path.map(String) } }));
  const violations: Violation[] = [];
  const found = (code: Violation['code'], params: Violation['params']) => {
    violations.push({ code, params });
  };
  const attending = verifyPeople(checked, plan, found);
  const stays = verifyStays(checked, plan, found);
  const left = [...verifyRooms(checked, plan, stays, found), ...verifyVehicles(checked, plan, stays, found)];
  const cost = verifyMoney(checked, plan, stays, left, found);
  const minutes = [...stays.values()].reduce((sum, stay) => sum + stay.minutes, 0n);
  verifyGoals(checked, plan, { attending, cost, minutes }, found);
  return violations;
}
