import {
  begin,
  byVotes,
  type Contest,
  doomed,
  elect,
  exclude,
  lowestOf,
  type Outcome,
  record,
  seatsLeft,
  type Tally,
  winnersOf,
} from './contest.ts';
import { distribute, shortenPapers } from './meek-papers.ts';
import { writeDecimal } from './ratio.ts';

/** The figures of one rule of Meek's method: decimal places, and below what total surplus the count has converged. */
export type MeekRule = {
  places: number;
  omega: bigint;
  /** Votes nearer to the lowest than this, in units of the last place, are tied with it. */
  margin: (surplus: bigint) => bigint;
};

const dividedUp = (value: bigint, by: bigint): bigint => (value + by - 1n) / by;

/** Counts by Meek's method: the elected keep only such a part of each paper as leaves them the quota. */
export const countByMeek = (contest: Contest, { places, omega, margin }: MeekRule): Outcome => {
  const unit = 10n ** BigInt(places);
  const progress = begin(contest, (value) => writeDecimal(value, places));
  const { hopeful, outcome } = progress;
  const keeps = contest.ids.map(() => unit);
  const exact = (n: bigint) => ({ n, d: unit });

  let papers = shortenPapers(contest, hopeful, new Set());
  let held = distribute(papers, keeps, unit);
  let quota = 0n;
  let tally: Tally = { votes: [], exhausted: exact(0n), lost: exact(0n) };
  const count = (): void => {
    held = distribute(papers, keeps, unit);
    tally = { votes: held.votes.map(exact), exhausted: exact(held.exhausted), lost: exact(held.lost) };
    quota = held.votes.reduce((sum, votes) => sum + votes, 0n) / BigInt(contest.seats + 1) + 1n;
    outcome.quota = progress.write(exact(quota));
  };
  const shorten = (): void => {
    papers = shortenPapers(contest, hopeful, new Set(outcome.elected));
  };
  const excludeNow = (ids: readonly number[]): void => {
    exclude(progress, ids);
    shorten();
    count();
    record(progress, tally, 'exclude', ids);
  };
  count();

  let before: bigint | undefined;
  let moved = new Set<number>();
  const recordMoved = (): void => {
    if (moved.size > 0)
      record(
        progress,
        tally,
        'transfer-surplus',
        [...moved].toSorted((a, b) => a - b),
      );
    moved = new Set();
  };

  while (seatsLeft(progress) > 0 && hopeful.size > 0) {
    const lost = doomed(progress);
    const reached = [...hopeful].filter((candidate) => (held.votes[candidate] ?? 0n) >= quota);
    if (reached.length > 0) recordMoved();
    const winners = lost.length > 0 ? [] : winnersOf(progress, tally, reached);
    if (outcome.undecided) break;
    if (winners.length > 0 || outcome.stages.length === 0) {
      elect(progress, winners);
      record(progress, tally, 'elect', winners);
      shorten();
      before = undefined;
      continue;
    }
    if (lost.length > 0) {
      recordMoved();
      excludeNow(lost);
      before = undefined;
      continue;
    }
    if (hopeful.size <= seatsLeft(progress)) {
      recordMoved();
      const last = byVotes(tally, hopeful);
      elect(progress, last);
      record(progress, tally, 'fill', last);
      continue;
    }
    const surplus = outcome.elected.reduce((sum, one) => sum + (held.votes[one] ?? 0n) - quota, 0n);
    const total = surplus > 0n ? surplus : 0n;
    if (total >= omega && (before === undefined || total < before)) {
      before = total;
      for (const one of outcome.elected) {
        const votes = held.votes[one] ?? 0n;
        const kept = dividedUp(dividedUp((keeps[one] ?? unit) * quota, unit) * unit, votes > 0n ? votes : 1n);
        if (kept === keeps[one] || kept > unit) continue;
        keeps[one] = kept;
        moved.add(one);
      }
      count();
      continue;
    }
    recordMoved();
    const lowest = lowestOf(progress, tally, exact(margin(total)));
    if (lowest === undefined) break;
    excludeNow([lowest]);
    before = undefined;
  }
  return outcome;
};
