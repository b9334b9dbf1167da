import type { Constraint, Program, Term } from '@plenum/milp';
import { unsoundAnswer } from './errors.ts';
import { leastHire, mostSeats } from './goals.ts';
import { type Model, modelOf } from './model.ts';
import { pay } from './pay.ts';
import type { Reason } from './reasons.ts';
import type { Person, Situation } from './situation.ts';
import type { Tally } from './tally.ts';

/** A limit that can be left out when looking for what contradicts what. */
export type Limit = { reason: Reason; rows: Constraint[]; must?: Person };

/** A model with the rows of a problem, limit by limit; money apart, because its rows may grow. */
export type Limits = { model: Model; limits: Limit[] };

/** More rows than this are only added when a solution needs them. */
const mostMoneyRows = 128;

/** Who may attend, as rows over the model of a situation. */
export function limitsOf(situation: Situation): Limits {
  const model = modelOf(situation);
  const { attends } = model;
  const count = (people: Person[]): Term[] => people.map((person) => [attends(person), 1]);
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
          [attends(person), 1],
          [attends(ranked[index] ?? person), -1],
        ],
        relation: '<=',
        bound: 0,
      })),
    });
  }
  limits.push(...seatsOf(situation, model), ...delegatesOf(situation, model), ...quotasOf(situation, model));
  const beds = situation.rooms.reduce((sum, type) => sum + type.beds * type.available, 0);
  if (situation.rooms.length > 0)
    limits.push({ reason: { code: 'bedrooms', params: { beds } }, rows: model.bedrooms });
  return { model, limits };
}

/** Nobody without a seat: in the venue that is chosen, or wherever. */
function seatsOf(situation: Situation, { attends, venues }: Model): Limit[] {
  const seats = mostSeats(situation);
  if (seats === undefined) return [];
  const heads = situation.people.map((person): Term => [attends(person), person.seats]);
  const row: Constraint =
    venues.length > 0
      ? {
          name: 'seats',
          terms: [...heads, ...venues.map((venue): Term => [venue.name, -venue.seats])],
          relation: '<=',
          bound: 0,
        }
      : { name: 'seats', terms: heads, relation: '<=', bound: seats };
  return [{ reason: { code: 'seats', params: { seats } }, rows: [row] }];
}

/** No fewer delegates than the problem asks for. */
function delegatesOf({ people, delegatesAtLeast }: Situation, { attends }: Model): Limit[] {
  if (delegatesAtLeast === 0) return [];
  const delegates = people.filter(({ group }) => group);
  return [
    {
      reason: {
        code: 'delegates-minimum',
        params: { minimum: delegatesAtLeast, candidates: delegates.length },
      },
      rows: [
        {
          name: 'delegates',
          terms: delegates.map((person): Term => [attends(person), 1]),
          relation: '>=',
          bound: delegatesAtLeast,
        },
      ],
    },
  ];
}

function quotasOf(situation: Situation, { attends }: Model): Limit[] {
  const delegates = situation.people.filter(({ group }) => group);
  return situation.shares.map((share, index) => {
    const { where, direction, written, numerator, denominator } = share;
    const sign = direction === 'atLeast' ? 1 : -1;
    return {
      reason: { code: 'quota', params: { where, [direction]: written } },
      rows: [
        {
          name: `quota ${index}`,
          terms: delegates.map((person) => [
            attends(person),
            sign * (share.counts(person) ? denominator - numerator : -numerator),
          ]),
          relation: '>=',
          bound: 0,
        },
      ],
    };
  });
}

/** The name of the variable for free money that is not there. */
export const missingMoney = 'missing money';

/** Money as rows: no set of people may cost more than all funds that may pay any of them (Gale 1957). */
export type MoneyRows = {
  rows: () => Constraint[];
  /** Adds the row that an arrangement breaks; false when it can be paid for. */
  separate: (tally: Tally, extraMoney: number) => boolean;
};

/** Starts with the rows that can bind, as far as they are few; others are added when they are broken. */
export function moneyRowsOf(situation: Situation, { costs }: Model): MoneyRows {
  const sets = new Set<bigint>([0n]);
  for (const { payers } of situation.people) {
    if (sets.has(payers)) continue;
    for (const set of [...sets]) if (sets.size < mostMoneyRows) sets.add(set | payers);
  }
  sets.add((1n << BigInt(situation.earmarked.length)) - 1n);
  const hire = situation.venues.length > 1 ? 0 : leastHire(situation);
  const rowOf = (funds: bigint): Constraint => ({
    name: `money ${funds}`,
    terms: costs((payers) => (payers & ~funds) === 0n),
    relation: '<=',
    bound:
      situation.earmarked.reduce(
        (sum, { amount }, place) => ((funds >> BigInt(place)) & 1n ? sum + amount : sum),
        situation.freeMoney,
      ) -
      situation.spending -
      hire,
  });
  const rows = [...sets].map(rowOf);
  return {
    rows: () => rows,
    separate: ({ demand, spending }, extraMoney) => {
      const { earmarked, freeMoney } = situation;
      const { short, exhausted } = pay({ earmarked, freeMoney, spending }, demand);
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
export function programOf({ attends, ...model }: Model, limits: Limit[], money: Constraint[]): Program {
  const musts = new Set(limits.flatMap(({ must }) => (must ? [attends(must)] : [])));
  return {
    variables: model.variables.map((variable) =>
      musts.has(variable.name) ? { name: variable.name, kind: 'integer', lower: 1, upper: 1 } : variable,
    ),
    constraints: [...limits.flatMap(({ rows }) => rows), ...model.structure, ...money],
    goals: [],
  };
}
