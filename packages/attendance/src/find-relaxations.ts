import { createSolver } from '@plenum/milp';
import { AttendanceError, type Problem } from './errors.ts';
import { extraMoney } from './extra-money.ts';
import type { AttendancePlan } from './plan.ts';
import { type PlanOptions, planDerived } from './plan-attendance.ts';
import type { Reason } from './reasons.ts';
import { type Limit, limitsIn, relaxed, type Way, waysOf } from './relax-limit.ts';
import type { AttendanceProblem } from './schemas.ts';

/** The limits that can give way. */
export type RelaxableCode = Limit['code'];

/** How to look for relaxations. */
export type RelaxationOptions = PlanOptions & {
  /** What it costs the caller to let one limit of a kind give way; 1 unless given, `Infinity` for never. */
  weights?: Partial<Record<RelaxableCode, number>> | undefined;
  /** How many relaxations are wanted; default 5. */
  most?: number | undefined;
};

/**
 * One limit that gives way, and how far. Params: `money`: `more`, minor units of free money; `seats`: `to`;
 * `delegates-minimum`: `to`; `group-minimum`, `group-maximum`: `group`, `to`; `rank`: `group`; `must`: `id`;
 * `quota`: `where` and `atLeast` or `atMost`, the share that can be reached.
 */
export type Relaxing = { code: RelaxableCode; params: Record<string, unknown> };

/** Limits that give way together: with all of them there is a plan, with any of them kept as it was there is none. */
export type Relaxation = { weight: number; relaxing: Relaxing[] };

/** Why nothing can be planned, and what would help. */
export type Relaxations =
  | { status: 'feasible' }
  | {
      status: 'infeasible';
      /** Limits that contradict each other, none of them to spare. */
      conflict: Reason[];
      /** By weight, the lightest first; empty if nothing that may give way helps. */
      relaxations: Relaxation[];
    }
  | { status: 'unknown' };

/** Sets of limits that are tried, at most: past that the lightest found are given. */
const mostSets = 400;

/**
 * What could give way when a problem has no plan: the sets of limits with which there is one, none of them to
 * spare, lightest first (hitting sets of conflicts in the order of weight, Reiter 1987), each limit as little as
 * possible: first the others one after the other, as they are named, then money.
 *
 * @param problem a problem; its goals do not count
 * @param options `weights` of the kinds of limits, `most` relaxations; as of `planAttendance`
 * @returns `feasible` if nothing need give way
 * @throws AttendanceError as `planAttendance`; `bad-option` for a weight that is not above 0, or for `most`
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { findRelaxations } from '@plenum/attendance';
 *
 * const person = (id: string) => ({ id, group: 'north', attributes: {}, travel: [], must: true });
 * const answer = await findRelaxations(
 *   {
 *     currency: 'EUR', nights: 0, perHead: 4000, quotas: [], fixedCosts: [], seats: 2,
 *     groups: [{ id: 'north', entitled: 2 }],
 *     candidates: [person('N1'), person('N2')], funds: [{ id: 'dues', amount: 7000 }],
 *   },
 *   { weights: { money: 1, must: 3 } },
 * );
 * assert(answer.status === 'infeasible');
 * assert.deepEqual(answer.relaxations, [
 *   { weight: 1, relaxing: [{ code: 'money', params: { more: 1000 } }] },
 *   { weight: 3, relaxing: [{ code: 'must', params: { id: 'N1' } }] },
 *   { weight: 3, relaxing: [{ code: 'must', params: { id: 'N2' } }] },
 * ]);
 * ```
 */
export async function findRelaxations(
  problem: AttendanceProblem,
  options: RelaxationOptions = {},
): Promise<Relaxations> {
  const { weights = {}, most = 5, ...given } = options;
  checkOptions(weights, most);
  const { solve, close } = given.solver ? { solve: given.solver, close: () => {} } : await createSolver();
  try {
    const how = { ...given, solver: solve };
    const first = await planDerived({ ...problem, goals: [] }, how);
    if (first.status === 'unknown') return { status: 'unknown' };
    if (first.status !== 'infeasible') return { status: 'feasible' };
    const sets = await correctionSets(problem, first.conflicts, { weights, most }, how);
    const relaxations: Relaxation[] = [];
    for (const { weight, limits } of sets)
      relaxations.push({ weight, relaxing: await asLittleAsPossible(problem, limits, how) });
    return { status: 'infeasible', conflict: first.conflicts, relaxations };
  } finally {
    close();
  }
}

