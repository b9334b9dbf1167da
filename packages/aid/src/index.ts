export { AidError, type AidProblemCode, aidProblemCodes, type Problem } from './errors.ts';
export {
  type AidFigures,
  type AidState,
  type AidStep,
  type ConsignmentState,
  followAid,
  type LoadState,
  type NeedState,
  type PledgeState,
  type Receipt,
} from './follow-aid.ts';
export { followMessages, type Messages, type ShownMessage } from './follow-messages.ts';
export type { Quantity } from './quantity.ts';
export type { AidInput } from './read-aid.ts';
export { type Reason, type ReasonCode, reasonCodes } from './reasons.ts';
export {
  type AidCall,
  type AidEvent,
  aidCallSchema,
  aidEventSchema,
  type MessageEvent,
  messageEventSchema,
  type Need,
} from './schemas.ts';
export { aidUnits } from './units.ts';
