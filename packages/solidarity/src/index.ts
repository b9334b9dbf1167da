export { dayOf } from './day-of.ts';
export {
  type Problem,
  type Reason,
  type ReasonCode,
  reasonCodes,
  SolidarityError,
  type SolidarityProblemCode,
  solidarityProblemCodes,
} from './errors.ts';
export { parseWindows } from './parse-windows.ts';
export { type DaySchedule, scheduleDay } from './schedule-day.ts';
export type { DayOptions, Opening, Picket, ScheduleOptions, Window } from './schemas.ts';
