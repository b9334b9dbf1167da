import { readInput } from './check-input.ts';
import { type FullRule, proceduralRule } from './procedural-rules.ts';
import { checkMajorities } from './read-orders.ts';
import {
  type OrdersMajority,
  type ProceduralKind,
  proceduralKinds,
  type StandingOrders,
  standingOrdersSchema,
} from './standing-orders-schemas.ts';

/** Every code of a clause of standing orders. */
export const orderClauseCodes = [
  'speaking-minutes',
  'amendment-minutes',
  'speakers-as-they-ask',
  'speakers-alternate',
  'speakers-first-time-first',
  'speakers-at-most-per-branch',
  'speakers-minutes-per-branch',
  'points-of-order',
  'closing-the-list',
  'majority',
  'procedural-motion',
] as const;

/** A code of `orderClauseCodes`. */
export type OrderClauseCode = (typeof orderClauseCodes)[number];

type Minutes = { mover: number; opposer: number; speaker: number; vote: number };

/** One clause of standing orders: what it says, for a catalogue to put in words. */
export type OrderClause =
  | { code: 'speaking-minutes' | 'amendment-minutes'; params: Minutes }
  | {
      code: 'speakers-as-they-ask' | 'speakers-first-time-first' | 'points-of-order' | 'closing-the-list';
      params: Record<string, never>;
    }
  | { code: 'speakers-alternate'; params: { attribute: string } }
  | { code: 'speakers-at-most-per-branch'; params: { most: number } }
  | { code: 'speakers-minutes-per-branch'; params: { minutes: number } }
  | { code: 'majority'; params: { name: string } & OrdersMajority }
  | { code: 'procedural-motion'; params: { motion: ProceduralKind } & FullRule };

/**
 * Standing orders clause by clause, in the order in which a reader wants them; a catalogue makes the sentences.
 *
 * @throws AgendaError with all problems: 'unknown-majority' and the codes of a wrong shape
 * @example
 * const half = { majority: '1/2', of: 'cast', abstentions: 'not-counted' } as const;
 * const clauses = readableOrders({
 *   minutes: { mover: 5, opposer: 5, speaker: 3, vote: 2 },
 *   speakers: { atMostPerBranch: 2 },
 *   majorities: { procedural: half, rules: { majority: '2/3', of: 'present', abstentions: 'against' } },
 * });
 * clauses[1]; // => { code: 'speakers-at-most-per-branch', params: { most: 2 } }
 */
export function readableOrders(orders: StandingOrders): OrderClause[] {
  const given = readInput(standingOrdersSchema, orders, [], (input, tell) =>
    checkMajorities(input, [], tell),
  );
  const { minutes, amendmentMinutes, speakers = {}, majorities } = given;
  const clauses: OrderClause[] = [{ code: 'speaking-minutes', params: minutes }];
  if (amendmentMinutes !== undefined) clauses.push({ code: 'amendment-minutes', params: amendmentMinutes });
  const { alternate, firstTimeFirst, atMostPerBranch, minutesPerBranch } = speakers;
  if (
    alternate === undefined &&
    !firstTimeFirst &&
    atMostPerBranch === undefined &&
    minutesPerBranch === undefined
  )
    clauses.push({ code: 'speakers-as-they-ask', params: {} });
  if (alternate !== undefined) clauses.push({ code: 'speakers-alternate', params: { attribute: alternate } });
  if (firstTimeFirst) clauses.push({ code: 'speakers-first-time-first', params: {} });
  if (atMostPerBranch !== undefined)
    clauses.push({ code: 'speakers-at-most-per-branch', params: { most: atMostPerBranch } });
  if (minutesPerBranch !== undefined)
    clauses.push({ code: 'speakers-minutes-per-branch', params: { minutes: minutesPerBranch } });
  clauses.push({ code: 'points-of-order', params: {} }, { code: 'closing-the-list', params: {} });
  for (const [name, majority] of Object.entries(majorities))
    clauses.push({ code: 'majority', params: { name, ...majority } });
  for (const motion of proceduralKinds)
    clauses.push({ code: 'procedural-motion', params: { motion, ...proceduralRule(given, motion) } });
  return clauses;
}
