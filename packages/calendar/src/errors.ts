/** Every code that a problem of this package may carry. */
export const calendarProblemCodes = [
  'missing',
  'wrong-type',
  'unknown-field',
  'not-allowed',
  'empty',
  'too-long',
  'too-many',
  'bad-instant',
  'bad-date',
  'bad-url',
  'bad-coordinates',
  'unknown-time-zone',
  'unknown-language',
  'no-time',
  'two-times',
  'end-before-start',
  'duplicate-id',
  'other-feed',
  'other-language',
  'too-large',
  'not-icalendar',
  'cut-short',
  'bad-event',
  'missing-uid',
  'duplicate-uid',
  'floating-time',
  'recurrence-unsupported',
  'recurrence-cut',
] as const;

/** A code of `calendarProblemCodes`. */
export type CalendarProblemCode = (typeof calendarProblemCodes)[number];

/** One thing wrong with an input: what, where, and whether it was stopped by it. */
export type Problem = {
  code: CalendarProblemCode;
  path: (string | number)[];
  params: Record<string, unknown>;
  severity: 'error' | 'warning';
};

/**
 * The error of this package: an input that cannot be used, with all that is wrong with it.
 * Match it by `code`, which is the code of its first problem.
 */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
  readonly code: CalendarProblemCode;
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    const told = problems.slice(0, 3).map(({ code, path }) => `${code} at ${path.join('.') || 'the top'}`);
    const rest = problems.length > 3 ? ` and ${problems.length - 3} more` : '';
    super(`The calendar input cannot be used: ${told.join(', ')}${rest}`);
    this.code = problems[0]?.code ?? 'wrong-type';
    this.problems = problems;
  }
}
