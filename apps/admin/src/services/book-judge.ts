import { type Book, cashOf, foldBook } from './book-balance.ts';
import { type BookBody, bodySchema, type Draft } from './book-entry.ts';
import { judgeCorrection, judgeStriking } from './book-judge-corrections.ts';
import { judgeOfficers, judgeSignature, judgeSigned } from './book-judge-signatures.ts';
import { judgeClaim, judgePaid, judgePayee, judgeRest, judgeSettled } from './book-judge-spending.ts';
import type { BookKnown } from './book-known.ts';
import type { BookField, BookProblem } from './book-problems.ts';

/**
 * What stands against adding an entry to a book, all of one pass; nothing, if it may be added. What could not be
 * read of it is not judged. The day is `known.today`: no clock is asked.
 */
export function judgeEntry(book: Book, known: BookKnown, draft: Draft): BookProblem[] {
  const problems = [
    ...judgeDay(known, draft),
    ...judgeFund(book, known, draft),
    ...judgePayee(book, known, draft),
    ...judgeKind(book, known, draft),
    ...judgeCorrection(book, draft),
    ...judgeSigned(book, draft),
  ];
  const whole = bodySchema.safeParse(draft);
  // Of an entry that names what is not there, sums would say nothing.
  const names = draft.kind === 'signature' || draft.kind === 'paid' || draft.kind === 'settled';
  if (!whole.success || ((names || draft.kind === 'struck') && problems.length > 0)) return problems;
  return [...problems, ...judgeSums(book, known, whole.data)];
}

function judgeKind(book: Book, known: BookKnown, draft: Draft): BookProblem[] {
  switch (draft.kind) {
    case 'claim':
      return judgeClaim(book, known, draft);
    case 'signature':
      return judgeSignature(book, draft);
    case 'paid':
      return judgePaid(book, draft);
    case 'settled':
      return judgeSettled(book, draft);
    case 'rest':
      return judgeRest(book, known, draft);
    case 'officers':
      return judgeOfficers(draft);
    case 'struck':
      return judgeStriking(book, draft);
    default:
      return [];
  }
}

/** What has been done cannot lie ahead; a closing date may. */
function judgeDay({ today }: BookKnown, draft: Draft): BookProblem[] {
  if (draft.kind === 'closing' || !('date' in draft) || draft.date === undefined || draft.date <= today)
    return [];
  return [{ field: 'date', code: 'date-in-future', params: { found: draft.date, today } }];
}

/** Sums of a fund are in one currency: a fund that has changed its own needs its money entered anew. */
function judgeFund(book: Book, known: BookKnown, draft: Draft): BookProblem[] {
  if (!('fund' in draft) || draft.fund === undefined) return [];
  const fund = known.funds.find(({ id }) => id === draft.fund);
  if (fund === undefined) return [{ field: 'fund', code: 'unknown-fund', params: { found: draft.fund } }];
  const before = book.entries.find(
    ({ number, body }) =>
      !book.ended.has(number) &&
      number !== endedOf(draft) &&
      'fund' in body &&
      body.fund === fund.id &&
      body.currency !== fund.currency,
  )?.body;
  if (before === undefined || !('currency' in before)) return [];
  const params = { before: before.currency, now: fund.currency };
  return [{ field: 'fund', code: 'currency-changed', params }];
}

/** No fund may pay or promise more than has come into it; what was wrong already is not this entry's matter. */
function judgeSums(book: Book, known: BookKnown, body: BookBody): BookProblem[] {
  const number = (book.entries.at(-1)?.number ?? 0) + 1;
  const after = foldBook([...book.entries, { number, at: '', body }]);
  const found: BookProblem[] = [];
  for (const [id, sums] of after.funds) {
    const before = book.funds.get(id);
    const [left, free] = [before?.left ?? 0, before?.free ?? 0];
    const least = Math.min(sums.free, sums.left);
    const fell = (sums.free < 0 && sums.free < free) || (sums.left < 0 && sums.left < left);
    if (!fell) continue;
    const fund = known.funds.find((one) => one.id === id);
    const currency = fund?.currency ?? known.currency;
    const params = {
      fund: fund?.name ?? id,
      currency,
      free: Math.max(0, Math.min(free, left)),
      short: -least,
    };
    found.push({ field: sumField(body), code: 'over-spent', params });
  }
  return found;
}

function sumField(body: BookBody): BookField {
  const beside: Partial<Record<BookBody['kind'], BookField>> = {
    signature: 'officer',
    paid: 'claim',
    settled: 'advance',
    struck: 'entry',
  };
  return beside[body.kind] ?? 'amount';
}

const endedOf = (draft: Draft): number | undefined =>
  'corrects' in draft ? draft.corrects?.entry : undefined;

/** Money that moves by an entry with what it replaces or strikes: the running balances of the auditors. */
export function movementOf(book: Pick<Book, 'byNumber'>, body: BookBody): { fund: string; amount: number }[] {
  const before = book.byNumber.get(
    body.kind === 'struck' ? body.entry : ('corrects' in body && body.corrects?.entry) || 0,
  );
  const undone = before === undefined ? [] : cashOf(before.body, book.byNumber);
  return [
    ...undone.map(({ fund, amount }) => ({ fund, amount: -amount })),
    ...cashOf(body, book.byNumber),
  ].filter(({ amount }) => amount !== 0);
}
