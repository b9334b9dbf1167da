/** Every code that a problem of an input may carry. */
export const agendaProblemCodes = [
  'missing',
  'wrong-type',
  'unknown-field',
  'not-allowed',
  'empty',
  'out-of-range',
  'too-many',
  'bad-date',
  'bad-time',
  'bad-instant',
  'bad-fraction',
  'unknown-time-zone',
  'missing-hour',
  'window-backwards',
  'windows-overlap',
  'break-backwards',
  'break-outside',
  'duplicate-id',
  'unknown-item',
  'unknown-room',
  'cycle',
  'impossible-minutes',
  'longer-than-sitting',
  'longer-than-window',
  'no-room',
  'fixed-outside',
  'pin-outside',
  'pin-minutes',
  'pin-twice',
  'unsound-answer',
  'bad-local-time',
  'unknown-deadline',
  'not-responsible',
  'unknown-majority',
  'bad-acronym',
] as const;

/** A code of `agendaProblemCodes`. */
export type AgendaProblemCode = (typeof agendaProblemCodes)[number];

/** Every code of what `checkTimetable` finds in a timetable. */
export const timetableProblemCodes = [
  'unknown-slot',
  'item-twice',
  'must-missing',
  'slot-outside',
  'minutes-too-few',
  'minutes-too-many',
  'fixed-moved',
  'pin-moved',
  'room-missing',
  'unknown-slot-room',
  'room-too-small',
  'room-without-screen',
  'room-overlap',
  'changeover-short',
  'plenary-not-alone',
  'person-twice',
  'audience-twice',
  'apart-together',
  'before-its-time',
  'through-break',
  'break-missing',
  'break-out-of-hours',
  'break-short',
  'sitting-too-long',
  'buffer-used',
  'repeated-hour',
] as const;

/** A code of `timetableProblemCodes`. */
export type TimetableProblemCode = (typeof timetableProblemCodes)[number];

/** One thing wrong with an input or with a timetable. */
export type Problem<Code extends string = AgendaProblemCode> = {
  code: Code;
  path: (string | number)[];
  params: Record<string, unknown>;
  severity: 'error' | 'warning';
};

/**
 * The error of this package: an input that cannot be used, with all that is wrong with it.
 * Match it by `code`, which is the code of its first problem.
 *
 * @example
 * import { AgendaError } from '@plenum/agenda';
 *
 * const error = new AgendaError([
 *   { code: 'unknown-item', path: ['items', 0, 'after', 0], params: { item: 'vote' }, severity: 'error' },
 * ]);
 * error.code; // 'unknown-item'
 */
export class AgendaError extends Error {
  override readonly name = 'AgendaError';
  readonly code: AgendaProblemCode;
  readonly problems: Problem[];

  /** @param problems everything that was found in one pass */
  constructor(problems: Problem[]) {
    const told = problems.slice(0, 3).map(({ code, path }) => `${code} at ${path.join('.') || 'the top'}`);
    const rest = problems.length > 3 ? ` and ${problems.length - 3} more` : '';
    super(`The agenda cannot be used: ${told.join(', ')}${rest}`);
    this.code = problems[0]?.code ?? 'wrong-type';
    this.problems = problems;
  }
}

/** Every code of a reason why an item has no place, or why there is no timetable. */
export const reasonCodes = [
  'no-time',
  'speaker-busy',
  'audience-busy',
  'no-free-room',
  'order',
  'apart',
  'musts-do-not-fit',
  'pins-clash',
  'fixed-clash',
  'window-too-short',
  'time-ran-out',
] as const;

/** A code of `reasonCodes`. */
export type ReasonCode = (typeof reasonCodes)[number];

/** Why, with the figures to explain it by. */
export type Reason = { code: ReasonCode; params: Record<string, unknown> };
