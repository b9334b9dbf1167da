import { foldBook } from '../services/book-balance.ts';
import type { BookBody, BookEntry, Party } from '../services/book-entry.ts';
import type { BookKnown } from '../services/book-known.ts';

/** Three people who can be paid and a printer; the second is an officer as well. */
export const asel: Party = { kind: 'delegate', id: 'D1', code: 'Асыл 1' };
export const bolat: Party = { kind: 'delegate', id: 'D2', code: 'Барыс 2' };
export const guest: Party = { kind: 'other', id: 'O1', code: 'O1' };
export const printer: Party = { kind: 'supplier', id: 'S-PRINT', code: 'S-PRINT' };

/** A book's surroundings: dues in tenge, a fund for women in kronor, a fund in euros. */
export const known: BookKnown = {
  today: '2027-04-20',
  currency: 'KZT',
  rates: [
    { from: 'SEK', to: 'KZT', rate: '50', date: '2027-01-10' },
    { from: 'SEK', to: 'KZT', rate: '49.20', date: '2027-04-10' },
    { from: 'EUR', to: 'KZT', rate: '545.10', date: '2026-11-20' },
  ],
  funds: [
    fund('dues', 'A', 'KZT'),
    fund('sweden', 'B', 'SEK', { gender: 'woman' }),
    fund('germany', 'C', 'EUR'),
  ],
  people: [
    { ...asel, attributes: { gender: 'woman' } },
    { ...bolat, attributes: { gender: 'man' } },
    { ...guest, attributes: {} },
  ],
};

function fund(id: string, letter: string, currency: string, earmark?: Record<string, string>) {
  return {
    id,
    letter,
    currency,
    document: `document-${id}`,
    name: `Fund ${id}`,
    amount: 1,
    status: 'received' as const,
    probability: '1',
    ...(earmark === undefined ? {} : { earmark }),
  };
}

export const officers: BookBody = {
  kind: 'officers',
  codes: ['T1', 'T2', bolat.code],
  decision: 'Committee, 3 March',
};

/** Entries in their order, numbered from 1. */
export const entriesOf = (bodies: readonly BookBody[]): BookEntry[] =>
  bodies.map((body, index) => ({ number: index + 1, at: '2027-04-20T09:00:00Z', body }));

export const bookOf = (...bodies: BookBody[]) => foldBook(entriesOf(bodies));
