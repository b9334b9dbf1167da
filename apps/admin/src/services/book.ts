import { createHash } from 'node:crypto';
import { type Book, foldBook } from './book-balance.ts';
import { type BookEntry, type BookKind, bodySchema } from './book-entry.ts';
import { judgeEntry } from './book-judge.ts';
import { type BookKnown, bookKnown } from './book-known.ts';
import type { BookProblem } from './book-problems.ts';
import { readEntry } from './book-read.ts';
import type { Typed } from './book-typed.ts';
import { change, type Held, held, type ValueOf } from './documents.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';

type Opened = Awaited<ReturnType<typeof openConference>>;

export type OpenBook = {
  loaded: Opened;
  known: BookKnown;
  held: readonly Held<'book-entry'>[];
  book: Book;
};

/** The treasurer's book of the conference as it stands. */
export async function openBook(office: Office): Promise<OpenBook> {
  const loaded = await openConference(office);
  const entries = held(loaded.documents, 'book-entry');
  return {
    loaded,
    known: bookKnown(loaded, office.now()),
    held: entries,
    book: foldBook(entries.map(inItsPlace)),
  };
}

const inItsPlace = ({ position, value: { at, body } }: Held<'book-entry'>): BookEntry => ({
  number: position + 1,
  at,
  body,
});

export type Added =
  | { status: 'added'; number: number }
  | { status: 'problems'; problems: BookProblem[]; open: OpenBook };

/** Tries while others add at the same moment; after each of them the entry is judged anew. */
const attempts = 8;

/** Adds an entry to the end of the book, or says all that stands against it; sent twice, it is kept once. */
export async function addToBook(office: Office, kind: BookKind, typed: Typed): Promise<Added> {
  const says = digestOf(kind, typed);
  for (let attempt = 1; ; attempt++) {
    const open = await openBook(office);
    const there = open.held.find(({ value }) => value.form === typed.form);
    if (there !== undefined) {
      const number = there.position + 1;
      if (there.value.says === says) return { status: 'added', number };
      const kept: BookProblem = { field: 'date', code: 'kept-already', params: { found: number } };
      return { status: 'problems', problems: [kept], open };
    }
    const { draft, problems } = readEntry(kind, typed, open.book, open.known);
    problems.push(...judgeEntry(open.book, open.known, draft));
    const body = bodySchema.safeParse(draft);
    if (problems.length > 0 || !body.success) return { status: 'problems', problems, open };
    const saved = await save(office, open, { form: formOf(office, typed), says, body: body.data });
    if (saved !== undefined) return { status: 'added', number: saved };
    if (attempt === attempts)
      return { status: 'problems', problems: [{ field: 'date', code: 'book-busy', params: {} }], open };
  }
}

/**
 * The number of the entry, or nothing if somebody else was quicker. The first page of the book moves with every entry;
 * where there is none yet, the rates move instead, so that no conference gets two books.
 */
async function save(
  office: Office,
  { loaded, held: entries }: OpenBook,
  entry: Omit<ValueOf<'book-entry'>, 'at'>,
): Promise<number | undefined> {
  const { documents } = loaded;
  const [first] = held(documents, 'book');
  const [rates] = held(documents, 'rates');
  const position = Math.max(-1, ...entries.map((one) => one.position)) + 1;
  const now = office.now().toISOString();
  const saved = await office.store.save(
    [
      change('book-entry', { document: newId(office), revision: null, position }, { at: now, ...entry }),
      change('book', first ?? { document: newId(office), revision: null, position: 0 }, {
        entries: position + 1,
      }),
      ...(first === undefined && rates !== undefined ? [change('rates', rates, rates.value)] : []),
    ],
    { by: office.by, now, read: [] },
  );
  return saved.status === 'saved' ? position + 1 : undefined;
}

const formOf = (office: Office, { form = '' }: Typed): string =>
  /^[0-9a-f]{32}$/.test(form) ? form : newId(office);

/** What a form said, told apart from what it might say after the way back in a browser. */
function digestOf(kind: BookKind, { form: _form, ...typed }: Typed): string {
  const said = Object.entries(typed).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([kind, said]))
    .digest('hex')
    .slice(0, 32);
}
