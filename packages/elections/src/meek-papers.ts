import type { Contest } from './contest.ts';
import { equalRankShares } from './equal-rank-shares.ts';

/** One paper, in the integers that all votes by Meek's method are counted in. */
export const meekUnit = 1_000_000_000;

/** A rank of several: the elected in it let a part pass, the hopeful keep all that reaches them. */
type EqualRank = { elected: number[]; hopeful: number[]; count: number };

/**
 * A tree of papers, so that those which pass the same elected candidates are counted at once. Nothing goes on below
 * a rank with a hopeful candidate. Where all papers differ most nodes have one paper, so a node holds only what it
 * needs, in short lists.
 */
type PaperNode = EqualRank & {
  /** Of the papers that come here: a hopeful candidate they go on to, how many go there, the next candidate, how many. */
  falls: number[] | undefined;
  /** And to one elected candidate, or to several of an equal rank; the latter by rank too. */
  below: PaperNode[] | undefined;
  equal: Map<readonly number[], PaperNode> | undefined;
  /** And to nobody. */
  ended: number;
};

const nodeFor = (elected: number[], hopeful: number[]): PaperNode => ({
  elected,
  hopeful,
  count: 0,
  falls: undefined,
  below: undefined,
  equal: undefined,
  ended: 0,
});

const hang = (node: PaperNode, below: PaperNode): PaperNode => {
  if (node.below) node.below.push(below);
  else node.below = [below];
  return below;
};

const fall = (node: PaperNode, candidate: number, count: number): void => {
  const { falls } = node;
  if (!falls) {
    node.falls = [candidate, count];
    return;
  }
  let at = 0;
  while (at < falls.length && falls[at] !== candidate) at += 2;
  if (at < falls.length) falls[at + 1] = (falls[at + 1] ?? 0) + count;
  else falls.push(candidate, count);
};

/** As much of each paper as can receive votes now. */
export const growTree = (
  contest: Contest,
  hopeful: ReadonlySet<number>,
  electedNow: readonly number[],
): PaperNode => {
  const stands = contest.ids.map((_, candidate) => hopeful.has(candidate));
  const passes = contest.ids.map(() => false);
  for (const candidate of electedNow) passes[candidate] = true;
  const alone = contest.ids.map((_, candidate) => [candidate]);
  const nobody: number[] = [];
  const root = nodeFor(nobody, nobody);

  const still = new Map<readonly number[], number[]>();
  const stillOf = (rank: readonly number[]): number[] => {
    const left = still.get(rank) ?? rank.filter((one) => stands[one] || passes[one]);
    still.set(rank, left);
    return left;
  };
  const oneBelow = (node: PaperNode, candidate: number): PaperNode => {
    const elected = alone[candidate] ?? nobody;
    for (let at = 0; at < (node.below?.length ?? 0); at += 1) {
      const before = node.below?.[at];
      if (before?.elected === elected) return before;
    }
    return hang(node, nodeFor(elected, nobody));
  };
  const severalBelow = (node: PaperNode, rank: readonly number[]): PaperNode => {
    const before = node.equal?.get(rank);
    if (before) return before;
    const left = stillOf(rank);
    const fresh = nodeFor(
      left.filter((candidate) => passes[candidate]),
      left.filter((candidate) => stands[candidate]),
    );
    node.equal ??= new Map();
    node.equal.set(rank, fresh);
    return hang(node, fresh);
  };

  for (const { count, ranks, single } of contest.bundles) {
    let node = root;
    let ends = true;
    for (let at = 0; at < single.length && ends; at += 1) {
      let candidate = single[at] ?? -1;
      const rank = candidate < 0 ? ranks[at] : undefined;
      if (rank) {
        const left = stillOf(rank);
        if (left.length > 1) {
          node = severalBelow(node, rank);
          node.count += count;
          ends = node.hopeful.length === 0;
          continue;
        }
        candidate = left[0] ?? -1;
      }
      if (stands[candidate]) {
        fall(node, candidate, count);
        ends = false;
      } else if (passes[candidate]) {
        node = oneBelow(node, candidate);
        node.count += count;
      }
    }
    if (ends) node.ended += count;
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
    const { elected, hopeful, count, falls, below } = node;
    let left = weight;
    const one = elected[0];
    if (elected.length + hopeful.length > 1) left = share(node, weight);
    else if (one !== undefined) left -= give(one, keptOf(weight, keeps[one] ?? 0), count);
    if (hopeful.length > 0) {
      // Whatever a rank with a hopeful candidate did not take is what the divisions cut off.
      lost += left * count;
      return;
    }
    // Plain loops: a hundred thousand nodes are walked again and again.
    if (falls) for (let at = 0; at < falls.length; at += 2) give(falls[at] ?? 0, left, falls[at + 1] ?? 0);
    if (below) for (let at = 0; at < below.length; at += 1) walk(below[at] ?? node, left);
    exhausted += left * node.ended;
  };
  walk(root, meekUnit);
  return { votes, exhausted, lost };
};
