import { exchange, readMoney } from '@plenum/money';
import { z } from 'zod';
import type { Exchanged, Party } from './book-entry.ts';
import { type BookKnown, isParty, type KnownFund } from './book-known.ts';
import type { BookCode, BookField, BookProblem } from './book-problems.ts';
import type { Rate } from './conference.ts';
import { codeOf } from './error-code.ts';

/** Everything that a form of the book sent, field by field. */
export type Typed = Readonly<Partial<Record<BookField | 'form' | 'corrects' | 'settles', string>>>;
export type Tell = (field: BookField, code: BookCode, params?: BookProblem['params']) => undefined;

const longest = 400;

export const typedIn = (typed: Typed, field: keyof Typed): string => typed[field]?.trim() ?? '';

/** Words that must stand there. */
export function readWords(typed: Typed, field: BookField, tell: Tell): string | undefined {
  const text = typedIn(typed, field);
  return text === '' ? tell(field, 'empty') : readNote(typed, field, tell);
}

/** Words that may be left out. */
export function readNote(typed: Typed, field: BookField, tell: Tell): string | undefined {
  const text = typedIn(typed, field);
  if (text.length > longest) return tell(field, 'too-long', { found: text.length, most: longest });
  return text === '' ? undefined : text;
}

export function readDay(typed: Typed, tell: Tell): string | undefined {
  const text = typedIn(typed, 'date');
  if (text === '') return tell('date', 'empty');
  return z.iso.date().safeParse(text).success ? text : tell('date', 'not-a-date', { found: text });
}

/** The number of an entry of the book. */
export function readNumber(typed: Typed, field: 'claim' | 'advance' | 'entry'): number | undefined {
  const number = Number(typedIn(typed, field));
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

export function readFund(
  typed: Typed,
  field: 'fund' | 'to',
  known: BookKnown,
  tell: Tell,
): KnownFund | undefined {
  const text = typedIn(typed, field);
  if (text === '') return tell(field, 'empty');
  return (
    known.funds.find(({ document }) => document === text) ?? tell(field, 'unknown-fund', { found: text })
  );
}

const supplier = /^s-[\p{L}\p{N}][\p{L}\p{N}-]{0,30}$/iu;

/** Whoever is paid: a code name of the roll, somebody with a seat and no vote, or a supplier's code 'S-12'. */
export function readPayee(typed: Typed, known: BookKnown, tell: Tell): Party | undefined {
  const text = typedIn(typed, 'payee');
  if (text === '') return tell('payee', 'empty');
  const found = known.people.filter((party) => isParty(text, party));
  if (found.length > 1) return tell('payee', 'payee-ambiguous', { found: text });
  if (found[0] !== undefined) return partyOf(found[0]);
  if (!supplier.test(text)) return tell('payee', 'unknown-payee', { found: text });
  const code = text.normalize('NFKC').toUpperCase();
  return { kind: 'supplier', id: code, code };
}

/** For whom a supplier is paid, if for one person. */
export function readPerson(typed: Typed, known: BookKnown, tell: Tell): Party | undefined {
  const text = typedIn(typed, 'for');
  if (text === '') return undefined;
  const found = known.people.filter((party) => isParty(text, party));
  if (found.length > 1) return tell('for', 'payee-ambiguous', { found: text });
  return found[0] === undefined ? tell('for', 'unknown-person', { found: text }) : partyOf(found[0]);
}

const partyOf = ({ kind, id, code }: Party): Party => ({ kind, id, code });

/** An amount above nought in minor units, as people write it. */
export function readAmount(typed: Typed, currency: string, tell: Tell): number | undefined {
  const text = typedIn(typed, 'amount');
  if (text === '') return tell('amount', 'empty');
  try {
    const { amount } = readMoney(text, { currency });
    return amount > 0 ? amount : tell('amount', 'not-positive', { found: text });
  } catch (error) {
    return tellMoney(error, tell, { found: text, currency });
  }
}

function tellMoney(error: unknown, tell: Tell, params: { found: string; currency: string }): undefined {
  const code = codeOf(error);
  if (code === 'unknown-currency') return tell('currency', code, { found: params.currency });
  if (code === 'too-precise' || code === 'too-large' || code === 'ambiguous-amount')
    return tell('amount', code, params);
  // Signs of another currency, or no amount at all.
  if (code === 'not-an-amount' || code === 'currency-mismatch' || code === 'ambiguous-currency')
    return tell('amount', 'not-an-amount', params);
  throw error;
}

const figure = /^\d{1,12}([.,]\d{1,12})?$/;

/** The rate typed, or without one the newest at hand up to that day: units of `to` for one of `from`. */
export function readRate(
  typed: Typed,
  known: BookKnown,
  pair: { from: string; to: string; on: string | undefined },
  tell: Tell,
): Exchanged['rate'] | undefined {
  const { from, to, on } = pair;
  const text = typedIn(typed, 'rate');
  if (text !== '') {
    const rate = text.replace(',', '.');
    const good = figure.test(text) && /[1-9]/.test(rate);
    return good ? { from, to, rate } : tell('rate', 'not-a-rate', { found: text });
  }
  const newest = newestRate(known.rates, from, to, on) ?? newestRate(known.rates, to, from, on);
  return newest === undefined
    ? tell('rate', 'no-rate', { from, to })
    : { from: newest.from, to: newest.to, rate: newest.rate };
}

/** A sum in another currency by one rate; nothing where it cannot be counted or comes to nothing. */
export function exchanged(
  amount: number,
  currency: string,
  to: string,
  rate: Exchanged['rate'],
  tell: Tell,
): number | undefined {
  try {
    const sum = exchange({ amount, currency }, to, [{ ...rate, date: '2000-01-01' }]).amount;
    return sum > 0 ? sum : tell('amount', 'not-positive', { found: '0' });
  } catch (error) {
    return tellMoney(error, tell, { found: String(amount), currency });
  }
}

/** Up to that day, or before there were any rates the newest of all. */
function newestRate(
  rates: readonly Rate[],
  from: string,
  to: string,
  on: string | undefined,
): Rate | undefined {
  const those = rates
    .filter((one) => one.from === from && one.to === to)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
  return those.find(({ date }) => on === undefined || date <= on) ?? those[0];
}

/** A field of an entry, if it could be read. */
export const given = <K extends string, V>(name: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined ? {} : { [name]: value }) as { [P in K]?: V };
