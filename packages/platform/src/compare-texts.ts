import { z } from 'zod';
import { align, numbered, type Pairs } from './align.ts';
import { fault } from './check-input.ts';
import { PlatformError } from './errors.ts';
import { most } from './fields.ts';
import { readInput } from './read-input.ts';
import { readText, type Text } from './schemas.ts';
import { toMarkdown } from './to-markdown.ts';
import { isWord, splitWords } from './words.ts';

/** A stretch of a comparison, to the character. */
export type Part = { kind: 'same' | 'insert' | 'delete'; text: string };

/** What two texts share and where they differ, in order; where something was replaced, what went comes first. */
export type Compared = { parts: Part[] };

const optionsSchema = z.strictObject({ by: z.enum(['word', 'sentence', 'clause']) });

/** How fine a comparison is. */
export type CompareOptions = z.input<typeof optionsSchema>;

// Where a sentence ends: after its mark and the spaces behind it, or with its line.
const sentence = /[.!?…。؟۔]["'»”’)\]]{0,3}[ \t\u00a0]+|\n+/g;
// Where a clause ends: with the empty lines behind it, or before an item.
const clause = /\n[ \t\r]*\n[ \t\r\n]*|\n(?=[ \t]*(?:[-*+•]|\d{1,9}[.)])[ \t])/g;

function cut(text: string, ends: RegExp): string[] {
  const cuts = Array.from(text.matchAll(ends), (end) => end.index + end[0].length);
  return [...cuts, text.length]
    .map((end, index) => text.slice(cuts[index - 1] ?? 0, end))
    .filter((part) => part !== '');
}

/** Pairs by whole sentences first, then by words between them. */
function byWord(a: string, b: string): { a: string[]; b: string[]; pairs: Pairs } {
  const [sentencesA, sentencesB] = [cut(a, sentence), cut(b, sentence)];
  const sentenceNumber = numbered();
  const shared = align(sentencesA.map(sentenceNumber), sentencesB.map(sentenceNumber));
  const [wordsA, wordsB] = [sentencesA.map(splitWords), sentencesB.map(splitWords)];
  const wordNumber = numbered();
  const pairs: Pairs = [];
  let [lastA, lastB, atA, atB] = [0, 0, 0, 0];
  for (const [toA, toB] of [...shared, [sentencesA.length, sentencesB.length] as const]) {
    const gapA = wordsA.slice(lastA, toA).flat();
    const gapB = wordsB.slice(lastB, toB).flat();
    for (const [x, y] of align(gapA.map(wordNumber), gapB.map(wordNumber))) pairs.push([atA + x, atB + y]);
    atA += gapA.length;
    atB += gapB.length;
    for (let step = 0; step < (wordsA[toA]?.length ?? 0); step++) pairs.push([atA++, atB++]);
    [lastA, lastB] = [toA + 1, toB + 1];
  }
  return { a: wordsA.flat(), b: wordsB.flat(), pairs };
}

/** Pairs of whole pieces. */
function byPiece(a: string, b: string, by: RegExp): { a: string[]; b: string[]; pairs: Pairs } {
  const number = numbered();
  const [piecesA, piecesB] = [cut(a, by), cut(b, by)];
  return { a: piecesA, b: piecesB, pairs: align(piecesA.map(number), piecesB.map(number)) };
}

type Run = { same: string[]; gone: string[]; come: string[] };

/** Stretches of change, each followed by what is the same. */
function toRuns({ a, b, pairs }: { a: string[]; b: string[]; pairs: Pairs }): Run[] {
  const runs: Run[] = [];
  let [atA, atB] = [0, 0];
  for (const [x, y] of [...pairs, [a.length, b.length] as const]) {
    if (x > atA || y > atB || runs.length === 0)
      runs.push({ gone: a.slice(atA, x), come: b.slice(atB, y), same: [] });
    if (x < a.length) runs.at(-1)?.same.push(a[x] ?? '');
    [atA, atB] = [x + 1, y + 1];
  }
  return runs;
}

/** A space or a comma between two changes is part of one change: word by word they could not be read. */
function joined(runs: Run[]): Run[] {
  const kept: Run[] = [];
  runs.forEach((run) => {
    const last = kept.at(-1);
    const between = last?.same ?? [];
    const small =
      between.length > 0 && between.length < 3 && !between.some((part) => isWord(part) || part === '\n');
    if (!last || !small || (last.gone.length === 0 && last.come.length === 0)) {
      kept.push(run);
      return;
    }
    // One by one: a long run is more than a call has room for.
    for (const part of between.concat(run.gone)) last.gone.push(part);
    for (const part of between.concat(run.come)) last.come.push(part);
    last.same = run.same;
  });
  return kept;
}

function readSide(side: unknown, name: string): string {
  if (typeof side !== 'string') return toMarkdown(readText(side));
  const problems = [
    ...(side.length > most.characters ? [fault('too-long', [name], { most: most.characters })] : []),
    ...(side.isWellFormed() ? [] : [fault('lone-surrogate', [name])]),
    ...(side.includes('\0') ? [fault('control-character', [name])] : []),
  ];
  if (problems.length > 0) throw new PlatformError(problems);
  return side;
}

/**
 * Compares two texts, given as they stand or by their clauses (then as `toMarkdown` writes them). Nothing is lost:
 * not CRLF, not a space that does not break, not a soft hyphen.
 *
 * @throws PlatformError 'lone-surrogate', 'control-character' (NUL), 'too-long', and what `Text` may have wrong
 * @example
 * compareTexts('36 hours', '35 hours', { by: 'word' }).parts[0]; // => { kind: 'delete', text: '36' }
 */
export function compareTexts(a: string | Text, b: string | Text, { by }: CompareOptions): Compared {
  readInput(optionsSchema, { by });
  const [from, to] = [readSide(a, 'a'), readSide(b, 'b')];
  const paired = by === 'word' ? byWord(from, to) : byPiece(from, to, by === 'sentence' ? sentence : clause);
  const runs = by === 'word' ? joined(toRuns(paired)) : toRuns(paired);
  const parts: Part[] = runs.flatMap(({ gone, come, same }): Part[] => [
    { kind: 'delete', text: gone.join('') },
    { kind: 'insert', text: come.join('') },
    { kind: 'same', text: same.join('') },
  ]);
  return { parts: parts.filter(({ text }) => text !== '') };
}

/**
 * The text with all changes taken: the second of the two that were compared, to the character.
 *
 * @example
 * acceptAll(compareTexts('36 hours', '35 hours', { by: 'word' })); // '35 hours'
 */
export const acceptAll = ({ parts }: Compared): string =>
  parts.map(({ kind, text }) => (kind === 'delete' ? '' : text)).join('');

/**
 * The text with no change taken: the first of the two, to the character.
 *
 * @example
 * rejectAll(compareTexts('36 hours', '35 hours', { by: 'word' })); // '36 hours'
 */
export const rejectAll = ({ parts }: Compared): string =>
  parts.map(({ kind, text }) => (kind === 'insert' ? '' : text)).join('');
