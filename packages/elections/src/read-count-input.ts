import type { z } from 'zod';
import type { Bundle, Contest } from './contest.ts';
import { type CountOptions, type CountRule, countOptionsSchema } from './count-schemas.ts';
import { type Problem, problem, throwProblems } from './errors.ts';
import { type Guarantee, placesCanBeKept } from './guarded-places.ts';
import { type Election, electionSchema } from './schemas.ts';

/** More papers would not fit the safe integers in units of nine decimals. */
const mostBallots = 9_000_000;

const malformed = (error: z.ZodError | undefined): Problem[] =>
  (error?.issues ?? []).map(({ path, message }) =>
    problem(
      'malformed',
      path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
      { message },
    ),
  );

const placesProblems = (guarantees: readonly Guarantee[], standing: number[], seats: number): Problem[] => {
  const problems = guarantees.flatMap(({ members, atLeast }, index) => [
    ...(atLeast > seats ? [problem('places-exceed-seats', ['places', index], { atLeast, seats })] : []),
    ...(atLeast > members.size
      ? [problem('places-exceed-candidates', ['places', index], { atLeast, candidates: members.size })]
      : []),
  ]);
  if (problems.length > 0 || placesCanBeKept(guarantees, [], standing, seats)) return problems;
  return [problem('places-in-conflict', ['places'], { seats })];
};

/** The candidates of one paper who stand, by rank; the first mention counts where one is named again. */
const ranksOf = (
  ranking: readonly (string | string[])[],
  indexOf: ReadonlyMap<string, number>,
): number[][] => {
  const named = new Set<number>();
  const ranks: number[][] = [];
  for (const rank of ranking) {
    const here: number[] = [];
    for (const id of typeof rank === 'string' ? [rank] : rank) {
      const candidate = indexOf.get(id);
      if (candidate === undefined || named.has(candidate)) continue;
      named.add(candidate);
      here.push(candidate);
    }
    if (here.length > 0) ranks.push(here.length > 1 ? here.sort((a, b) => a - b) : here);
  }
  return ranks;
};

/** What of a paper a rule can read: under the Scottish rule it ends where two candidates have an equal rank. */
const readable = (ranks: number[][], rule: CountRule, seats: number): number[][] => {
  if (rule === 'scottish') {
    const unclear = ranks.findIndex((rank) => rank.length > 1);
    return unclear < 0 ? ranks : ranks.slice(0, unclear);
  }
  if (rule !== 'approval' && rule !== 'block') return ranks;
  const named = ranks.flat().toSorted((a, b) => a - b);
  return (rule === 'block' && named.length > seats) || named.length === 0 ? [] : [named];
};

/** Checks everything, and makes of it what the rules count: candidates by number, equal papers together. */
export const readCountInput = (
  election: Election,
  options: CountOptions,
): { contest: Contest; rule: CountRule; invalid: number } => {
  const read = electionSchema.safeParse(election);
  const told = countOptionsSchema.safeParse(options);
  throwProblems([...malformed(read.error), ...malformed(told.error)]);
  const { candidates, seats } = election;
  const problems: Problem[] = [];

  const known = new Set<string>();
  for (const [index, { id }] of candidates.entries()) {
    if (known.has(id)) problems.push(problem('repeated-id', ['candidates', index, 'id'], { id }));
    known.add(id);
  }
  for (const [index, { ranking }] of election.ballots.entries())
    for (const [rank, ids] of ranking.entries())
      for (const id of typeof ids === 'string' ? [ids] : ids)
        if (!known.has(id))
          problems.push(problem('unknown-candidate', ['ballots', index, 'ranking', rank], { id }));

  // In the order of ids, so that the order in which candidates are listed cannot matter.
  const standing = candidates
    .filter(({ withdrawn }) => !withdrawn)
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  if (standing.length === 0) problems.push(problem('no-candidates', ['candidates'], {}));
  const indexOf = new Map(standing.map(({ id }, index) => [id, index]));
  const guarantees = (options.places ?? []).map(({ where, atLeast }) => ({
    members: new Set(
      standing.flatMap(({ attributes }, index) =>
        Object.entries(where).every(([name, value]) => attributes?.[name] === value) ? [index] : [],
      ),
    ),
    atLeast,
  }));
  if (problems.length === 0) problems.push(...placesProblems(guarantees, [...standing.keys()], seats));
  const { order, seed } = options.ties;
  if (order.includes('seed') && seed === undefined)
    problems.push(problem('seed-missing', ['ties', 'seed'], {}));

  const bundles = new Map<string, Bundle>();
  const ranksByName = new Map<string, number[]>();
  const shared = (rank: number[]): number[] => {
    if (rank.length === 1) return rank;
    const same = ranksByName.get(rank.join()) ?? rank;
    ranksByName.set(rank.join(), same);
    return same;
  };
  let valid = 0;
  let invalid = 0;
  for (const { count, ranking } of election.ballots) {
    const ranks = readable(ranksOf(ranking, indexOf), options.rule, seats);
    if (ranks.length === 0) {
      invalid += count;
      continue;
    }
    valid += count;
    const key = ranks.join(';');
    const same = bundles.get(key);
    if (same) same.count += count;
    else {
      const single = ranks.map((rank) => (rank.length === 1 ? (rank[0] ?? -1) : -1));
      bundles.set(key, { count, ranks: ranks.map(shared), single });
    }
  }
  if (problems.length === 0 && valid === 0)
    problems.push(problem('no-valid-ballots', ['ballots'], { invalid }));
  if (valid + invalid > mostBallots)
    problems.push(problem('too-many-ballots', ['ballots'], { most: mostBallots }));
  throwProblems(problems);
  const ids = standing.map(({ id }) => id);
  return {
    contest: { seats, ids, bundles: [...bundles.values()], valid, guarantees, ties: options.ties },
    rule: options.rule,
    invalid,
  };
};
