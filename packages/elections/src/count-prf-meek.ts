import type { Contest, Outcome } from './contest.ts';
import { countByMeek } from './count-by-meek.ts';

/**
 * The Reference Meek Rule of the Proportional Representation Foundation: nine decimal places, what is kept rounded
 * up, omega 0.000001; those within the surplus that remains of the lowest are tied with them.
 */
export const countPrfMeek = (contest: Contest): Outcome =>
  countByMeek(contest, { places: 9, omega: 1_000n, margin: (surplus) => surplus });
