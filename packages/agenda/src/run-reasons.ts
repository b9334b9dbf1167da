/** Every code that a reason about a running timetable may carry. */
export const runReasonCodes = [
  'unknown-slot',
  'unknown-event',
  'not-correctable',
  'taken-back',
  'after-now',
  'started-already',
  'not-started',
  'not-running',
  'not-interrupted',
  'over-already',
  'cut-already',
  'not-shorter',
  'while-adjourned',
  'adjourned-already',
  'not-adjourned',
  'reopens-before',
  'hall-taken',
  'out-of-order',
  'started-late',
  'starts-late',
  'running-over',
  'ends-late',
  'fixed-time-missed',
  'not-reached',
] as const;

/** A code of `runReasonCodes`. */
export type RunReasonCode = (typeof runReasonCodes)[number];

type Late = { item: string; minutes: number };

/** Why an event cannot be taken, or what is to be told of one, or of a slot. Minutes are begun minutes. */
export type RunReason =
  /** Nothing with this name is left in the timetable. */
  | { code: 'unknown-slot'; params: { item: string } }
  | { code: 'unknown-event' | 'not-correctable'; params: { event: number } }
  /** It counts no longer, by the event with this place in the list. */
  | { code: 'taken-back'; params: { by: number } }
  | { code: 'after-now'; params: { at: string; now: string } }
  | {
      code:
        | 'started-already'
        | 'not-started'
        | 'not-running'
        | 'not-interrupted'
        | 'over-already'
        | 'cut-already';
      params: { item: string };
    }
  /** It has no more than so many minutes already. */
  | { code: 'not-shorter'; params: { item: string; minutes: number; given: number } }
  | { code: 'while-adjourned'; params: { since: string } }
  | { code: 'adjourned-already' | 'not-adjourned'; params: Record<string, never> }
  | { code: 'reopens-before'; params: { until: string; at: string } }
  /** Another item runs that cannot run beside it. */
  | { code: 'hall-taken'; params: { item: string; by: string } }
  /** Taken, but what must be over before is not. */
  | { code: 'out-of-order'; params: { item: string; after: string } }
  | { code: 'started-late' | 'starts-late' | 'running-over'; params: Late }
  /** Its hours of work end `by`, or the break must be over by then. */
  | { code: 'ends-late' | 'not-reached'; params: Late & { by: string } }
  | { code: 'fixed-time-missed'; params: Late & { fixed: string } };
