import type { Contest, Outcome } from './contest.ts';
import type { Count } from './count.ts';
import { approvalAlternates, countApproval } from './count-approval.ts';
import { countMeek } from './count-meek.ts';
import { countPrfMeek } from './count-prf-meek.ts';
import type { CountOptions, CountRule } from './count-schemas.ts';
import { countScottish } from './count-scottish.ts';
import { countWigm } from './count-wigm.ts';
import { type Alternates, countback } from './countback.ts';
import { readCountInput } from './read-count-input.ts';
import type { Election } from './schemas.ts';

type Counting = {
  count: (contest: Contest) => Outcome;
  alternates: (contest: Contest, elected: readonly number[]) => Alternates;
};

const byTransfer = (count: Counting['count']): Counting => ({
  count,
  alternates: (contest, elected) => countback(contest, elected, count),
});

const byNumber: Counting = { count: countApproval, alternates: approvalAlternates };

const countings: Record<CountRule, Counting> = {
  scottish: byTransfer(countScottish),
  wigm: byTransfer(countWigm),
  meek: byTransfer(countMeek),
  'prf-meek': byTransfer(countPrfMeek),
  approval: byNumber,
  block: byNumber,
};

/**
 * Counts the papers of an election, stage by stage, and puts the alternates in order.
 *
 * Rules: `scottish` is the STV of Scottish local elections (SSI 2007/42, Schedule 1: values cut to five decimals; a
 * paper ends where two have an equal rank); `wigm` the weighted inclusive Gregory method in exact fractions;
 * `meek` Meek's method (Hill, Wichmann and Woodall 1987) in nine decimals; `prf-meek` the reference rule of the
 * Proportional Representation Foundation; `approval` one vote for everybody named; `block` the same, but a paper
 * with more names than seats is not valid. Under `wigm` and Meek's method equal ranks share a paper evenly.
 *
 * Guaranteed places under STV: whom a guarantee cannot do without is guarded and never excluded; whose election
 * would leave too few seats for a guarantee is doomed and excluded at once. Under approval and block, of all sets
 * that keep the places that with most votes is elected. Places that overlap are checked together, exactly.
 * @param election who stands for how many seats, and the papers; any order of candidates and papers is the same
 * @param options the rule, guaranteed places, and how ties are settled: `decisions` first, by stage, then `order`
 * @returns the count, or, where nothing settles a tie, the count so far and what has to be decided
 * @throws ElectionsError malformed, repeated-id, unknown-candidate, no-candidates, no-valid-ballots, too-many-ballots, seed-missing,
 * places-exceed-seats, places-exceed-candidates, places-in-conflict, decision-not-tied
 * @example
 * const candidates = ['asel', 'bolat', 'dana'].map((id) => ({ id, name: id }));
 * const ballots = [{ count: 4, ranking: ['asel', 'dana'] }, { count: 2, ranking: ['bolat'] }];
 * const ties = { order: ['stages' as const] };
 * countBallots({ seats: 2, candidates, ballots }, { rule: 'scottish', ties }).elected; // => ['asel', 'bolat']
 */
export function countBallots(election: Election, options: CountOptions): Count {
  const { contest, rule, invalid } = readCountInput(election, options);
  const { count, alternates } = countings[rule];
  const { undecided, ...outcome } = count(contest);
  const names = (candidates: readonly number[]): string[] => candidates.map((one) => contest.ids[one] ?? '');
  const ready = undecided ? { alternates: [], ties: [] } : alternates(contest, outcome.elected);
  const counted = {
    elected: names(outcome.elected),
    excluded: names(outcome.excluded),
    alternates: names(ready.alternates),
    quota: outcome.quota,
    valid: contest.valid,
    invalid,
    stages: outcome.stages,
    ties: outcome.ties,
    alternateTies: ready.ties,
  };
  return undecided ? { status: 'tied', undecided, ...counted } : { status: 'complete', ...counted };
}
