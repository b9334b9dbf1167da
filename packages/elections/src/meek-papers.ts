import type { Contest } from './contest.ts';
import { equalRankShares } from './equal-rank-shares.ts';

/** One paper, in the integers that all votes by Meek's method are counted in. */
export const meekUnit = 1_000_000_000;

/** A rank of several: the elected in it let a part pass, the hopeful keep all that reaches them. */
type EqualRank = { elected: number[]; hopeful: number[]; count: number };

/**
 * A tree of papers, so that those which pass the same elected candidates are counted at once. Nothing goes on below
 * a rank with a hopeful candidate.
 */
export type PaperNode = EqualRank & {
  /** Of the papers that come here: those who go on to one hopeful candidate, by candidate. */
  falls: number[];
  /** And to one elected candidate, by candidate. */
  next: (PaperNode | undefined)[];
  /** And to several elected, or to several among whom some are hopeful. */
  equal: PaperNode[];
  /** And to nobody. */
  ended: number;
};

const nodeFor = (size: number, elected: number[], hopeful: number[]): PaperNode => ({
  elected,
  hopeful,
  count: 0,
  falls: new Array<number>(size).fill(0),
  next: new Array<PaperNode | undefined>(size).fill(undefined),
  equal: [],
  ended: 0,
});

/** As much of each paper as can receive votes now. */
export const growTree = (
  contest: Contest,
  hopeful: ReadonlySet<number>,
  electedNow: readonly number[],
): PaperNode => {
  const size = contest.ids.length;
  const stands = contest.ids.map((_, candidate) => hopeful.has(candidate));
  const passes = contest.ids.map(() => false);
  for (const candidate of electedNow) passes[candidate] = true;
  const root = nodeFor(size, [], []);

  const severalBelow = (node: PaperNode, still: readonly number[]): PaperNode => {
    const elected = still.filter((candidate) => passes[candidate]);
    const others = still.filter((candidate) => stands[candidate]);
    const before = node.equal.find(
      (one) => one.elected.join() === elected.join() && one.hopeful.join() === others.join(),
    );
    if (before) return before;
    const fresh = nodeFor(size, elected, others);
    node.equal.push(fresh);
    return fresh;
  };

  for (const { count, ranks } of contest.bundles) {
    let node: PaperNode | undefined = root;
    for (const rank of ranks) {
      let [candidate = 0] = rank;
      if (rank.length > 1) {
        const still = rank.filter((one) => stands[one] || passes[one]);
        candidate = still[0] ?? 0;
        if (still.length > 1) {
          node = severalBelow(node, still);
          node.count += count;
          if (node.hopeful.length === 0) continue;
          node = undefined;
          break;
        }
        if (still.length === 0) continue;
      }
      if (stands[candidate]) {
        node.falls[candidate] = (node.falls[candidate] ?? 0) + count;
        node = undefined;
        break;
      }
      if (!passes[candidate]) continue;
      const below: PaperNode = node.next[candidate] ?? nodeFor(size, [candidate], []);
      node.next[candidate] = below;
      node = below;
      node.count += count;
    }
    if (node) node.ended += count;
  }
  return root;
};

/**
 * What a candidate keeps of a weight, rounded up: weight × keeps / unit. Both are at most one unit, so the product
 * is taken in two halves to stay within the safe integers.
 */
export const keptOf = (weight: number, keeps: number): number => {
  const half = 32_768;
  const upper = weight * Math.floor(keeps / half);
  const whole = Math.floor(upper / meekUnit);
  const rest = (upper - whole * meekUnit) * half + weight * (keeps % half);
  return whole * half + Math.ceil(rest / meekUnit);
};

/** Votes by candidate for what each elected keeps; every unit of every paper is somewhere. */
export const distribute = (
  root: PaperNode,
  keeps: readonly number[],
): { votes: number[]; exhausted: number; lost: number } => {
  const votes = keeps.map(() => 0);
  let exhausted = 0;
  let lost = 0;
  const give = (candidate: number, amount: number, count: number): number => {
    votes[candidate] = (votes[candidate] ?? 0) + amount * count;
    return amount;
  };
  /** Gives the equals of a rank their shares of a weight, and gives back what they did not take. */
  const share = ({ elected, hopeful, count }: EqualRank, weight: number): number => {
    if (elected.length === 0) {
      const each = Math.floor(weight / hopeful.length);
      return hopeful.reduce((left, candidate) => left - give(candidate, each, count), weight);
    }
    const kept = elected.map((candidate) => BigInt(keeps[candidate] ?? 0));
    const shares = equalRankShares(kept, hopeful.length, BigInt(meekUnit));
    const part = (of: bigint): number => Number((BigInt(weight) * of) / shares.over);
    let left = weight;
    for (const [index, candidate] of elected.entries())
      left -= give(candidate, part(shares.elected[index] ?? 0n), count);
    for (const candidate of hopeful) left -= give(candidate, part(shares.hopeful), count);
    return left;
  };
  const walk = (node: PaperNode, weight: number): void => {
    const { elected, hopeful, count, falls, next } = node;
    let left = weight;
    if (elected.length + hopeful.length > 1) left = share(node, weight);
    else for (const one of elected) left -= give(one, keptOf(weight, keeps[one] ?? 0), count);
    if (hopeful.length > 0) {
      // Whatever a rank with a hopeful candidate did not take is what the divisions cut off.
      lost += left * count;
      return;
    }
    for (let candidate = 0; candidate < falls.length; candidate += 1) {
      const falling = falls[candidate] ?? 0;
      if (falling > 0) give(candidate, left, falling);
      const below = next[candidate];
      if (below) walk(below, left);
    }
    for (const below of node.equal) walk(below, left);
    exhausted += left * node.ended;
  };
  walk(root, meekUnit);
  return { votes, exhausted, lost };
};
