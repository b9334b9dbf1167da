import type { Book } from './book-balance.ts';
import { type BookKind, type Draft, namedBy } from './book-entry.ts';
import type { BookField, BookProblem } from './book-problems.ts';

/** What can be replaced by an entry of its own kind; the rest is struck, or a later one takes its place anyhow. */
export const correctable: readonly BookKind[] = ['received', 'advance', 'claim'];
export const strikable: readonly BookKind[] = [...correctable, 'signature', 'paid', 'settled', 'rest'];

/** A new entry in the place of another: of the same kind, once, and before others build on it. */
export function judgeCorrection(book: Book, draft: Draft): BookProblem[] {
  const corrects = 'corrects' in draft ? draft.corrects : undefined;
  if (corrects === undefined) return [];
  const before = book.byNumber.get(corrects.entry);
  if (before !== undefined && before.body.kind !== draft.kind)
    return [{ field: 'entry', code: 'not-correctable', params: { found: corrects.entry } }];
  return judgeEnded(book, corrects.entry);
}

/** An entry that was made by mistake and has nothing in its place. */
export function judgeStriking(book: Book, { entry }: Draft<'struck'>): BookProblem[] {
  const kind = book.byNumber.get(entry ?? 0)?.body.kind;
  if (kind !== undefined && !strikable.includes(kind))
    return [{ field: 'entry', code: 'not-correctable', params: { found: entry ?? 0 } }];
  return entry === undefined ? [] : judgeEnded(book, entry);
}

/** Entries that stand on another; the signatures of a claim fall with it. */
function builtOn(book: Book, number: number): number[] {
  return book.entries
    .filter(
      (one) =>
        !book.ended.has(one.number) && one.body.kind !== 'signature' && namedBy(one.body).includes(number),
    )
    .map((one) => one.number);
}

function judgeEnded(book: Book, number: number): BookProblem[] {
  const tell = (code: BookProblem['code'], params: BookProblem['params']): BookProblem[] => [
    { field: 'entry' satisfies BookField, code, params },
  ];
  if (!book.byNumber.has(number)) return tell('unknown-entry', { found: number });
  const by = book.ended.get(number);
  if (by !== undefined) return tell('ended-already', { found: number, by });
  const signed = book.byNumber.get(number)?.body;
  if (signed?.kind === 'signature' && builtOn(book, signed.claim).length > 0)
    return tell('has-dependants', { found: number, entries: builtOn(book, signed.claim).join(', ') });
  const above = builtOn(book, number);
  return above.length === 0 ? [] : tell('has-dependants', { found: number, entries: above.join(', ') });
}
