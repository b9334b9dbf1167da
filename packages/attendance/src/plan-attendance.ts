import { createSolver, type Solver } from '@plenum/milp';
import type { Fraction as Ratio } from 'fraction.js';
import type { Budget, Reached } from './ask.ts';
import { breathe } from './breathe.ts';
import { AttendanceError, type Problem } from './errors.ts';
import { findConflicts } from './find-conflicts.ts';
import { firstChange, goalValues, plainBound } from './goals.ts';
import { limitsOf, moneyRowsOf } from './limits.ts';
import type { AttendancePlan, SoundPlan } from './plan.ts';
import { planOf } from './plan-of.ts';
import { quickArrangements } from './quick-plan.ts';
import { type CheckedProblem, readProblem } from './read-problem.ts';
import { type AttendanceProblem, type Fraction, fractionSchema } from './schemas.ts';
import { reachGoals } from './search.ts';
import { type Arrangement, type Situation, situationOf } from './situation.ts';
import { tallyOf } from './tally.ts';
import { verifyPlan } from './verify-plan.ts';

/** How to plan. */
export type PlanOptions = {
  /** A solver of `@plenum/milp`; default: HiGHS in this thread, loaded for this plan. */
  solver?: Solver | undefined;
  /** Abort rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Milliseconds of solving, for everything together; default: no limit. */
  timeLimitMs?: number | undefined;
  /** Relative distance from the bound at which a goal counts as reached; default '0'. */
  gap?: Fraction | undefined;
  /**
   * Called with every plan that betters the one before as it is found, the first of them made without a solver;
   * each is sound and verified, and its goals are those proved so far. Never called once the promise has settled.
   */
  onIncumbent?: ((plan: SoundPlan) => void) | undefined;
};

/**
 * Plans who can attend a conference for the money there is, proves how good the plan is, and says of
 * everybody who waits which limits they would break in it.
 *
 * The goals are reached one after the other; representation by halving the list of the ratios it can take,
 * balance by ruling out ranges of it. Payments are worked out in exact integers, earmarked money
 * first, so that what is left over is as free as possible. The plan is verified by {@link verifyPlan}
 * before it is returned.
 *
 * @param problem amounts in safe integers of minor units, shares as '2/5' or '0.4'; it is not changed
 * @param options solver, signal, `timeLimitMs` of solving, `gap`
 * @returns `optimal` (every value is its bound), `feasible` (goals not reached are absent), `infeasible`
 *   with limits that contradict each other, or `unknown` when the time ran out before any plan was found
 * @throws AttendanceError with all problems of the input, `venues-too-small` among them where no venue has a seat
 *   for everybody who must come; `bad-option` for an option
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { planAttendance } from '@plenum/attendance';
 *
 * const plan = await planAttendance({
 *   currency: 'EUR', nights: 1, perHead: 1000, fixedCosts: [], quotas: [],
 *   groups: [{ id: 'north', entitled: 2 }],
 *   candidates: [
 *     { id: 'N1', group: 'north', rank: 1, attributes: {}, travel: [{ mode: 'train', fare: 4000 }] },
 *     { id: 'N2', group: 'north', rank: 2, attributes: {}, travel: [{ mode: 'train', fare: 4000 }] },
 *   ],
 *   funds: [{ id: 'dues', amount: 8000 }],
 * });
 * assert(plan.status === 'optimal');
 * assert.deepEqual(plan.attending, [{ id: 'N1', mode: 'train', cost: 5000, paidBy: { dues: 5000 } }]);
 * assert.deepEqual(plan.waiting, [
 *   { id: 'N2', reasons: [{ code: 'money', params: { cost: 5000, short: 2000 } }] },
 * ]);
 * ```
 */
export async function planAttendance(
  problem: AttendanceProblem,
  options: PlanOptions = {},
): Promise<AttendancePlan> {
  options.signal?.throwIfAborted();
  checkOptions(options);
  return planChecked(problem, readProblem(problem, { asked: true }), options);
}

