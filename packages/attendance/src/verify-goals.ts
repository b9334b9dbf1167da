import { Fraction as Ratio } from 'fraction.js';
import type { SoundPlan } from './plan.ts';
import type { CheckedProblem } from './read-problem.ts';
import type { Violation } from './reasons.ts';
import { reducedFractionSchema } from './schemas.ts';

type Found = (code: Violation['code'], params: Violation['params']) => void;
type Facts = { attending: CheckedProblem['candidates']; cost: bigint; minutes: bigint };

const lessIsBetter: string[] = ['cost', 'travelTime', 'balance'];
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
    if (goal === 'travelTime') return new Ratio(facts.minutes);
    const { least, most } = shares(problem, delegates);
    return goal === 'balance' ? most.sub(least) : least;
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
    const better = lessIsBetter.includes(goal) ? reached.lt(bound) : reached.gt(bound);
    if (better) found('goal-bound', { goal, value: reached.toFraction(), bound });
    if (plan.status === 'optimal' && !reached.equals(bound)) found('status', { goal, value, bound });
  });
  if (plan.status === 'optimal')
    for (const goal of wanted.slice(plan.goals.length)) found('status', { goal, missing: true });
}

function shares(problem: CheckedProblem, delegates: Facts['attending']): { least: Ratio; most: Ratio } {
  const here = new Map<string | undefined, number>();
  for (const { group } of delegates) here.set(group, (here.get(group) ?? 0) + 1);
  const ratios = problem.groups
    .filter(({ entitled }) => entitled > 0)
    .map(({ id, entitled }) => new Ratio(here.get(id) ?? 0, entitled))
    .sort((one, two) => one.compare(two));
  return { least: ratios[0] ?? new Ratio(1), most: ratios.at(-1) ?? new Ratio(1) };
}
