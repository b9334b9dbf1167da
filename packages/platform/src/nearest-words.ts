import { endOf, keyOf, type Token } from './tokens.ts';

const fold = (token: Token): string => keyOf(token).toLowerCase();
const mostLookedAt = 50;

/** How many letters two words have in common at their beginning and their end together. */
function commonEnds(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let before = 0;
  while (before < shorter && one[before] === other[before]) before += 1;
  let behind = 0;
  while (behind < shorter - before && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  return before + behind;
}

/** Where the word begins that has two thirds of its letters, and of the one sought, at its ends; or undefined. */
function likestWord(keys: readonly string[], sought: string): number | undefined {
  const scores = keys.map((key) => commonEnds(key, sought) / Math.max(key.length, sought.length));
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  return best * 3 < 2 ? undefined : scores.indexOf(best);
}

/** Beginnings of the runs, as long as what is sought, that have most words in common with it; at least half of them. */
function likestRuns(keys: readonly string[], sought: readonly string[]): number[] {
  const wanted = new Map<string, number>();
  for (const key of sought) wanted.set(key, (wanted.get(key) ?? 0) + 1);
  let [common, best, runs] = [0, 0, [] as number[]];
  for (const [index, key] of keys.entries()) {
    const left = wanted.get(key);
    if (left !== undefined) wanted.set(key, left - 1);
    if (left !== undefined && left > 0) common += 1;
    const out = keys[index - sought.length];
    const used = out === undefined ? undefined : wanted.get(out);
    if (out !== undefined && used !== undefined) wanted.set(out, used + 1);
    if (used !== undefined && used >= 0) common -= 1;
    if (index < Math.min(sought.length, keys.length) - 1 || common < best || common === 0) continue;
    if (common > best) [best, runs] = [common, []];
    if (runs.length < mostLookedAt) runs.push(Math.max(0, index + 1 - sought.length));
  }
  return best * 2 < sought.length ? [] : runs;
}

/**
 * The words of a clause that are likest to those looked for: as many words, most of them in common, at the same places
 * if that can be; of a single word the one written most like it. Takes as long as both are together.
 */
export function nearestWords(
  text: string,
  clause: readonly Token[],
  find: readonly Token[],
): string | undefined {
  const words = clause.filter(({ kind }) => kind === 'word');
  const keys = words.map(fold);
  const sought = find.filter(({ kind }) => kind === 'word').map(fold);
  const inPlace = (run: number) => sought.filter((key, index) => key === keys[run + index]).length;
  const [likest] = likestRuns(keys, sought).sort((one, other) => inPlace(other) - inPlace(one));
  const [only = ''] = sought;
  const begin = likest ?? (sought.length === 1 ? likestWord(keys, only) : undefined);
  const first = words[begin ?? -1];
  const last = words.slice(0, (begin ?? 0) + sought.length).at(-1);
  return first === undefined || last === undefined ? undefined : text.slice(first.from, endOf(last));
}
