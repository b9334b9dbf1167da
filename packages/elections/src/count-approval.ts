import { bestSets, weighVotes } from './choose-by-votes.ts';
import {
  begin,
  byVotes,
  type Contest,
  chooseAmong,
  elect,
  type Outcome,
  record,
  type Tally,
} from './contest.ts';
import type { AlternateTie } from './count.ts';
import type { Alternates } from './countback.ts';
import { drawLots } from './draw-lots.ts';
import { whole, writeFraction, zero } from './ratio.ts';

const approvalsOf = ({ ids, bundles }: Contest): number[] => {
  const votes = ids.map(() => 0);
  for (const { count, ranks } of bundles)
    for (const candidate of ranks.flat()) votes[candidate] = (votes[candidate] ?? 0) + count;
  return votes;
};

/** The others by votes, equals by lot; the list ends at equals where no seed is to settle it. */
export const approvalAlternates = (contest: Contest, elected: readonly number[]): Alternates => {
  const { ids } = contest;
  const { order, seed } = contest.ties;
  const votes = approvalsOf(contest);
  const others = [...ids.keys()].filter((candidate) => !elected.includes(candidate));
  const levels = Map.groupBy(others, (candidate) => votes[candidate] ?? 0);
  const alternates: number[] = [];
  const ties: AlternateTie[] = [];
  for (const level of [...levels.keys()].toSorted((a, b) => b - a)) {
    const equals = (levels.get(level) ?? []).map((candidate) => ids[candidate] ?? '');
    if (equals.length > 1 && !order.includes('seed')) break;
    let among = equals;
    for (const chosen of drawLots(equals, seed ?? '')) {
      if (among.length > 1)
        ties.push({ alternate: alternates.length, among, brokenBy: 'seed', chosen, action: 'elect' });
      among = among.filter((id) => id !== chosen);
      alternates.push(ids.indexOf(chosen));
    }
  }
  return { alternates, ties };
};

/**
 * Counts approvals: each paper gives one vote to every candidate it names. Of all sets of candidates that keep the
 * guaranteed places, that with most votes is elected; of those with equally many, that with the higher single votes.
 */
export const countApproval = (contest: Contest): Outcome => {
  const progress = begin(contest, writeFraction);
  const { outcome } = progress;
  const votes = approvalsOf(contest);
  const tally: Tally = { votes: votes.map(whole), exhausted: zero, lost: zero };
  const size = Math.min(contest.seats, contest.ids.length);
  const weights = weighVotes(votes, contest.seats);

  while (outcome.elected.length < size) {
    const { certain, tied } = bestSets(contest, weights, size, outcome.elected);
    const drawn =
      certain.length > 0 || outcome.stages.length === 0
        ? undefined
        : chooseAmong(progress, tally, tied, 'most');
    if (outcome.undecided) break;
    const now = drawn === undefined ? byVotes(tally, certain) : [drawn];
    elect(progress, now);
    record(progress, tally, 'elect', now);
  }
  return outcome;
};
