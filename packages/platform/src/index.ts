export {
  acceptAll,
  type Compared,
  type CompareOptions,
  compareTexts,
  type Part,
  rejectAll,
} from './compare-texts.ts';
export {
  PlatformError,
  type PlatformProblemCode,
  type Problem,
  platformProblemCodes,
  type Reason,
  type ReasonCode,
  reasonCodes,
} from './errors.ts';
export { type ParseOptions, parseText } from './parse-text.ts';
export type { Clause, Text } from './schemas.ts';
export { toMarkdown } from './to-markdown.ts';
