import { AttendanceError, type Problem } from './errors.ts';
import { isOver, isSound, type Means, withMeans } from './means.ts';
import type { PlanOptions } from './plan-attendance.ts';
import { readProblem } from './read-problem.ts';
import type { Reason } from './reasons.ts';
import { type Limit, limitsIn, relaxed, ridesIn, type Way, waysOf } from './relax-limit.ts';
import type { AttendanceProblem } from './schemas.ts';

/** The limits that can give way. */
export type RelaxableCode = Limit['code'];

/** How to look for relaxations. */
export type RelaxationOptions = PlanOptions & {
  /**
   * What it costs the caller to let one limit of a kind give way; `Infinity` for never. Unless given 1, but for
   * `apart` and `together` never: they are there for somebody's safety.
   */
  weights?: Partial<Record<RelaxableCode, number>> | undefined;
  /** How many relaxations are wanted; default 5. */
  most?: number | undefined;
};

/**
 * One limit that gives way, and how far. Params: `money`: `more`, minor units of free money; `seats`: `to`;
 * `delegates-minimum`: `to`; `group-minimum`, `group-maximum`: `group`, `to`; `rank`: `group`; `must`: `id`;
 * `quota`: `where` and `atLeast` or `atMost`, the share that can be reached; `bedrooms`: `type`, `to`, rooms of that
 * type; `vehicles`: `vehicle`, `to`, vehicles of that kind; `apart`: `ids`, who may ride together after all;
 * `together`: `where`, `to`, how many of them may. Of several halls each is to have as many `seats`.
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

/** Sets of limits that are tried and that are looked at, at most: past that the lightest found are given. */
const mostSets = 60;
const mostLooked = 20_000;

/**
 * What could give way when a problem has no plan: the sets of limits with which there is one, none of them to
 * spare, lightest first (hitting sets of conflicts in the order of weight, Reiter 1987), each limit as little as
 * possible: first the others one after the other, as they are named, then money.
 *
 * @param problem a problem; its goals do not count
 * @param options `weights` of the kinds of limits, `most` relaxations; as of `planAttendance`, `timeLimitMs` for
 *   everything together; `onIncumbent` is not called
 * @returns `feasible` if nothing need give way. Where the time runs out: `unknown`, or the relaxations found by then,
 *   whose limits may give way further than they need, and a conflict that may hold more than it need
 * @throws AttendanceError as `planAttendance`; `bad-option` for a weight that is not above 0 or of no kind of limits,
 *   or for `most`
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
  readProblem(problem, { asked: true });
  return withMeans(given, async (means) => {
    const first = await means.plan({ ...problem, goals: [] });
    if (first.status === 'unknown') return { status: 'unknown' };
    if (first.status !== 'infeasible') return { status: 'feasible' };
    const sets = await correctionSets(problem, first.conflicts, { weights, most }, means);
    if (sets.length === 0 && isOver(means)) return { status: 'unknown' };
    const relaxations: Relaxation[] = [];
    for (const { weight, limits } of sets)
      relaxations.push({ weight, relaxing: await asLittleAsPossible(problem, limits, means) });
    return { status: 'infeasible', conflict: first.conflicts, relaxations };
  });
}

const plainWeights: Record<RelaxableCode, number> = {
  money: 1,
  seats: 1,
  'delegates-minimum': 1,
  'group-minimum': 1,
  'group-maximum': 1,
  rank: 1,
  must: 1,
  quota: 1,
  bedrooms: 1,
  vehicles: 1,
  apart: Number.POSITIVE_INFINITY,
  together: Number.POSITIVE_INFINITY,
};

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
    if (!Object.hasOwn(plainWeights, code)) bad(['weights', code], 'a kind of limits that can give way');
    else if (weight !== undefined && !(typeof weight === 'number' && weight > 0))
      bad(['weights', code], 'a number above 0');
  if (!(Number.isSafeInteger(most) && most > 0)) bad(['most'], 'a positive integer');
  if (problems.length > 0) throw new AttendanceError(problems);
}

type LimitSet = { weight: number; limits: Limit[] };

const keyOf = (limit: Limit): string => JSON.stringify(limit);
const keysOf = ({ limits }: Pick<LimitSet, 'limits'>): Set<string> => new Set(limits.map(keyOf));
const contains = (keys: ReadonlySet<string>, { limits }: Pick<LimitSet, 'limits'>): boolean =>
  limits.every((limit) => keys.has(keyOf(limit)));

/** A conflict that was found while some limits had given way. */
type Conflict = { limits: Limit[]; under: LimitSet };

/**
 * Whether a conflict is there still when a set of limits has given way: none of them is in it. Somebody who need not
 * come any more takes a place in the order of ranks, so that what was found then counts only while they need not.
 */
