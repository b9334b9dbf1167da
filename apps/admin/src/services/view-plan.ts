import {
  type AttendancePlan,
  type AttendanceProblem,
  type Candidate,
  type Reason,
  verifyPlan,
} from '@plenum/attendance';
import { worth } from './attendance-problem.ts';
import { cityNames } from './city-names.ts';
import type { Conference, Fund } from './conference.ts';
import { entitlements } from './entitlement.ts';
import type { Names } from './names.ts';
import type { StoredPlan } from './stored-plans.ts';
import { othersComing } from './without-vote.ts';

/** A person of the plan by code name; `branch` or, for those without a vote, `kind` says who they are. */
export type Person = { id: string; codeName?: string; branch?: Names; kind?: string };

type MoneyIn = {
  /** The document to change; none when the plan comes from files. */
  document: string;
  id: string;
  name: string;
  amount: number;
  currency: string;
  inConferenceCurrency: number;
  status: Fund['status'];
  earmark?: Record<string, string>;
  used: number;
  counted: boolean;
};

type QuotaView = {
  where: Record<string, string>;
  atLeast?: string;
  atMost?: string;
  count: number;
  of: number;
};

/** What money is spent on: persons together, what of rooms and vehicles nobody uses, the hall, each fixed cost. */
export type Spending =
  | { code: 'travel-and-stay'; amount: number }
  | { code: 'empty-beds' | 'empty-places'; amount: number }
  | { code: 'expense'; name: string; amount: number }
  | { code: 'hire'; city: Names; amount: number };

export type PlanView =
  | {
      status: 'optimal' | 'feasible';
      totals: { delegates: number; people: number; cost: number; income: number; left: number };
      branches: {
        id: string;
        name: Names;
        entitled: number;
        elected: number;
        attending: number;
        /** The lowest cost of a place from there, in minor units. */
        cheapestPlace: number | undefined;
      }[];
      attending: (Person & {
        mode?: string;
        cost: number;
        paidBy: { id: string; fund: string; amount: number }[];
      })[];
      waiting: (Person & { rank?: number; reasons: Reason[] })[];
      moneyIn: MoneyIn[];
      moneyOut: Spending[];
      quotas: QuotaView[];
      proof: {
        goals: { goal: string; value: string; bound: string }[];
        violations: number;
        seconds: number;
      };
      warnings: Reason[];
    }
  | { status: 'infeasible'; conflicts: Reason[]; moneyIn: MoneyIn[] }
  | { status: 'unknown'; bounds: { goal: string; bound: string }[]; moneyIn: MoneyIn[] };

type FundOfStep = { document: string; value: Fund; counted: boolean };
type Sound = Extract<AttendancePlan, { status: 'optimal' | 'feasible' }>;

/** Puts names and sums to a plan, so that a page or a paper only has to say them. */
export function viewPlan(
  conference: Conference,
  { problem, plan, seconds }: Pick<StoredPlan, 'problem' | 'plan' | 'seconds'>,
  funds: FundOfStep[],
): PlanView {
  if (plan.status === 'infeasible')
    return { status: plan.status, conflicts: plan.conflicts, moneyIn: moneyIn(conference, funds, new Map()) };
  if (plan.status === 'unknown')
    return { status: plan.status, bounds: plan.bounds, moneyIn: moneyIn(conference, funds, new Map()) };
  const person = peopleOf(conference);
  const fundName = new Map(funds.map(({ value }) => [value.id, value.name]));
  const candidates = new Map(problem.candidates.map((candidate) => [candidate.id, candidate]));
  const { delegates, people, cost, income, left } = plan.totals;
  return {
    status: plan.status,
    totals: { delegates, people, cost, income, left },
    branches: branchesOf(conference, problem, plan),
    attending: plan.attending.map(({ id, mode, vehicle, vehicleNumber, cost, paidBy }) => ({
      ...person(id),
      ...(mode === undefined ? {} : { mode }),
      ...(vehicle === undefined ? {} : { mode: `${vehicle} ${vehicleNumber ?? 1}` }),
      cost,
      paidBy: Object.entries(paidBy).map(([id, amount]) => ({ id, fund: fundName.get(id) ?? id, amount })),
    })),
    waiting: plan.waiting.map(({ id, reasons }) => {
      const rank = candidates.get(id)?.rank;
      return { ...person(id), ...(rank === undefined ? {} : { rank }), reasons };
    }),
    moneyIn: moneyIn(conference, funds, spent(plan)),
    moneyOut: moneyOut(conference, problem, plan),
    quotas: quotasOf(problem, plan, candidates),
    proof: { goals: plan.goals, violations: verifyPlan(problem, plan).length, seconds },
    warnings: plan.warnings,
  };
}

