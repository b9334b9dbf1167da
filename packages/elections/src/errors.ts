/** Every code that a problem of this package can carry, so that a catalogue can be checked complete. */
export const electionsCodes = [
  'malformed',
  'not-an-id',
  'repeated-id',
  'unknown-candidate',
  'no-candidates',
  'no-valid-ballots',
  'too-many-ballots',
  'seed-missing',
  'places-exceed-seats',
  'places-exceed-candidates',
  'places-in-conflict',
  'decision-not-tied',
  'weight-not-positive',
  'unknown-id',
  'minimum-above-maximum',
  'seats-below-minimums',
  'seats-above-maximums',
  'first-divisor-out-of-range',
  'not-tied',
  'order-incomplete',
  'blt-empty',
  'blt-header',
  'blt-candidate',
  'blt-ballot',
  'blt-directive',
  'blt-names',
  'blt-quote',
  'blt-rest',
] as const;

/** One of {@link electionsCodes}. */
export type ElectionsCode = (typeof electionsCodes)[number];

/** One thing wrong with the input: where it is, and plain data to explain it with. */
export type Problem = {
  code: ElectionsCode;
  path: (string | number)[];
  params: Record<string, unknown>;
  severity: 'error' | 'warning';
};

const sentences: Record<ElectionsCode, string> = {
  malformed: 'the value does not have the expected shape',
  'not-an-id': 'an id is a text that is not empty',
  'repeated-id': 'two of one list have the same id',
  'unknown-candidate': 'a paper names somebody who is not a candidate',
  'no-candidates': 'nobody stands',
  'no-valid-ballots': 'no paper has a vote for somebody who stands',
  'too-many-ballots': 'there are more papers than can be counted exactly',
  'seed-missing': 'ties are to be settled by a seed, and none is given',
  'places-exceed-seats': 'more places are guaranteed than there are seats',
  'places-exceed-candidates': 'more places are guaranteed than candidates stand for them',
  'places-in-conflict': 'the guaranteed places cannot all be kept together',
  'decision-not-tied': 'the decision names somebody who is not in the tie',
  'weight-not-positive': 'a weight must be above zero',
  'unknown-id': 'an id is not in the list it refers to',
  'minimum-above-maximum': 'a minimum is above its maximum',
  'seats-below-minimums': 'there are fewer seats than must be given',
  'seats-above-maximums': 'there are more seats than may be given',
  'first-divisor-out-of-range':
    'the first divisor must be above zero and below the second, in a method that has one',
  'not-tied': 'the apportionment is not tied',
  'order-incomplete': 'the order leaves out ids that are tied',
  'blt-empty': 'the ballot file is empty',
  'blt-header': 'a ballot file begins with the numbers of candidates and of seats',
  'blt-candidate': 'there is no such candidate in the ballot file',
  'blt-ballot': 'a ballot is a count, candidates and a 0 at the end',
  'blt-directive': 'the ballot file has an instruction that cannot be read',
  'blt-names': 'the ballot file must name each candidate in quotes',
  'blt-quote': 'a quote or bracket is not closed',
  'blt-rest': 'the ballot file goes on where it should end',
};

const sentence = (problem: Problem): string => {
  const where = problem.path.length > 0 ? ` (at ${problem.path.join('.')})` : '';
  return `${sentences[problem.code]}${where}`;
};

/** The one error of this package; match it by `code`, which is that of its first problem. */
export class ElectionsError extends Error {
  readonly code: ElectionsCode;
  readonly problems: Problem[];

  constructor(problems: [Problem, ...Problem[]]) {
    const more = problems.length > 3 ? `; and ${problems.length - 3} more` : '';
    const text = `${problems.slice(0, 3).map(sentence).join('; ')}${more}.`;
    super(`${text.charAt(0).toUpperCase()}${text.slice(1)}`);
    this.name = 'ElectionsError';
    this.code = problems[0].code;
    this.problems = problems;
  }
}

export const problem = (
  code: ElectionsCode,
  path: (string | number)[],
  params: Record<string, unknown>,
): Problem => ({ code, path, params, severity: 'error' });

/** Throws what was found; there must be something. */
export const refuse = (problems: readonly Problem[]): never => {
  const [first = problem('malformed', [], {}), ...rest] = problems;
  throw new ElectionsError([first, ...rest]);
};

export const throwProblems = (problems: readonly Problem[]): void => {
  const [first, ...rest] = problems;
  if (first) throw new ElectionsError([first, ...rest]);
};
