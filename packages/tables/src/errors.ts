/** Every code that a problem of this package can carry, so that a catalogue can be checked complete. */
export const tablesCodes = [
  'empty-file',
  'invalid-utf8',
  'unknown-bytes',
  'nul',
  'unclosed-quote',
  'stray-quote',
  'missing-column',
  'repeated-column',
  'competing-columns',
  'extra-column',
  'too-few-cells',
  'too-many-cells',
  'too-long',
  'empty-cell',
  'empty-item',
  'wrong-pattern',
  'not-an-integer',
  'not-a-decimal',
  'too-large',
  'below-minimum',
  'above-maximum',
  'not-one-of',
  'not-a-date',
  'ambiguous-date',
  'not-yes-or-no',
  'not-as-expected',
  'bad-delimiter',
  'bad-encoding',
  'shared-synonym',
  'not-a-finite-number',
  'lone-surrogate',
] as const;

/** One of {@link tablesCodes}. */
export type TablesCode = (typeof tablesCodes)[number];

/** Where a problem is and what it is about; `found` is text of the file and may be personal data. */
export type ProblemParams = {
  file?: string;
  /** 1 for the first; of a record that spans lines, the line where it starts. */
  line?: number;
  /** Position of the field in its record, 1 for the first. */
  column?: number;
  /** Name of the column. */
  name?: string;
  /** English words for what should be there; the code and the limits say the same to a catalogue. */
  expected?: string;
  /** What is there, cut after 200 characters. */
  found?: string;
  minimum?: number | string;
  maximum?: number | string;
  values?: readonly string[];
};

/** One thing wrong with a table; `path` is the file, line and column name as far as they are known. */
export type Problem = {
  code: TablesCode;
  path: (string | number)[];
  params: ProblemParams;
  severity: 'error' | 'warning';
};

/** The one error of this package; match it by `code`, which is that of its first problem. */
export class TablesError extends Error {
  readonly code: TablesCode;
  readonly problems: Problem[];

  constructor(problems: [Problem, ...Problem[]]) {
    const first = problems.slice(0, 3).map(({ code, path }) => [code, ...path].join(' '));
    const more = problems.length > 3 ? ` and ${problems.length - 3} more` : '';
    super(`The table has problems: ${first.join(', ')}${more}.`);
    this.name = 'TablesError';
    this.code = problems[0].code;
    this.problems = problems;
  }
}

const longestFound = 200;

export const problem = (
  code: TablesCode,
  params: ProblemParams,
  severity: Problem['severity'] = 'error',
): Problem => {
  const { file, line, name, found } = params;
  const path = [file, line, name].filter((step) => step !== undefined);
  const short = found === undefined ? {} : { found: found.slice(0, longestFound) };
  return { code, path, params: { ...params, ...short }, severity };
};

export const throwProblems = (problems: readonly Problem[]): void => {
  const [first, ...rest] = problems;
  if (first) throw new TablesError([first, ...rest]);
};
