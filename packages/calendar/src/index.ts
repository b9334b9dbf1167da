export {
  type Change,
  type ChangeCode,
  changeCodes,
  compareEditions,
  type FieldChange,
} from './compare-editions.ts';
export { CalendarError, type CalendarProblemCode, calendarProblemCodes, type Problem } from './errors.ts';
export { etag } from './etag.ts';
export { nextEdition } from './next-edition.ts';
export { type ReadOptions, readICalendar } from './read-icalendar.ts';
export type {
  CalendarEvent,
  Edition,
  EditionEntry,
  EditionOptions,
  RememberedEvent,
  TimedEvent,
  WholeDayEvent,
} from './schemas.ts';
export { toICalendar } from './to-icalendar.ts';
