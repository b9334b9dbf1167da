import type { Contest, Outcome } from './contest.ts';
import { countByMeek } from './count-by-meek.ts';

const omega = 1_000_000_000n;

/**
 * Meek's method (Hill, Wichmann and Woodall, Algorithm 123, Computer Journal 30, 1987) in decimals of 18 places,
 * until the surplus of all the elected together is below 0.000000001; votes nearer than that are tied.
 */
export const countMeek = (contest: Contest): Outcome =>
  countByMeek(contest, { places: 18, omega, margin: () => omega });
