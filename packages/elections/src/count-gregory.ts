import {
  begin,
  byVotes,
  type Contest,
  chooseAmong,
  doomed,
  elect,
  exclude,
  isOpen,
  lowestOf,
  type Outcome,
  type Progress,
  record,
  seatsLeft,
  type Tally,
  votesOf,
  winnersOf,
} from './contest.ts';
import { add, compare, type Ratio, reduce, subtract, times, zero } from './ratio.ts';

/** What one rule of the weighted inclusive Gregory method does in its own way. */
type GregoryRule = {
  one: Ratio;
  quota: (valid: number, seats: number) => Ratio;
  /** Whether so many votes elect. */
  elects: (votes: Ratio, quota: Ratio) => boolean;
  /** What each paper of a value is worth when it passes on as part of a surplus. */
  transferValue: (value: Ratio, surplus: Ratio, votes: Ratio) => Ratio;
  write: (value: Ratio) => string;
};

/** Papers of one value, each as its bundle × the places of a paper + its rank, for a number takes least room. */
type Parcel = { value: Ratio; papers: number[]; count: number };
type Piles = Map<string, Parcel>[];

/** The parcel of a value in a pile, where it is not there a new one. */
const parcelOf = (pile: Map<string, Parcel>, value: Ratio): Parcel => {
  const key = `${value.n}/${value.d}`;
  const before = pile.get(key);
  if (before) return before;
  const fresh: Parcel = { value, papers: [], count: 0 };
  pile.set(key, fresh);
  return fresh;
};

/** Hands each paper to the next who still stand, shared where they have an equal rank; gives what found nobody. */
const pass = (progress: Progress, papers: readonly number[], value: Ratio, into: Piles): Ratio => {
  const { contest, hopeful } = progress;
  const size = contest.ids.length;
  const stands = contest.ids.map((_, candidate) => hopeful.has(candidate));
  // By how many share a paper and by candidate: finding a parcel by its value for every paper would be slow.
  const parcels: (Parcel | undefined)[][] = [];
  const hand = (candidate: number, ways: number, paper: number, count: number): void => {
    parcels[ways] ??= [];
    const parcel =
      parcels[ways][candidate] ??
      parcelOf(
        into[candidate] ?? new Map(),
        ways > 1 ? reduce({ n: value.n, d: value.d * BigInt(ways) }) : value,
      );
    parcels[ways][candidate] = parcel;
    parcel.papers.push(paper);
    parcel.count += count;
  };
  let unheard = 0;
  for (const paper of papers) {
    const rank = paper % size;
    const bundle = contest.bundles[(paper - rank) / size];
    if (!bundle) continue;
    const { ranks, single, count } = bundle;
    let found = false;
    for (let at = rank; at < single.length && !found; at += 1) {
      const only = single[at] ?? -1;
      if (only >= 0) {
        found = stands[only] === true;
        if (found) hand(only, 1, paper - rank + at, count);
        continue;
      }
      const next = (ranks[at] ?? []).filter((one) => stands[one]);
      found = next.length > 0;
      for (const candidate of next) hand(candidate, next.length, paper - rank + at, count);
    }
    if (!found) unheard += count;
  }
  return times(value, unheard);
};

const emptyPiles = (progress: Progress): Piles => progress.contest.ids.map(() => new Map());

/** Moves what was handed on into the piles of those who got it, and gives how much that was. */
const settle = (piles: Piles, handed: Piles, tally: Tally): Ratio => {
  let moved = zero;
  for (const [candidate, parcels] of handed.entries())
    for (const { value, papers, count } of parcels.values()) {
      const worth = times(value, count);
      moved = add(moved, worth);
      tally.votes[candidate] = add(votesOf(tally, candidate), worth);
      const same = parcelOf(piles[candidate] ?? new Map(), value);
      for (const paper of papers) same.papers.push(paper);
      same.count += count;
    }
  return moved;
};

/** Takes votes from a candidate and passes their papers on, each for what `worth` says; the rest is lost. */
const transfer = (
  progress: Progress,
  piles: Piles,
  tally: Tally,
  from: readonly number[],
  given: Ratio,
  worth: (value: Ratio) => Ratio,
): void => {
  const handed = emptyPiles(progress);
  let exhausted = zero;
  for (const candidate of from) {
    for (const { value, papers } of piles[candidate]?.values() ?? [])
      exhausted = add(exhausted, pass(progress, papers, worth(value), handed));
    piles[candidate]?.clear();
  }
  const moved = settle(piles, handed, tally);
  tally.exhausted = add(tally.exhausted, exhausted);
  tally.lost = add(tally.lost, subtract(given, add(moved, exhausted)));
};

/** Counts by the weighted inclusive Gregory method: every paper of a surplus passes on, for a part of its value. */
export const countGregory = (contest: Contest, rule: GregoryRule): Outcome => {
  const progress = begin(contest, rule.write);
  const { hopeful, outcome } = progress;
  const quota = rule.quota(contest.valid, contest.seats);
  outcome.quota = rule.write(quota);
  const tally: Tally = { votes: contest.ids.map(() => zero), exhausted: zero, lost: zero };
  const piles = emptyPiles(progress);
  const first = emptyPiles(progress);
  const all = contest.bundles.map((_, bundle) => bundle * contest.ids.length);
  pass(progress, all, rule.one, first);
  settle(piles, first, tally);
  const surpluses = new Set<number>();

  const excludeNow = (ids: readonly number[]): void => {
    exclude(progress, ids);
    const given = ids.reduce((sum, candidate) => add(sum, votesOf(tally, candidate)), zero);
    for (const candidate of ids) tally.votes[candidate] = zero;
    transfer(progress, piles, tally, ids, given, (value) => value);
    record(progress, tally, 'exclude', ids);
  };

  while (isOpen(progress)) {
    const lost = doomed(progress);
    const reached = [...hopeful].filter((candidate) => rule.elects(votesOf(tally, candidate), quota));
    const winners = lost.length > 0 ? [] : winnersOf(progress, tally, reached);
    if (outcome.undecided) break;
    if (winners.length > 0 || outcome.stages.length === 0) {
      elect(progress, winners);
      for (const one of winners) if (compare(votesOf(tally, one), quota) > 0) surpluses.add(one);
      record(progress, tally, 'elect', winners);
    } else if (lost.length > 0) excludeNow(lost);
    else if (hopeful.size <= seatsLeft(progress)) {
      const last = byVotes(tally, hopeful);
      elect(progress, last);
      record(progress, tally, 'fill', last);
    } else if (surpluses.size > 0) {
      const most = byVotes(tally, surpluses)[0] ?? 0;
      const equals = [...surpluses].filter((one) => compare(votesOf(tally, one), votesOf(tally, most)) === 0);
      const from = chooseAmong(
        progress,
        tally,
        equals.toSorted((a, b) => a - b),
        'most',
      );
      if (from === undefined) break;
      surpluses.delete(from);
      const votes = votesOf(tally, from);
      const surplus = subtract(votes, quota);
      tally.votes[from] = quota;
      transfer(progress, piles, tally, [from], surplus, (value) => rule.transferValue(value, surplus, votes));
      record(progress, tally, 'transfer-surplus', [from]);
    } else {
      const lowest = lowestOf(progress, tally);
      if (lowest === undefined) break;
      excludeNow([lowest]);
    }
  }
  return outcome;
};
