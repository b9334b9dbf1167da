import { diff3Merge } from 'node-diff3';
import { z } from 'zod';
import { most, words } from './fields.ts';
import { readInput } from './read-input.ts';
import { tokensOf } from './tokens.ts';

const wording = words(most.characters);
const wordingsSchema = z.strictObject({ base: wording, mine: wording, theirs: wording });

/** What two people made of the same words: these, one's version, and the version that was saved meanwhile. */
export type Wordings = z.input<typeof wordingsSchema>;

/** A stretch that stands, or one of which there are two versions. */
export type WordingPart =
  | { kind: 'same'; text: string }
  | { kind: 'collision'; base: string; mine: string; theirs: string };

/** One version with both people's changes; or the stretches, some of them in two versions. Joined they are the whole. */
export type MergedWordings =
  | { status: 'merged'; text: string }
  | { status: 'collided'; parts: WordingPart[] };

// Longer stretches are not searched for what they have in common: that takes the square of their length.
const mostTokens = 3000;

const join = (tokens: readonly string[] = []): string => tokens.join('');

function commonOfAll(
  lists: readonly (readonly string[])[],
  side: 'before' | 'behind',
  limit: number,
): number {
  const [first = []] = lists;
  let count = 0;
  const at = (list: readonly string[]) => list.at(side === 'before' ? count : -1 - count);
  while (count < limit && lists.every((list) => at(list) === at(first))) count += 1;
  return count;
}

/**
 * Puts together what two people made of one clause at the same moment, word by word (a merge of three versions, as
 * version control does it): changes in different places are both taken, the same change once. Where both changed the
 * same words the base and both versions are shown.
 * @param wordings the words as both had them, as one has them now, and as they were saved meanwhile
 * @throws PlatformError 'lone-surrogate', 'control-character', 'too-long', 'missing'
 * @example
 * const base = 'no longer than 36 hours, without loss of pay';
 * const theirs = 'no longer than 36 hours, without any loss of pay';
 * mergeWordings({ base, mine: 'no longer than 35 hours, without loss of pay', theirs });
 * // => { status: 'merged', text: 'no longer than 35 hours, without any loss of pay' }
 * const both = mergeWordings({ base: '36 hours', mine: '35 hours', theirs: '40 hours' });
 * both.status === 'collided' && both.parts[0]; // => { kind: 'collision', base: '36', mine: '35', theirs: '40' }
 */
export function mergeWordings(wordings: Wordings): MergedWordings {
  const { base, mine, theirs } = readInput(wordingsSchema, wordings);
  if (mine === theirs || theirs === base) return { status: 'merged', text: mine };
  if (mine === base) return { status: 'merged', text: theirs };
  const lists = [mine, base, theirs].map((text) => tokensOf(text).map((token) => token.text));
  const shortest = Math.min(...lists.map((list) => list.length));
  const before = commonOfAll(lists, 'before', shortest);
  const behind = commonOfAll(lists, 'behind', shortest - before);
  const [a = [], o = [], b = []] = lists.map((list) => list.slice(before, list.length - behind));
  const regions =
    Math.max(a.length, o.length, b.length) > mostTokens ? [{ conflict: { a, o, b } }] : diff3Merge(a, o, b);
  const parts: WordingPart[] = [];
  const same = (text: string) => {
    const last = parts.at(-1);
    if (last?.kind === 'same') last.text += text;
    else if (text !== '') parts.push({ kind: 'same', text });
  };
  same(join(lists[1]?.slice(0, before)));
  for (const region of regions) {
    const { conflict } = region;
    if (conflict === undefined) same(join('ok' in region ? region.ok : []));
    else
      parts.push({
        kind: 'collision',
        base: join(conflict.o),
        mine: join(conflict.a),
        theirs: join(conflict.b),
      });
  }
  same(join(lists[1]?.slice(lists[1].length - behind)));
  const texts = parts.map((part) => (part.kind === 'same' ? part.text : undefined));
  return texts.includes(undefined)
    ? { status: 'collided', parts }
    : { status: 'merged', text: join(texts.filter((text) => text !== undefined)) };
}
