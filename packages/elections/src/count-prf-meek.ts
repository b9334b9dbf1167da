import type { Contest, Outcome } from './contest.ts';
import { countByMeek } from './count-by-meek.ts';

/**
 * The Reference Meek Rule of the Proportional Representation Foundation: those within the surplus that remains of
 * the lowest are tied with them.
 */
export const countPrfMeek = (contest: Contest): Outcome => countByMeek(contest, (surplus) => surplus);
