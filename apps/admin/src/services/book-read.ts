import { type Book, claimsAgainst, isApproved } from './book-balance.ts';
import type { BookKind, Draft } from './book-entry.ts';
import { needsSignatures } from './book-judge-signatures.ts';
import { type BookKnown, isParty, sameCode } from './book-known.ts';
import type { BookProblem } from './book-problems.ts';
import { readPaidOut, readReceipt, readSum, tellChoice } from './book-read-sum.ts';
import {
  given,
  readDay,
  readFund,
  readNote,
  readNumber,
  readWords,
  type Tell,
  type Typed,
  typedIn,
} from './book-typed.ts';

type Reading = { typed: Typed; book: Book; known: BookKnown; tell: Tell };

/** Reads a form of the book as far as it can be read; what cannot is told beside its field. */
export function readEntry(
  kind: BookKind,
  typed: Typed,
  book: Book,
  known: BookKnown,
): { draft: Draft; problems: BookProblem[] } {
  const problems: BookProblem[] = [];
  const tell: Tell = (field, code, params = {}) => void problems.push({ field, code, params });
  const reading = { typed, book, known, tell };
  const draft = withSignatures(readers[kind](reading), reading);
  return { draft: bare(draft), problems };
}

const readers: { [K in BookKind]: (reading: Reading) => Draft<K> } = {
  officers: ({ typed, known, tell }) => ({
    kind: 'officers',
    ...given('codes', readOfficers(typed, known, tell)),
    ...given('decision', readWords(typed, 'decision', tell)),
  }),
  closing: ({ typed, book, tell }) => ({
    kind: 'closing',
    ...given('date', readDay(typed, tell)),
    ...given('why', (book.closing === undefined ? readNote : readWords)(typed, 'why', tell)),
  }),
  received: (reading) => {
    const { typed, book, known, tell } = reading;
    const fund = readFund(typed, 'fund', known, tell);
    const sum = readSum(reading, fund, known.currency, 'fund');
    // Putting a sum right does not free it, even if the fund has forgotten its earmark since.
    const before = book.byNumber.get(Number(typedIn(typed, 'corrects')))?.body;
    const kept = before?.kind === 'received' && before.fund === fund?.id ? before.earmark : undefined;
    return { kind: 'received', ...sum, ...given('earmark', fund?.earmark ?? kept), ...readRemarks(reading) };
  },
  advance: (reading) => ({ kind: 'advance', ...readPaidOut(reading), ...readRemarks(reading) }),
  claim: (reading) => {
    const { typed, tell } = reading;
    const text = typedIn(typed, 'advance');
    const advance = readNumber(typed, 'advance');
    if (text !== '' && advance === undefined) tell('advance', 'unknown-advance', { found: text });
    return {
      kind: 'claim',
      ...readPaidOut(reading),
      ...given('receipt', readReceipt(typed, tell)),
      ...given('advance', advance),
      ...readRemarks(reading),
    };
  },
  signature: ({ typed, book, tell }) => ({
    kind: 'signature',
    ...given('claim', readNamed(typed, 'claim', tell)),
    ...given('officer', readOfficer(typed, 'officer', book, tell)),
    ...given('date', readDay(typed, tell)),
  }),
  paid: ({ typed, tell }) => ({
    kind: 'paid',
    ...given('claim', readNamed(typed, 'claim', tell)),
    ...given('date', readDay(typed, tell)),
  }),
  settled: ({ typed, book, tell }) => {
    const advance = readNamed(typed, 'advance', tell);
    const settled = advance === undefined ? undefined : settlementOf(book, advance);
    // Whoever has paid back what the page said must not find another sum in the book.
    const [of, ...sums] = typedIn(typed, 'settles').split(':');
    if (settled !== undefined && Number(of) === advance && sums.join(':') !== settlementMark(settled))
      tell('advance', 'claims-moved');
    return {
      kind: 'settled',
      ...given('advance', advance),
      ...settled,
      ...given('date', readDay(typed, tell)),
    };
  },
  rest: (reading) => {
    const { typed, known, tell } = reading;
    const fund = readFund(typed, 'fund', known, tell);
    const text = typedIn(typed, 'how');
    const how = (['returned', 'kept', 'freed'] as const).find((one) => one === text);
    if (how === undefined) tellChoice(tell, 'how', 'unknown-way', text);
    const to = how === 'freed' ? readFund(typed, 'to', known, tell) : undefined;
    const sum = readSum(reading, fund, to?.currency ?? fund?.currency ?? '', 'fund');
    const decision = readWords(typed, 'decision', tell);
    return {
      kind: 'rest',
      ...sum,
      ...given('how', how),
      ...given('to', to?.id),
      ...given('decision', decision),
    };
  },
  struck: ({ typed, tell }) => ({
    kind: 'struck',
    ...given('entry', readNamed(typed, 'entry', tell)),
    ...given('why', readWords(typed, 'why', tell)),
  }),
};

