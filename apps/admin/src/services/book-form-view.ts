import { toDecimal } from '@plenum/money';
import { type OpenBook, openBook } from './book.ts';
import {
  type AdvanceNow,
  type Book,
  type ClaimNow,
  isApproved,
  noFigures,
  openAdvanceOf,
} from './book-balance.ts';
import type { BookBody, BookKind, Draft } from './book-entry.ts';
import { judgeCorrection, judgeStriking } from './book-judge-corrections.ts';
import { needsSignatures } from './book-judge-signatures.ts';
import type { BookKnown, KnownFund } from './book-known.ts';
import type { BookField, BookProblem } from './book-problems.ts';
import { settlementMark, settlementOf } from './book-read.ts';
import type { Typed } from './book-typed.ts';
import { newId, type Office } from './office.ts';

export type BookFormView = {
  kind: BookKind;
  fields: BookField[];
  typed: Typed;
  problems: readonly BookProblem[];
  /** The number of the entry that this one takes the place of. */
  corrects: number | undefined;
  currency: string;
  funds: readonly KnownFund[];
  currencies: string[];
  codes: string[];
  officers: readonly string[];
  claims: ClaimNow[];
  advances: AdvanceNow[];
  /** One above the highest receipt so far. */
  nextReceipt: number;
  /** What settling the chosen advance comes to. */
  settles: { claims: number[]; back: number; out: number; currency: string; mark: string } | undefined;
};

const paidOut = ['payee', 'for', 'purpose', 'amount', 'currency', 'rate'] as const;
const fields: Record<BookKind, readonly BookField[]> = {
  officers: ['officers', 'decision'],
  closing: ['date'],
  received: ['fund', 'amount', 'rate', 'date', 'note'],
  advance: [...paidOut, 'fund', 'date', 'note'],
  claim: [...paidOut, 'receipt', 'noReceipt', 'date', 'fund', 'advance', 'note'],
  signature: ['claim', 'officer', 'date'],
  paid: ['claim', 'date'],
  settled: ['advance', 'date'],
  rest: ['fund', 'how', 'amount', 'to', 'rate', 'decision', 'date'],
  struck: ['entry', 'why'],
};

/** An empty form, or one that is filled with what it puts right; nothing, if that cannot be put right by one. */
export async function openBookForm(
  office: Office,
  kind: BookKind,
  given: Typed,
): Promise<BookFormView | undefined> {
  const open = await openBook(office);
  const corrects = Number(given.corrects ?? '') || undefined;
  const before = corrects === undefined ? undefined : open.book.byNumber.get(corrects);
  if (corrects !== undefined && (before === undefined || before.body.kind !== kind)) return undefined;
  const typed: Typed = {
    date: open.known.today,
    ...(before === undefined ? suggested(kind, given, open) : typeBody(before.body, open.known)),
    ...given,
    form: newId(office),
  };
  const blank = { kind, corrects: { entry: corrects, why: '' } } as Draft;
  const ended = corrects === undefined ? [] : judgeCorrection(open.book, blank);
  const struck = kind === 'struck' ? judgeStriking(open.book, { kind, entry: Number(typed.entry) }) : [];
  return bookForm(open, kind, typed, [...ended, ...struck]);
}

/** The form again with what was typed, and what is wrong beside each field. */
export function bookForm(
  { book, known, loaded }: OpenBook,
  kind: BookKind,
  typed: Typed,
  problems: readonly BookProblem[],
): BookFormView {
  const corrects = Number(typed.corrects ?? '') || undefined;
  const entry = Number(typed.entry ?? '');
  const blank = {
    kind,
    entry,
    ...(corrects === undefined ? {} : { corrects: { entry: corrects, why: '' } }),
  };
  const signed = needsSignatures(book, blank as Draft);
  const why = corrects !== undefined || (kind === 'closing' && book.closing !== undefined);
  const unpaid = [...book.claims.values()].filter(({ paidBy }) => paidBy === undefined);
  const { settled, rates } = loaded.conference;
  return {
    kind,
    fields: [
      ...fields[kind],
      ...(why ? (['why'] as const) : []),
      ...(signed ? (['first', 'second'] as const) : []),
    ],
    typed,
    problems,
    corrects,
    currency: settled.currency,
    funds: known.funds,
    currencies: [...new Set([settled.currency, ...rates.flatMap(({ from, to }) => [from, to])])],
    codes: known.people.map(({ code }) => code),
    officers: book.officers,
    claims: unpaid.filter((claim) =>
      kind === 'paid' ? isApproved(claim) && openAdvanceOf(book, claim) === undefined : !isApproved(claim),
    ),
    advances: [...book.advances.values()].filter(({ settledBy }) => settledBy === undefined),
    nextReceipt: nextReceipt(book),
    settles: kind === 'settled' ? settlesOf(book, Number(typed.advance ?? '')) : undefined,
  };
}

function settlesOf(book: Book, number: number): BookFormView['settles'] {
  const advance = book.advances.get(number);
  const settled = settlementOf(book, number);
  if (advance === undefined || settled === undefined) return undefined;
  const { currency } = advance.body;
  return { ...settled, currency, mark: `${number}:${settlementMark(settled)}` };
}

function nextReceipt({ claims }: Pick<Book, 'claims'>): number {
  const used = [...claims.values()].map(({ body }) => ('number' in body.receipt ? body.receipt.number : 0));
  return Math.max(0, ...used) + 1;
}

/** What a fund is said to hold and has not been entered, or what is left to decide on. */
function suggested(kind: BookKind, given: Typed, { book, known }: OpenBook): Typed {
  const fund = known.funds.find(({ document }) => document === given.fund);
  if (fund === undefined || (kind !== 'received' && kind !== 'rest')) return {};
  const { received, free } = book.funds.get(fund.id) ?? noFigures;
  const amount = kind === 'rest' ? free : fund.amount - received;
  return amount > 0 ? { amount: toDecimal({ amount, currency: fund.currency }) } : {};
}

/** The form that would say the same. */
function typeBody(body: BookBody, known: BookKnown): Typed {
  if (body.kind !== 'received' && body.kind !== 'advance' && body.kind !== 'claim') return {};
  const { exchanged } = body;
  const usual = body.currency === known.currency ? exchanged?.currency : body.currency;
  const turned = exchanged?.rate.from !== usual;
  const asTyped = body.kind === 'received' ? undefined : exchanged;
  return {
    fund: known.funds.find(({ id }) => id === body.fund)?.document ?? '',
    amount: toDecimal(asTyped ?? { amount: body.amount, currency: body.currency }),
    date: body.date,
    ...(exchanged === undefined || turned ? {} : { rate: exchanged.rate.rate }),
    ...(body.note === undefined ? {} : { note: body.note }),
    ...(body.kind === 'received'
      ? {}
      : {
          payee: body.payee.code,
          for: body.for?.code ?? '',
          purpose: body.purpose,
          currency: asTyped?.currency ?? '',
        }),
    ...(body.kind === 'claim'
      ? {
          receipt: 'number' in body.receipt ? String(body.receipt.number) : '',
          noReceipt: 'none' in body.receipt ? body.receipt.none : '',
          advance: body.advance === undefined ? '' : String(body.advance),
        }
      : {}),
  };
}
