import type { Key, Params } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { BookKind, Exchanged, Purpose } from '../services/book-entry.ts';
import type { BookLine } from '../services/book-lines.ts';
import type { BookCode, BookProblem } from '../services/book-problems.ts';
import type { AuditorsWords } from '../services/view-book-auditors.ts';
import { whom } from './parts.tsx';

export const kindNames = {
  officers: 'book.kind.officers',
  closing: 'book.kind.closing',
  received: 'book.kind.received',
  advance: 'book.kind.advance',
  claim: 'book.kind.claim',
  signature: 'book.kind.signature',
  paid: 'book.kind.paid',
  settled: 'book.kind.settled',
  rest: 'book.kind.rest',
  struck: 'book.kind.struck',
} as const satisfies Record<BookKind, Key>;

export const kindLedes = {
  officers: 'book.form.officers',
  closing: 'book.form.closing',
  received: 'book.form.received',
  advance: 'book.form.advance',
  claim: 'book.form.claim',
  signature: 'book.form.signature',
  paid: 'book.form.paid',
  settled: 'book.form.settled',
  rest: 'book.form.rest',
  struck: 'book.form.struck',
} as const satisfies Record<BookKind, Key>;

export const purposeNames = {
  fare: 'book.purpose.fare',
  childcare: 'book.purpose.childcare',
  'lost-wages': 'book.purpose.lost-wages',
  meals: 'book.purpose.meals',
  room: 'book.purpose.room',
  hall: 'book.purpose.hall',
  printing: 'book.purpose.printing',
  other: 'book.purpose.other',
} as const satisfies Record<Purpose, Key>;

export const howNames = {
  returned: 'book.how.returned',
  kept: 'book.how.kept',
  freed: 'book.how.freed',
} as const satisfies Record<string, Key>;

const problems = {
  empty: 'book.problem.empty',
  'too-long': 'book.problem.too-long',
  'not-an-amount': 'book.problem.not-an-amount',
  'ambiguous-amount': 'book.problem.ambiguous-amount',
  'too-precise': 'book.problem.too-precise',
  'too-large': 'book.problem.too-large',
  'not-positive': 'book.problem.not-positive',
  'unknown-currency': 'book.problem.unknown-currency',
  'no-rate': 'book.problem.no-rate',
  'not-a-rate': 'book.problem.not-a-rate',
  'not-a-date': 'book.problem.not-a-date',
  'date-in-future': 'book.problem.date-in-future',
  'unknown-fund': 'book.problem.unknown-fund',
  'currency-changed': 'book.problem.currency-changed',
  'unknown-payee': 'book.problem.unknown-payee',
  'payee-ambiguous': 'book.problem.payee-ambiguous',
  'unknown-person': 'book.problem.unknown-person',
  'unknown-purpose': 'book.problem.unknown-purpose',
  'no-note': 'book.problem.no-note',
  'not-a-receipt-number': 'book.problem.not-a-receipt-number',
  'receipt-missing': 'book.problem.receipt-missing',
  'receipt-both': 'book.problem.receipt-both',
  'receipt-used': 'book.problem.receipt-used',
  'unknown-advance': 'book.problem.unknown-advance',
  'advance-of-another': 'book.problem.advance-of-another',
  'advance-settled': 'book.problem.advance-settled',
  'claims-unsigned': 'book.problem.claims-unsigned',
  'claims-moved': 'book.problem.claims-moved',
  earmark: 'book.problem.earmark',
  'over-spent': 'book.problem.over-spent',
  'after-closing': 'book.problem.after-closing',
  'unknown-claim': 'book.problem.unknown-claim',
  'signed-twice': 'book.problem.signed-twice',
  'own-claim': 'book.problem.own-claim',
  'no-signature': 'book.problem.no-signature',
  'no-officers': 'book.problem.no-officers',
  'not-an-officer': 'book.problem.not-an-officer',
  'same-signature': 'book.problem.same-signature',
  'signed-by-two': 'book.problem.signed-by-two',
  'not-approved': 'book.problem.not-approved',
  'paid-already': 'book.problem.paid-already',
  'against-advance': 'book.problem.against-advance',
  'unknown-way': 'book.problem.unknown-way',
  'not-earmarked': 'book.problem.not-earmarked',
  'to-earmarked': 'book.problem.to-earmarked',
  'to-same-fund': 'book.problem.to-same-fund',
  'officers-too-few': 'book.problem.officers-too-few',
  'officer-twice': 'book.problem.officer-twice',
  'unknown-entry': 'book.problem.unknown-entry',
  'ended-already': 'book.problem.ended-already',
  'has-dependants': 'book.problem.has-dependants',
  'not-correctable': 'book.problem.not-correctable',
  'kept-already': 'book.problem.kept-already',
  'book-busy': 'book.problem.book-busy',
} as const satisfies Record<BookCode, Key>;

