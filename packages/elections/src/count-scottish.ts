import type { Contest, Outcome } from './contest.ts';
import { countGregory } from './count-gregory.ts';
import { compare, cut, writeDecimal } from './ratio.ts';

const units = 100_000n;

/**
 * The count of Scottish local elections (Scottish Local Government Elections Order 2007, SSI 2007/42, Schedule 1,
 * rules 45 to 52): values cut to five decimal places, the largest surplus first, one surplus or exclusion a stage.
 */
export const countScottish = (contest: Contest): Outcome =>
  countGregory(contest, {
    one: { n: units, d: units },
    quota: (valid, seats) => ({ n: (BigInt(valid) / BigInt(seats + 1) + 1n) * units, d: units }),
    elects: (votes, quota) => compare(votes, quota) >= 0,
    transferValue: (value, surplus, votes) =>
      cut({ n: value.n * surplus.n * votes.d, d: value.d * surplus.d * votes.n }, units),
    write: (value) => writeDecimal(value, 5),
  });
