import { AttendanceError, type Problem } from './errors.ts';
import { onlyPeople } from './only-people.ts';
import type { AttendancePlan, SoundPlan } from './plan.ts';
import { type PlanOptions, planDerived } from './plan-attendance.ts';
import { checkPlan } from './read-plan.ts';
import { readProblem } from './read-problem.ts';
import type { Reason } from './reasons.ts';
import type { AttendanceProblem, Candidate, Fund } from './schemas.ts';

/** What has changed since a plan was made. */
export type Changes = {
  /** Ids of candidates who do not come after all. */
  dropOuts?: readonly string[] | undefined;
  /** Candidates who are new, an alternate who was called for example, or who take the place of their id. */
  candidates?: readonly Candidate[] | undefined;
  /** Funds that are new, or that take the place of their id. */
  funds?: readonly Fund[] | undefined;
  /** Ids of funds that do not come after all. */
  lostFunds?: readonly string[] | undefined;
  /** Another number of seats. */
  seats?: number | undefined;
  /** Other venues to choose from. */
  venues?: AttendanceProblem['venues'];
};

/** How to plan again. */
export type ReplanOptions = PlanOptions & {
  /** Ids of those who were told that they can come; default: everybody whom the plan lets attend. */
  confirmed?: readonly string[] | undefined;
};

/** A plan after changes, and what it does to those who were told that they can come. */
export type Replanned = {
  status: 'replanned';
  /** The problem as it is now; those who were confirmed are so in it. */
  problem: AttendanceProblem;
  plan: SoundPlan;
  /** Those confirmed who still come. */
  kept: string[];
  /** Those confirmed who cannot come any more, as few as possible, each with the limits that they would break. */
  withdrawn: { id: string; reasons: Reason[] }[];
  /** Those who come now and were not confirmed: alternates, and a second round from money that came back. */
  added: string[];
  /** What the plan before spent on those who dropped out, in minor units. */
  returned: number;
  /** Groups that are entitled and have nobody left; they no longer count for representation. */
  emptied: string[];
};

/**
 * Plans again after drop-outs, other money or a smaller hall: as few confirmed places as possible are withdrawn,
 * before any goal of the problem; then the goals decide who else comes, alternates by their rank.
 *
 * @param problem the problem that the plan was made for
 * @param plan a sound plan for it
 * @param changes what is different now; ids that nobody has are refused
 * @returns `replanned`, or `infeasible` and `unknown` as `planAttendance` says them
 * @throws AttendanceError with all problems: `unknown-person`, `unknown-fund`, `duplicate-id`, and as `planAttendance`
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { planAttendance, replan } from '@plenum/attendance';
 *
 * const person = (id: string, rank: number) => ({ id, group: 'north', rank, attributes: {}, travel: [] });
 * const problem = {
 *   currency: 'EUR', nights: 0, perHead: 4000, quotas: [], fixedCosts: [],
 *   groups: [{ id: 'north', entitled: 2 }],
 *   candidates: [person('N1', 1), person('N2', 2)],
 *   funds: [{ id: 'dues', amount: 8000 }],
 * };
 * const plan = await planAttendance(problem);
 * assert(plan.status === 'optimal');
 * const after = await replan(problem, plan, { dropOuts: ['N1'], candidates: [person('N3', 3)] });
 * assert(after.status === 'replanned');
 * assert.deepEqual([after.kept, after.withdrawn, after.added, after.returned], [['N2'], [], ['N3'], 4000]);
 * ```
 */
export async function replan(
  problem: AttendanceProblem,
  plan: SoundPlan,
  changes: Changes,
  options: ReplanOptions = {},
): Promise<Replanned | Exclude<AttendancePlan, SoundPlan>> {
  readProblem(problem);
  checkPlan(problem, plan);
  const attendingBefore = new Map(plan.attending.map(({ id, cost }) => [id, cost]));
  const { confirmed = [...attendingBefore.keys()], ...how } = options;
  checkChanges(problem, changes, confirmed);
  const gone = new Set(changes.dropOuts);
  const promised = new Set(confirmed.filter((id) => !gone.has(id)));
  const { changed, emptied } = changedProblem(problem, changes, promised);
  const next = await planDerived(changed, how);
  if (next.status === 'infeasible' || next.status === 'unknown') return next;
  const coming = new Set(next.attending.map(({ id }) => id));
  return {
    status: 'replanned',
    problem: changed,
    plan: next,
    kept: [...promised].filter((id) => coming.has(id)),
    withdrawn: next.waiting.filter(({ id }) => promised.has(id)),
    added: [...coming].filter((id) => !promised.has(id)),
    returned: [...gone].reduce((sum, id) => sum + (attendingBefore.get(id) ?? 0), 0),
    emptied,
  };
}

function changedProblem(problem: AttendanceProblem, changes: Changes, promised: ReadonlySet<string>) {
  const gone = new Set(changes.dropOuts);
  const lost = new Set(changes.lostFunds);
  const candidates = replacing(problem.candidates, changes.candidates).map((candidate) => ({
    ...candidate,
    confirmed: promised.has(candidate.id),
  }));
  const { left, emptied } = onlyPeople({ ...problem, candidates }, (id) => !gone.has(id));
  const { seats = problem.seats, venues = problem.venues } = changes;
  const goals = problem.goals ?? ['representation', 'attendance', 'cost'];
  const changed: AttendanceProblem = {
    ...left,
    funds: replacing(problem.funds, changes.funds).filter(({ id }) => !lost.has(id)),
    ...(seats === undefined ? {} : { seats }),
    ...(venues === undefined ? {} : { venues }),
    goals: ['kept', ...goals.filter((goal) => goal !== 'kept')],
  };
  return { changed, emptied };
}

/** The list with the new items in the places of those that they replace, others at the end. */
function replacing<T extends { id: string }>(items: readonly T[], changed: readonly T[] = []): T[] {
  const news = new Map(changed.map((item) => [item.id, item]));
  const known = new Set(items.map(({ id }) => id));
  return [...items.map((item) => news.get(item.id) ?? item), ...changed.filter(({ id }) => !known.has(id))];
}

function checkChanges(problem: AttendanceProblem, changes: Changes, confirmed: readonly string[]): void {
  const problems: Problem[] = [];
  const people = new Set(problem.candidates.map(({ id }) => id));
  const funds = new Set(problem.funds.map(({ id }) => id));
  const all = (
    ids: readonly string[] | undefined,
    known: ReadonlySet<string>,
    code: 'unknown-person' | 'unknown-fund',
    path: string[],
  ) =>
    ids?.forEach((id, index) => {
      if (!known.has(id)) problems.push({ code, path: [...path, index], params: { id }, severity: 'error' });
    });
  const once = (items: readonly { id: string }[] | undefined, key: string) => {
    const seen = new Map<string, number>();
    items?.forEach(({ id }, index) => {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, index);
      else
        problems.push({
          code: 'duplicate-id',
          path: ['changes', key, index, 'id'],
          params: { first },
          severity: 'error',
        });
    });
  };
  all(changes.dropOuts, people, 'unknown-person', ['changes', 'dropOuts']);
  all(changes.lostFunds, funds, 'unknown-fund', ['changes', 'lostFunds']);
  all(confirmed, people, 'unknown-person', ['options', 'confirmed']);
  once(changes.candidates, 'candidates');
  once(changes.funds, 'funds');
  if (problems.length > 0) throw new AttendanceError(problems);
}
