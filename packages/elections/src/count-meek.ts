import type { Contest, Outcome } from './contest.ts';
import { countByMeek } from './count-by-meek.ts';

/**
 * Meek's method (Hill, Wichmann and Woodall, Algorithm 123, Computer Journal 30, 1987). Votes nearer to each other
 * than the last surplus (0.000001) and the rounding of every paper (0.000000001 each) can tell are tied.
 */
export const countMeek = (contest: Contest): Outcome =>
  countByMeek(contest, (surplus) => Math.max(surplus, 1_000) + contest.valid);
