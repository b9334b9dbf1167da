import { Fraction as Ratio } from 'fraction.js';
import { bedShare, type RoomType } from './lodging.ts';
import type { CheckedProblem } from './read-problem.ts';
import type { GoalName } from './schemas.ts';
import { hasBedrooms, type Vehicle, type Way, waysOf } from './ways.ts';

/** A candidate as the planner sees them. */
export type Person = {
  id: string;
  group: Party | undefined;
  must: boolean;
  confirmed: boolean;
  weight: number;
  /** Heads: they and their companions. */
  seats: number;
  /** The ways they can come, the cheapest of their own first. */
  ways: Way[];
  /** What is added to the price of their heads: extra costs less their own contribution. */
  extra: number;
  /** The least they can cost. */
  cost: number;
  /** Whether what they cost is the plain sum, nothing whatever they do, or now the one and now the other. */
  costing: 'sum' | 'nothing' | 'floored';
  /** Who shares rooms with whom; undefined: sleeps alone. */
  sharing: string | undefined;
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

/** A hall, with the seats that can be used there. */
export type Venue = { id: string; seats: number; hire: number };

/** How one person comes and sleeps: one bed for each head, in types of rooms; `number` of a vehicle from 1. */
export type Place = { way: Way; number?: number; beds: RoomType[] };

/** Everything a plan decides; whoever has a place attends. */
export type Arrangement = { venue: Venue | undefined; places: ReadonlyMap<Person, Place> };

/** Everything the planner needs, worked out once. */
export type Situation = {
  people: Person[];
  parties: Party[];
  shares: Share[];
  delegatesAtLeast: number;
  /** Seats allowed, whatever the venue. */
  seats: number | undefined;
  /** One of them is chosen; empty: no venue is needed. */
  venues: Venue[];
  rooms: RoomType[];
  vehicles: Vehicle[];
  /** Sets of people of whom no two may ride in the same vehicle. */
  apart: Set<Person>[];
  /** At most so many of these people may ride in the same vehicle. */
  together: { people: Set<Person>; most: number }[];
  /** What is spent whoever comes and wherever it is: `spending` together. */
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

/** Works out ways, costs, ranks, caps, and who may be paid by what and sleep with whom. */
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
  const rooms = hasBedrooms(problem)
    ? (problem.bedrooms ?? []).map((room) => ({ ...room, share: Math.floor(room.perNight / room.beds) }))
    : [];
  const people = problem.candidates.map((candidate): Person => {
    const person: Person = {
      id: candidate.id,
      group: candidate.group === undefined ? undefined : parties.get(candidate.group),
      must: candidate.must ?? false,
      confirmed: candidate.confirmed ?? false,
      weight: candidate.weight ?? 1,
      seats: 1 + (candidate.companions ?? 0),
      ways: waysOf(problem, candidate),
      extra: (candidate.extraCosts ?? 0) - (candidate.ownContribution ?? 0),
      cost: 0,
      costing: 'sum',
      sharing: sharingOf(problem.roomSharing, candidate.attributes),
      attributes: candidate.attributes,
      payers: earmarks.reduce(
        (bits, { earmark }, place) =>
          matches(candidate.attributes, earmark) ? bits | (1n << BigInt(place)) : bits,
        0n,
      ),
    };
    const { least, most } = costRange(person, rooms);
    person.cost = Math.max(0, least);
    person.costing = most <= 0 ? 'nothing' : least >= 0 ? 'sum' : 'floored';
    return person;
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  const ranks = new Map(problem.candidates.map(({ id, rank = Number.POSITIVE_INFINITY }) => [id, rank]));
  const better = (one: Person, two: Person) => {
    const [first = 0, second = 0] = [ranks.get(one.id), ranks.get(two.id)];
    if (first !== second) return first < second ? -1 : 1;
    return byCodeUnit(one.id, two.id);
  };
  for (const person of people) person.group?.members.push(person);
  for (const party of parties.values()) party.members.sort(better);

  const expenses = problem.fixedCosts.map(({ name, amount }) => ({ name, amount }));
  const free = problem.funds.flatMap(({ id, amount, earmark }) => (earmark ? [] : [{ id, amount }]));
  return {
    people,
    parties: [...parties.values()],
    shares: problem.quotas.flatMap((quota) => sharesOf(quota, people)),
    delegatesAtLeast: problem.delegatesAtLeast ?? 0,
    seats: problem.seats,
    venues: (problem.venues ?? []).map(({ id, seats, hire }) => ({
      id,
      seats: Math.min(seats, problem.seats ?? seats),
      hire,
    })),
    rooms,
    vehicles: problem.vehicles ?? [],
    apart: (problem.apart ?? []).map((ids) => new Set(ids.flatMap((id) => byId.get(id) ?? []))),
    together: (problem.maxTogether ?? []).map(({ where, most }) => ({
      people: new Set(people.filter(({ attributes }) => matches(attributes, where))),
      most,
    })),
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

/** The class of people with whom somebody shares rooms. */
function sharingOf(
  rule: CheckedProblem['roomSharing'],
  attributes: Record<string, string>,
): string | undefined {
  if (!rule) return '';
  const value = Object.hasOwn(attributes, rule.by) ? attributes[rule.by] : undefined;
  return value === undefined || rule.alone.includes(value) ? undefined : value;
}

/** What somebody costs before it is cut off at 0, at the least and at the most. */
function costRange(person: Person, rooms: RoomType[]): { least: number; most: number } {
  const beds = rooms.map((type) => bedShare(person, type));
  const [cheapest, dearest] = beds.length > 0 ? [Math.min(...beds), Math.max(...beds)] : [0, 0];
  const of = (bed: number) =>
    person.ways.map(({ price, nights }) => person.seats * (price + nights * bed) + person.extra);
  return { least: Math.min(...of(cheapest)), most: Math.max(...of(dearest)) };
}

/** What somebody costs who comes and sleeps so. */
export function costAt(person: Person, { way, beds }: Pick<Place, 'way' | 'beds'>): number {
  let cost = person.seats * way.price + person.extra;
  for (const bed of beds) cost += way.nights * bedShare(person, bed);
  return Math.max(0, cost);
}

/** The seats that can be used at a venue, or anywhere. */
export const seatsAt = ({ seats }: Situation, venue: Venue | undefined): number | undefined =>
  venue ? venue.seats : seats;

function sharesOf(quota: CheckedProblem['quotas'][number], people: Person[]): Share[] {
  const counted = new Set(
    people.filter(({ group, attributes }) => group !== undefined && matches(attributes, quota.where)),
  );
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
        counts: (person) => counted.has(person),
      },
    ];
  });
}
