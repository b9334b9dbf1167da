import type { AidFigures, Reason, ReasonCode } from '@plenum/aid';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { AidKind } from '../services/aid-form.ts';

const sentences = {
  missing: 'aid.reason.missing',
  'over-pledged': 'aid.reason.over-pledged',
  overdue: 'aid.reason.overdue',
  'pledge-overdue': 'aid.reason.pledge-overdue',
  'consignment-overdue': 'aid.reason.consignment-overdue',
  'pledge-made': 'aid.reason.pledge-made',
  'pledge-withdrawn': 'aid.reason.pledge-withdrawn',
  'consignment-sent': 'aid.reason.consignment-sent',
  'consignment-held': 'aid.reason.consignment-held',
  'consignment-released': 'aid.reason.consignment-released',
  'consignment-refused': 'aid.reason.consignment-refused',
  'consignment-lost': 'aid.reason.consignment-lost',
  'consignment-received': 'aid.reason.consignment-received',
  'outside-days': 'aid.reason.outside-days',
  'cold-chain-missing': 'aid.reason.cold-chain-missing',
  'cold-chain-broken': 'aid.reason.cold-chain-broken',
  'cold-chain-not-told': 'aid.reason.cold-chain-not-told',
  'not-pledged-yet': 'aid.reason.not-pledged-yet',
  'not-sent-yet': 'aid.reason.not-sent-yet',
  'before-sent': 'aid.reason.before-sent',
  'more-than-open': 'aid.reason.more-than-open',
  'more-than-there': 'aid.reason.more-than-there',
  'nothing-there': 'aid.reason.nothing-there',
  'message-received': 'aid.reason.message-received',
  'message-shown': 'aid.reason.message-shown',
  'message-hidden': 'aid.reason.message-hidden',
  'not-received-yet': 'aid.reason.not-received-yet',
  'consented-already': 'aid.reason.consented-already',
  'no-consent': 'aid.reason.no-consent',
  'consent-withdrawn': 'aid.reason.consent-withdrawn',
  'consent-ended': 'aid.reason.consent-ended',
} as const satisfies Record<ReasonCode, Key>;

/** The places where what is pledged can be, beside still being sent. */
export const placeNames = {
  received: 'aid.received',
  underWay: 'aid.underWay',
  held: 'aid.held',
  refused: 'aid.refused',
  lost: 'aid.lost',
} as const satisfies Partial<Record<keyof AidFigures, Key>>;
export const aidPlaces = ['received', 'underWay', 'held', 'refused', 'lost'] as const;

export const stepNames: Record<AidKind, Key> = {
  pledged: 'aid.enter.pledged',
  withdrawn: 'aid.enter.withdrawn',
  sent: 'aid.enter.sent',
  held: 'aid.enter.held',
  released: 'aid.enter.released',
  refused: 'aid.enter.refused',
  lost: 'aid.enter.lost',
  received: 'aid.enter.received',
};

/** What became of a step of aid, what stands against it, or what is to be told of a need. */
export function aidReason(reader: Reader, { code, params }: Reason): string {
  const said = Object.entries(params).map(([name, value]) => [name, paramWords(reader, value)]);
  return reader.say(sentences[code], Object.fromEntries(said));
}

function paramWords(reader: Reader, value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return reader.days(value);
  return typeof value === 'number' || typeof value === 'string' ? quantityWords(reader, value) : '';
}

/** A quantity exactly as it is: a whole number in the reader's manner, a decimal digit by digit. */
export const quantityWords = (reader: Reader, quantity: number | string): string =>
  typeof quantity === 'number' ? reader.count(quantity) : quantity;
