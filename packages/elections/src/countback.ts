import type { Contest, Outcome } from './contest.ts';

/**
 * Alternates in order: the count is repeated for one seat more each time, with everybody chosen so far sure of a
 * seat, and whoever takes the seat more is the next (Otten, "Ordered list selection", Voting matters 9, 1998).
 * Decisions belong to stages of the count itself, so here only earlier stages and the seed settle ties; at one that
 * they do not settle the list ends.
 */
export const countback = (
  contest: Contest,
  elected: readonly string[],
  count: (contest: Contest) => Outcome,
): string[] => {
  const chosen = [...elected];
  const { order, seed } = contest.ties;
  while (chosen.length < contest.ids.length) {
    const members = new Set(
      [...contest.ids.keys()].filter((candidate) => chosen.includes(contest.ids[candidate] ?? '')),
    );
    const outcome = count({
      ...contest,
      seats: chosen.length + 1,
      guarantees: [{ members, atLeast: chosen.length }],
      ties: { order, seed },
    });
    const next = outcome.elected
      .map((candidate) => contest.ids[candidate] ?? '')
      .find((id) => !chosen.includes(id));
    if (next === undefined) break;
    chosen.push(next);
  }
  return chosen.slice(elected.length);
};
