import type { Quantity } from './quantity.ts';

/** Every code that a reason of this package may carry. */
export const reasonCodes = [
  'missing',
  'over-pledged',
  'overdue',
  'pledge-overdue',
  'consignment-overdue',
  'pledge-made',
  'pledge-withdrawn',
  'consignment-sent',
  'consignment-held',
  'consignment-released',
  'consignment-refused',
  'consignment-lost',
  'consignment-received',
  'outside-days',
  'cold-chain-missing',
  'cold-chain-broken',
  'cold-chain-not-told',
  'not-pledged-yet',
  'not-sent-yet',
  'before-sent',
  'more-than-open',
  'more-than-there',
  'nothing-there',
  'message-received',
  'message-shown',
  'message-hidden',
  'not-received-yet',
  'consented-already',
  'no-consent',
  'consent-withdrawn',
  'consent-ended',
] as const;

/** A code of `reasonCodes`. */
export type ReasonCode = (typeof reasonCodes)[number];

type Moved = 'held' | 'released' | 'refused' | 'lost' | 'received';

/** Why, with what it takes to explain it. People are named by their codes. */
export type Reason =
  /** So much is neither received nor pledged. */
  | { code: 'missing'; params: { quantity: Quantity; unit: string } }
  /** So much more is received or promised than is needed. */
  | { code: 'over-pledged'; params: { quantity: Quantity; unit: string } }
  /** So much has not been received by the day on which it was needed. */
  | { code: 'overdue'; params: { due: string; quantity: Quantity; unit: string } }
  | { code: 'pledge-overdue'; params: { by: string; quantity: Quantity; unit: string } }
  | { code: 'consignment-overdue'; params: { arrivesBy: string } }
  | {
      code: 'pledge-made' | 'pledge-withdrawn';
      params: { pledge: string; quantity: Quantity; unit: string };
    }
  | { code: 'consignment-sent' | `consignment-${Moved}`; params: { consignment: string } }
  /** The pledge was made before the call opens or after it closes. */
  | { code: 'outside-days'; params: { on: string; opens: string | null; closes: string | null } }
  /** Goods that must be kept cold travel without it, have not been kept so, or nobody says whether they have. */
  | {
      code: 'cold-chain-missing' | 'cold-chain-broken' | 'cold-chain-not-told';
      params: { consignment: string; pledge: string };
    }
  | { code: 'not-pledged-yet'; params: { pledge: string } }
  | { code: 'not-sent-yet'; params: { consignment: string } }
  | { code: 'before-sent'; params: { consignment: string; sent: string; on: string } }
  /** More is sent or withdrawn than is still to be sent of the pledge. */
  | { code: 'more-than-open'; params: { pledge: string; quantity: Quantity; open: Quantity } }
  /** More is to be moved than the consignment has where it is moved from. */
  | {
      code: 'more-than-there';
      params: { consignment: string; pledge: string; quantity: Quantity; there: Quantity };
    }
  | { code: 'nothing-there'; params: { consignment: string } }
  | {
      code:
        | 'message-received'
        | 'message-shown'
        | 'message-hidden'
        | 'not-received-yet'
        | 'consented-already'
        | 'no-consent';
      params: { message: string };
    }
  | { code: 'consent-withdrawn'; params: { message: string; on: string } }
  | { code: 'consent-ended'; params: { message: string; until: string } };
