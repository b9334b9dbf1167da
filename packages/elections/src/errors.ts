/** Every code that a problem of this package can carry, so that a catalogue can be checked complete. */
export const electionsCodes = [
  'malformed',
  'not-an-id',
  'repeated-id',
  'unknown-candidate',
  'no-candidates',
  'no-valid-ballots',
  'seed-missing',
  'places-exceed-seats',
  'places-exceed-candidates',
  'places-in-conflict',
  'decision-not-tied',
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
  'seed-missing': 'ties are to be settled by a seed, and none is given',
  'places-exceed-seats': 'more places are guaranteed than there are seats',
  'places-exceed-candidates': 'more places are guaranteed than candidates stand for them',
  'places-in-conflict': 'the guaranteed places cannot all be kept together',
  'decision-not-tied': 'the decision names somebody who is not in the tie',
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

export const throwProblems = (problems: readonly Problem[]): void => {
  const [first, ...rest] = problems;
  if (first) throw new ElectionsError([first, ...rest]);
};
