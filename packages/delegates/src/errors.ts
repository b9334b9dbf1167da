/** Every code that a problem of this package can carry, so that a catalogue can be checked complete. */
export const delegatesCodes = [
  'not-an-id',
  'not-a-count',
  'not-a-norm',
  'unknown-rule',
  'repeated-branch',
  'unknown-branch',
  'repeated-id',
  'not-a-rank',
  'not-a-status',
  'malformed',
] as const;

/** One of {@link delegatesCodes}. */
export type DelegatesCode = (typeof delegatesCodes)[number];

/** One thing wrong with the input: where it is, and plain data to explain it with. */
export type Problem = {
  code: DelegatesCode;
  path: (string | number)[];
  params: Record<string, unknown>;
  severity: 'error' | 'warning';
};

const sentences: Record<DelegatesCode, string> = {
  'not-an-id': 'an id is a text that is not empty',
  'not-a-count': 'a whole number of nought or more is expected',
  'not-a-norm': 'a norm is a whole number of members, 1 or more',
  'unknown-rule': 'the rule of entitlement has a kind or a condition that is not known',
  'repeated-branch': 'a branch is listed twice',
  'unknown-branch': 'a person belongs to a branch that is not listed',
  'repeated-id': 'two people have the same id',
  'not-a-rank': 'a rank is a whole number, 1 or more',
  'not-a-status': 'a person is either elected or alternate',
  malformed: 'the value does not have the expected shape',
};

const sentence = (problem: Problem): string => {
  const where = problem.path.length > 0 ? ` (at ${problem.path.join('.')})` : '';
  return `${sentences[problem.code]}${where}`;
};

/** The one error of this package; match it by `code`, which is that of its first problem. */
export class DelegatesError extends Error {
  readonly code: DelegatesCode;
  readonly problems: Problem[];

  constructor(problems: [Problem, ...Problem[]]) {
    const more = problems.length > 3 ? `; and ${problems.length - 3} more` : '';
    const text = `${problems.slice(0, 3).map(sentence).join('; ')}${more}.`;
    super(`${text.charAt(0).toUpperCase()}${text.slice(1)}`);
    this.name = 'DelegatesError';
    this.code = problems[0].code;
    this.problems = problems;
  }
}

export const problem = (
  code: DelegatesCode,
  path: (string | number)[],
  params: Record<string, unknown>,
): Problem => ({ code, path, params, severity: 'error' });
