import type { AidFigures, aidUnits, Reason, ReasonCode } from '@plenum/aid';
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

const unitNames = {
  piece: 'aid.unit.piece',
  pair: 'aid.unit.pair',
  set: 'aid.unit.set',
  pack: 'aid.unit.pack',
  parcel: 'aid.unit.parcel',
  box: 'aid.unit.box',
  carton: 'aid.unit.carton',
  sack: 'aid.unit.sack',
  pallet: 'aid.unit.pallet',
  can: 'aid.unit.can',
  bottle: 'aid.unit.bottle',
  vial: 'aid.unit.vial',
  ampoule: 'aid.unit.ampoule',
  tablet: 'aid.unit.tablet',
  dose: 'aid.unit.dose',
  ticket: 'aid.unit.ticket',
  night: 'aid.unit.night',
  kg: 'aid.unit.kg',
  g: 'aid.unit.g',
  l: 'aid.unit.l',
  ml: 'aid.unit.ml',
  m: 'aid.unit.m',
} as const satisfies Record<(typeof aidUnits)[number], Key>;

/** A unit as it follows this quantity; a currency stays its code. */
export function unitWords(reader: Reader, quantity: number | string, unit: string): string {
  const names: Readonly<Record<string, Key>> = unitNames;
  const key = Object.hasOwn(names, unit) ? names[unit] : undefined;
  // The number decides only the form of the word: it is never shown.
  return key === undefined ? unit : reader.say(key, { count: Number(quantity) });
}

/** What became of a step of aid, what stands against it, or what is to be told of a need. */
export function aidReason(reader: Reader, { code, params }: Reason): string {
  const said = Object.entries(params).map(([name, value]) => [name, paramWords(reader, value)]);
  const unit =
    'unit' in params && 'quantity' in params ? { unit: unitWords(reader, params.quantity, params.unit) } : {};
  return reader.say(sentences[code], { ...Object.fromEntries(said), ...unit });
}

function paramWords(reader: Reader, value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return reader.days(value);
  return typeof value === 'number' || typeof value === 'string' ? quantityWords(reader, value) : '';
}

/** A quantity exactly as it is: a whole number in the reader's manner, a decimal digit by digit. */
export const quantityWords = (reader: Reader, quantity: number | string): string =>
  typeof quantity === 'number' ? reader.count(quantity) : quantity;

/** A quantity with its unit. */
export const amountWords = (reader: Reader, quantity: number | string, unit: string): string =>
  reader.say('aid.quantity', {
    quantity: quantityWords(reader, quantity),
    unit: unitWords(reader, quantity, unit),
  });
