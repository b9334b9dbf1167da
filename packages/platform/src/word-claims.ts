import type { Edit } from './amendment.ts';
import { endOf, type Token, tokensOf } from './tokens.ts';

/** An edit, and the stretch of its clause that must stay as it is for the edit to be made. */
export type Claim = { edit: Edit; from: number; to: number };

/** The place of the first of sorted tokens that ends behind a place. */
function firstBehind(tokens: readonly Token[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token !== undefined && endOf(token) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What each edit of a clause claims: the words that it changes; if it only puts words in, the words on either side of
 * them, because between others they may mean something else.
 */
export function claimsOf(text: string, edits: readonly Edit[]): Claim[] {
  if (edits.every(({ from, to }) => from < to))
    return edits.map((edit) => ({ edit, from: edit.from, to: edit.to }));
  const tokens = tokensOf(text);
  const words = tokens.filter(({ kind }) => kind === 'word');
  return edits.map((edit) => {
    if (edit.from < edit.to) return { edit, from: edit.from, to: edit.to };
    const next = firstBehind(words, edit.from);
    const [before, behind] = [words[next - 1], words[next]];
    return { edit, from: before?.from ?? 0, to: behind === undefined ? text.length : endOf(behind) };
  });
}

const sameEdit = (one: Edit, other: Edit): boolean =>
  one.from === other.from && one.to === other.to && one.insert === other.insert;

/** Whether one edit changes what the other claims; 'order' if both only put something in at one place. */
export function touch(one: Claim, other: Claim): 'collide' | 'order' | undefined {
  const [a, b] = [one.edit, other.edit];
  if (sameEdit(a, b)) return undefined;
  if (a.from === a.to && b.from === b.to) return a.from === b.from ? 'order' : undefined;
  const changes = ({ from, to }: Edit, claim: Claim) => from < to && from < claim.to && claim.from < to;
  return changes(a, other) || changes(b, one) ? 'collide' : undefined;
}
