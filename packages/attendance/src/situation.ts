import { Fraction as Ratio } from 'fraction.js';
import { personCost } from './person-cost.ts';
import type { CheckedProblem } from './read-problem.ts';
import type { GoalName } from './schemas.ts';

/** A candidate as the planner sees them. */
export type Person = {
  id: string;
  group: Party | undefined;
  must: boolean;
  confirmed: boolean;
  weight: number;
  seats: number;
  cost: number;
  mode: string | undefined;
  attributes: Record<string, string>;
  /** One bit for each earmarked fund that may pay for them. */
  payers: bigint;
};

/** A group with its members, best rank first. */
export type Party = {
  id: string;
  entitled: number;
  minimum: number;
  cap: number;
  respectRank: boolean;
  members: Person[];
};

/** One direction of a quota: `numerator/denominator` of those with a group. */
type Share = {
  where: Record<string, string>;
  direction: 'atLeast' | 'atMost';
  written: string;
  numerator: number;
  denominator: number;
  counts: (person: Person) => boolean;
};

/** Everything the planner needs, worked out once. */
export type Situation = {
  people: Person[];
  parties: Party[];
  shares: Share[];
  delegatesAtLeast: number;
  seats: number | undefined;
  venue: string | undefined;
  expenses: { name: string; amount: number }[];
  spending: number;
  free: { id: string; amount: number }[];
  freeMoney: number;
  earmarked: { id: string; amount: number }[];
  /** Places of earmarked funds that match nobody. */
  idle: string[];
  income: number;
  goals: GoalName[];
};

const byCodeUnit = (one: string, two: string) => (one < two ? -1 : one > two ? 1 : 0);

/** Whether somebody has every attribute that is asked for. */
export const matches = (attributes: Record<string, string>, where: Record<string, string>): boolean =>
  Object.entries(where).every(([key, value]) => Object.hasOwn(attributes, key) && attributes[key] === value);

const total = (amounts: { amount: number }[]): number => amounts.reduce((sum, { amount }) => sum + amount, 0);

/** Works out costs, ranks, caps and who may be paid by what. */
export function situationOf(problem: CheckedProblem): Situation {
  const parties = new Map(
    problem.groups.map(({ id, entitled, minimum = 0, maximum = entitled, respectRank }): [string, Party] => [
      id,
      {
        id,
        entitled,
        minimum,
        cap: maximum,
        respectRank: respectRank ?? problem.respectRank ?? true,
        members: [],
      },
    ]),
  );
  const earmarks = problem.funds.flatMap(({ id, amount, earmark }) =>
    earmark ? [{ id, amount, earmark }] : [],
  );
  const people = problem.candidates.map((candidate): Person => {
    const { cost, mode } = personCost(problem, candidate);
    return {
      id: candidate.id,
      group: candidate.group === undefined ? undefined : parties.get(candidate.group),
      must: candidate.must ?? false,
      confirmed: candidate.confirmed ?? false,
      weight: candidate.weight ?? 1,
      seats: 1 + (candidate.companions ?? 0),
      cost,
      mode,
      attributes: candidate.attributes,
      payers: earmarks.reduce(
        (bits, { earmark }, place) =>
          matches(candidate.attributes, earmark) ? bits | (1n << BigInt(place)) : bits,
        0n,
      ),
    };
  });
  const ranks = new Map(problem.candidates.map(({ id, rank = Number.POSITIVE_INFINITY }) => [id, rank]));
  const better = (one: Person, two: Person) => {
    const [first = 0, second = 0] = [ranks.get(one.id), ranks.get(two.id)];
    if (first !== second) return first < second ? -1 : 1;
    return byCodeUnit(one.id, two.id);
  };
  for (const person of people) person.group?.members.push(person);
  for (const party of parties.values()) party.members.sort(better);

  const [venue] = problem.venues ?? [];
  const limits = [problem.seats, venue?.seats].filter((limit) => limit !== undefined);
  const expenses = problem.fixedCosts.map(({ name, amount }) => ({ name, amount }));
  if (venue) expenses.push({ name: venue.id, amount: venue.hire });
  const free = problem.funds.flatMap(({ id, amount, earmark }) => (earmark ? [] : [{ id, amount }]));
  return {
    people,
    parties: [...parties.values()],
    shares: problem.quotas.flatMap(sharesOf),
    delegatesAtLeast: problem.delegatesAtLeast ?? 0,
    seats: limits.length > 0 ? Math.min(...limits) : undefined,
    venue: venue?.id,
    expenses,
    spending: total(expenses),
    free,
    freeMoney: total(free),
    earmarked: earmarks.map(({ id, amount }) => ({ id, amount })),
    idle: earmarks.flatMap(({ id }, place) =>
      people.some(({ payers }) => payers & (1n << BigInt(place))) ? [] : [id],
    ),
    income: total(problem.funds),
    goals: problem.goals ?? ['representation', 'attendance', 'cost'],
  };
}

function sharesOf(quota: CheckedProblem['quotas'][number]): Share[] {
  return (['atLeast', 'atMost'] as const).flatMap((direction): Share[] => {
    const written = quota[direction];
    if (written === undefined) return [];
    const { n, d } = new Ratio(written);
    return [
      {
        where: quota.where,
        direction,
        written,
        numerator: Number(n),
        denominator: Number(d),
        counts: (person) => person.group !== undefined && matches(person.attributes, quota.where),
      },
    ];
  });
}
