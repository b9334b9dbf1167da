export { type BudgetPoint, budgetCurve, type CurveOptions } from './budget-curve.ts';
export { type CheapestQuorate, cheapestQuorate } from './cheapest-quorate.ts';
export { confidence } from './confidence.ts';
export { type Draw, type DrawOptions, drawLots, type Lots } from './draw-lots.ts';
export { type AttendanceCode, AttendanceError, attendanceCodes, type Problem } from './errors.ts';
export { type Explanation, explain, type WhyNot } from './explain.ts';
export {
  findRelaxations,
  type RelaxableCode,
  type Relaxation,
  type RelaxationOptions,
  type Relaxations,
  type Relaxing,
} from './find-relaxations.ts';
export { fundingTiers, type QuorumState, type Tier, type TierOptions } from './funding-tiers.ts';
export { type PersonCost, personCost } from './person-cost.ts';
export type { AttendancePlan, Attending, Expense, ReachedGoal, Room, SoundPlan } from './plan.ts';
export { type PlanOptions, planAttendance } from './plan-attendance.ts';
export { type PriceOfOneMore, priceOfOneMore } from './price-of-one-more.ts';
export {
  type Reason,
  type ReasonCode,
  reasonCodes,
  type Violation,
  type ViolationCode,
  violationCodes,
} from './reasons.ts';
export { type Changes, type Replanned, type ReplanOptions, replan } from './replan.ts';
export {
  type AttendanceProblem,
  attendancePlanSchema,
  attendanceProblemSchema,
  type Bedroom,
  type Candidate,
  candidateSchema,
  type Fraction,
  type Fund,
  fundSchema,
  type GoalName,
  type Group,
  groupSchema,
  type Quota,
  quotaSchema,
  type Travel,
  travelSchema,
  type Vehicle,
} from './schemas.ts';
export { verifyPlan } from './verify-plan.ts';
