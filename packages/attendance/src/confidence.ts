import { Fraction as Ratio } from 'fraction.js';
import { AttendanceError } from './errors.ts';
import { pay } from './pay.ts';
import type { SoundPlan } from './plan.ts';
import { checkPlan } from './read-plan.ts';
import { type CheckedProblem, readProblem } from './read-problem.ts';
import type { AttendanceProblem, Fraction } from './schemas.ts';
import { matches } from './situation.ts';

/** More funds than this that may or may not come are refused: each doubles the outcomes. */
const mostUncertainFunds = 16;

/**
 * How probable it is that a plan can be paid: the probabilities of all outcomes of the uncertain funds in which
 * the people of the plan, and the conference's expenses, can be paid by the funds that came, added up exactly.
 *
 * Funds are taken to come or not to come independently of one another; each comes whole or not at all. Whoever of
 * the funds pays, earmarks hold. A fund without `probability` is certain.
 *
 * @param problem the problem with every fund that could pay, also those that the plan was not made with
 * @param plan a sound plan for its candidates; costs and expenses are taken from it
 * @returns an exact fraction between 0 and 1
 * @throws AttendanceError `too-many-uncertain-funds` for more than 16, `unknown-person` for a plan of another problem
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { confidence, planAttendance } from '@plenum/attendance';
 *
 * const problem = {
 *   currency: 'EUR', nights: 0, perHead: 4000, groups: [], quotas: [], fixedCosts: [],
 *   candidates: [{ id: 'guest', attributes: {}, travel: [], must: true }],
 *   funds: [
 *     { id: 'dues', amount: 3000 },
 *     { id: 'raffle', amount: 1000, probability: '1/2' },
 *     { id: 'concert', amount: 2000, probability: '1/3' },
 *   ],
 * };
 * const plan = await planAttendance(problem);
 * assert(plan.status === 'optimal');
 * assert.equal(confidence(problem, plan), '2/3'); // 1 - 1/2 * 2/3
 * ```
 */
export function confidence(problem: AttendanceProblem, plan: SoundPlan): Fraction {
  const checked = readProblem(problem);
  checkPlan(checked, plan);
  return confidenceOf(checked, plan).toFraction();
}

/** The same for a problem that has been checked. */
export function confidenceOf(problem: CheckedProblem, plan: SoundPlan): Ratio {
  const { certain, uncertain } = fundsOf(problem);
  const payable = payableBy(problem, plan);
  const one = new Ratio(1);
  // Whatever else may come: if it is payable already it stays so, and if all of it would not help nothing will.
  const from = (come: Set<string>, place: number): Ratio => {
    if (payable(come)) return one;
    const rest = uncertain.slice(place);
    if (!payable(new Set([...come, ...rest.map(({ id }) => id)]))) return new Ratio(0);
    const [fund] = rest;
    if (!fund) return new Ratio(0);
    const comes = from(new Set([...come, fund.id]), place + 1).mul(fund.probability);
    return comes.add(from(come, place + 1).mul(one.sub(fund.probability)));
  };
  return from(new Set(certain), 0);
}

/** Refuses more funds that may or may not come than can be enumerated. */
export function fundsOf({ funds }: CheckedProblem) {
  const certain: string[] = [];
  const uncertain: { id: string; amount: number; probability: Ratio }[] = [];
  for (const { id, amount, probability = '1' } of funds) {
    const ratio = new Ratio(probability);
    if (ratio.equals(1)) certain.push(id);
    else if (!ratio.equals(0)) uncertain.push({ id, amount, probability: ratio });
  }
  if (uncertain.length > mostUncertainFunds)
    throw new AttendanceError([
      {
        code: 'too-many-uncertain-funds',
        path: ['funds'],
        params: { most: mostUncertainFunds, found: uncertain.length },
        severity: 'error',
      },
    ]);
  return { certain, uncertain: uncertain.toSorted((first, second) => second.amount - first.amount) };
}

/** Whether the plan's people and expenses can be paid by some of the problem's funds. */
function payableBy(problem: CheckedProblem, plan: SoundPlan): (come: ReadonlySet<string>) => boolean {
  const candidates = new Map(problem.candidates.map((candidate) => [candidate.id, candidate]));
  const earmarks = problem.funds.flatMap(({ id, amount, earmark }) =>
    earmark ? [{ id, amount, earmark }] : [],
  );
  const demand = new Map<bigint, number>();
  for (const { id, cost } of plan.attending) {
    const attributes = candidates.get(id)?.attributes ?? {};
    const payers = earmarks.reduce(
      (bits, { earmark }, place) => (matches(attributes, earmark) ? bits | (1n << BigInt(place)) : bits),
      0n,
    );
    demand.set(payers, (demand.get(payers) ?? 0) + cost);
  }
  const spending = plan.expenses.reduce((sum, { amount }) => sum + amount, 0);
  return (come) =>
    pay(
      {
        earmarked: earmarks.map(({ id, amount }) => ({ id, amount: come.has(id) ? amount : 0 })),
        freeMoney: problem.funds.reduce(
          (sum, { id, amount, earmark }) => (!earmark && come.has(id) ? sum + amount : sum),
          0,
        ),
        spending,
      },
      demand,
    ).short === 0;
}
