export { attendancePaper } from './attendance-paper.ts';
export { credentialCards } from './credential-cards.ts';
export { PapersError, type PapersErrorCode, type PapersProblem, papersErrorCodes } from './errors.ts';
export type {
  AttendancePaper,
  AttendancePaperSection,
  CredentialCard,
  CredentialCards,
  PaperTable,
} from './schemas.ts';
