import type { Edit } from './amendment.ts';
import { type Token, tokensOf } from './tokens.ts';
import { claimsOf } from './word-claims.ts';
import { changedRuns } from './word-edits.ts';

type Changed = { from: number; to: number; shift: number };

const startOf = (tokens: readonly Token[], index: number, text: string): number =>
  tokens[index]?.from ?? text.length;

/** The stretches of a clause that another version of it has otherwise, and by how much what stands behind is shifted. */
function stretches(before: string, after: string): Changed[] {
  const [was, is] = [tokensOf(before), tokensOf(after)];
  const runs = changedRuns(
    was.map((token) => token.text),
    is.map((token) => token.text),
  );
  if (runs === undefined) return [{ from: 0, to: before.length, shift: after.length - before.length }];
  return runs.map(({ from, to }) => {
    const end = startOf(was, from[1], before);
    return { from: startOf(was, from[0], before), to: end, shift: startOf(is, to[1], after) - end };
  });
}

/**
 * Finds where edits of a clause are to be made in another version of it; null for an edit whose words, or those between
 * which it puts something in, are others there or have others between them.
 */
export function wordsFollower(before: string, after: string): (edits: readonly Edit[]) => (Edit | null)[] {
  const changed = before === after ? [] : stretches(before, after);
  const firstBehind = (place: number): number => {
    let [low, high] = [0, changed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changed[middle]?.to ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (edits) =>
    claimsOf(before, edits).map(({ edit, from, to }) => {
      const next = firstBehind(from);
      const stretch = changed[next];
      // What stands at either end of the claim leaves it as it is.
      if (stretch !== undefined && stretch.from < to) return null;
      const shift = changed[next - 1]?.shift ?? 0;
      return { ...edit, from: edit.from + shift, to: edit.to + shift };
    });
}
