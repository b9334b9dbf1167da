/** Every code that a reason about a deadline may carry. */
export const deadlineReasonCodes = [
  'due-today',
  'overdue',
  'done-late',
  'deadline-moved',
  'now-past',
  'no-longer-past',
] as const;

/** A code of `deadlineReasonCodes`. */
export type DeadlineReasonCode = (typeof deadlineReasonCodes)[number];

/** What is to be told of a deadline, with what it takes to explain it. */
export type DeadlineReason =
  | { code: 'due-today'; params: { date: string; outstanding: string[] } }
  /** So many local days ago, 0 if it was today at an hour that is over. */
  | { code: 'overdue'; params: { date: string; days: number; outstanding: string[] } }
  | { code: 'done-late'; params: { by: string | null; on: string; days: number } }
  /** The opening has shifted, and the deadline with it: later, or earlier if `days` is below 0. */
  | { code: 'deadline-moved'; params: { from: string; to: string; days: number } }
  /** There was time by the old opening, and there is none by the new one. */
  | { code: 'now-past'; params: { from: string; to: string } }
  | { code: 'no-longer-past'; params: { from: string; to: string } };
