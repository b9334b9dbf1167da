import type { Contest, Outcome } from './contest.ts';
import { countGregory } from './count-gregory.ts';
import { compare, reduce, writeFraction } from './ratio.ts';

/**
 * The weighted inclusive Gregory method without any rounding: the quota is valid papers / (seats + 1), which has to
 * be exceeded, and every value is an exact fraction.
 */
export const countWigm = (contest: Contest): Outcome =>
  countGregory(contest, {
    one: { n: 1n, d: 1n },
    quota: (valid, seats) => reduce({ n: BigInt(valid), d: BigInt(seats + 1) }),
    elects: (votes, quota) => compare(votes, quota) > 0,
    transferValue: (value, surplus, votes) =>
      reduce({ n: value.n * surplus.n * votes.d, d: value.d * surplus.d * votes.n }),
    write: writeFraction,
  });