/**
 * As {@link planAttendance}, for a problem that this package makes of one that was asked: those who must come may
 * be too many for every venue, which is then a conflict and no bad input.
 */
export async function planDerived(
  problem: AttendanceProblem,
  options: PlanOptions = {},
): Promise<AttendancePlan> {
  options.signal?.throwIfAborted();
  checkOptions(options);
  return planChecked(problem, readProblem(problem), options);
}

async function planChecked(
  problem: AttendanceProblem,
  checked: CheckedProblem,
  options: PlanOptions,
): Promise<AttendancePlan> {
  const situation = situationOf(checked);
  const { solve, close } = options.solver ? { solve: options.solver, close: () => {} } : await createSolver();
  try {
    const plan = await planWith(
      situation,
      { solver: solve, signal: options.signal, gap: options.gap, leftMs: options.timeLimitMs },
      incumbents(problem, situation, options),
    );
    await breathe(options.signal);
    assertSound(problem, plan);
    return plan;
  } finally {
    close();
  }
}

/** Checks what every answer takes of its options. */
export function checkOptions({ timeLimitMs, gap }: PlanOptions): void {
  const problems: Problem[] = [];
  const bad = (key: string, expected: string) => {
    problems.push({ code: 'bad-option', path: ['options', key], params: { expected }, severity: 'error' });
  };
  if (timeLimitMs !== undefined && !(Number.isSafeInteger(timeLimitMs) && timeLimitMs > 0))
    bad('timeLimitMs', 'a positive integer of milliseconds');
  if (gap !== undefined && !fractionSchema.safeParse(gap).success)
    bad('gap', "a fraction such as '1/1000' or '0.001'");
  if (problems.length > 0) throw new AttendanceError(problems);
}

async function planWith(
  situation: Situation,
  budget: Budget,
  onReached: ((reached: Reached) => void) | undefined,
): Promise<AttendancePlan> {
  const { signal } = budget;
  let start: Arrangement | undefined;
  await breathe(signal);
  for (const quick of quickArrangements(situation)) {
    await breathe(signal);
    if (!quick) continue;
    start = quick;
    onReached?.({ arrangement: quick, bounds: [], ranOut: false });
    await breathe(signal);
  }
  const limits = limitsOf(situation);
  const money = moneyRowsOf(situation, limits.model);
  await breathe(signal);
  const answer = await reachGoals(situation, limits, money, budget, { start, tell: onReached });
  if (answer.status === 'infeasible')
    return { status: 'infeasible', conflicts: await findConflicts(situation, limits, money, budget) };
  if (answer.status === 'unknown')
    return {
      status: 'unknown',
      bounds: situation.goals.map((goal) => ({ goal, bound: plainBound(situation, goal).toFraction() })),
    };
  await breathe(signal);
  return planOf(situation, answer.reached);
}

/** Hands on every plan that betters the one before, verified like any other. */
function incumbents(
  problem: AttendanceProblem,
  situation: Situation,
  { onIncumbent }: PlanOptions,
): ((reached: Reached) => void) | undefined {
  if (!onIncumbent) return undefined;
  let last: Ratio[] | undefined;
  return (reached) => {
    const values = goalValues(situation, tallyOf(situation, reached.arrangement));
    if (last && !firstChange(situation, last, values)?.better) return;
    const plan = planOf(situation, { ...reached, ranOut: false });
    assertSound(problem, plan);
    last = goalValues(situation, tallyOf(situation, reached.arrangement));
    onIncumbent(plan.status === 'optimal' ? { ...plan, status: 'feasible' } : plan);
  };
}

function assertSound(problem: AttendanceProblem, plan: AttendancePlan): void {
  const violations = verifyPlan(problem, plan);
  if (violations.length === 0) return;
  throw new AttendanceError(
    violations.map(({ code, params }) => ({
      code: 'verification-failed',
      path: ['plan', code],
      params,
      severity: 'error',
    })),
  );
}
