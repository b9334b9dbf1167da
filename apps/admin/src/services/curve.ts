import type { AttendancePlan, AttendanceProblem, BudgetPoint } from '@plenum/attendance';
import { z } from 'zod';
import type { Planner } from '../planner/planner.ts';

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

type Planned = { problem: AttendanceProblem; plan: AttendancePlan };

/** Steps between the ends of a curve, at most. */
const mostSteps = 20;
/** Sums that are planned for one curve, at most: its ends to begin with, and the round sums between them. */
export const curvePoints = 2 + mostSteps + 2;

/**
 * What money brings, from the least with which there is any plan to what brings everybody, in round sums more or
 * less than there is; the plan at hand is one of the points.
 *
 * @param step called after each sum
 */
export async function workOutCurve(
  { problem, plan }: Planned,
  options: { planner: Planner; signal: AbortSignal; timeLimitMs: number; step: () => void },
): Promise<CurvePoint[]> {
  const { step, planner, ...how } = options;
  const counting = () => {
    let told = 0;
    return (done: number) => {
      for (; told < done; told += 1) step();
    };
  };
  const ends = await planner.budgetCurve(problem, { ...how, points: 2, onPoint: counting() });
  const now = freeMoney(problem);
  const amounts = roundSums(
    ends.map(({ money }) => money),
    now,
  );
  const between = await planner.budgetCurve(problem, { ...how, amounts, onPoint: counting() });
  return withPlan([...ends, ...between], { problem, plan });
}

/** Sums between two ends that are so many of 1, 2 or 5 times a power of ten away from what there is. */
export function roundSums(ends: readonly number[], now: number): number[] {
  const [from = 0, to = 0] = [Math.min(...ends), Math.max(...ends)];
  if (ends.length < 2 || from === to) return [];
  const step = roundStep((to - from) / mostSteps);
  const first = Math.floor((from - now) / step) + 1;
  const last = Math.ceil((to - now) / step) - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => now + (first + index) * step);
}

/** The least of 1, 2 or 5 times a power of ten that is no smaller. */
function roundStep(least: number): number {
  for (let power = 1; ; power *= 10)
    for (const times of [1, 2, 5]) if (times * power >= least) return times * power;
}

/** The points of a curve with the plan at hand put in at its place. */
export function withPlan(points: readonly BudgetPoint[], { problem, plan }: Planned): CurvePoint[] {
  const now = freeMoney(problem);
  const others = points.filter(({ money }) => money !== now);
  return [...others.map((point) => pointOf(point, now)), pointOfPlan(plan)].sort(
    (one, two) => one.more - two.more,
  );
}

function freeMoney({ funds }: AttendanceProblem): number {
  return funds.reduce((sum, { amount, earmark }) => (earmark === undefined ? sum + amount : sum), 0);
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