/** Finds the people of a plan by their ids. */
export function peopleOf(conference: Conference): (id: string) => Person {
  const branches = new Map(conference.branches.map(({ id, name }) => [id, name]));
  const inBranch = (branch: string | undefined) => {
    const name = branch === undefined ? undefined : branches.get(branch);
    return name === undefined ? {} : { branch: name };
  };
  const people = new Map<string, Person>([
    ...conference.delegates.map(
      ({ id, codeName, branch }) => [id, { id, codeName, ...inBranch(branch) }] as const,
    ),
    ...othersComing(conference).map(
      ({ id, kind, branch }) => [id, { id, kind, ...inBranch(branch) }] as const,
    ),
  ]);
  return (id) => people.get(id) ?? { id };
}

function branchesOf(conference: Conference, problem: AttendanceProblem, plan: Sound) {
  const coming = new Set(plan.attending.map(({ id }) => id));
  const entitled = new Map(entitlements(conference).map(({ branch, delegates }) => [branch, delegates]));
  return conference.branches.map(({ id, name }) => {
    const elected = problem.candidates.filter(({ group }) => group === id);
    const fares = conference.fares.filter(({ branch }) => branch === id);
    const costs = fares.map(
      ({ fare, nights, extraNights }) =>
        fare + (nights + extraNights) * (problem.perNight ?? 0) + problem.perHead,
    );
    return {
      id,
      name,
      entitled: entitled.get(id) ?? 0,
      elected: elected.length,
      attending: elected.filter((candidate) => coming.has(candidate.id)).length,
      cheapestPlace: costs.length > 0 ? Math.min(...costs) : undefined,
    };
  });
}

function spent(plan: Sound): Map<string, number> {
  const used = new Map<string, number>();
  for (const { paidBy } of [...plan.attending, ...plan.expenses])
    for (const [fund, amount] of Object.entries(paidBy)) used.set(fund, (used.get(fund) ?? 0) + amount);
  return used;
}

function moneyIn(conference: Conference, funds: FundOfStep[], used: Map<string, number>): MoneyIn[] {
  return funds.map(({ document, value, counted }) => ({
    document,
    id: value.id,
    name: value.name,
    amount: value.amount,
    currency: value.currency,
    inConferenceCurrency: worth(conference, value),
    status: value.status,
    ...(value.earmark === undefined ? {} : { earmark: value.earmark }),
    used: used.get(value.id) ?? 0,
    counted,
  }));
}

function moneyOut(conference: Conference, problem: AttendanceProblem, plan: Sound): Spending[] {
  const persons = plan.attending.reduce((sum, { cost }) => sum + cost, 0);
  const rooms = new Set(problem.bedrooms?.map(({ type }) => type));
  const vehicles = new Set(problem.vehicles?.map(({ id }) => id));
  const together = (code: 'empty-beds' | 'empty-places', names: ReadonlySet<string>): Spending[] => {
    const own = plan.expenses.filter(({ name }) => names.has(name));
    return own.length === 0 ? [] : [{ code, amount: own.reduce((sum, { amount }) => sum + amount, 0) }];
  };
  return [
    { code: 'travel-and-stay', amount: persons },
    ...together('empty-beds', rooms),
    ...together('empty-places', vehicles),
    ...plan.expenses
      .filter(({ name }) => !rooms.has(name) && !vehicles.has(name))
      .map(({ name, amount }) =>
        name === plan.venue
          ? { code: 'hire' as const, city: cityNames(conference, name), amount }
          : { code: 'expense' as const, name, amount },
      ),
  ];
}

function quotasOf(problem: AttendanceProblem, plan: Sound, candidates: Map<string, Candidate>): QuotaView[] {
  const delegates = plan.attending.flatMap(({ id }) => {
    const candidate = candidates.get(id);
    return candidate?.group === undefined ? [] : [candidate];
  });
  return problem.quotas.map(({ where, atLeast, atMost }) => ({
    where,
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost }),
    count: delegates.filter(({ attributes }) =>
      Object.entries(where).every(([key, value]) => attributes[key] === value),
    ).length,
    of: delegates.length,
  }));
}
