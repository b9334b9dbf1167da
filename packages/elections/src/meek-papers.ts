import type { Contest } from './contest.ts';
import { equalRankShares } from './equal-rank-shares.ts';

/** One rank of a paper: the elected in it let a part pass, the hopeful keep all that reaches them. */
type Step = { elected: number[]; hopeful: number[] };

/** Papers that pass the same elected candidates in the same order and end with the same hopeful ones. */
export type ShortPaper = { count: bigint; steps: Step[] };

/** As much of each paper as can receive votes now; nothing goes beyond the first rank with a hopeful candidate. */
export const shortenPapers = (
  contest: Contest,
  hopeful: ReadonlySet<number>,
  elected: ReadonlySet<number>,
): ShortPaper[] => {
  const short = new Map<string, { count: number; steps: Step[] }>();
  for (const { count, ranks } of contest.bundles) {
    const steps: Step[] = [];
    let key = '';
    for (const rank of ranks) {
      const step = {
        elected: rank.filter((candidate) => elected.has(candidate)),
        hopeful: rank.filter((candidate) => hopeful.has(candidate)),
      };
      if (step.elected.length + step.hopeful.length === 0) continue;
      steps.push(step);
      key += `${step.elected.join()}+${step.hopeful.join()};`;
      if (step.hopeful.length > 0) break;
    }
    const same = short.get(key);
    if (same) same.count += count;
    else short.set(key, { count, steps });
  }
  return [...short.values()].map(({ count, steps }) => ({ count: BigInt(count), steps }));
};

const dividedUp = (value: bigint, by: bigint): bigint => (value + by - 1n) / by;

/** Votes in units of one paper, by candidate, for what each elected keeps; every unit is somewhere. */
export const distribute = (
  papers: readonly ShortPaper[],
  keeps: readonly bigint[],
  unit: bigint,
): { votes: bigint[]; exhausted: bigint; lost: bigint } => {
  const votes = keeps.map(() => 0n);
  let exhausted = 0n;
  let lost = 0n;
  for (const { count, steps } of papers) {
    let weight = unit;
    const give = (candidate: number, amount: bigint): void => {
      votes[candidate] = (votes[candidate] ?? 0n) + amount * count;
      weight -= amount;
    };
    for (const { elected, hopeful } of steps) {
      const [one = 0] = elected.length > 0 ? elected : hopeful;
      const size = elected.length + hopeful.length;
      if (size === 1) give(one, hopeful.length > 0 ? weight : dividedUp(weight * (keeps[one] ?? 0n), unit));
      else {
        const before = weight;
        const kept = elected.map((candidate) => keeps[candidate] ?? 0n);
        const shares = equalRankShares(kept, hopeful.length, unit);
        for (const [index, candidate] of elected.entries())
          give(candidate, (before * (shares.elected[index] ?? 0n)) / shares.over);
        for (const candidate of hopeful) give(candidate, (before * shares.hopeful) / shares.over);
        // Whatever is left of a rank with a hopeful candidate is what the divisions cut off.
        if (hopeful.length > 0) {
          lost += weight * count;
          weight = 0n;
        }
      }
    }
    exhausted += weight * count;
  }
  return { votes, exhausted, lost };
};
