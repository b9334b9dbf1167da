import { editDistance } from './edit-distance.ts';
import { foldName } from './fold.ts';

/** Something that is known under one or several names, in any languages. */
export type KnownName = { id: string; names: readonly string[] };

/** A known thing that may be meant: by which of its names, and how many letters differ. */
export type NameCandidate = { id: string; name: string; distance: number };

/** What a written name stands for; `candidates` are the nearest first, and may be none. */
export type NameMatch =
  | { status: 'matched'; id: string }
  | { status: 'in-question'; candidates: NameCandidate[] };

/** How names are matched. */
export type MatchOptions = {
  /** Candidates to name at most, 3 unless given. */
  candidates?: number | undefined;
};

type Entry = { id: string; name: string; letters: string[] };

// Longer texts are no names, and comparing them would take the square of their length.
const longestName = 100;

const sharedStart = (one: readonly string[], other: readonly string[]): number => {
  const end = one.findIndex((letter, index) => letter !== other[index]);
  return end === -1 ? one.length : end;
};

const findCandidates = (text: string, entries: readonly Entry[], most: number): NameCandidate[] => {
  const letters = [...text];
  if (letters.length > longestName) return [];
  const near = entries.flatMap(({ id, name, letters: known }) => {
    const distance = editDistance(letters, known);
    const start = sharedStart(letters, known);
    // A name that changed its ending altogether is still known by its beginning.
    const isNear = distance * 2 <= Math.max(letters.length, known.length) || start >= 3;
    return isNear ? [{ id, name, distance, rank: distance - start }] : [];
  });
  const seen = new Set<string>();
  return near
    .toSorted((a, b) => a.rank - b.rank || a.distance - b.distance)
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .slice(0, most)
    .map(({ id, name, distance }) => ({ id, name, distance }));
};

/**
 * Makes a function that matches written names with the same known ones, for many rows.
 * @param known what is known, by id and names
 * @param options how many candidates are named
 * @returns a function like `matchName` of the text alone
 * @example
 * const match = nameMatcher([{ id: 'oral', names: ['Уральск', 'Орал'] }]);
 * match('ОРАЛ'); // { status: 'matched', id: 'oral' }
 */
export function nameMatcher(
  known: readonly KnownName[],
  options: MatchOptions = {},
): (text: string) => NameMatch {
  const { candidates: most = 3 } = options;
  const byName = new Map<string, Entry[]>();
  for (const { id, names } of known)
    for (const name of names) {
      const folded = foldName(name);
      const alike = byName.get(folded) ?? [];
      if (!alike.some((entry) => entry.id === id)) alike.push({ id, name, letters: [...folded] });
      byName.set(folded, alike);
    }
  const entries = [...byName.values()].flat();
  return (text) => {
    const folded = foldName(text);
    const [only, ...others] = folded === '' ? [] : (byName.get(folded) ?? []);
    if (only !== undefined && others.length === 0) return { status: 'matched', id: only.id };
    if (only === undefined)
      return { status: 'in-question', candidates: findCandidates(folded, entries, most) };
    return {
      status: 'in-question',
      candidates: [only, ...others].slice(0, most).map(({ id, name }) => ({ id, name, distance: 0 })),
    };
  };
}

/**
 * Tells which known thing a written name stands for, or that a person has to be asked.
 *
 * Case, kinds and number of spaces, ё and е, kinds of hyphens and punctuation around the whole are no
 * difference; any other is one, and the nearest names are candidates only. A name that two things have is in
 * question too.
 * @param text the name as written
 * @param known what is known, by id and names
 * @param options how many candidates are named
 * @returns the id, or candidates with the number of letters that differ
 * @example
 * const known = [{ id: 'oral', names: ['Уральск', 'Орал'] }];
 * matchName('Уральск ', known); // { status: 'matched', id: 'oral' }
 * matchName('г. Уральск', known).status; // 'in-question'
 */
export function matchName(text: string, known: readonly KnownName[], options: MatchOptions = {}): NameMatch {
  return nameMatcher(known, options)(text);
}
