import { drawLots } from '@plenum/elections';
import type { ElectionReason } from './election-reasons.ts';
import { type BallotPaperInput, ballotPaperInputSchema } from './election-schemas.ts';
import { readInput, repeated } from './read-input.ts';

/** What stands on a ballot paper; `seed` is that of the draw, if there was one. */
export type BallotPaper = {
  title: string;
  seats: number;
  candidates: { place: number; id: string; name: string }[];
  /** What the voter is told to do. */
  instruction: ElectionReason;
  seed: string | null;
};

const instruct = ({ rule, seats, candidates: { length: candidates } }: BallotPaperInput): ElectionReason => {
  if (rule === 'approval') return { code: 'mark-any', params: { candidates } };
  if (rule === 'block')
    return { code: 'mark-up-to', params: { most: Math.min(seats, candidates), candidates } };
  return { code: 'mark-in-order', params: { seats, candidates } };
};

/** Places of letters in the alphabet; others after it, by code point. */
const sortKey = (name: string, letters: ReadonlyMap<string, number>): number[] =>
  [...name.toLowerCase()].map((letter) => {
    const place = letters.get(letter);
    if (place !== undefined) return place;
    // A space or hyphen ends a word, so it comes before every letter.
    return /[\s-]/u.test(letter) ? -1 : letters.size + (letter.codePointAt(0) ?? 0);
  });

const compareKeys = (a: readonly number[], b: readonly number[]): number => {
  const differing = a.findIndex((value, index) => value !== b[index]);
  if (differing === -1) return a.length - b.length;
  return (a[differing] ?? 0) - (b[differing] ?? Number.NEGATIVE_INFINITY);
};

/**
 * Sets out a ballot paper, its candidates by name or by a draw that anybody can repeat from the published seed.
 * @param input title, places, candidates, order, and the rule by which papers will be counted
 * @returns candidates with their places, 1 at the top, and what the voter is told to do
 * @throws DelegatesError 'repeated-id', 'not-an-id', 'not-a-count', 'unknown-rule', 'malformed'
 * @example
 * const paper = ballotPaper({
 *   title: 'Standing orders committee',
 *   seats: 1,
 *   candidates: [{ id: 'D2', name: 'Өскен' }, { id: 'D1', name: 'Олжас' }],
 *   order: { by: 'alphabetical', alphabet: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя' },
 *   rule: 'scottish',
 * });
 * paper.candidates.map(({ name }) => name); // => ['Олжас', 'Өскен']
 */
export function ballotPaper(input: BallotPaperInput): BallotPaper {
  const given = readInput(ballotPaperInputSchema, input, ({ candidates }, tell) => {
    for (const index of repeated(candidates.map(({ id }) => id)))
      tell('repeated-id', ['candidates', index, 'id'], { id: candidates[index]?.id });
  });
  const { title, seats, candidates, order } = given;
  const seed = order.by === 'seed' ? order.seed : null;
  const letters = new Map(
    [...(order.by === 'alphabetical' ? (order.alphabet ?? '') : '').toLowerCase()].map((letter, place) => [
      letter,
      place,
    ]),
  );
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const ordered =
    seed === null
      ? candidates.toSorted(
          (a, b) => compareKeys(sortKey(a.name, letters), sortKey(b.name, letters)) || (a.id < b.id ? -1 : 1),
        )
      : drawLots([...byId.keys()], seed).flatMap((id) => byId.get(id) ?? []);
  return {
    title,
    seats,
    candidates: ordered.map(({ id, name }, index) => ({ place: index + 1, id, name })),
    instruction: instruct(given),
    seed,
  };
}
