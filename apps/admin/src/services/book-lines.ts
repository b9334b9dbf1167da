import type { Book } from './book-balance.ts';
import {
  type BookBody,
  type BookEntry,
  type BookKind,
  type Exchanged,
  endedBy,
  namedBy,
  type Purpose,
  signedIn,
} from './book-entry.ts';

/** An entry as a table shows it: codes for people, ids for funds, numbers of other entries. */
export type BookLine = {
  number: number;
  at: string;
  kind: BookKind;
  /** The day it tells of; of a closing date, that date. */
  date?: string;
  fund?: string;
  to?: string;
  amount?: number;
  currency?: string;
  exchanged?: Exchanged;
  payee?: string;
  for?: string;
  purpose?: Purpose;
  receipt?: number;
  how?: 'returned' | 'kept' | 'freed';
  back?: number;
  out?: number;
  /** Entries that it speaks of, those it ends aside. */
  names: number[];
  /** The entry that it replaces or strikes. */
  ends?: number;
  /** The entry by which it was replaced or struck itself. */
  endedBy?: number;
  signedBy: readonly string[];
  /** Decisions, reasons and notes in the words of whoever entered them. */
  remarks: string[];
};

/** One line of the book. */
export function lineOf(book: Book, { number, at, body }: BookEntry): BookLine {
  // What pays, signs or settles another entry shows whom and how much by that one.
  const about = body.kind === 'settled' ? body.advance : 'claim' in body ? body.claim : undefined;
  const behind = about === undefined ? undefined : book.byNumber.get(about)?.body;
  const { exchanged: _before, ...sumBehind } = (behind && sumIn(behind)) ?? {};
  const sum = sumIn(body) ?? sumBehind;
  const paid = paidIn(body) ?? (behind === undefined ? undefined : paidIn(behind));
  return {
    number,
    at,
    kind: body.kind,
    names: namedBy(body),
    signedBy: signedIn(body),
    remarks: remarksIn(body),
    ...defined({
      date: 'date' in body ? body.date : undefined,
      ...sum,
      ...paid,
      to: body.kind === 'rest' ? body.to : undefined,
      how: body.kind === 'rest' ? body.how : undefined,
      back: body.kind === 'settled' ? body.back : undefined,
      out: body.kind === 'settled' ? body.out : undefined,
      receipt: body.kind === 'claim' && 'number' in body.receipt ? body.receipt.number : undefined,
      ends: endedBy(body),
      endedBy: book.ended.get(number),
    }),
  };
}

function sumIn(body: BookBody) {
  if (!('amount' in body)) return undefined;
  const { fund, currency, amount, exchanged } = body;
  return { fund, currency, amount, exchanged };
}

function paidIn(body: BookBody) {
  if (body.kind !== 'advance' && body.kind !== 'claim') return undefined;
  return { payee: body.payee.code, for: body.for?.code, purpose: body.purpose };
}

function remarksIn(body: BookBody): string[] {
  const own = [
    'decision' in body ? body.decision : undefined,
    'why' in body ? body.why : undefined,
    'receipt' in body && 'none' in body.receipt ? body.receipt.none : undefined,
    'note' in body ? body.note : undefined,
    'corrects' in body ? body.corrects?.why : undefined,
  ];
  return own.filter((text) => text !== undefined);
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
