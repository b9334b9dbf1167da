import type { Problem } from './errors.ts';
import type { NameCandidate } from './match-name.ts';

/** Every code that a question can have, so that a catalogue can be checked complete. */
export const questionCodes = ['unknown-value', 'contradicts', 'repeats', 'rejected'] as const;

/** One of {@link questionCodes}. */
export type QuestionCode = (typeof questionCodes)[number];

/** What a person is asked about a row; `found` is text of the file and may be personal data. */
export type Question =
  /** The field holds something that nothing known stands for; the nearest that is known comes first. */
  | { code: 'unknown-value'; params: { field: string; found: string; candidates: NameCandidate[] } }
  /** The rows of these lines have the same key and say something else in these fields. */
  | { code: 'contradicts'; params: { lines: number[]; fields: string[] } }
  /** The rows of these lines have the same key and cannot be compared, since one of them is in question. */
  | { code: 'repeats'; params: { lines: number[] } }
  /** The row could not be read; no problems if it is the header that is wrong. */
  | { code: 'rejected'; params: { problems: Problem[] } };
