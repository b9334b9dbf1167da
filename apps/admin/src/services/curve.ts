import {
  type AttendancePlan,
  type AttendanceProblem,
  type BudgetPoint,
  budgetCurve,
} from '@plenum/attendance';
import type { Solver } from '@plenum/milp';
import { z } from 'zod';

/** What a sum of money brings, told by how much more or less it is than there is. */
export const curvePoint = z.object({
  /** Minor units of money that is not tied to anybody; below 0: less than there is. */
  more: z.int(),
  status: z.enum(['optimal', 'feasible', 'infeasible', 'unknown']),
  delegates: z.int().nonnegative().optional(),
  people: z.int().nonnegative().optional(),
  cost: z.int().nonnegative().optional(),
  /** Of the least represented branch, if that is a goal. */
  representation: z.string().optional(),
});
export type CurvePoint = z.infer<typeof curvePoint>;

/** Sums that are planned for one curve, beside the sum there is. */
export const curvePoints = 21;

/**
 * What money brings, from the least with which there is any plan to what brings everybody; the plan at hand is
 * one of the points.
 *
 * @param step called after each sum
 */
export async function workOutCurve(
  { problem, plan }: { problem: AttendanceProblem; plan: AttendancePlan },
  options: { solver: Solver; signal: AbortSignal; timeLimitMs: number; step: () => void },
): Promise<CurvePoint[]> {
  const { step, ...how } = options;
  let told = 0;
  const points = await budgetCurve(problem, {
    ...how,
    points: curvePoints,
    onPoint: (done) => {
      for (; told < done; told += 1) step();
    },
  });
  return withPlan(points, { problem, plan });
}

/** The points of a curve with the plan at hand put in at its place. */
export function withPlan(
  points: readonly BudgetPoint[],
  { problem, plan }: { problem: AttendanceProblem; plan: AttendancePlan },
): CurvePoint[] {
  const now = problem.funds.reduce(
    (sum, { amount, earmark }) => (earmark === undefined ? sum + amount : sum),
    0,
  );
  return [
    ...points.filter(({ money }) => money !== now).map((point) => pointOf(point, now)),
    pointOfPlan(plan),
  ].sort((one, two) => one.more - two.more);
}

function pointOf(point: BudgetPoint, now: number): CurvePoint {
  const more = point.money - now;
  if (!('delegates' in point)) return { more, status: point.status };
  const { status, delegates, people, cost, goals } = point;
  return { more, status, delegates, people, cost, ...representationOf(goals) };
}

function pointOfPlan(plan: AttendancePlan): CurvePoint {
  if (plan.status === 'infeasible' || plan.status === 'unknown') return { more: 0, status: plan.status };
  const { delegates, people, cost } = plan.totals;
  return { more: 0, status: plan.status, delegates, people, cost, ...representationOf(plan.goals) };
}

function representationOf(goals: readonly { goal: string; value: string }[]): { representation?: string } {
  const reached = goals.find(({ goal }) => goal === 'representation');
  return reached === undefined ? {} : { representation: reached.value };
}
