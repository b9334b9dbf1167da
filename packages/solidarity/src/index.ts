export type { DaySchedule } from './arrange.ts';
export { type Call, type CallReason, callReasonCodes, type ZoneCalls } from './call-list.ts';
export { checkSafety, type DaySafety, type Notice, type PicketSafety } from './check-safety.ts';
export { dayOf } from './day-of.ts';
export { type DigestReason, digestReasonCodes } from './digest-reasons.ts';
export {
  type Problem,
  type Reason,
  type ReasonCode,
  reasonCodes,
  SolidarityError,
  type SolidarityProblemCode,
  solidarityProblemCodes,
} from './errors.ts';
export { followPickets, type PicketStanding, type PicketStep, type PicketsState } from './follow-pickets.ts';
export {
  type HourNote,
  hourNoteCodes,
  type LocalTime,
  type LocalTimesInput,
  localTimes,
} from './local-times.ts';
export {
  type CoverageSums,
  type Digest,
  type DigestCoverage,
  type DigestSums,
  type Letters,
  makeDigest,
} from './make-digest.ts';
export { parseWindows } from './parse-windows.ts';
export {
  type FollowedPicket,
  type FollowPicketsInput,
  followedPicketSchema,
  type PicketEvent,
  type PicketState,
  picketEventSchema,
  picketStates,
} from './picket-schemas.ts';
export { type Change, type PlanBChange, planBChanges } from './plan-b.ts';
export type { Block, PlanBPicket } from './plan-b-schemas.ts';
export { type PlanB, type PlanBOptions, preparePlanB } from './prepare-plan-b.ts';
export {
  type PublicSafety,
  publicSafety,
  type SafetyField,
  safetyIn,
  type WithoutSafety,
} from './public-safety.ts';
export {
  type CoverageItem,
  coverageItemSchema,
  type DigestInput,
  type DigestPicket,
  type PicketReport,
  picketReportSchema,
} from './report-schemas.ts';
export { type SafetyReason, safetyReasonCodes } from './safety-reasons.ts';
export {
  type Arrest,
  type CheckSafetyInput,
  type GuardedPicket,
  type SafetyRecord,
  safetyRecordSchema,
} from './safety-schemas.ts';
export { scheduleDay } from './schedule-day.ts';
export type { Day, DayOptions, Opening, Picket, ScheduleOptions, Window } from './schemas.ts';
export { type StaleZone, staleZones } from './stale-zones.ts';
export { type StepReason, stepReasonCodes } from './step-reasons.ts';
