import type { Span } from './break-lines.ts';
import { wordsIn } from './cite.ts';
import { compareTexts } from './compare-texts.ts';
import type { Reason } from './errors.ts';
import type { Edition } from './make-edition.ts';
import type { Text } from './schemas.ts';

/**
 * Where a citation leads: a clause, the words that were printed there, and what became of them in the later text.
 * `from` and `to` are places in the clause as printed. If it was changed, `now` is where the cited words, or what is
 * left of them, stand in it; if it was deleted, `by` is the amendment that did it, if that is known.
 */
export type CitedPlace = Span & { clause: string; words: string } & (
    | { state: 'same' }
    | { state: 'changed'; now?: Span }
    | { state: 'deleted'; by?: string }
  );

/** What a citation leads to, in the order of the paper, or why it cannot be followed. */
export type ResolvedCitation =
  | { status: 'resolved'; places: CitedPlace[] }
  | { status: 'in-question'; problem: Reason };

const form = /^\s*(\d{1,7})(?:\.(\d{1,7}))?(?:\s*[-–—]\s*(\d{1,7})(?:\.(\d{1,7}))?)?\s*$/;

/** Where a stretch of one text stands in another; nothing if no word of it does. */
function follow(before: string, after: string, { from, to }: Span): Span | undefined {
  let [was, is] = [0, 0];
  let now: Span | undefined;
  for (const { kind, text } of compareTexts(before, after, { by: 'word' }).parts) {
    if (kind === 'same') {
      const [start, end] = [Math.max(from, was), Math.min(to, was + text.length)];
      if (start < end) now = { from: now?.from ?? is + start - was, to: is + end - was };
    }
    if (kind !== 'insert') was += text.length;
    if (kind !== 'delete') is += text.length;
  }
  return now;
}

function stateOf(clause: string, printed: string, span: Span, later: Text | undefined) {
  if (!later) return { state: 'same' as const };
  const now = later.clauses.find(({ id }) => id === clause)?.text;
  if (now === undefined) {
    const by = later.removed?.find(({ id }) => id === clause)?.by;
    return { state: 'deleted' as const, ...(by !== undefined && { by }) };
  }
  if (now === printed) return { state: 'same' as const };
  const found = follow(printed, now, span);
  return { state: 'changed' as const, ...(found && { now: found }) };
}

/**
 * Follows a citation from the paper on which it was printed: to the clauses and words of its lines, and to what became
 * of them in a later text.
 *
 * @example
 * const first = parseText('We demand bread.\n\nNo more than 36 hours.');
 * const edition = makeEdition(first, { lineLength: 40, number: 1 });
 * const later = { clauses: first.clauses.slice(1), removed: [{ id: 'text-1', by: 'A9' }] };
 * const found = resolveCitation(edition, '1.3', later);
 * if (found.status !== 'resolved') throw new Error('not found');
 * found.places.map(({ words, state }) => [words, state]); // => [['bread.', 'deleted']]
 */
export function resolveCitation(edition: Edition, citation: string, later?: Text): ResolvedCitation {
  const inQuestion = (code: Reason['code'], params: Reason['params']): ResolvedCitation => ({
    status: 'in-question',
    problem: { code, params },
  });
  // Whatever is longer is no citation, and is not repeated whole.
  const found = citation.length <= 40 ? form.exec(citation) : null;
  if (!found) return inQuestion('citation-unreadable', { citation: citation.slice(0, 40).toWellFormed() });
  const { firstLine, lines } = edition;
  const [first, firstWord] = [Number(found[1]), found[2]];
  const [last, lastWord] = found[3] === undefined ? [first, firstWord] : [Number(found[3]), found[4]];
  const end = firstLine + lines.length - 1;
  if (first < firstLine || last > end || first > end)
    return inQuestion('citation-beyond-edition', {
      citation,
      edition: edition.number,
      first: firstLine,
      last: end,
    });
  if (last < first || (last === first && Number(lastWord ?? Infinity) < Number(firstWord ?? 0)))
    return inQuestion('citation-backwards', { citation });
  const texts = new Map(edition.text.clauses.map(({ id, text }) => [id, text]));
  const wordAt = (line: number, word: string) => {
    const printed = lines[line - firstLine] ?? { clause: '', from: 0, to: 0 };
    const words = wordsIn(texts.get(printed.clause) ?? '', printed);
    return { words, span: words[Number(word) - 1], count: words.length };
  };
  const ends: { from?: number; to?: number } = {};
  for (const [line, word, side] of [
    [first, firstWord, 'from'],
    [last, lastWord, 'to'],
  ] as const) {
    if (word === undefined) continue;
    const { span, count } = wordAt(line, word);
    if (!span) return inQuestion('citation-beyond-line', { citation, line, words: count });
    ends[side] = span[side];
  }
  const spans = new Map<string, Span>();
  for (let line = first; line <= last; line++) {
    const { clause, from, to } = lines[line - firstLine] ?? { clause: '', from: 0, to: 0 };
    const span = spans.get(clause) ?? { from: (line === first ? ends.from : undefined) ?? from, to };
    span.to = (line === last ? ends.to : undefined) ?? to;
    spans.set(clause, span);
  }
  const places = Array.from(spans, ([clause, span]): CitedPlace => {
    const printed = texts.get(clause) ?? '';
    return {
      clause,
      ...span,
      words: printed.slice(span.from, span.to),
      ...stateOf(clause, printed, span, later),
    };
  });
  return { status: 'resolved', places };
}
