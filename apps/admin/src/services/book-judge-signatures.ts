import { type Book, isApproved } from './book-balance.ts';
import { type BookBody, type Draft, endedBy, type Party } from './book-entry.ts';
import { isParty, plainCode, sameCode } from './book-known.ts';
import type { BookField, BookProblem } from './book-problems.ts';

const fields: readonly BookField[] = ['first', 'second'];

/** Two people who sign for the members that a sum may move: officers, two of them, and not who is paid. */
export function judgeSigned(book: Book, draft: Draft): BookProblem[] {
  const needed = needsSignatures(book, draft);
  const given = signedBy(draft);
  if (!needed) return [];
  if (book.officers.length === 0) return [{ field: 'first', code: 'no-officers', params: {} }];
  const problems = fields.flatMap((field, index): BookProblem[] => {
    const officer = given?.[index] ?? '';
    if (officer === '') return [{ field, code: 'no-signature', params: {} }];
    return judgeOfficer(book, field, officer, partiesOf(book, draft));
  });
  const [first = '', second = ''] = given ?? [];
  if (first !== '' && sameCode(first, second))
    problems.push({ field: 'second', code: 'same-signature', params: { found: second } });
  return problems;
}

/** A signature under a claim, of a third person too many, of the same again, or of who is to be paid. */
export function judgeSignature(book: Book, { claim: number, officer }: Draft<'signature'>): BookProblem[] {
  if (number === undefined) return [];
  const claim = book.claims.get(number);
  if (claim === undefined) return [{ field: 'claim', code: 'unknown-claim', params: { found: number } }];
  const problems: BookProblem[] = [];
  if (claim.paidBy !== undefined)
    problems.push({ field: 'claim', code: 'paid-already', params: { by: claim.paidBy } });
  else if (isApproved(claim))
    problems.push({ field: 'claim', code: 'signed-by-two', params: { codes: claim.signedBy.join(', ') } });
  if (officer === undefined || officer === '') return problems;
  if (claim.signedBy.some((one) => sameCode(one, officer)))
    problems.push({ field: 'officer', code: 'signed-twice', params: { found: officer } });
  return [...problems, ...judgeOfficer(book, 'officer', officer, partiesIn(claim.body))];
}

/** Whoever may sign from now on; two at least, or nothing can be signed. */
export function judgeOfficers({ codes }: Draft<'officers'>): BookProblem[] {
  if (codes === undefined) return [];
  const twice = codes.filter((one, index) => codes.slice(0, index).some((other) => sameCode(one, other)));
  const different = new Set(codes.map(plainCode)).size;
  return [
    ...twice.map((found): BookProblem => ({ field: 'officers', code: 'officer-twice', params: { found } })),
    ...(different < 2
      ? [{ field: 'officers', code: 'officers-too-few', params: { found: different } } as const]
      : []),
  ];
}

/**
 * Whether an entry has to be signed by two. The first officers and the first closing date are decisions of the
 * committee and bring no signatures; a claim is signed by entries of its own.
 */
export function needsSignatures(book: Book, draft: Pick<BookBody, 'kind'> | Draft): boolean {
  if (draft.kind === 'officers') return book.officers.length > 0;
  if (draft.kind === 'closing') return book.closing !== undefined;
  if (draft.kind === 'struck')
    return !('entry' in draft) || book.byNumber.get(draft.entry ?? 0)?.body.kind !== 'claim';
  if (draft.kind === 'received') return 'corrects' in draft && draft.corrects !== undefined;
  return draft.kind === 'advance' || draft.kind === 'rest';
}

function signedBy(draft: Draft): readonly string[] | undefined {
  if (draft.kind === 'received') return draft.corrects?.signedBy;
  return 'signedBy' in draft ? draft.signedBy : undefined;
}

function judgeOfficer(book: Book, field: BookField, officer: string, paid: readonly Party[]): BookProblem[] {
  const problems: BookProblem[] = [];
  if (!book.officers.some((one) => sameCode(one, officer)))
    problems.push({ field, code: 'not-an-officer', params: { found: officer } });
  if (paid.some((party) => isParty(officer, party)))
    problems.push({ field, code: 'own-claim', params: { found: officer } });
  return problems;
}

/** Whom an entry pays, or what it replaces, strikes or pays paid: none of them may sign. */
function partiesOf(book: Book, draft: Draft): Party[] {
  const before = endedBy(draft as BookBody);
  const others = before === undefined ? undefined : book.byNumber.get(before)?.body;
  return [...partiesIn(draft), ...(others === undefined ? [] : behind(book, others))];
}

function behind(book: Book, body: BookBody): Party[] {
  const named = body.kind === 'settled' ? body.advance : 'claim' in body ? body.claim : undefined;
  const other = named === undefined ? undefined : book.byNumber.get(named)?.body;
  return [...partiesIn(body), ...(other === undefined ? [] : partiesIn(other))];
}

function partiesIn(draft: Draft | BookBody): Party[] {
  if (draft.kind !== 'advance' && draft.kind !== 'claim') return [];
  return [draft.payee, draft.for].filter((party) => party !== undefined);
}
