import type { CountAction, CountStage, CountTie } from './count.ts';
import type { TieRules } from './count-schemas.ts';
import { doomedAmong, type Guarantee, guardedAmong, placesCanBeKept } from './guarded-places.ts';
import { add, compare, type Ratio, zero } from './ratio.ts';
import { settleTie, type TieQuestion } from './settle-tie.ts';

/**
 * Equal papers; candidates are numbers, best first, several of one rank side by side, none of them withdrawn. Equal
 * ranks of all papers are one array each; `single` has the candidate of a rank, or -1 where there are several.
 */
export type Bundle = { count: number; ranks: readonly (readonly number[])[]; single: readonly number[] };

/** What every rule of STV counts: only those who stand, in the order of their ids, and only valid papers. */
export type Contest = {
  seats: number;
  ids: readonly string[];
  bundles: readonly Bundle[];
  valid: number;
  guarantees: readonly Guarantee[];
  ties: TieRules;
  /** A countback asks for one of these, and is over when it is known who. */
  sought?: ReadonlySet<number>;
};

/** Where the votes are. */
export type Tally = { votes: Ratio[]; exhausted: Ratio; lost: Ratio };

/** What a rule of STV gives back; a countback and the result are made of it. */
export type Outcome = {
  /** Candidates by number, in the order of election and of exclusion. */
  elected: number[];
  excluded: number[];
  quota: string;
  stages: CountStage[];
  ties: CountTie[];
  undecided?: { stage: number; among: string[] };
};

/** Who is where in a count under way, and what has been written down of it. */
export type Progress = {
  contest: Contest;
  write: (value: Ratio) => string;
  hopeful: Set<number>;
  outcome: Outcome;
  history: Ratio[][];
};

export const begin = (contest: Contest, write: (value: Ratio) => string): Progress => ({
  contest,
  write,
  hopeful: new Set(contest.ids.keys()),
  outcome: { elected: [], excluded: [], quota: '', stages: [], ties: [] },
  history: [],
});

export const seatsLeft = ({ contest, outcome }: Progress): number => contest.seats - outcome.elected.length;

/** Of those a countback asks for, the one who got the seat, or is the only one left for it. */
export const foundAmong = (
  sought: ReadonlySet<number>,
  elected: readonly number[],
  hopeful: ReadonlySet<number>,
): number | undefined => {
  const won = elected.find((candidate) => sought.has(candidate));
  if (won !== undefined) return won;
  const left = [...hopeful].filter((candidate) => sought.has(candidate));
  return left.length === 1 ? left[0] : undefined;
};

export const isOpen = (progress: Progress): boolean => {
  const { contest, hopeful, outcome } = progress;
  if (seatsLeft(progress) === 0 || hopeful.size === 0) return false;
  return !contest.sought || foundAmong(contest.sought, outcome.elected, hopeful) === undefined;
};

const namesOf = ({ contest }: Progress, candidates: readonly number[]): string[] =>
  candidates.map((candidate) => contest.ids[candidate] ?? '');

export const votesOf = (tally: Tally, candidate: number): Ratio => tally.votes[candidate] ?? zero;

/** Most votes first; the order of ids where they are equal. */
export const byVotes = (tally: Tally, candidates: Iterable<number>): number[] =>
  [...candidates].toSorted((a, b) => compare(votesOf(tally, b), votesOf(tally, a)) || a - b);

/** Writes a stage down: what was done, and the votes after it. */
export const record = (
  progress: Progress,
  tally: Tally,
  kind: CountAction['kind'],
  done: readonly number[],
): void => {
  const { contest, outcome, history, write } = progress;
  const last = history.at(-1);
  if (!last?.every((value, candidate) => compare(value, votesOf(tally, candidate)) === 0))
    history.push([...tally.votes]);
  outcome.stages.push({
    votes: Object.fromEntries(contest.ids.map((id, candidate) => [id, write(votesOf(tally, candidate))])),
    exhausted: write(tally.exhausted),
    lost: write(tally.lost),
    action: { kind, ids: namesOf(progress, done) },
  });
};

/** The one of equals whom the coming stage's action falls on; undefined, and noted, where nothing settles it. */
export const chooseAmong = (
  progress: Progress,
  tally: Tally,
  among: readonly number[],
  wants: TieQuestion['wants'],
): number | undefined => {
  const [only] = among;
  if (among.length < 2) return only;
  const { contest, history, outcome } = progress;
  const stage = outcome.stages.length;
  const current = history.at(-1)?.every((value, at) => compare(value, votesOf(tally, at)) === 0);
  const earlier = current ? history.slice(0, -1) : history;
  const settled = settleTie({ stage, among, history: earlier, wants }, contest.ids, contest.ties);
  if (!settled) {
    outcome.undecided = { stage, among: namesOf(progress, among) };
    return undefined;
  }
  const { chosen, brokenBy } = settled;
  outcome.ties.push({ stage, among: namesOf(progress, among), brokenBy, chosen: contest.ids[chosen] ?? '' });
  return chosen;
};

export const elect = ({ hopeful, outcome }: Progress, candidates: readonly number[]): void => {
  for (const candidate of candidates) hopeful.delete(candidate);
  outcome.elected.push(...candidates);
};

export const exclude = ({ hopeful, outcome }: Progress, candidates: readonly number[]): void => {
  for (const candidate of candidates) hopeful.delete(candidate);
  outcome.excluded.push(...candidates);
};

export const doomed = (progress: Progress): number[] =>
  doomedAmong(progress.contest.guarantees, progress.outcome.elected, progress.hopeful, seatsLeft(progress));

/**
 * Of those who have reached the quota, whom to elect now: all of them, unless guaranteed places leave no room for
 * all; then only the first, after which the others may be doomed.
 */
export const winnersOf = (progress: Progress, tally: Tally, reached: readonly number[]): number[] => {
  const { contest, outcome, hopeful } = progress;
  const rest = [...hopeful].filter((candidate) => !reached.includes(candidate));
  const together = seatsLeft(progress) - reached.length;
  const all = [...outcome.elected, ...reached];
  if (together >= 0 && placesCanBeKept(contest.guarantees, all, rest, together))
    return byVotes(tally, reached);
  const [first] = byVotes(tally, reached);
  if (first === undefined) return [];
  const equals = reached.filter((one) => compare(votesOf(tally, one), votesOf(tally, first)) === 0);
  const chosen = chooseAmong(progress, tally, equals, 'most');
  return chosen === undefined ? [] : [chosen];
};

/** Who is to be excluded: the lowest whom no guarantee needs, or by tie one of those within a margin of them. */
export const lowestOf = (progress: Progress, tally: Tally, margin: Ratio = zero): number | undefined => {
  const { contest, outcome, hopeful } = progress;
  const guarded = guardedAmong(contest.guarantees, outcome.elected, hopeful, seatsLeft(progress));
  const open = byVotes(
    tally,
    [...hopeful].filter((candidate) => !guarded.has(candidate)),
  );
  const lowest = open.at(-1);
  if (lowest === undefined) return undefined;
  const limit = add(votesOf(tally, lowest), margin);
  const among = open
    .filter((candidate) => compare(votesOf(tally, candidate), limit) <= 0)
    .toSorted((a, b) => a - b);
  return chooseAmong(progress, tally, among, 'fewest');
};
