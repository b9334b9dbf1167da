import { diffArrays } from 'diff';
import type { Edit } from './amendment.ts';
import { findWords, keysToFind, type Run } from './find-words.ts';
import { type Token, tokensOf } from './tokens.ts';

// Beyond so many differences two clauses are taken for two different ones: comparing them on takes for ever.
const mostDifferences = 2000;

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

/** How many tokens two runs have in common at their beginning, and behind that at their end. */
function commonAround(one: readonly string[], other: readonly string[]): [number, number] {
  const shorter = Math.min(one.length, other.length);
  let before = 0;
  while (before < shorter && one[before] === other[before]) before += 1;
  let behind = 0;
  while (behind < shorter - before && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  return [before, behind];
}

/**
 * What stands in the clause from one token of it to another, exchanged for other words. What is only put in stands
 * behind a space and not before it, so that one place has one name.
 */
function editAt(text: string, clause: readonly Token[], [first, behind]: Run, insert: string): Edit {
  const from = clause[first]?.from ?? text.length;
  const to = clause[behind]?.from ?? text.length;
  const next = clause[first];
  if (from < to || next?.kind !== 'space' || !insert.startsWith(next.text))
    return { from, to, found: text.slice(from, to), insert };
  const at = from + next.text.length;
  return { from: at, to: at, found: '', insert: `${insert.slice(next.text.length)}${next.text}` };
}

/** A word that is taken out takes a space with it, so that no two stand side by side and none before a full stop. */
function withSpace(clause: readonly Token[], [first, behind]: Run): Run {
  const [before, after] = [clause[first - 1], clause[behind]];
  if (before?.kind === 'space' && after?.kind !== 'word') return [first - 1, behind];
  if (after?.kind === 'space' && before?.kind !== 'word') return [first, behind + 1];
  return [first, behind];
}

/** The words found, exchanged for others: what both have in common at their ends stays as it stands in the clause. */
export function exchange(
  text: string,
  clause: readonly Token[],
  [first, behind]: Run,
  words: { find: string; replace: string },
): Edit {
  const found = clause.slice(first, behind);
  const replace = tokensOf(words.replace.trim());
  const typed = tokensOf(words.find.trim());
  // Words that somebody typed the same twice were not to be changed, even if the text has another kind of quote there.
  const standing = found.length === typed.length ? typed : found;
  const [before, after] = commonAround(
    standing.map((token) => token.text),
    replace.map((token) => token.text),
  );
  const insert = textOf(replace.slice(before, replace.length - after));
  const run: Run = [first + before, behind - after];
  return editAt(text, clause, insert === '' && run[0] < run[1] ? withSpace(clause, run) : run, insert);
}

/** Where the words to be exchanged stand in the clause. */
export const runsOf = (clause: readonly Token[], find: string): Run[] =>
  findWords(clause, keysToFind(tokensOf(find)));

/** What was changed between two sequences, as runs of the first and of the second; undefined beyond the limit. */
export function changedRuns(
  one: readonly string[],
  other: readonly string[],
): { from: Run; to: Run }[] | undefined {
  const [before, behind] = commonAround(one, other);
  const parts = diffArrays(
    one.slice(before, one.length - behind),
    other.slice(before, other.length - behind),
    { maxEditLength: mostDifferences },
  );
  if (parts === undefined) return undefined;
  const runs: { from: Run; to: Run }[] = [];
  let [at, opposite] = [before, before];
  let open: { from: Run; to: Run } | undefined;
  for (const { added, removed, count } of parts) {
    if (!added && !removed) {
      [at, opposite, open] = [at + count, opposite + count, undefined];
      continue;
    }
    open ??= runs[runs.push({ from: [at, at], to: [opposite, opposite] }) - 1];
    if (removed) at += count;
    else opposite += count;
    if (open !== undefined) [open.from[1], open.to[1]] = [at, opposite];
  }
  return runs;
}

/**
 * The edits that make one clause of another. Where fewer than half of its words stay it is one edit of the whole; edits
 * with no word between them are one.
 */
export function editsBetween(text: string, other: string): Edit[] {
  if (text === other) return [];
  const [clause, changed] = [tokensOf(text), tokensOf(other)];
  const whole = [{ from: 0, to: text.length, found: text, insert: other }];
  const runs = changedRuns(
    clause.map((token) => token.text),
    changed.map((token) => token.text),
  );
  if (runs === undefined) return whole;
  const joined: { from: Run; to: Run }[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const between = clause.slice(last?.from[1] ?? 0, run.from[0]);
    if (last === undefined || between.some(({ kind }) => kind === 'word')) joined.push(structuredClone(run));
    else [last.from[1], last.to[1]] = [run.from[1], run.to[1]];
  }
  const wordsIn = (tokens: readonly Token[]) => tokens.filter(({ kind }) => kind === 'word').length;
  const gone = joined.reduce((sum, { from }) => sum + wordsIn(clause.slice(...from)), 0);
  if (gone * 2 > wordsIn(clause)) return whole;
  return joined.map(({ from, to }) => editAt(text, clause, from, textOf(changed.slice(...to))));
}

/** The clause with its edits carried out. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let [at, result] = [0, ''];
  for (const { from, to, insert } of edits) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}
