import type {
  OrderClause,
  OrderClauseCode,
  ProceduralKind,
  ProceduralReason,
  ProceduralReasonCode,
  ProceduralRule,
} from '@plenum/agenda';
import type { Key, Params } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { OrdersView } from '../services/orders.ts';
import type { Orator } from '../services/speakers.ts';
import { oratorName } from './speakers-words.ts';
import { majorityWords } from './vote-words.ts';

export const motionKinds = {
  'challenge-to-the-chair': 'orders.kind.challenge-to-the-chair',
  'suspension-of-standing-orders': 'orders.kind.suspension-of-standing-orders',
  adjournment: 'orders.kind.adjournment',
  closure: 'orders.kind.closure',
  'next-business': 'orders.kind.next-business',
  'reference-back': 'orders.kind.reference-back',
} as const satisfies Record<ProceduralKind, Key>;

export const debates = {
  none: 'orders.debate.none',
  'one-each': 'orders.debate.one-each',
  open: 'orders.debate.open',
} as const satisfies Record<NonNullable<ProceduralRule['debate']>, Key>;

/** Why a motion of procedure may not be put now. */
const proceduralReasons = {
  'no-question': 'orders.reason.no-question',
  'no-ruling': 'orders.reason.no-ruling',
  'floor-taken': 'orders.reason.floor-taken',
  'not-seconded': 'orders.reason.not-seconded',
  'seconder-is-mover': 'orders.reason.seconder-is-mover',
  'mover-has-spoken': 'orders.reason.mover-has-spoken',
  'seconder-has-spoken': 'orders.reason.seconder-has-spoken',
  'too-few-speeches': 'orders.reason.too-few-speeches',
  'others-first': 'orders.reason.others-first',
  'lost-already': 'orders.reason.lost-already',
} as const satisfies Record<ProceduralReasonCode, Key>;

const clauses = {
  'speaking-minutes': 'orders.clause.speaking-minutes',
  'amendment-minutes': 'orders.clause.amendment-minutes',
  'speakers-as-they-ask': 'orders.clause.speakers-as-they-ask',
  'speakers-alternate': 'orders.clause.speakers-alternate',
  'speakers-first-time-first': 'orders.clause.speakers-first-time-first',
  'speakers-at-most-per-branch': 'orders.clause.speakers-at-most-per-branch',
  'speakers-minutes-per-branch': 'orders.clause.speakers-minutes-per-branch',
  'points-of-order': 'orders.clause.points-of-order',
  'closing-the-list': 'orders.clause.closing-the-list',
  majority: 'orders.clause.majority',
  'procedural-motion': 'orders.clause.procedural-motion',
} as const satisfies Record<OrderClauseCode, Key>;

/** Attributes by which speakers alternate, as far as they are so common that they have words. */
const attributes: Readonly<Record<string, Key>> = {
  gender: 'orders.attribute.gender',
  age_band: 'orders.attribute.age_band',
};

/** An attribute by which speakers alternate: in the reader's language, or as the conference calls it. */
export function attributeWords(reader: Reader, attribute: string): string {
  const known = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
  return known === undefined ? attribute : reader.say(known);
}

/** A reason as a sentence. */
export function proceduralWords(
  reader: Reader,
  people: ReadonlyMap<string, Orator>,
  { code, params }: ProceduralReason,
): string {
  const said: Params = {};
  for (const [name, value] of Object.entries(params)) {
    if (name === 'motion') said.motion = reader.say(motionKinds[value as ProceduralKind]);
    else said[name] = typeof value === 'number' ? value : oratorName(reader, people, value);
  }
  return reader.say(proceduralReasons[code], said);
}

/** A clause of the standing orders as sentences. */
export function clauseWords(reader: Reader, { majorities }: OrdersView, clause: OrderClause): string {
  const key = clauses[clause.code];
  switch (clause.code) {
    case 'speakers-alternate':
      return reader.say(key, { attribute: attributeWords(reader, clause.params.attribute) });
    case 'majority': {
      const one = majorities[clause.params.name];
      return reader.say(key, { rule: one ? majorityWords(reader, clause.params.name, one) : '' });
    }
    case 'procedural-motion': {
      const { motion, majority, seconded, debate, interrupts, notBySpeakers, speechesBefore } = clause.params;
      const rule = majorities[majority];
      const sentences = [
        reader.say(key, { motion: reader.say(motionKinds[motion]) }),
        seconded ? reader.say('orders.wants.seconder') : reader.say('orders.wants.noSeconder'),
        `${reader.say(debates[debate])}.`,
        ...(interrupts ? [reader.say('orders.wants.interrupts')] : []),
        ...(notBySpeakers ? [reader.say('orders.wants.notBySpeakers')] : []),
        ...(speechesBefore > 0 ? [reader.say('orders.wants.speechesBefore', { count: speechesBefore })] : []),
        ...(rule ? [`${majorityWords(reader, majority, rule)}.`] : []),
      ];
      return sentences.join(' ');
    }
    default:
      return reader.say(key, clause.params);
  }
}
