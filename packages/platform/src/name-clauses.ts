import { align, numbered } from './align.ts';
import type { Draft } from './blocks.ts';
import type { Clause, Text } from './schemas.ts';
import { isWord, splitWords } from './words.ts';

// How far from its place a clause that was edited is looked for.
const reach = 8;

const wordsOf = (text: string): string[] => splitWords(text.toLowerCase()).filter(isWord);

/** How many words two clauses share, of how many they have on average: 0 of it if fewer than half. */
function likeness(a: string[], b: string[]): { shared: number; of: number } {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  const of = a.length + b.length;
  return { shared: 4 * shared >= of ? 2 * shared : 0, of };
}

/** Which clause of the earlier text each new one is: the same words, or nearly so at nearly the same place. */
function recognise(drafts: Draft[], clauses: Clause[]): Map<number, Clause> {
  const number = numbered();
  const key = ({ kind, text }: { kind: string; text: string }) => number(`${kind} ${text}`);
  const [were, are] = [clauses.map(key), drafts.map(key)];
  const kept = new Map<number, Clause>();
  const taken = new Set<number>();
  const take = (at: number, was: number) => {
    const clause = clauses[was];
    if (!clause || taken.has(was) || kept.has(at)) return;
    kept.set(at, clause);
    taken.add(was);
  };
  const pairs = align(were, are);
  for (const [was, at] of pairs) take(at, was);
  // What was moved as it stood.
  const places = new Map<number, number[]>();
  were.forEach((value, was) => {
    if (!taken.has(was)) places.set(value, [...(places.get(value) ?? []), was].slice(0, 2));
  });
  const moved = are.flatMap((value, at) => (kept.has(at) ? [] : [[value, at] as const]));
  for (const [value, at] of moved) {
    const [was, another] = places.get(value) ?? [];
    if (was !== undefined && another === undefined) take(at, was);
  }
  // What was edited where it stood.
  let [lastWas, lastAt] = [0, 0];
  const bag = (index: number) => wordsOf(clauses[index]?.text ?? '');
  for (const [was, at] of [...pairs, [clauses.length, drafts.length] as const]) {
    let from = lastWas;
    for (let next = lastAt; next < at; next++) {
      const draft = drafts[next];
      if (!draft || kept.has(next)) continue;
      const words = wordsOf(draft.text);
      let best = { shared: 0, of: 1, old: -1 };
      for (let old = from; old < Math.min(was, from + reach); old++) {
        if (taken.has(old) || clauses[old]?.kind !== draft.kind) continue;
        const { shared, of } = likeness(bag(old), words);
        if (shared * best.of > best.shared * of) best = { shared, of, old };
      }
      if (best.old < 0) continue;
      take(next, best.old);
      from = best.old + 1;
    }
    [lastWas, lastAt] = [was + 1, at + 1];
  }
  return kept;
}

/** Words of a heading as an id. */
const slug = (text: string): string =>
  wordsOf(text)
    .map((word) => word.replace(/[^\p{L}\p{N}\p{M}]/gu, ''))
    .join('-')
    .slice(0, 60)
    .replace(/-?[^-]*$/, (end, at: number) => (at > 0 && text.length > 60 ? '' : end)) || 'text';

/**
 * Gives every clause its id. Without an earlier text it is made of the heading above it and its number under that; with
 * one, a clause that is known keeps its id, and none takes an id that another clause has, or once had.
 */
export function nameClauses(drafts: Draft[], previous?: Text): Text {
  const known = previous ? recognise(drafts, previous.clauses) : new Map<number, Clause>();
  const used = new Set([...(previous?.clauses ?? []), ...(previous?.removed ?? [])].map(({ id }) => id));
  const counts = new Map<string, number>();
  const free = (base: string, numbered: boolean): string => {
    for (;;) {
      const count = (counts.get(`${base} ${numbered}`) ?? 0) + 1;
      counts.set(`${base} ${numbered}`, count);
      const id = numbered || count > 1 ? `${base}-${count}` : base;
      if (used.has(id)) continue;
      used.add(id);
      return id;
    }
  };
  let section = 'text';
  const clauses = drafts.map(({ line: _, ...draft }, index): Clause => {
    const own = known.get(index)?.id;
    const id = own ?? (draft.kind === 'heading' ? free(slug(draft.text), false) : free(section, true));
    if (draft.kind === 'heading') section = id;
    return { id, ...draft };
  });
  const kept = new Set(clauses.map(({ id }) => id));
  const gone = (previous?.clauses ?? []).filter(({ id }) => !kept.has(id)).map(({ id }) => ({ id }));
  const removed = [...(previous?.removed ?? []), ...gone];
  return removed.length > 0 ? { clauses, removed } : { clauses };
}