const sums = ['free', 'short'];
const days = ['closing', 'today'];

/** What stands against an entry, in words. */
export function bookProblemWords(reader: Reader, { code, params, where }: BookProblem): string {
  const said = Object.entries(params).map(([name, value]): [string, Params[string]] => {
    if (typeof value === 'number' && sums.includes(name))
      return [name, reader.money(value, String(params.currency))];
    return [name, typeof value === 'string' && days.includes(name) ? reader.days(value) : value];
  });
  const known: Params = { ...Object.fromEntries(said), whom: where ? whom(reader, where) : '' };
  return reader.say(
    problems[code],
    code === 'date-in-future' ? { ...known, found: dayIn(reader, known.found) } : known,
  );
}

const dayIn = (reader: Reader, found: Params[string] | undefined): string => reader.days(String(found));

/** What an entry is about, after its kind: what for, which receipt, which other entry. */
export function aboutWords(reader: Reader, line: BookLine): string[] {
  const { say } = reader;
  const parts = [
    line.purpose && say(purposeNames[line.purpose]),
    line.how && say(howNames[line.how]),
    line.for !== undefined && say('book.for', { code: line.for }),
    line.receipt !== undefined && say('book.receiptNo', { number: line.receipt }),
    line.kind === 'claim' && line.receipt === undefined && say('book.noReceiptWord'),
    line.names.length > 0 && say('book.names', { numbers: line.names.join(', ') }),
    line.kind === 'settled' && settledWords(reader, line),
    line.kind === 'closing' &&
      line.date !== undefined &&
      say('book.closing.on', { date: reader.days(line.date) }),
    line.exchanged && exchangedWords(reader, line.exchanged),
    line.ends !== undefined &&
      say(line.kind === 'struck' ? 'book.strikes' : 'book.ends', { number: line.ends }),
  ];
  return parts.filter((part) => typeof part === 'string');
}

/** What was over or missing when an advance was settled. */
function settledWords(reader: Reader, { back = 0, out = 0, currency = '' }: BookLine): string {
  if (back > 0) return reader.say('book.settles.back', { amount: reader.money(back, currency) });
  if (out > 0) return reader.say('book.settles.out', { amount: reader.money(out, currency) });
  return reader.say('book.settles.even');
}

/** The sum in the other currency, and the rate by which it was counted. */
function exchangedWords(reader: Reader, { amount, currency, rate }: Exchanged): string {
  return reader.say('book.exchanged', { amount: reader.money(amount, currency), ...rate });
}

/** The words of the auditors' file. */
export function csvWords(reader: Reader): AuditorsWords {
  const heads = [
    'book.no',
    'book.csv.entered',
    'book.date',
    'book.what',
    'book.fund',
    'book.csv.currency',
    'book.payee',
    'book.csv.for',
    'book.csv.purpose',
    'book.csv.receipt',
    'book.amount',
    'book.auditors.in',
    'book.auditors.out',
    'book.auditors.balance',
    'book.csv.other',
    'book.csv.otherCurrency',
    'book.csv.rate',
    'book.csv.names',
    'book.csv.ends',
    'book.csv.endedBy',
    'book.signed',
    'book.remarks',
  ] as const satisfies readonly Key[];
  return {
    heads: heads.map((key) => reader.say(key)),
    kind: ({ kind, how }) =>
      how === undefined
        ? reader.say(kindNames[kind])
        : `${reader.say(kindNames[kind])}: ${reader.say(howNames[how])}`,
    purpose: ({ purpose }) => (purpose === undefined ? '' : reader.say(purposeNames[purpose])),
  };
}
