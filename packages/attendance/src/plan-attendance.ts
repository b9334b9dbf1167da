import { createSolver, type Solver } from '@plenum/milp';
import { AttendanceError, type Problem } from './errors.ts';
import { findConflicts } from './find-conflicts.ts';
import { goalValues, plainBound } from './goals.ts';
import { limitsOf, moneyRowsOf } from './limits.ts';
import { shareOut } from './pay.ts';
import type { AttendancePlan, SoundPlan } from './plan.ts';
import { readProblem } from './read-problem.ts';
import type { Reason } from './reasons.ts';
import { type AttendanceProblem, type Fraction, fractionSchema } from './schemas.ts';
import { type Budget, type Reached, reachGoals } from './search.ts';
import { type Situation, situationOf } from './situation.ts';
import { verifyPlan } from './verify-plan.ts';
import { completeAndExplain } from './why-waiting.ts';

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
};

/**
 * Plans who can attend a conference for the money there is, proves how good the plan is, and says of
 * everybody who waits which limits they would break in it.
 *
 * Everybody travels by their cheapest way. The goals are reached one after the other; representation by
 * halving the list of the ratios it can take. Payments are worked out in exact integers, earmarked money
 * first, so that what is left over is as free as possible. The plan is verified by {@link verifyPlan}
 * before it is returned.
 *
 * @param problem amounts in safe integers of minor units, shares as '2/5' or '0.4'; it is not changed
 * @param options solver, signal, `timeLimitMs` of solving, `gap`
 * @returns `optimal` (every value is its bound), `feasible` (goals not reached are absent), `infeasible`
 *   with limits that contradict each other, or `unknown` when the time ran out before any plan was found
 * @throws AttendanceError with all problems of the input; `not-yet-supported` for bedrooms, vehicles,
 *   a second venue and the goals travelTime and balance; `bad-option` for an option
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
  const situation = situationOf(readProblem(problem));
  const { solve, close } = options.solver ? { solve: options.solver, close: () => {} } : await createSolver();
  try {
    const plan = await planWith(situation, {
      solver: solve,
      signal: options.signal,
      gap: options.gap,
      leftMs: options.timeLimitMs,
    });
    const violations = verifyPlan(problem, plan);
    if (violations.length === 0) return plan;
    throw new AttendanceError(
      violations.map(({ code, params }) => ({
        code: 'verification-failed',
        path: ['plan', code],
        params,
        severity: 'error',
      })),
    );
  } finally {
    close();
  }
}

function checkOptions({ timeLimitMs, gap }: PlanOptions): void {
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

async function planWith(situation: Situation, budget: Budget): Promise<AttendancePlan> {
  const limits = limitsOf(situation);
  const money = moneyRowsOf(situation, limits.variableOf);
  const answer = await reachGoals(situation, limits, money, budget);
  if (answer.status === 'infeasible')
    return { status: 'infeasible', conflicts: await findConflicts(situation, limits, money, budget) };
  if (answer.status === 'unknown')
    return {
      status: 'unknown',
      bounds: situation.goals.map((goal) => ({ goal, bound: plainBound(situation, goal).toFraction() })),
    };
  return planOf(situation, answer.reached);
}

function planOf(situation: Situation, { attending: found, bounds, ranOut }: Reached): SoundPlan {
  const { attending, waiting } = completeAndExplain(situation, found);
  const people = situation.people.filter((person) => attending.has(person));
  const { expenses, persons } = shareOut(situation, people);
  const values = goalValues(situation, attending);
  const goals = bounds.flatMap((bound, place) => {
    const [goal, value] = [situation.goals[place], values[place]];
    return goal && value ? [{ goal, value: value.toFraction(), bound: bound.toFraction() }] : [];
  });
  const proved =
    goals.length === situation.goals.length && goals.every(({ value, bound }) => value === bound);
  const delegates = people.filter(({ group }) => group);
  const cost = people.reduce((sum, person) => sum + person.cost, situation.spending);
  const warnings: Reason[] = situation.idle.map((fund) => ({
    code: 'earmark-matches-nobody',
    params: { fund },
  }));
  if (ranOut && !proved)
    warnings.push({ code: 'time-ran-out', params: { goals: situation.goals.slice(goals.length) } });
  return {
    status: proved ? 'optimal' : 'feasible',
    attending: persons.map(({ person, paidBy }) => ({
      id: person.id,
      ...(person.mode === undefined ? {} : { mode: person.mode }),
      cost: person.cost,
      paidBy,
    })),
    waiting,
    expenses,
    ...(situation.venue === undefined ? {} : { venue: situation.venue }),
    totals: {
      delegates: delegates.length,
      people: people.reduce((sum, { seats }) => sum + seats, 0),
      weight: delegates.reduce((sum, { weight }) => sum + weight, 0),
      cost,
      income: situation.income,
      left: situation.income - cost,
    },
    goals,
    warnings,
  };
}
