import type { Reason } from './errors.ts';

/** Every code that a reason why an amendment is in question may carry, besides those of a citation. */
export const amendmentReasonCodes = [
  'no-such-clause',
  'no-such-edition',
  'clause-removed',
  'words-gone',
  'words-found-twice',
  'overlapping-edits',
  'changes-nothing',
  'leaves-nothing',
  'words-changed',
  'clause-moved',
  'target-gone',
  'several-clauses',
] as const;

/** A code of `amendmentReasonCodes`. */
export type AmendmentReasonCode = (typeof amendmentReasonCodes)[number];

/** Why an amendment is in question, with what it takes to explain it. */
export type AmendmentReason =
  | { code: 'no-such-clause'; params: { clause: string } }
  | { code: 'no-such-edition'; params: { edition: number } }
  /** The clause was taken out; `by` is the amendment that did it, where that is known. */
  | { code: 'clause-removed'; params: { clause: string; by?: string } }
  /** The words quoted do not stand in the clause, or no longer. */
  | { code: 'words-gone'; params: { clause: string; find: string } }
  /** The words quoted stand in the clause more than once: more of them are to be quoted. */
  | { code: 'words-found-twice'; params: { clause: string; find: string; times: number } }
  /** Two changes of one proposal reach into each other. */
  | { code: 'overlapping-edits'; params: { clause: string; first: string; second: string } }
  | { code: 'changes-nothing'; params: { clause: string } }
  /** Nothing of the clause would be left: that is a deletion. */
  | { code: 'leaves-nothing'; params: { clause: string } }
  /** The words that it changes, or between which it inserts, are others now. */
  | { code: 'words-changed'; params: { clause: string; words: string } }
  /** The clause stands elsewhere now. */
  | { code: 'clause-moved'; params: { clause: string } }
  /** The clause behind which something was to be moved is not there. */
  | { code: 'target-gone'; params: { clause: string; after: string } }
  /** What is cited reaches over several clauses, and the change could be of each. */
  | { code: 'several-clauses'; params: { clauses: string[] } }
  | Reason;
