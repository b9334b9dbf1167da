export {
  PlatformError,
  type PlatformProblemCode,
  type Problem,
  platformProblemCodes,
  type Reason,
  type ReasonCode,
  reasonCodes,
} from './errors.ts';
export type { Clause, Text } from './schemas.ts';
