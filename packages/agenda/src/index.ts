export {
  type CountedDeadline,
  type CountedDeadlines,
  countDeadlines,
  type DeadlineState,
} from './count-deadlines.ts';
export { type DeadlineReason, type DeadlineReasonCode, deadlineReasonCodes } from './deadline-reasons.ts';
export type { Deadline, DeadlineOptions, DoneMark } from './deadline-schemas.ts';
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
