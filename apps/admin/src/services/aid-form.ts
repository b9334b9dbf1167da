import type { AidEvent } from '@plenum/aid';
import type { FormMark } from './letters-append.ts';

export const aidKinds = [
  'pledged',
  'withdrawn',
  'sent',
  'held',
  'released',
  'refused',
  'lost',
  'received',
] as const satisfies readonly AidEvent['kind'][];
export type AidKind = (typeof aidKinds)[number];

/** What happens to a consignment that was sent. */
export type MoveKind = Exclude<AidKind, 'pledged' | 'withdrawn' | 'sent'>;

export const aidFields = [
  'item',
  'from',
  'pledge',
  'quantity',
  'consignment',
  'reason',
  'receipt',
  'payee',
  'coldChain',
  'on',
  'by',
  'arrivesBy',
] as const;
export type AidField = (typeof aidFields)[number];

/** A form as it was typed; `parts` are quantities by pledge, and what a form does not need is empty. */
export type AidForm = FormMark & Record<AidField, string> & { parts: Record<string, string> };

/** The fields of each form; only those in `optionalFields` may stay empty. */
export const fieldsOf: Record<AidKind, readonly AidField[]> = {
  pledged: ['item', 'from', 'quantity', 'on', 'by'],
  withdrawn: ['pledge', 'quantity', 'on'],
  sent: ['on', 'arrivesBy', 'coldChain'],
  held: ['consignment', 'reason', 'on'],
  released: ['consignment', 'on'],
  refused: ['consignment', 'reason', 'on'],
  lost: ['consignment', 'reason', 'on'],
  received: ['consignment', 'receipt', 'payee', 'coldChain', 'on'],
};

export const mayBeEmpty = (kind: AidKind, field: AidField): boolean =>
  field === 'by' ||
  field === 'arrivesBy' ||
  field === 'coldChain' ||
  field === 'reason' ||
  (field === 'quantity' && kind === 'withdrawn');

/** Where a move takes things from, as the package has it: what may stand in its form. */
export const takesFrom: Record<MoveKind, readonly ('underWay' | 'held')[]> = {
  held: ['underWay'],
  released: ['held'],
  refused: ['held', 'underWay'],
  lost: ['underWay', 'held'],
  received: ['underWay'],
};
