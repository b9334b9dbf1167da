import {
  begin,
  byVotes,
  type Contest,
  doomed,
  elect,
  exclude,
  isOpen,
  lowestOf,
  type Outcome,
  record,
  seatsLeft,
  type Tally,
  winnersOf,
} from './contest.ts';
import { distribute, growTree, meekUnit } from './meek-papers.ts';
import { writeDecimal } from './ratio.ts';

const places = 9;
const omega = 1_000;

const dividedUp = (value: bigint, by: bigint): bigint => (value + by - 1n) / by;

/** What a candidate keeps × quota / votes, each step rounded up; never more than all. */
const keepLess = (keeps: number, quota: number, votes: number): number => {
  const unit = BigInt(meekUnit);
  const scaled = dividedUp(BigInt(keeps) * BigInt(quota), unit);
  return Math.min(meekUnit, Number(dividedUp(scaled * unit, BigInt(Math.max(1, votes)))));
};

/**
 * Counts by Meek's method: the elected keep only such a part of each paper as leaves them the quota. In decimals of
 * nine places, until the surplus of all the elected together is below 0.000001 or falls no more.
 * @param margin from the surplus that remains, both in units of the last place: votes nearer to the lowest than
 * this are tied with it
 */
export const countByMeek = (contest: Contest, margin: (surplus: number) => number): Outcome => {
  const progress = begin(contest, (value) => writeDecimal(value, places));
  const { hopeful, outcome } = progress;
  const keeps = contest.ids.map(() => meekUnit);
  const exact = (units: number) => ({ n: BigInt(units), d: BigInt(meekUnit) });

  let votes: number[] = [];
  let quota = 0;
  let tally: Tally = { votes: [], exhausted: exact(0), lost: exact(0) };
  let tree = growTree(contest, hopeful, []);
  const count = (): void => {
    const held = distribute(tree, keeps);
    votes = held.votes;
    tally = { votes: votes.map(exact), exhausted: exact(held.exhausted), lost: exact(held.lost) };
    quota = Math.floor(votes.reduce((sum, part) => sum + part, 0) / (contest.seats + 1)) + 1;
    outcome.quota = progress.write(exact(quota));
  };
  /** The total surplus of the iteration before; a new round starts without. */
  let before: number | undefined;
  const startRound = (): void => {
    tree = growTree(contest, hopeful, outcome.elected);
    before = undefined;
  };
  let moved = new Set<number>();
  const recordMoved = (): void => {
    const ids = [...moved].toSorted((a, b) => a - b);
    if (ids.length > 0) record(progress, tally, 'transfer-surplus', ids);
    moved = new Set();
  };
  const excludeNow = (ids: readonly number[]): void => {
    exclude(progress, ids);
    startRound();
    count();
    record(progress, tally, 'exclude', ids);
  };
  const keepQuotas = (): void => {
    for (const one of outcome.elected) {
      const kept = keepLess(keeps[one] ?? meekUnit, quota, votes[one] ?? 0);
      if (kept !== keeps[one]) moved.add(one);
      keeps[one] = kept;
    }
    count();
  };

  count();
  while (isOpen(progress)) {
    const lost = doomed(progress);
    const reached = [...hopeful].filter((candidate) => (votes[candidate] ?? 0) >= quota);
    const surplus = outcome.elected.reduce((sum, one) => sum + (votes[one] ?? 0) - quota, 0);
    const total = Math.max(0, surplus);
    const fills = hopeful.size <= seatsLeft(progress);
    const iterates = total >= omega && (before === undefined || total < before);
    if (lost.length + reached.length === 0 && !fills && iterates && outcome.stages.length > 0) {
      before = total;
      keepQuotas();
      continue;
    }
    recordMoved();
    const winners = lost.length > 0 ? [] : winnersOf(progress, tally, reached);
    if (outcome.undecided) break;
    if (winners.length > 0 || outcome.stages.length === 0) {
      elect(progress, winners);
      record(progress, tally, 'elect', winners);
      startRound();
    } else if (lost.length > 0) excludeNow(lost);
    else if (fills) {
      const last = byVotes(tally, hopeful);
      elect(progress, last);
      record(progress, tally, 'fill', last);
    } else {
      const lowest = lowestOf(progress, tally, exact(margin(total)));
      if (lowest === undefined) break;
      excludeNow([lowest]);
    }
  }
  return outcome;
};
