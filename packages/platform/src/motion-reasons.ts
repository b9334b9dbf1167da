/** Every code that a reason why a step of a motion was refused may carry. */
export const motionReasonCodes = [
  'unknown-motion',
  'id-taken',
  'after-deadline',
  'before-last-step',
  'not-open',
  'not-the-mover',
  'mover-cannot-second',
  'done-already',
  'not-enough-seconders',
  'no-reason',
  'no-ruling',
  'no-challenge',
  'challenge-open',
  'too-few-parts',
  'part-not-open',
  'not-a-part',
  'no-remission',
  'remission-open',
] as const;

/** A code of `motionReasonCodes`. */
export type MotionReasonCode = (typeof motionReasonCodes)[number];

/** Why a step was refused. */
export type MotionReason =
  | { code: 'unknown-motion' | 'id-taken'; params: { motion: string } }
  /** It came after the deadline, without grounds. */
  | { code: 'after-deadline'; params: { deadline: string } }
  /** It is said to have happened before what happened to the motion last. */
  | { code: 'before-last-step'; params: { since: string } }
  /** In its state the motion cannot take this step. */
  | { code: 'not-open'; params: { state: string } }
  /** The step takes one of its movers. */
  | { code: 'not-the-mover'; params: { movers: string[] } }
  | { code: 'mover-cannot-second'; params: { by: string } }
  /** The same has been done, by the same where that matters. */
  | { code: 'done-already'; params: { by: string } }
  | { code: 'not-enough-seconders'; params: { needed: number; found: number } }
  /** A motion is not ruled out of order, and nothing comes late, without a reason. */
  | { code: 'no-reason'; params: Record<string, never> }
  | { code: 'no-ruling' | 'no-challenge' | 'no-remission'; params: Record<string, never> }
  /** The conference has not decided yet on a challenge of the ruling. */
  | { code: 'challenge-open'; params: { by: string } }
  | { code: 'too-few-parts'; params: { found: number } }
  | { code: 'part-not-open'; params: { motion: string; state: string } }
  | { code: 'not-a-part'; params: { motion: string } }
  /** The mover has not answered yet whether the motion may be remitted. */
  | { code: 'remission-open'; params: { to: string } };