/** The sums of a settlement as a form carries them. */
export const settlementMark = ({ back, out }: { back: number; out: number }): string => `${back}:${out}`;

/** What settling an advance comes to: claims signed by two, and the rest that is paid back or out. */
export function settlementOf(
  book: Book,
  number: number,
): { claims: number[]; back: number; out: number } | undefined {
  const advance = book.advances.get(number);
  if (advance === undefined) return undefined;
  const claims = claimsAgainst(book, number).filter(isApproved);
  const rest = claims.reduce((sum, { body }) => sum - body.amount, advance.body.amount);
  return {
    claims: claims.map((claim) => claim.number),
    back: Math.max(0, rest),
    out: Math.max(0, -rest),
  };
}

/** Codes of officers, one a line or with commas between; somebody of the roll as the roll writes them. */
function readOfficers(typed: Typed, known: BookKnown, tell: Tell): string[] | undefined {
  const text = typedIn(typed, 'officers');
  if (text === '') return tell('officers', 'empty');
  if (text.length > 2_000) return tell('officers', 'too-long', { found: text.length, most: 2_000 });
  return text
    .split(/[\n\r,;]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => known.people.find((party) => isParty(one, party))?.code ?? one.slice(0, 100));
}

function readOfficer(typed: Typed, field: 'officer', book: Book, tell: Tell): string | undefined {
  const text = typedIn(typed, field);
  return text === '' ? tell(field, 'empty') : asListed(book, text);
}

const asListed = (book: Book, text: string): string =>
  book.officers.find((one) => sameCode(one, text)) ?? text.slice(0, 100);

function readNamed(typed: Typed, field: 'claim' | 'advance' | 'entry', tell: Tell): number | undefined {
  const number = readNumber(typed, field);
  const code = { claim: 'unknown-claim', advance: 'unknown-advance', entry: 'unknown-entry' } as const;
  return number ?? tell(field, code[field], { found: typedIn(typed, field) });
}

function readRemarks({ typed, tell }: Reading) {
  const entry = Number(typedIn(typed, 'corrects'));
  const note = given('note', readNote(typed, 'note', tell));
  if (!Number.isSafeInteger(entry) || entry <= 0) return note;
  const why = readWords(typed, 'why', tell);
  return { ...note, corrects: { entry, why: why ?? '' } };
}

/** Both signatures as they were typed, empty ones too: what is missing is told by the rules. */
function withSignatures(draft: Draft, { typed, book }: Reading): Draft {
  if (!needsSignatures(book, draft)) return draft;
  const signedBy: [string, string] = [
    asListed(book, typedIn(typed, 'first')),
    asListed(book, typedIn(typed, 'second')),
  ];
  if (draft.kind === 'received')
    return draft.corrects === undefined ? draft : { ...draft, corrects: { ...draft.corrects, signedBy } };
  return { ...draft, signedBy } as Draft;
}

/** Without the fields that could not be read. */
function bare(draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as Draft;
}
