import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Goal, LinearSolver, Term } from '@plenum/milp';
import { Fraction as Ratio } from 'fraction.js';
import { ask, type Budget, leftOut } from './ask.ts';
import { AttendanceError, type Problem, unsoundAnswer } from './errors.ts';
import { type FairSet, fairShares } from './fair-shares.ts';
import { limitsOf, moneyRowsOf } from './limits.ts';
import { isSound, withMeans } from './means.ts';
import type { AttendancePlan, SoundPlan } from './plan.ts';
import type { PlanOptions } from './plan-attendance.ts';
import { planOf } from './plan-of.ts';
import { readProblem } from './read-problem.ts';
import { relaxedWeights } from './relaxed-weights.ts';
import type { AttendanceProblem, Fraction } from './schemas.ts';
import { knownBy } from './settle.ts';
import { situationOf } from './situation.ts';
import { verifyPlan } from './verify-plan.ts';

/** How to draw. */
export type DrawOptions = PlanOptions & {
  /** A text made public before, which nobody could choose so as to be lucky (RFC 3797). */
  seed: string;
  /**
   * `uniform`: the smallest chance of anybody is as large as possible; `leximin`, the default: after that the next
   * smallest, and so on.
   */
  mode?: 'uniform' | 'leximin' | undefined;
};

/** Those who would come together, and how many of the lots are theirs. */
export type Lots = { attending: string[]; lots: number };

/** A draw, with all that is needed to repeat it. */
export type Draw = {
  status: 'drawn';
  /** Lots are numbered from 0 in this order. */
  lots: Lots[];
  totalLots: number;
  /** The chance of everybody who is drawn for, exactly. */
  chances: Record<string, Fraction>;
  /** The smallest of the chances, and a bound that no lottery under these limits can better. */
  minimum: { value: Fraction; bound: Fraction };
  /** Those who can come under no circumstances; they have no part in the minimum. */
  never: string[];
  /** The lot drawn: SHA-256 of the seed, as a number, modulo the lots. */
  drawn: number;
  /** A plan for those whose lot it is and nobody else, the cheapest if there was time: of the problem's goals none counts. */
  plan: SoundPlan;
};

/** Lots in all; rounding chances to them loses less than a millionth. */
const totalLots = 1_000_000_000;

/** While sets in plenty are heavier than those in hand, it need not be the heaviest. */
const roughGap = '1/20';

/**
 * Draws who attends where a fair lottery is wanted: among all sets of people that the limits and the money allow,
 * lots are shared out so that the chances of individuals are as equal as they can be (Flanigan, Gölz, Gupta, Hennig
 * and Procaccia, Nature 596, 2021), and one lot is drawn by a published seed.
 *
 * Drawn for are the candidates with a group who are not a must; those always come. The goals of the problem do not
 * count. To repeat the draw: `printf '%s' "$seed" | sha256sum`, taken as a hexadecimal number modulo the lots.
 *
 * @param problem limits and money; ranks bind unless `respectRank` is false, as a lottery will want it
 * @param options `seed`; `mode`; as of `planAttendance`, `timeLimitMs` for everything together; with a `gap` the
 *   smallest chance may lie so far below its bound; `onIncumbent` is not called. Where the time ran out the smallest
 *   chance may lie below its bound too
 * @returns `drawn`; `infeasible` and `unknown` as `planAttendance` says them
 * @throws AttendanceError `bad-option` for an empty seed or an unknown mode; as `planAttendance`
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { drawLots } from '@plenum/attendance';
 *
 * const person = (id: string) => ({ id, group: 'north', attributes: {}, travel: [] });
 * const draw = await drawLots(
 *   {
 *     currency: 'EUR', nights: 0, perHead: 0, quotas: [], fixedCosts: [], funds: [], seats: 2, respectRank: false,
 *     groups: [{ id: 'north', entitled: 4 }],
 *     candidates: [person('A'), person('B'), person('C'), person('D')],
 *   },
 *   { seed: 'closing figures of 2 March' },
 * );
 * assert(draw.status === 'drawn');
 * assert.equal(draw.minimum.bound, '1/2'); // the value is less than a millionth below it
 * assert.equal(draw.plan.attending.length, 2);
 * ```
 */
