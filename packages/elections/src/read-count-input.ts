import type { z } from 'zod';
import type { Contest } from './contest.ts';
import { type CountOptions, type CountRule, countOptionsSchema } from './count-schemas.ts';
import { type Problem, problem, throwProblems } from './errors.ts';
import { type Guarantee, placesCanBeKept } from './guarded-places.ts';
import { readPapers } from './read-papers.ts';
import { type Election, electionSchema } from './schemas.ts';
import { areWellFormed } from './well-formed-ballots.ts';

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

/** Checks everything, and makes of it what the rules count: candidates by number, equal papers together. */
export const readCountInput = (
  election: Election,
  options: CountOptions,
): { contest: Contest; rule: CountRule; invalid: number } => {
  const plain = areWellFormed(election?.ballots);
  const read = electionSchema.safeParse(plain ? { ...election, ballots: [] } : election);
  const told = countOptionsSchema.safeParse(options);
  throwProblems([...malformed(read.error), ...malformed(told.error)]);
  const { candidates, seats } = election;
  const problems: Problem[] = [];

  const known = new Set<string>();
  for (const [index, { id }] of candidates.entries()) {
    if (known.has(id)) problems.push(problem('repeated-id', ['candidates', index, 'id'], { id }));
    known.add(id);
  }

  // In the order of ids, so that the order in which candidates are listed cannot matter.
  const standing = candidates
    .filter(({ withdrawn }) => !withdrawn)
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const numbers = new Map(candidates.map(({ id }) => [id, -1]));
  for (const [index, { id }] of standing.entries()) numbers.set(id, index);
  const papers = readPapers(election.ballots, numbers, options.rule, seats);
  const { bundles, valid, invalid } = papers;
  problems.push(...papers.problems);
  if (standing.length === 0) problems.push(problem('no-candidates', ['candidates'], {}));
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

  if (problems.length === 0 && valid === 0)
    problems.push(problem('no-valid-ballots', ['ballots'], { invalid }));
  if (valid + invalid > mostBallots)
    problems.push(problem('too-many-ballots', ['ballots'], { most: mostBallots }));
  throwProblems(problems);
  const ids = standing.map(({ id }) => id);
  return {
    contest: { seats, ids, bundles, valid, guarantees, ties: options.ties },
    rule: options.rule,
    invalid,
  };
};
