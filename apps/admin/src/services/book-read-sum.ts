import { type Exchanged, type Purpose, purposes } from './book-entry.ts';
import type { BookKnown, KnownFund } from './book-known.ts';
import {
  exchanged,
  given,
  readAmount,
  readDay,
  readFund,
  readNote,
  readPayee,
  readPerson,
  readRate,
  type Tell,
  type Typed,
  typedIn,
} from './book-typed.ts';

type Reading = { typed: Typed; known: BookKnown; tell: Tell };

/** Whom a sum is paid to, for whom and for what, and by which fund. */
export function readPaidOut(reading: Reading) {
  const { typed, known, tell } = reading;
  const payee = readPayee(typed, known, tell);
  const whom = readPerson(typed, known, tell);
  const text = typedIn(typed, 'purpose');
  const purpose = purposes.find((one): one is Purpose => one === text);
  if (purpose === undefined) tellChoice(tell, 'purpose', 'unknown-purpose', text);
  const fund = readFund(typed, 'fund', known, tell);
  const sum = readSum(reading, fund, typedIn(typed, 'currency') || (fund?.currency ?? ''), 'other');
  return { ...sum, ...given('payee', payee), ...given('for', whom), ...given('purpose', purpose) };
}

/**
 * A sum of a fund in its own currency. `typedIn` says in which of the two it was typed: money received in the fund's,
 * a receipt in its own; the other is worked out by the rate and kept with it.
 */
export function readSum(
  reading: Reading,
  fund: KnownFund | undefined,
  other: string,
  typedAs: 'fund' | 'other',
) {
  const { typed, known, tell } = reading;
  const date = readDay(typed, tell);
  const currency = typedAs === 'other' && other !== '' ? other : (fund?.currency ?? known.currency);
  const amount = readAmount(typed, currency, tell);
  if (fund === undefined) return given('date', date);
  const place = { fund: fund.id, currency: fund.currency, ...given('date', date) };
  if (other === fund.currency || other === '') return { ...place, ...given('amount', amount) };
  const pair =
    fund.currency === known.currency
      ? { from: other, to: fund.currency }
      : { from: fund.currency, to: other };
  const rate = readRate(typed, known, { ...pair, on: date }, tell);
  if (amount === undefined || rate === undefined) return place;
  const [from, to] = typedAs === 'fund' ? [fund.currency, other] : [other, fund.currency];
  const sum = exchanged(amount, from, to, rate, tell);
  if (sum === undefined) return place;
  const there: Exchanged = { amount: typedAs === 'fund' ? sum : amount, currency: other, rate };
  return { ...place, amount: typedAs === 'fund' ? amount : sum, exchanged: there };
}

/** A choice of a list: nothing was chosen, or nothing that stands there. */
export function tellChoice(
  tell: Tell,
  field: 'how' | 'purpose',
  code: 'unknown-way' | 'unknown-purpose',
  found: string,
) {
  return found === '' ? tell(field, 'empty') : tell(field, code, { found });
}

/** The number on a receipt, or why there is none: one of the two. */
export function readReceipt(typed: Typed, tell: Tell): { number: number } | { none: string } | undefined {
  const text = typedIn(typed, 'receipt');
  const none = readNote(typed, 'noReceipt', tell);
  if (text !== '' && none !== undefined) return tell('noReceipt', 'receipt-both', { found: text });
  if (none !== undefined) return { none };
  if (text === '') return tell('receipt', 'receipt-missing');
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return number > 0 ? { number } : tell('receipt', 'not-a-receipt-number', { found: text });
}
