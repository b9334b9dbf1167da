import { Fraction as Ratio } from 'fraction.js';
import type { SoundPlan } from './plan.ts';
import type { CheckedProblem } from './read-problem.ts';
import type { Violation } from './reasons.ts';
import { reducedFractionSchema } from './schemas.ts';

type Found = (code: Violation['code'], params: Violation['params']) => void;
type Facts = { attending: CheckedProblem['candidates']; cost: bigint };

const defaultGoals = ['representation', 'attendance', 'cost'];

/** Works the goals out again and holds them against what the plan says it reached and proved. */
export function verifyGoals(problem: CheckedProblem, plan: SoundPlan, facts: Facts, found: Found): void {
  const delegates = facts.attending.filter(({ group }) => group !== undefined);
  const weight = delegates.reduce((sum, candidate) => sum + BigInt(candidate.weight ?? 1), 0n);
  for (const [total, expected] of Object.entries({ delegates: delegates.length, weight: Number(weight) })) {
    const stated = plan.totals[total as 'delegates' | 'weight'];
    if (stated !== expected) found('totals', { total, expected, found: stated });
  }

  const reachedIn = (goal: string): Ratio => {
    if (goal === 'kept')
      return new Ratio(facts.attending.filter(({ confirmed }) => confirmed === true).length);
    if (goal === 'attendance') return new Ratio(delegates.length);
    if (goal === 'weight') return new Ratio(weight);
    if (goal === 'cost') return new Ratio(facts.cost);
    return leastShare(problem, delegates);
  };
  const wanted = problem.goals ?? defaultGoals;
  plan.goals.forEach(({ goal, value, bound }, place) => {
    if (goal !== wanted[place]) {
      found('goal-order', { goal, expected: wanted[place] ?? null });
      return;
    }
    const reached = reachedIn(goal);
    if (value !== reached.toFraction())
      found('goal-value', { goal, expected: reached.toFraction(), found: value });
    if (!reducedFractionSchema.safeParse(bound).success) {
      found('goal-bound', { goal, bound });
      return;
    }
    const better = goal === 'cost' ? reached.lt(bound) : reached.gt(bound);
    if (better) found('goal-bound', { goal, value: reached.toFraction(), bound });
    if (plan.status === 'optimal' && !reached.equals(bound)) found('status', { goal, value, bound });
  });
  if (plan.status === 'optimal')
    for (const goal of wanted.slice(plan.goals.length)) found('status', { goal, missing: true });
}

function leastShare(problem: CheckedProblem, delegates: Facts['attending']): Ratio {
  let least: Ratio | undefined;
  for (const { id, entitled } of problem.groups) {
    if (entitled === 0) continue;
    const share = new Ratio(delegates.filter(({ group }) => group === id).length, entitled);
    if (!least || share.lt(least)) least = share;
  }
  return least ?? new Ratio(1);
}
