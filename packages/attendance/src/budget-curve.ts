import { Fraction as Ratio } from 'fraction.js';
import type { Budget } from './ask.ts';
import { AttendanceError, type Problem, unsoundAnswer } from './errors.ts';
import { type Limits, limitsOf, moneyRowsOf } from './limits.ts';
import { type ExtraMoney, withMeans } from './means.ts';
import type { ReachedGoal } from './plan.ts';
import type { PlanOptions } from './plan-attendance.ts';
import { planOf } from './plan-of.ts';
import { quickArrangement } from './quick-plan.ts';
import { readProblem } from './read-problem.ts';
import type { AttendanceProblem, Fraction } from './schemas.ts';
import { reachGoals } from './search.ts';
import { type Arrangement, type Situation, situationOf } from './situation.ts';
import { verifyPlan } from './verify-plan.ts';

/** How to draw a curve. */
export type CurveOptions = PlanOptions & {
  /** Sums of free money to plan with, in minor units; default: `points` of them, evenly between the ends. */
  amounts?: readonly number[] | undefined;
  /** How many sums, 2 at least; default 21: from the least with which there is a plan to what brings everybody. */
  points?: number | undefined;
  /** Called after each point with how many of how many are there. */
  onPoint?: ((done: number, of: number) => void) | undefined;
};

/** What so much free money brings, beside the earmarked funds of the problem. */
export type BudgetPoint =
  | {
      money: number;
      status: 'optimal' | 'feasible';
      delegates: number;
      people: number;
      cost: number;
      goals: ReachedGoal[];
    }
  | { money: number; status: 'infeasible' | 'unknown' };

/**
 * What money brings: the best plan for each of several sums of free money, which take the place of the problem's
 * funds without an earmark. What one sum brings is where the next begins and what a greater sum brings is where it
 * ends; between two sums that bring the same nothing is solved. A last goal `cost` is left out: which of the plans that
 * bring the most is the cheapest would take most of the time, and `cost` is that of the plan found.
 *
 * @param problem earmarked funds stay as they are
 * @param options `amounts`, or `points`; as of `planAttendance`, `timeLimitMs` for all points together,
 *   `onIncumbent` is not called
 * @returns one point for each sum, smallest first, each plan verified; no points where no sum makes a plan, or
 *   where the time ran out before the least that does was known
 * @throws AttendanceError `bad-option`; as `planAttendance`
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { budgetCurve } from '@plenum/attendance';
 *
 * const person = (id: string, rank: number) => ({ id, group: 'north', rank, attributes: {}, travel: [] });
 * const curve = await budgetCurve(
 *   {
 *     currency: 'EUR', nights: 0, perHead: 4000, quotas: [], fixedCosts: [],
 *     groups: [{ id: 'north', entitled: 2 }],
 *     candidates: [person('N1', 1), person('N2', 2)],
 *     funds: [],
 *   },
 *   { amounts: [3000, 6000, 9000] },
 * );
 * assert.deepEqual(curve.map((point) => 'delegates' in point && point.delegates), [0, 1, 2]);
 * ```
 */
export async function budgetCurve(
  problem: AttendanceProblem,
  options: CurveOptions = {},
): Promise<BudgetPoint[]> {
  const whole = situationOf(readProblem(problem));
  checkOptions(options, whole);
  const drawn = withoutLastCost(problem);
  const situation: Situation = { ...whole, goals: drawn.goals ?? whole.goals };
  return withMeans(options, async (means) => {
    const from = options.amounts ? undefined : await means.extraMoney(withFreeMoney(problem, 0));
    const budget: Budget = { ...means.budget, gap: options.gap };
    const amounts = from
      ? await evenly(problem, whole, from, { points: options.points ?? 21, budget })
      : [...new Set(options.amounts)].sort((one, two) => one - two);
    const limits = limitsOf(situation);
    let done = 0;
    const known = new Map<number, Solved>();
    const solved = async (place: number, below?: Solved, above?: Solved): Promise<Solved> => {
      const money = amounts[place] ?? 0;
      const enough = above?.point.status === 'optimal' && above.spent !== undefined && above.spent <= money;
      const point = enough
        ? moved(above, money)
        : await solveAt(drawn, situation, money, { limits, below, above }, budget);
      known.set(place, point);
      done += 1;
      options.onPoint?.(done, amounts.length);
      return point;
    };
    const between = async (low: number, high: number): Promise<void> => {
      if (high - low < 2) return;
      const [below, above] = [known.get(low), known.get(high)];
      if (below && above && bringTheSame(below, above)) {
        for (let place = low + 1; place < high; place++) known.set(place, moved(below, amounts[place] ?? 0));
        done += high - low - 1;
        options.onPoint?.(done, amounts.length);
        return;
      }
      const middle = Math.floor((low + high) / 2);
      await solved(middle, below, above);
      await between(low, middle);
      await between(middle, high);
    };
    if (amounts.length > 0) {
      const first = await solved(0);
      if (amounts.length > 1) await solved(amounts.length - 1, first);
      await between(0, amounts.length - 1);
    }
    return amounts.flatMap((_, place) => known.get(place)?.point ?? []);
  });
}

type Solved = {
  point: BudgetPoint;
  arrangement?: Arrangement;
  /** Of the free money. */
  spent?: number;
};

