export {
  type ComposedLetters,
  composeLetters,
  type ReadyLetter,
  type WithheldLetter,
} from './compose-letters.ts';
export { LettersError, type LettersProblemCode, lettersProblemCodes, type Problem } from './errors.ts';
export {
  type CopyState,
  followLetters,
  type LetterFigures,
  type LetterLog,
  type LetterStep,
  type SentCopy,
} from './follow-letters.ts';
export { type LetterLanguage, letterLanguages } from './languages.ts';
export { type LaidOut, layOutAddress } from './lay-out-address.ts';
export type { LettersInput } from './read-letters.ts';
export {
  type Closing,
  type Copy,
  type LetterPart,
  type Reason,
  type ReasonCode,
  reasonCodes,
} from './reasons.ts';
export {
  type LayOutOptions,
  type Letter,
  type LetterEvent,
  letterEventSchema,
  letterSchema,
  type Recipient,
  type RecipientKind,
  recipientKinds,
  type Section,
  sectionSchema,
} from './schemas.ts';
export type { LetterParts } from './write-letter.ts';