function stands({ limits, under }: Conflict, keys: ReadonlySet<string>): boolean {
  if (limits.some((limit) => keys.has(keyOf(limit)))) return false;
  return under.limits.every(({ code }) => code !== 'must') || contains(keys, under);
}

/** Sets of limits, lightest first, each tried wholly relaxed; a conflict that is left says how it may grow. */
async function correctionSets(
  problem: AttendanceProblem,
  first: Reason[],
  { weights, most }: { weights: Weights; most: number },
  means: Means,
): Promise<LimitSet[]> {
  const open: LimitSet[] = [];
  const conflicts: Conflict[] = [];
  const weightOf = ({ code }: Limit): number => weights[code] ?? plainWeights[code];
  const rides = ridesIn(problem).filter((limit) => weightOf(limit) < Number.POSITIVE_INFINITY);
  const grow = (set: LimitSet, limits: Limit[]) => {
    const keys = keysOf(set);
    for (const limit of limits) {
      const weight = set.weight + weightOf(limit);
      if (weight < Number.POSITIVE_INFINITY && !keys.has(keyOf(limit)))
        open.push({ weight, limits: [...set.limits, limit] });
    }
    open.sort((one, two) => one.weight - two.weight || one.limits.length - two.limits.length);
  };
  /** What is in the way still, whatever vehicles there are; or with them, where more of them would help. */
  const learn = async (set: LimitSet, reasons: Reason[]): Promise<void> => {
    const behind = reasons.some(({ code }) => code === 'money' || code === 'bedrooms') ? rides : [];
    const under = { ...set, limits: [...set.limits, ...behind] };
    const without =
      behind.length > 0 ? await means.conflictOf(whollyRelaxed(problem, under.limits)) : undefined;
    const stillThere = Array.isArray(without) ? without : undefined;
    const limits = (stillThere ?? reasons).flatMap((reason) => limitsIn(problem, reason));
    const conflict: Conflict = stillThere
      ? { limits, under }
      : { limits: [...limits, ...behind], under: set };
    conflicts.push(conflict);
    grow(set, conflict.limits);
  };
  await learn({ weight: 0, limits: [] }, first);
  const seen = new Set<string>();
  const found: LimitSet[] = [];
  for (let looked = 0; found.length < most && conflicts.length < mostSets && looked < mostLooked; looked++) {
    const set = open.shift();
    if (!set || isOver(means)) break;
    const keys = keysOf(set);
    const name = [...keys].sort().join();
    if (seen.has(name) || found.some((one) => contains(keys, one))) continue;
    seen.add(name);
    const known = conflicts.find((conflict) => stands(conflict, keys));
    if (known) {
      grow(set, known.limits);
      continue;
    }
    const reasons = await means.conflictOf(whollyRelaxed(problem, set.limits));
    if (Array.isArray(reasons)) await learn(set, reasons);
    else if (reasons === undefined) found.push(set);
  }
  return found;
}

const whollyRelaxed = (problem: AttendanceProblem, limits: Limit[]): AttendanceProblem =>
  limits.reduce((changed, limit) => relaxed(changed, limit, 'wholly'), problem);

async function asLittleAsPossible(
  problem: AttendanceProblem,
  limits: Limit[],
  means: Means,
): Promise<Relaxing[]> {
  const order = limits.toSorted((one, two) => Number(one.code === 'money') - Number(two.code === 'money'));
  const relaxing: Relaxing[] = [];
  let asked = problem;
  for (const [place, limit] of order.entries()) {
    const others = order.slice(place + 1);
    if (limit.code === 'money') {
      const extra = await means.extraMoney(asked);
      relaxing.push({ code: 'money', params: extra.status === 'found' ? { more: extra.amount } : {} });
      continue;
    }
    const ways = waysOf(problem, limit);
    const works = async (way: Way) =>
      (await means.canMeet(whollyRelaxed(relaxed(asked, limit, way), others))) === 'yes';
    // Wholly relaxed it works: the last of the ways does.
    let [low, high] = [0, ways.length - 1];
    if (limit.code === 'delegates-minimum') {
      const free = whollyRelaxed(asked, [limit, ...others]);
      const plan = await means.plan({ ...free, goals: ['attendance'] });
      const place = isSound(plan) ? ways.indexOf(plan.totals.delegates) : -1;
      if (place >= 0) [low, high] = [plan.status === 'optimal' ? place : 0, place];
    }
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
    case 'bedrooms':
      return { type: limit.type, to: way };
    case 'vehicles':
      return { vehicle: limit.vehicle, to: way };
    case 'apart':
      return { ids: problem.apart?.[limit.index] ?? [] };
    case 'together':
      return { where: problem.maxTogether?.[limit.index]?.where ?? {}, to: way };
    case 'quota':
      return { where: problem.quotas[limit.index]?.where ?? {}, [limit.direction]: way };
    default:
      return { to: way };
  }
}
