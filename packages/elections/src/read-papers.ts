import type { Bundle } from './contest.ts';
import type { CountRule } from './count-schemas.ts';
import { type Problem, problem } from './errors.ts';
import type { Election } from './schemas.ts';

type Papers = { bundles: Bundle[]; valid: number; invalid: number; problems: Problem[] };

/** What of a paper a rule can read: under the Scottish rule it ends where two candidates have an equal rank. */
const readable = (
  ranks: readonly (readonly number[])[],
  rule: CountRule,
  seats: number,
): readonly (readonly number[])[] => {
  if (rule === 'scottish') {
    const unclear = ranks.findIndex((rank) => rank.length > 1);
    return unclear < 0 ? ranks : ranks.slice(0, unclear);
  }
  if (rule !== 'approval' && rule !== 'block') return ranks;
  const named = ranks.flat().toSorted((a, b) => a - b);
  return (rule === 'block' && named.length > seats) || named.length === 0 ? [] : [named];
};

/**
 * Puts equal papers together, candidates by number; the first mention counts where one is named again.
 * @param numbers of all candidates by id; below zero for those who have withdrawn
 */
export const readPapers = (
  ballots: Election['ballots'],
  numbers: ReadonlyMap<string, number>,
  rule: CountRule,
  seats: number,
): Papers => {
  const problems: Problem[] = [];
  const bundles = new Map<string, Bundle>();
  // Equal ranks of all papers are one array each, and nothing is made for a paper that is not kept.
  const ranksByName = new Map<string, readonly number[]>();
  const alone = Array.from(numbers, (_, candidate) => [candidate]);
  const namedBy = Array.from(numbers, () => -1);
  let valid = 0;
  let invalid = 0;

  for (const [paper, { count, ranking }] of ballots.entries()) {
    const numberOf = (id: string, rank: number): number | undefined => {
      const candidate = numbers.get(id);
      if (candidate === undefined)
        problems.push(problem('unknown-candidate', ['ballots', paper, 'ranking', rank], { id }));
      if (candidate === undefined || candidate < 0 || namedBy[candidate] === paper) return undefined;
      namedBy[candidate] = paper;
      return candidate;
    };
    const ranks: (readonly number[])[] = [];
    for (const [rank, ids] of ranking.entries()) {
      const here = (typeof ids === 'string' ? [ids] : ids)
        .map((id) => numberOf(id, rank))
        .filter((candidate) => candidate !== undefined);
      if (here.length > 1) {
        here.sort((a, b) => a - b);
        const same = ranksByName.get(here.join()) ?? here;
        ranksByName.set(here.join(), same);
        ranks.push(same);
      } else for (const candidate of here) ranks.push(alone[candidate] ?? here);
    }
    const read = readable(ranks, rule, seats);
    if (read.length === 0) {
      invalid += count;
      continue;
    }
    valid += count;
    const single = read.map((rank) => (rank.length === 1 ? (rank[0] ?? -1) : -1));
    const key = single.includes(-1) ? read.join(';') : single.join(';');
    const same = bundles.get(key);
    if (same) same.count += count;
    else bundles.set(key, { count, ranks: read, single });
  }
  return { bundles: [...bundles.values()], valid, invalid, problems };
};