type Weights = NonNullable<RelaxationOptions['weights']>;

function checkOptions(weights: Weights, most: number): void {
  const problems: Problem[] = [];
  const bad = (path: string[], expected: string) =>
    problems.push({
      code: 'bad-option',
      path: ['options', ...path],
      params: { expected },
      severity: 'error',
    });
  for (const [code, weight] of Object.entries(weights))
    if (!(weight > 0)) bad(['weights', code], 'a number above 0');
  if (!(Number.isSafeInteger(most) && most > 0)) bad(['most'], 'a positive integer');
  if (problems.length > 0) throw new AttendanceError(problems);
}

type LimitSet = { weight: number; limits: Limit[] };

const keyOf = (limit: Limit): string => JSON.stringify(limit);
const contains = (set: LimitSet, part: LimitSet): boolean => {
  const keys = new Set(set.limits.map(keyOf));
  return part.limits.every((limit) => keys.has(keyOf(limit)));
};

/** Sets of limits, lightest first, each tried wholly relaxed; a conflict that is left says how it may grow. */
async function correctionSets(
  problem: AttendanceProblem,
  conflict: Reason[],
  { weights, most }: { weights: Weights; most: number },
  how: PlanOptions,
): Promise<LimitSet[]> {
  const grown = (set: LimitSet, reasons: Reason[]): LimitSet[] =>
    reasons
      .flatMap((reason) => limitsIn(problem, reason))
      .map((limit) => ({
        weight: set.weight + (weights[limit.code] ?? 1),
        limits: [...set.limits, limit],
      }))
      .filter(({ weight }) => weight < Number.POSITIVE_INFINITY);
  const open = grown({ weight: 0, limits: [] }, conflict);
  const seen = new Set<string>();
  const found: LimitSet[] = [];
  for (let tried = 0; open.length > 0 && found.length < most && tried < mostSets; ) {
    open.sort((one, two) => one.weight - two.weight || one.limits.length - two.limits.length);
    const set = open.shift();
    if (!set) break;
    const key = set.limits.map(keyOf).sort().join();
    if (seen.has(key) || found.some((one) => contains(set, one))) continue;
    seen.add(key);
    tried += 1;
    const answer = await whollyRelaxed(problem, set.limits, how);
    if (answer.status === 'infeasible') open.push(...grown(set, answer.conflicts));
    else if (answer.status !== 'unknown') found.push(set);
  }
  return found;
}

function whollyRelaxed(
  problem: AttendanceProblem,
  limits: Limit[],
  how: PlanOptions,
): Promise<AttendancePlan> {
  const asked = limits.reduce((changed, limit) => relaxed(changed, limit, 'wholly'), problem);
  return planDerived({ ...asked, goals: [] }, how);
}

async function asLittleAsPossible(
  problem: AttendanceProblem,
  limits: Limit[],
  how: PlanOptions,
): Promise<Relaxing[]> {
  const order = limits.toSorted((one, two) => Number(one.code === 'money') - Number(two.code === 'money'));
  const relaxing: Relaxing[] = [];
  let asked = problem;
  for (const [place, limit] of order.entries()) {
    const others = order.slice(place + 1);
    if (limit.code === 'money') {
      const extra = await extraMoney(asked, how);
      relaxing.push({ code: 'money', params: extra.status === 'found' ? { more: extra.amount } : {} });
      continue;
    }
    const ways = waysOf(problem, limit);
    const works = async (way: Way) => {
      const answer = await whollyRelaxed(relaxed(asked, limit, way), others, how);
      return answer.status === 'optimal' || answer.status === 'feasible';
    };
    // Wholly relaxed it works: the last of the ways does.
    let low = 0;
    let high = ways.length - 1;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (await works(ways[middle] ?? 'wholly')) high = middle;
      else low = middle + 1;
    }
    const way = ways[high] ?? 'wholly';
    asked = relaxed(asked, limit, way);
    relaxing.push({ code: limit.code, params: paramsOf(problem, limit, way) });
  }
  return relaxing;
}

function paramsOf(problem: AttendanceProblem, limit: Limit, way: Way): Record<string, unknown> {
  switch (limit.code) {
    case 'must':
      return { id: limit.id };
    case 'rank':
      return { group: limit.group };
    case 'group-minimum':
    case 'group-maximum':
      return { group: limit.group, to: way };
    case 'quota':
      return { where: problem.quotas[limit.index]?.where ?? {}, [limit.direction]: way };
    default:
      return { to: way };
  }
}
