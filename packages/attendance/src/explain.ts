import { AttendanceError, unsoundAnswer } from './errors.ts';
import { isSound, type Means, withMeans } from './means.ts';
import { onlyPeople } from './only-people.ts';
import type { SoundPlan } from './plan.ts';
import type { PlanOptions } from './plan-attendance.ts';
import { checkPlan } from './read-plan.ts';
import { readProblem } from './read-problem.ts';
import type { Reason } from './reasons.ts';
import { withExtraMoney } from './relax-limit.ts';
import type { AttendanceProblem } from './schemas.ts';
import { matches } from './situation.ts';

/** What one person is told who asks why they cannot come; it names nobody else. */
export type WhyNot = {
  /** The limits of the plan that stand between them and a place. */
  binds: Reason[];
  /** How many who wait must come with them: those with a better rank, or those whom a quota asks for. */
  others: number;
  /** What would bring them without anybody of the plan staying away; the sum in minor units of free money. */
  extra:
    | { status: 'found'; amount: number }
    | { status: 'impossible'; conflicts: Reason[] }
    | { status: 'unknown' };
};

/** Why somebody waits. */
export type Explanation =
  | { status: 'attending' }
  | {
      status: 'waiting';
      /** For the person who asks. */
      told: WhyNot;
      /** For the organiser's eyes: ids of other people. */
      organisers: {
        /** Who must come with them. */
        comesWith: string[];
        /**
         * Who of the plan would stay away if they came for the money there is, as few as possible; absent where they
         * could not even so, and where the time ran out.
         */
        displaces?: string[];
        /** Whether the time ran out before it was known whom they would displace. */
        ranOut?: true;
      };
    };

/**
 * Why somebody waits in a plan, what would bring them, and whom they would displace.
 *
 * The sum is the least free money with which they can come, with everybody of the plan and in the order of ranks.
 * It is verified by planning twice more: with it there is a plan in which they come, with one minor unit less there
 * is none.
 *
 * @param problem the problem that the plan was made for
 * @param plan a sound plan for it
 * @param id who asks; a candidate of the problem
 * @param options as of `planAttendance`; `timeLimitMs` for everything together, `onIncumbent` is not called
 * @returns `attending` for somebody who can come. What is `told` names nobody: its reasons carry no ids of people
 * @throws AttendanceError `unknown-person`, for a plan of another problem too; as `planAttendance`
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { explain, planAttendance } from '@plenum/attendance';
 *
 * const person = (id: string, rank: number) => ({ id, group: 'north', rank, attributes: {}, travel: [] });
 * const problem = {
 *   currency: 'EUR', nights: 0, perHead: 4000, quotas: [], fixedCosts: [],
 *   groups: [{ id: 'north', entitled: 3 }],
 *   candidates: [person('N1', 1), person('N2', 2), person('N3', 3)],
 *   funds: [{ id: 'dues', amount: 6500 }],
 * };
 * const plan = await planAttendance(problem);
 * assert(plan.status === 'optimal');
 * const answer = await explain(problem, plan, 'N3');
 * assert(answer.status === 'waiting');
 * assert.deepEqual(answer.told.binds.map(({ code }) => code), ['money', 'rank']);
 * assert.deepEqual(answer.told.extra, { status: 'found', amount: 5500 }); // for N2 and N3
 * assert.deepEqual([answer.told.others, answer.organisers.comesWith], [1, ['N2']]);
 * ```
 */
export async function explain(
  problem: AttendanceProblem,
  plan: SoundPlan,
  id: string,
  options: PlanOptions = {},
): Promise<Explanation> {
  readProblem(problem);
  checkPlan(problem, plan);
  const person = problem.candidates.find((candidate) => candidate.id === id);
  if (!person)
    throw new AttendanceError([{ code: 'unknown-person', path: ['id'], params: { id }, severity: 'error' }]);
  const here = new Set(plan.attending.map((one) => one.id));
  if (here.has(id)) return { status: 'attending' };
  return withMeans(options, async (means) => {
    const ranked = betterRanked(problem, id);
    const coming = new Set([id, ...ranked.filter((other) => !here.has(other))]);
    const asked = withMusts(problem, new Set([...here, ...coming]));
    const { extra, comesWith } = await extraFor(asked, { here, coming, id }, means);
    const displaced = await displacedBy(problem, { here, coming: new Set([id, ...ranked]) }, means);
    return {
      status: 'waiting',
      told: { binds: bindingFor(problem, plan, id), others: comesWith.length, extra },
      organisers: { comesWith, ...displaced },
    };
  });
}

/** Ordinary members of the group with a better rank, unless ranks do not bind. */
function betterRanked(problem: AttendanceProblem, id: string): string[] {
  const person = problem.candidates.find((candidate) => candidate.id === id);
  const group = problem.groups.find((one) => one.id === person?.group);
  if (!person || !group || person.must) return [];
  if (!(group.respectRank ?? problem.respectRank ?? true)) return [];
  const { rank = Number.POSITIVE_INFINITY } = person;
  return problem.candidates
    .filter(({ group: other, must }) => other === group.id && !must)
    .filter(({ id: other, rank: theirs = Number.POSITIVE_INFINITY }) =>
      theirs === rank ? other < id : theirs < rank,
    )
    .map(({ id: other }) => other);
}

