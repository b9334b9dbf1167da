import { Fraction } from 'fraction.js';
import type { Amendment } from './amendment.ts';
import type { Clause } from './schemas.ts';
import { tokensOf } from './tokens.ts';

/**
 * How far an amendment goes from the text. A deletion goes furthest. Otherwise 'numbers' is the greatest distance of a
 * number that it puts in from the nearest of those that it takes out, as a fraction; 'words' how many words it takes
 * out and puts in; 'places' by how many clauses it moves one.
 */
export type Distance = { measure: 'deletion' | 'numbers' | 'words' | 'places'; amount: string };

const decimal = /^\d{1,15}(?:[.,]\d{1,9})?$/;

const numbersIn = (text: string): Fraction[] =>
  tokensOf(text)
    .filter((token) => decimal.test(token.text))
    // Groups of three behind a comma are thousands where three stand alone: '36,000'.
    .map((token) => new Fraction(token.text.replace(/,(?=\d{3}$)/, '').replace(',', '.')));

const countWords = (text: string): number => tokensOf(text).filter(({ kind }) => kind === 'word').length;

/** The distance by numbers, if all that the amendment changes is told by numbers on both sides. */
function byNumbers({ change }: Amendment): Fraction | undefined {
  if (change.kind !== 'words') return undefined;
  let furthest: Fraction | undefined;
  for (const { found, insert } of change.edits) {
    const [before, after] = [numbersIn(found), numbersIn(insert)];
    for (const number of before.length > 0 ? after : []) {
      const nearest = before
        .map((one) => one.sub(number).abs())
        .reduce((least, distance) => (distance.lt(least) ? distance : least));
      if (furthest === undefined || nearest.gt(furthest)) furthest = nearest;
    }
  }
  return furthest;
}

function byWords({ change }: Amendment, places: ReadonlyMap<string, number>, clause: Clause): Distance {
  switch (change.kind) {
    case 'words': {
      const counts = change.edits.map(({ found, insert }) => countWords(found) + countWords(insert));
      return { measure: 'words', amount: `${counts.reduce((sum, count) => sum + count, 0)}` };
    }
    case 'move': {
      const [from = 0, to = 0] = [places.get(clause.id), places.get(change.after)];
      return { measure: 'places', amount: `${Math.abs(to < from ? from - to - 1 : to - from)}` };
    }
    case 'delete':
      return { measure: 'deletion', amount: `${countWords(clause.text)}` };
    default:
      return {
        measure: 'words',
        amount: `${change.clauses.reduce((sum, { text }) => sum + countWords(text), 0)}`,
      };
  }
}

/**
 * The distances of alternatives: by numbers if every one of them but deletions changes numbers, so that what stands in
 * one series is measured by one measure.
 */
export function measureDistances(
  alternatives: readonly Amendment[],
  clauses: ReadonlyMap<string, Clause>,
  places: ReadonlyMap<string, number>,
): Distance[] {
  const numbers = alternatives.map(byNumbers);
  const numeric = alternatives.every(
    ({ change }, index) => change.kind === 'delete' || numbers[index] !== undefined,
  );
  return alternatives.map((amendment, index) => {
    const number = numbers[index];
    const clause = clauses.get(amendment.clause);
    if (numeric && number !== undefined) return { measure: 'numbers', amount: number.toFraction() };
    return clause === undefined ? { measure: 'words', amount: '0' } : byWords(amendment, places, clause);
  });
}

const rankOf = ({ measure }: Distance): number => ['words', 'numbers', 'places', 'deletion'].indexOf(measure);

/** Below zero if the first goes further: a deletion before a move, a move before a change. */
export const furtherFirst = (one: Distance, other: Distance): number =>
  rankOf(other) - rankOf(one) || new Fraction(other.amount).compare(new Fraction(one.amount));
