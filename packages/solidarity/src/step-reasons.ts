import type { PicketState } from './picket-schemas.ts';

/** Every code of why a step in the life of a picket was not taken, or what it changed. */
export const stepReasonCodes = [
  'picket-unknown',
  'picket-out-of-order',
  'step-before-last',
  'advice-against',
  'not-contingent',
  'not-called-out',
  'start-past',
  'start-before-decision',
  'held-early',
  'start-moved',
] as const;

/** Why a step was not taken, or (`start-moved`) what it changed; `event` is its place in the list. */
export type StepReason =
  | { code: 'picket-unknown'; params: { event: number; picket: string } }
  /** From this state no such step leads. */
  | {
      code: 'picket-out-of-order';
      params: { event: number; picket: string; kind: string; state: PicketState };
    }
  /** It is said to have happened before the picket's last step. */
  | { code: 'step-before-last'; params: { event: number; picket: string; at: string; last: string } }
  /** A picket whose advice is not 'plan' is not planned. */
  | { code: 'advice-against'; params: { event: number; picket: string; advice: string } }
  /** Only a contingent picket stands by and is called out. */
  | { code: 'not-contingent'; params: { event: number; picket: string; kind: string } }
  /** A contingent picket stands only once it has been called out. */
  | { code: 'not-called-out'; params: { event: number; picket: string; state: PicketState } }
  | { code: 'start-past'; params: { event: number; picket: string; start: string; at: string } }
  /** The start is before the decision and its lead time. */
  | {
      code: 'start-before-decision';
      params: { event: number; picket: string; start: string; notBefore: string };
    }
  /** Nobody can have stood before the start. */
  | { code: 'held-early'; params: { event: number; picket: string; start: string; at: string } }
  | { code: 'start-moved'; params: { event: number; picket: string; from: string; to: string } };
