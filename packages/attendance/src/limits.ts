import type { Constraint, Program, Term } from '@plenum/milp';
import { unsoundAnswer } from './errors.ts';
import { demandOf, pay } from './pay.ts';
import type { Reason } from './reasons.ts';
import type { Person, Situation } from './situation.ts';

/** A limit that can be left out when looking for what contradicts what. */
export type Limit = { reason: Reason; rows: Constraint[]; must?: Person };

/** The rows of a problem, limit by limit; money apart, because its rows may grow. */
export type Limits = {
  variableOf: (person: Person) => string;
  people: ReadonlyMap<string, Person>;
  limits: Limit[];
};

/** More rows than this are only added when a solution needs them. */
const mostMoneyRows = 128;

/** Who may attend, as rows over one 0-1 variable for each candidate. */
export function limitsOf(situation: Situation): Limits {
  const names = new Map(situation.people.map((person, index) => [person, `p${index}`]));
  const variableOf = (person: Person) => names.get(person) ?? '';
  const count = (people: Person[]): Term[] => people.map((person) => [variableOf(person), 1]);
  const limits: Limit[] = situation.people
    .filter(({ must }) => must)
    .map((person) => ({ reason: { code: 'must', params: { ids: [person.id] } }, rows: [], must: person }));
  for (const { id, minimum, cap, respectRank, members } of situation.parties) {
    if (minimum > 0)
      limits.push({
        reason: { code: 'group-minimum', params: { group: id, minimum, candidates: members.length } },
        rows: [{ name: `minimum ${id}`, terms: count(members), relation: '>=', bound: minimum }],
      });
    if (cap < members.length)
      limits.push({
        reason: { code: 'group-maximum', params: { group: id, maximum: cap } },
        rows: [{ name: `maximum ${id}`, terms: count(members), relation: '<=', bound: cap }],
      });
    const ranked = members.filter(({ must }) => !must);
    if (!respectRank || ranked.length < 2) continue;
    limits.push({
      reason: { code: 'rank', params: { group: id } },
      rows: ranked.slice(1).map((person, index) => ({
        name: `rank ${id} ${index}`,
        terms: [
          [variableOf(person), 1],
          [variableOf(ranked[index] ?? person), -1],
        ],
        relation: '<=',
        bound: 0,
      })),
    });
  }
  if (situation.seats !== undefined)
    limits.push({
      reason: { code: 'seats', params: { seats: situation.seats } },
      rows: [
        {
          name: 'seats',
          terms: situation.people.map((person) => [variableOf(person), person.seats]),
          relation: '<=',
          bound: situation.seats,
        },
      ],
    });
  const delegates = situation.people.filter(({ group }) => group);
  if (situation.delegatesAtLeast > 0)
    limits.push({
      reason: {
        code: 'delegates-minimum',
        params: { minimum: situation.delegatesAtLeast, candidates: delegates.length },
      },
      rows: [
        { name: 'delegates', terms: count(delegates), relation: '>=', bound: situation.delegatesAtLeast },
      ],
    });
  situation.shares.forEach((share, index) => {
    const { where, direction, written, numerator, denominator } = share;
    const sign = direction === 'atLeast' ? 1 : -1;
    limits.push({
      reason: { code: 'quota', params: { where, [direction]: written } },
      rows: [
        {
          name: `quota ${index}`,
          terms: delegates.map((person) => [
            variableOf(person),
            sign * (share.counts(person) ? denominator - numerator : -numerator),
          ]),
          relation: '>=',
          bound: 0,
        },
      ],
    });
  });
  return {
    variableOf,
    people: new Map(situation.people.map((person) => [variableOf(person), person])),
    limits,
  };
}

/** The name of the variable for free money that is not there. */
export const missingMoney = 'missing money';

/** Money as rows: no set of people may cost more than all funds that may pay any of them (Gale 1957). */
export type MoneyRows = {
  rows: () => Constraint[];
  /** Adds the row that some people break; false when they can be paid for. */
  separate: (people: Person[], extraMoney: number) => boolean;
};

/** Starts with the rows that can bind, as far as they are few; others are added when they are broken. */
export function moneyRowsOf(situation: Situation, variableOf: (person: Person) => string): MoneyRows {
  const sets = new Set<bigint>([0n]);
  for (const { payers } of situation.people) {
    if (sets.has(payers)) continue;
    for (const set of [...sets]) if (sets.size < mostMoneyRows) sets.add(set | payers);
  }
  sets.add((1n << BigInt(situation.earmarked.length)) - 1n);
  const rowOf = (funds: bigint): Constraint => ({
    name: `money ${funds}`,
    terms: situation.people
      .filter(({ payers, cost }) => cost > 0 && (payers & ~funds) === 0n)
      .map((person) => [variableOf(person), person.cost]),
    relation: '<=',
    bound:
      situation.earmarked.reduce(
        (sum, { amount }, place) => ((funds >> BigInt(place)) & 1n ? sum + amount : sum),
        situation.freeMoney,
      ) - situation.spending,
  });
  const rows = [...sets].map(rowOf);
  return {
    rows: () => rows,
    separate: (people, extraMoney) => {
      const { short, exhausted } = pay(situation, demandOf(people));
      if (short <= extraMoney) return false;
      // The solver was given this very row.
      if (sets.has(exhausted)) throw unsoundAnswer({ row: `money ${exhausted}` });
      sets.add(exhausted);
      rows.push(rowOf(exhausted));
      return true;
    },
  };
}

/** The program of some limits; without goals it asks only whether anybody can meet them. */
export function programOf(
  situation: Situation,
  variableOf: (person: Person) => string,
  limits: Limit[],
  money: Constraint[],
): Program {
  const musts = new Set(limits.map(({ must }) => must));
  return {
    variables: situation.people.map((person) =>
      musts.has(person)
        ? { name: variableOf(person), kind: 'integer', lower: 1, upper: 1 }
        : { name: variableOf(person), kind: 'binary' },
    ),
    constraints: [...limits.flatMap(({ rows }) => rows), ...money],
    goals: [],
  };
}
