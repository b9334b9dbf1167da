/** Why somebody waits, why there is no plan, and what to look at in a plan. */
export const reasonCodes = [
  'money',
  'seats',
  'group-maximum',
  'group-minimum',
  'delegates-minimum',
  'rank',
  'quota',
  'bedrooms',
  'must',
  'goal',
  'earmark',
  'earmark-matches-nobody',
  'minutes-unknown',
  'time-ran-out',
] as const;

/** One of {@link reasonCodes}. */
export type ReasonCode = (typeof reasonCodes)[number];

/**
 * A reason as data; the README lists each code's params. Amounts are minor units, people are ids.
 */
export type Reason = { code: ReasonCode; params: Record<string, unknown> };

/** What `verifyPlan` can find. */
export const violationCodes = [
  'malformed',
  'unknown-person',
  'person-twice',
  'person-missing',
  'attending-and-waiting',
  'mode',
  'vehicle',
  'vehicle-full',
  'apart',
  'together',
  'room',
  'room-full',
  'room-sharing',
  'room-nights',
  'bed',
  'cost',
  'payment',
  'paid-sum',
  'unknown-fund',
  'fund-overdrawn',
  'earmark',
  'expense',
  'venue',
  'seats',
  'must',
  'rank',
  'delegates-minimum',
  'group-minimum',
  'group-maximum',
  'quota',
  'totals',
  'goal-order',
  'goal-value',
  'goal-bound',
  'status',
] as const;

/** One of {@link violationCodes}. */
export type ViolationCode = (typeof violationCodes)[number];

/** Something a plan says or does that its problem does not allow. */
export type Violation = { code: ViolationCode; params: Record<string, unknown> };