function checkOptions({ amounts, points }: CurveOptions, { earmarked }: Situation): void {
  const problems: Problem[] = [];
  const bad = (path: (string | number)[], expected: string) =>
    problems.push({
      code: 'bad-option',
      path: ['options', ...path],
      params: { expected },
      severity: 'error',
    });
  const most = earmarked.reduce((left, { amount }) => left - amount, mostMoney);
  amounts?.forEach((amount, index) => {
    if (!(Number.isSafeInteger(amount) && amount >= 0 && amount <= most))
      bad(['amounts', index], `minor units from 0 to ${most}`);
  });
  if (points !== undefined && !(Number.isSafeInteger(points) && points >= 2 && points <= 1000))
    bad(['points'], 'a whole number from 2 to 1000');
  if (problems.length > 0) throw new AttendanceError(problems);
}

/** Sums from the least with which anything can be planned to what the plan costs for which money is no object. */
async function evenly(
  problem: AttendanceProblem,
  situation: Situation,
  least: ExtraMoney,
  { points, budget }: { points: number; budget: Budget },
): Promise<number[]> {
  if (least.status !== 'found') return [];
  const rich = await solveAt(
    problem,
    situation,
    mostThinkable(situation),
    { limits: limitsOf(situation) },
    budget,
  );
  const most = Math.max(least.amount, rich.spent ?? 0);
  const step = (most - least.amount) / (points - 1);
  const amounts = Array.from({ length: points }, (_, index) => least.amount + Math.round(step * index));
  return [...new Set(amounts)];
}

/** All money together may be no more than this. */
const mostMoney = 1e15;

/** More than any plan costs: everybody by their dearest way, every room and vehicle, the dearest hall. */
function mostThinkable({ people, rooms, vehicles, venues, spending, earmarked }: Situation): number {
  const ways = people.reduce((sum, { ways: own, seats, extra }) => {
    const dearest = own.reduce((most, { price }) => Math.max(most, price), 0);
    return sum + seats * dearest + Math.max(0, extra);
  }, 0);
  const heads = people.reduce((sum, { seats }) => sum + seats, 0);
  const nights = people.flatMap(({ ways: own }) => own).reduce((most, way) => Math.max(most, way.nights), 0);
  const lodging = rooms.reduce(
    (sum, { perNight, available }) => sum + perNight * Math.min(available, heads) * nights,
    0,
  );
  const rides = vehicles.reduce((sum, { cost, available }) => sum + cost * Math.min(available, heads), 0);
  const hire = venues.reduce((most, venue) => Math.max(most, venue.hire), 0);
  const most = earmarked.reduce((left, { amount }) => left - amount, mostMoney);
  return Math.min(most, spending + ways + lodging + rides + hire);
}

/** The problem with one fund without an earmark in the place of all of them. */
function withFreeMoney(problem: AttendanceProblem, amount: number): AttendanceProblem {
  const earmarked = problem.funds.filter(({ earmark }) => earmark !== undefined);
  let id = 'free';
  while (earmarked.some((fund) => fund.id === id)) id += '+';
  return { ...problem, funds: [...earmarked, { id, amount }] };
}

async function solveAt(
  problem: AttendanceProblem,
  base: Situation,
  money: number,
  { limits, below, above }: { limits: Limits; below?: Solved | undefined; above?: Solved | undefined },
  budget: Budget,
): Promise<Solved> {
  const asked = withFreeMoney(problem, money);
  const free = asked.funds
    .filter(({ earmark }) => earmark === undefined)
    .map(({ id, amount }) => ({ id, amount }));
  const earmarked = base.earmarked.reduce((sum, { amount }) => sum + amount, 0);
  const situation: Situation = { ...base, free, freeMoney: money, income: earmarked + money };
  const start = below?.arrangement ?? quickArrangement(situation);
  const ceilings =
    above?.point.status === 'optimal' ? above.point.goals.map(({ value }) => new Ratio(value)) : undefined;
  const rows = moneyRowsOf(situation, limits.model);
  const answer = await reachGoals(situation, limits, rows, budget, {
    start,
    ceilings,
    among: { between: betweenOf(money, below, above) },
  });
  if (answer.status !== 'reached') return { point: { money, status: answer.status } };
  const plan = planOf(situation, answer.reached);
  const [violation] = verifyPlan(asked, plan);
  if (violation) throw unsoundAnswer({ money, violation: violation.code });
  const { delegates, people, cost } = plan.totals;
  return {
    point: { money, status: plan.status, delegates, people, cost, goals: plan.goals },
    arrangement: answer.reached.arrangement,
    spent: [...plan.attending, ...plan.expenses].reduce(
      (sum, { paidBy }) => free.reduce((all, { id }) => all + (paidBy[id] ?? 0), sum),
      0,
    ),
  };
}

/** How far a sum lies between two that are planned. */
const betweenOf = (
  money: number,
  below: Solved | undefined,
  above: Solved | undefined,
): number | undefined =>
  below && above ? (money - below.point.money) / (above.point.money - below.point.money) : undefined;

/** The problem without a last goal `cost`, by which plans that bring as much are told apart. */
function withoutLastCost(problem: AttendanceProblem): AttendanceProblem {
  const { goals = ['representation', 'attendance', 'cost'] } = problem;
  return goals.length > 1 && goals.at(-1) === 'cost' ? { ...problem, goals: goals.slice(0, -1) } : problem;
}

/** Whether both are proved and reach the same; then every sum between them does. */
function bringTheSame({ point: one }: Solved, { point: two }: Solved): boolean {
  if (one.status === 'infeasible' && two.status === 'infeasible') return true;
  if (one.status !== 'optimal' || two.status !== 'optimal') return false;
  const values = (goals: ReachedGoal[]): Fraction[] => goals.map(({ value }) => value);
  return values(one.goals).join() === values(two.goals).join();
}

const moved = ({ point, ...rest }: Solved, money: number): Solved => ({
  ...rest,
  point: { ...point, money },
});
