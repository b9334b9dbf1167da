import { type Contest, foundAmong, type Outcome } from './contest.ts';

/**
 * Alternates in order: the count is repeated for one seat more each time, with everybody chosen so far sure of a
 * seat, and whoever takes the seat more is the next (Otten, "Ordered list selection", Voting matters 9, 1998).
 * Decisions belong to stages of the count itself, so here only earlier stages and the seed settle ties; at one that
 * they do not settle the list ends.
 */
export const countback = (
  contest: Contest,
  elected: readonly number[],
  count: (contest: Contest) => Outcome,
): number[] => {
  const { order, seed } = contest.ties;
  const chosen = [...elected];
  while (chosen.length < contest.ids.length) {
    const others = new Set([...contest.ids.keys()].filter((candidate) => !chosen.includes(candidate)));
    const outcome = count({
      ...contest,
      seats: chosen.length + 1,
      guarantees: [{ members: new Set(chosen), atLeast: chosen.length }],
      ties: { order, seed },
      sought: others,
    });
    for (const candidate of outcome.excluded) others.delete(candidate);
    const next = outcome.undecided ? undefined : foundAmong(others, outcome.elected, others);
    if (next === undefined) break;
    chosen.push(next);
  }
  return chosen.slice(elected.length);
};
