import { keyOf, type Token } from './tokens.ts';

/** Words to look for: without the space around them, each space as one. */
export function keysToFind(tokens: readonly Token[]): string[] {
  const keys = tokens.map(keyOf).filter((key) => key !== '');
  const single = keys.filter((key, index) => key !== ' ' || keys[index - 1] !== ' ');
  return single.slice(single[0] === ' ' ? 1 : 0, single.at(-1) === ' ' ? -1 : undefined);
}

/** How far the beginning of the keys is also their end, for each of their beginnings (Knuth, Morris and Pratt). */
function borders(keys: readonly string[]): number[] {
  const found = [0];
  let length = 0;
  for (let index = 1; index < keys.length; index += 1) {
    while (length > 0 && keys[index] !== keys[length]) length = found[length - 1] ?? 0;
    if (keys[index] === keys[length]) length += 1;
    found[index] = length;
  }
  return found;
}

/** A run of tokens: the places of its first and of the one behind its last. */
export type Run = [first: number, behind: number];

/**
 * Where words stand among the tokens of a clause, as whole tokens, also where they reach into one another. Soft hyphens
 * and how many spaces stand side by side make no difference. Takes as long as both are together.
 */
export function findWords(clause: readonly Token[], find: readonly string[]): Run[] {
  const kept = clause.flatMap((token, index) => {
    const key = keyOf(token);
    return key === '' || (key === ' ' && index > 0 && clause[index - 1]?.kind === 'space')
      ? []
      : [{ key, index }];
  });
  const back = borders(find);
  const runs: Run[] = [];
  let matched = 0;
  for (const [at, { key, index }] of kept.entries()) {
    while (matched > 0 && key !== find[matched]) matched = back[matched - 1] ?? 0;
    if (key === find[matched]) matched += 1;
    if (matched !== find.length || matched === 0) continue;
    runs.push([kept[at + 1 - find.length]?.index ?? 0, index + 1]);
    matched = back[matched - 1] ?? 0;
  }
  return runs;
}
