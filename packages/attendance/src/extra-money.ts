import type { SoundPlan } from './plan.ts';
import { type PlanOptions, planDerived } from './plan-attendance.ts';
import type { Reason } from './reasons.ts';
import { withExtraMoney, withoutPrices } from './relax-limit.ts';
import type { AttendanceProblem } from './schemas.ts';

/** The least free money that must be added to a problem so that all its limits can be met. */
export type ExtraMoney =
  | { status: 'found'; amount: number }
  | { status: 'impossible'; conflicts: Reason[] }
  | { status: 'unknown' };

/** Works it out, whatever the goals of the problem are. */
export async function extraMoney(problem: AttendanceProblem, options: PlanOptions): Promise<ExtraMoney> {
  const plan = await planDerived({ ...problem, goals: [] }, options);
  if (plan.status === 'unknown') return { status: 'unknown' };
  if (plan.status !== 'infeasible') return { status: 'found', amount: 0 };
  const money = plan.conflicts.find(({ code }) => code === 'money');
  if (!money) return { status: 'impossible', conflicts: plan.conflicts };
  const { short } = money.params;
  if (typeof short === 'number') return { status: 'found', amount: short };
  // Money is not all that is in the way, or the time ran out: what would be if everything were free tells which.
  const free = await planDerived({ ...withoutPrices(problem), goals: [] }, options);
  return free.status === 'infeasible'
    ? { status: 'impossible', conflicts: free.conflicts }
    : { status: 'unknown' };
}

/** The plan for a problem with so much more free money, the extra fund left in; undefined where there is none. */
export async function planWithExtra(
  problem: AttendanceProblem,
  amount: number,
  options: PlanOptions,
): Promise<SoundPlan | undefined> {
  const plan = await planDerived(amount > 0 ? withExtraMoney(problem, amount) : problem, options);
  return plan.status === 'optimal' || plan.status === 'feasible' ? plan : undefined;
}
