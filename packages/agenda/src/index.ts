export { type BudgetChange, budgetChangeKinds } from './budget-changes.ts';
export type { BudgetPart } from './budget-parts.ts';
export type {
  BudgetCosts,
  BudgetOptions,
  BudgetProposal,
  Business,
  SpeakingMinutes,
} from './budget-schemas.ts';
export { checkTimetable } from './check-timetable.ts';
export {
  type CountedDeadline,
  type CountedDeadlines,
  countDeadlines,
  type DeadlineState,
} from './count-deadlines.ts';
export type { Cut, CutProposal } from './cut-proposal.ts';
export { type DeadlineReason, type DeadlineReasonCode, deadlineReasonCodes } from './deadline-reasons.ts';
export type { Deadline, DeadlineOptions, DoneMark } from './deadline-schemas.ts';
export {
  type Draft,
  type DraftGoal,
  type DraftOptions,
  draftTimetable,
  type ReachedGoal,
} from './draft-timetable.ts';
export {
  AgendaError,
  type AgendaProblemCode,
  agendaProblemCodes,
  type Problem,
  type Reason,
  type ReasonCode,
  reasonCodes,
  type TimetableProblemCode,
  timetableProblemCodes,
} from './errors.ts';
export type { FrabOptions } from './frab-schemas.ts';
export {
  judgeProceduralMotion,
  type ProceduralJudgement,
  type ProceduralReason,
  type ProceduralReasonCode,
  proceduralReasonCodes,
} from './judge-procedural-motion.ts';
export { type Minutes, type MinutesDay, type MinutesEntry, minutesOf } from './minutes-of.ts';
export {
  type Decision,
  decisionResults,
  type MinutesOptions,
  type MinutesSpeech,
} from './minutes-schemas.ts';
export { type FrabProblemCode, type FrabRead, frabProblemCodes, readFrabJson } from './read-frab-json.ts';
export {
  type OrderClause,
  type OrderClauseCode,
  orderClauseCodes,
  readableOrders,
} from './readable-orders.ts';
export type { RunState } from './run-draft.ts';
export { type RunReason, type RunReasonCode, runReasonCodes } from './run-reasons.ts';
export {
  type CutCosts,
  type RunEvent,
  type RunOptions,
  runEventKinds,
  runEventSchema,
} from './run-schemas.ts';
export { type Running, type RunStep, runTimetable } from './run-timetable.ts';
export type { RunningSlot } from './running-slot.ts';
export {
  type Agenda,
  agendaSchema,
  type BreakRule,
  type Fraction,
  type Item,
  itemSchema,
  type Room,
  type Slot,
  slotSchema,
  type Window,
} from './schemas.ts';
export { type ShortConference, type ShortTime, shortConference } from './short-conference.ts';
export { type SpeakerReason, type SpeakerReasonCode, speakerReasonCodes } from './speaker-reasons.ts';
export {
  type SpeakerEvent,
  type SpeakerPerson,
  type SpeakerRules,
  type SpeakersOptions,
  speakerEventSchema,
  speakerRulesSchema,
} from './speaker-schemas.ts';
export { type Speaker, type SpeakersList, type SpeechHeard, speakersList } from './speakers-list.ts';
export {
  type OrdersMajority,
  type ProceduralKind,
  type ProceduralMotion,
  type ProceduralRule,
  type ProceduralSituation,
  proceduralKinds,
  type StandingOrders,
  standingOrdersSchema,
} from './standing-orders-schemas.ts';
export { type Budget, type BudgetPlan, type ItemBudget, timeBudget } from './time-budget.ts';
export { timetableToCsv } from './timetable-to-csv.ts';
export { toFrabJson } from './to-frab-json.ts';
export { toFrabXml } from './to-frab-xml.ts';
export { type MinutesWords, writeMinutes } from './write-minutes.ts';
