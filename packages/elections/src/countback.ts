import { type Contest, foundAmong, type Outcome } from './contest.ts';
import type { AlternateTie } from './count.ts';

/** Alternates by number, the first to be called first, and the ties that were settled on the way. */
export type Alternates = { alternates: number[]; ties: AlternateTie[] };

/** What a recount for a place among the alternates had to settle; a count without decisions settles by no other means. */
const tiesOf = ({ ties, stages }: Outcome, alternate: number): AlternateTie[] =>
  ties.flatMap(({ stage, among, brokenBy, chosen }) => {
    const action = stages[stage]?.action.kind;
    return action && brokenBy !== 'decision' ? [{ alternate, among, brokenBy, chosen, action }] : [];
  });

/**
 * Alternates in order: the count is repeated for one seat more each time, with everybody chosen so far sure of a
 * seat, and whoever takes the seat more is the next (Otten, "Ordered list selection", Voting matters 9, 1998).
 * Decisions belong to stages of the count itself, so here only earlier stages and the seed settle ties, which are
 * listed; at one that they do not settle the list ends.
 */
export const countback = (
  contest: Contest,
  elected: readonly number[],
  count: (contest: Contest) => Outcome,
): Alternates => {
  const { order, seed } = contest.ties;
  const chosen = [...elected];
  const ties: AlternateTie[] = [];
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
    ties.push(...tiesOf(outcome, chosen.length - elected.length));
    chosen.push(next);
  }
  return { alternates: chosen.slice(elected.length), ties };
};
