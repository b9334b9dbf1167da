/** Every code an {@link AttendanceError} or one of its problems can carry. */
export const attendanceCodes = [
  'wrong-type',
  'too-small',
  'too-large',
  'unknown-key',
  'unknown-value',
  'not-a-fraction',
  'share-over-one',
  'no-share',
  'at-least-over-at-most',
  'duplicate-id',
  'unknown-group',
  'no-candidates',
  'minimum-over-maximum',
  'venues-too-small',
  'sharing-without-bedrooms',
  'bad-option',
  'unknown-fund',
  'unknown-person',
  'too-many-uncertain-funds',
  'verification-failed',
] as const;

/** One of {@link attendanceCodes}. */
export type AttendanceCode = (typeof attendanceCodes)[number];

/** One thing that is wrong with a problem, and where in it. */
export type Problem = {
  code: AttendanceCode;
  path: (string | number)[];
  params: Record<string, unknown>;
  severity: 'error' | 'warning';
};

const described = (problem: Problem): string => `${problem.path.join('.') || 'problem'}: ${problem.code}`;

/**
 * The one error of this package; match it by `code`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { AttendanceError } from '@plenum/attendance';
 *
 * const error = new AttendanceError([
 *   { code: 'unknown-group', path: ['candidates', 0, 'group'], params: {}, severity: 'error' },
 * ]);
 * assert.equal(error.code, 'unknown-group');
 * ```
 */
export class AttendanceError extends Error {
  override readonly name = 'AttendanceError';
  readonly code: AttendanceCode;
  readonly problems: Problem[];

  /** @param problems everything that was found, in one pass; the first gives the error its code */
  constructor(problems: Problem[]) {
    const more = problems.length > 3 ? ` and ${problems.length - 3} more` : '';
    super(`Attendance cannot be planned: ${problems.slice(0, 3).map(described).join('; ')}${more}.`);
    this.code = problems[0]?.code ?? 'wrong-type';
    this.problems = problems;
  }
}

/** The error for an answer that the solver cannot have found. */
export const unsoundAnswer = (params: Record<string, unknown>): AttendanceError =>
  new AttendanceError([{ code: 'verification-failed', path: ['solution'], params, severity: 'error' }]);