export async function drawLots(
  problem: AttendanceProblem,
  options: DrawOptions,
): Promise<Draw | Exclude<AttendancePlan, SoundPlan>> {
  const { seed, mode = 'leximin', ...given } = options;
  checkOptions(seed, mode);
  readProblem(problem, { asked: true });
  return withMeans(given, async (means) => {
    const plans = new Map<string, SoundPlan>();
    let failed: Exclude<AttendancePlan, SoundPlan> | undefined;
    const aimless: AttendanceProblem = { ...problem, goals: [] };
    const situation = situationOf(readProblem(aimless));
    const byId = new Map(situation.people.map((person) => [person.id, person]));
    const limits = limitsOf(situation);
    const money = moneyRowsOf(situation, limits.model);
    const known = knownBy(situation, limits.model.attends, () => 0, 0);
    // The set whose members weigh most, and a bound on what any set can weigh.
    const heaviest = async (
      weights: ReadonlyMap<string, number>,
      roughly: boolean,
    ): Promise<FairSet | undefined> => {
      const budget: Budget = { ...means.budget, gap: roughly ? roughGap : given.gap };
      const terms = [...weights].flatMap(([id, weight]): Term[] => {
        const person = byId.get(id);
        return person && weight > 0 ? [[limits.model.attends(person), weight]] : [];
      });
      const goals: Goal[] = [{ name: 'weight', sense: 'maximise', terms }];
      const question = { limits: limits.limits, money, goals, known, leaveOut: leftOut(known) };
      const found = await ask(situation, limits, budget, question);
      means.budget.leftMs = budget.leftMs;
      if (found.status !== 'found') {
        const told = found.status === 'infeasible' ? await means.plan(aimless) : undefined;
        if (told && isSound(told)) throw unsoundAnswer({ status: told.status });
        failed = told ?? { status: 'unknown', bounds: [] };
        return undefined;
      }
      const plan = planOf(situation, { arrangement: found.arrangement, bounds: [], ranOut: false });
      const [violation] = verifyPlan(aimless, plan);
      if (violation) throw unsoundAnswer({ violation: violation.code });
      const members = peopleOf(plan);
      plans.set(members.join('\n'), plan);
      const bound =
        found.solution.goals[0]?.bound ?? [...weights.values()].reduce((sum, own) => sum + own, 0);
      return { members, bound: new Ratio(bound) };
    };
    const hint = (solver: LinearSolver, counted: readonly string[]) => {
      const drawnFor = counted.flatMap((id) => byId.get(id) ?? []);
      return new Map([...relaxedWeights(solver, limits, money, drawnFor)].map(([{ id }, own]) => [id, own]));
    };
    const people = problem.candidates
      .filter(({ group, must }) => group !== undefined && !must)
      .map(({ id }) => id);
    const shares = await fairShares(people, heaviest, {
      mode,
      gap: new Ratio(given.gap ?? 0).valueOf(),
      hint,
    });
    if (shares === undefined) return failed ?? { status: 'unknown', bounds: [] };
    const lots = inWholeLots(shares.sets);
    const drawn = Number(BigInt(`0x${bytesToHex(sha256(utf8ToBytes(seed)))}`) % BigInt(totalLots));
    let passed = 0;
    const winner = lots.find((one) => {
      passed += one.lots;
      return drawn < passed;
    });
    const key = winner?.attending.join('\n') ?? '';
    const found = plans.get(key);
    if (!winner || !found) throw unsoundAnswer({ drawn });
    const cheapest = await means.plan(only(problem, winner.attending));
    // Somebody who costs nothing may have joined those whose lot it is.
    const isTheirs = isSound(cheapest) && peopleOf(cheapest).join('\n') === key;
    const plan: SoundPlan = isTheirs ? cheapest : { ...found, status: 'feasible' };
    const chances = chancesOf(people, lots);
    const counted = people.filter((id) => !shares.never.includes(id));
    const least = counted.reduce<Ratio | undefined>((smallest, id) => {
      const chance = new Ratio(chances[id] ?? 0);
      return smallest === undefined || chance.lt(smallest) ? chance : smallest;
    }, undefined);
    return {
      status: 'drawn',
      lots,
      totalLots,
      chances,
      minimum: { value: (least ?? new Ratio(1)).toFraction(), bound: shares.bound.toFraction() },
      never: shares.never,
      drawn,
      plan,
    };
  });
}

const peopleOf = ({ attending }: SoundPlan): string[] => attending.map(({ id }) => id).sort();

function checkOptions(seed: string, mode: string): void {
  const problems: Problem[] = [];
  const bad = (key: string, expected: string) =>
    problems.push({ code: 'bad-option', path: ['options', key], params: { expected }, severity: 'error' });
  if (typeof seed !== 'string' || seed === '') bad('seed', 'a text that is not empty');
  if (mode !== 'uniform' && mode !== 'leximin') bad('mode', "'uniform' or 'leximin'");
  if (problems.length > 0) throw new AttendanceError(problems);
}

/** The problem for the people of one lot: everybody of them comes, and nobody else is asked. */
function only(problem: AttendanceProblem, attending: readonly string[]): AttendanceProblem {
  const here = new Set(attending);
  return {
    ...problem,
    candidates: problem.candidates.map((one) => ({
      ...one,
      must: one.must === true || here.has(one.id),
    })),
    goals: ['cost'],
  };
}

/** Shares in whole lots by the largest remainders; sets without a lot are left out. */
function inWholeLots(sets: { members: string[]; share: number }[]): Lots[] {
  const sum = sets.reduce((total, { share }) => total + share, 0);
  const parts = sets.map(({ members, share }) => {
    const exact = (share / sum) * totalLots;
    return { members, lots: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let open = totalLots - parts.reduce((total, { lots }) => total + lots, 0);
  for (const part of parts.toSorted((one, two) => two.rest - one.rest)) {
    if (open <= 0) break;
    part.lots += 1;
    open -= 1;
  }
  return parts
    .filter(({ lots }) => lots > 0)
    .map(({ members, lots }) => ({ attending: members, lots }))
    .sort((one, two) => (one.attending.join('\n') < two.attending.join('\n') ? -1 : 1));
}

function chancesOf(people: readonly string[], lots: readonly Lots[]): Record<string, Fraction> {
  const counts = new Map(people.map((id) => [id, 0]));
  for (const { attending, lots: own } of lots)
    for (const id of attending) {
      const count = counts.get(id);
      if (count !== undefined) counts.set(id, count + own);
    }
  return Object.fromEntries([...counts].map(([id, count]) => [id, new Ratio(count, totalLots).toFraction()]));
}
