/** Every code of what is missing for the safety of a picket. */
export const safetyReasonCodes = [
  'record-missing',
  'notice-unknown',
  'notice-due',
  'notice-overdue',
  'notice-late',
  'steward-missing',
  'first-aid-missing',
  'letter-bearer-missing',
  'legal-number-missing',
  'heads-before-missing',
  'heads-after-missing',
  'heads-unaccounted',
  'arrest-time-missing',
  'arrest-place-missing',
  'arrest-witness-missing',
  'arrest-lawyer-missing',
  'arrest-not-released',
  'not-home',
] as const;

/** What is missing for the safety of a picket. Dates are local ones of the picket. */
export type SafetyReason =
  /** Nobody has written anything down. */
  | { code: 'record-missing'; params: Record<never, never> }
  /** Nobody has said whether the police must be told. */
  | { code: 'notice-unknown'; params: Record<never, never> }
  | { code: 'notice-due'; params: { due: string; daysLeft: number } }
  | { code: 'notice-overdue'; params: { due: string; daysLate: number } }
  | { code: 'notice-late'; params: { due: string; given: string } }
  | { code: 'steward-missing' | 'first-aid-missing' | 'letter-bearer-missing'; params: Record<never, never> }
  | { code: 'legal-number-missing'; params: Record<never, never> }
  /** The picket has begun, or is over, and nobody has counted. */
  | { code: 'heads-before-missing' | 'heads-after-missing'; params: Record<never, never> }
  /** So many fewer went than came and were arrested. */
  | {
      code: 'heads-unaccounted';
      params: { before: number; after: number; arrested: number; missing: number };
    }
  | { code: 'arrest-time-missing' | 'arrest-place-missing'; params: { arrest: string } }
  | { code: 'arrest-witness-missing' | 'arrest-lawyer-missing'; params: { arrest: string } }
  | { code: 'arrest-not-released'; params: { arrest: string } }
  /** The picket is over, and a section or delegate has not said that they are home. */
  | { code: 'not-home'; params: { kind: 'section' | 'delegate'; who: string } };