function withMusts(problem: AttendanceProblem, musts: ReadonlySet<string>): AttendanceProblem {
  return {
    ...problem,
    candidates: problem.candidates.map((one) => (musts.has(one.id) ? { ...one, must: true } : one)),
  };
}

type Company = { here: ReadonlySet<string>; coming: ReadonlySet<string>; id: string };

/** The least sum, verified by planning with it and with one minor unit less, and who must come with them for it. */
async function extraFor(
  asked: AttendanceProblem,
  { here, coming, id }: Company,
  means: Means,
): Promise<{ extra: WhyNot['extra']; comesWith: string[] }> {
  const ranked = [...coming].filter((other) => other !== id);
  const extra = await means.extraMoney(asked);
  if (extra.status === 'impossible')
    return {
      extra: { status: 'impossible', conflicts: extra.conflicts.map(withoutPeople) },
      comesWith: ranked,
    };
  const unknown = { extra: { status: 'unknown' as const }, comesWith: ranked };
  if (extra.status === 'unknown') return unknown;
  const { amount } = extra;
  if (amount > 0) {
    const less = await means.canMeet(withSum(asked, amount - 1));
    if (less === 'yes') throw unsoundAnswer({ id, amount: amount - 1 });
    if (less === 'unknown') return unknown;
  }
  const others = await whoMustCome(withSum(asked, amount), new Set([...here, ...coming]), means);
  return { extra: { status: 'found', amount }, comesWith: [...ranked, ...others] };
}

const withSum = (problem: AttendanceProblem, amount: number): AttendanceProblem =>
  amount > 0 ? withExtraMoney(problem, amount) : problem;

/** Who must come beside those who are musts already: nobody of them could be left at home. */
async function whoMustCome(
  asked: AttendanceProblem,
  musts: ReadonlySet<string>,
  means: Means,
): Promise<string[]> {
  const enough = (others: ReadonlySet<string>) =>
    means.canMeet(onlyPeople(asked, (id) => musts.has(id) || others.has(id)).left);
  if ((await enough(new Set())) === 'yes') return [];
  const cheapest = await means.plan({ ...asked, goals: ['cost'] });
  if (cheapest.status === 'infeasible') throw unsoundAnswer({ limits: cheapest.conflicts });
  if (!isSound(cheapest)) return [];
  let others = new Set(cheapest.attending.map(({ id }) => id).filter((id) => !musts.has(id)));
  for (const id of others) {
    // Whoever stays at home keeps those at home whom they come before.
    const behind = new Set([id, ...[...others].filter((other) => betterRanked(asked, other).includes(id))]);
    const without = new Set([...others].filter((other) => !behind.has(other)));
    if (others.has(id) && (await enough(without)) === 'yes') others = without;
  }
  return [...others];
}

/** Who stays away if somebody comes for the money there is, as few as possible. */
async function displacedBy(
  problem: AttendanceProblem,
  { here, coming }: { here: ReadonlySet<string>; coming: ReadonlySet<string> },
  means: Means,
): Promise<{ displaces?: string[]; ranOut?: true }> {
  const { goals = ['representation', 'attendance', 'cost'] } = problem;
  const asked: AttendanceProblem = {
    ...problem,
    candidates: problem.candidates.map((one) => ({
      ...one,
      must: one.must === true || coming.has(one.id),
      confirmed: here.has(one.id),
    })),
    goals: ['kept', ...goals.filter((goal) => goal !== 'kept')],
  };
  const plan = await means.plan(asked);
  if (plan.status === 'infeasible') return {};
  const [kept] = isSound(plan) ? plan.goals : [];
  if (!isSound(plan) || !kept || kept.value !== kept.bound) return { ranOut: true };
  const still = new Set(plan.attending.map(({ id }) => id));
  return { displaces: [...here].filter((id) => !still.has(id)) };
}

/** The reasons of the plan, without ids of people, and the earmarked money that lies there and is not for them. */
function bindingFor(problem: AttendanceProblem, plan: SoundPlan, id: string): Reason[] {
  const reasons = plan.waiting.find((one) => one.id === id)?.reasons ?? [];
  const person = problem.candidates.find((candidate) => candidate.id === id);
  const short = reasons.some(({ code }) => code === 'money');
  const spent = new Map<string, number>();
  for (const { paidBy } of [...plan.attending, ...plan.expenses])
    for (const [fund, amount] of Object.entries(paidBy)) spent.set(fund, (spent.get(fund) ?? 0) + amount);
  const left = problem.funds.reduce((sum, fund) => {
    const barred = fund.earmark !== undefined && !matches(person?.attributes ?? {}, fund.earmark);
    return barred ? sum + fund.amount - (spent.get(fund.id) ?? 0) : sum;
  }, 0);
  return [
    ...reasons.map(withoutPeople),
    ...(short && left > 0 ? [{ code: 'earmark' as const, params: { left } }] : []),
  ];
}

/** A reason that can be told to anybody: counts in the place of ids. */
function withoutPeople({ code, params }: Reason): Reason {
  const told = Object.entries(params).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'first') return [];
    if (key === 'ids') return [['count', Array.isArray(value) ? value.length : value]];
    return [[key, value]];
  });
  return { code, params: Object.fromEntries(told) };
}
