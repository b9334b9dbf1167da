export { addTellersSheets, type SheetsSum } from './add-tellers-sheets.ts';
export type { Amount } from './amount.ts';
export { type BallotPaper, ballotPaper } from './ballot-paper.ts';
export { type BranchReturn, branchReturn } from './branch-return.ts';
export { type CallUp, type CallUpOptions, callUpAlternate } from './call-up-alternate.ts';
export { type CardBranch, type CardTotals, type CardVote, cardVote } from './card-vote.ts';
export { type CredentialCheck, checkCredential } from './check-credential.ts';
export { countMembers, type MembersCount } from './count-members.ts';
export { type CountRow, type CountSheet, countSheet } from './count-sheet.ts';
export { shortCodeOf } from './credential-code.ts';
export {
  type CredentialsReport,
  type CredentialsReportOptions,
  credentialsReport,
  type ReportAttributeRow,
  type ReportBranchRow,
  type ReportFigures,
} from './credentials-report.ts';
export { type Decision, decide } from './decide.ts';
export { type Declaration, declaration } from './declaration.ts';
export { type ElectionReason, electionReasonCodes } from './election-reasons.ts';
export {
  type BallotPaperInput,
  type BranchReturnInput,
  ballotPaperInputSchema,
  branchReturnInputSchema,
  type CountInput,
  type CountSheetInput,
  countInputSchema,
  type DeclarationInput,
  declarationInputSchema,
  type HallElectionEvent,
  type HallElectionInput,
  type HallElectionRules,
  hallElectionEventSchema,
  hallElectionInputSchema,
  hallElectionRulesSchema,
} from './election-schemas.ts';
export type { Candidacy, ElectionPhase, HallElection } from './election-state.ts';
export { entitle } from './entitle.ts';
export { type EntitlementReason, entitlementReasonCodes } from './entitlement-reasons.ts';
export {
  type BranchMembers,
  branchMembersSchema,
  type EntitlementRule,
  entitlementRuleSchema,
  type NormRule,
  normRuleSchema,
  type Standing,
} from './entitlement-schemas.ts';
export { type DelegatesCode, DelegatesError, delegatesCodes, type Problem } from './errors.ts';
export { followElection } from './follow-election.ts';
export { followHall } from './follow-hall.ts';
export {
  followQuorum,
  type Quorum,
  type QuorumCheck,
  type QuorumNow,
  type QuorumPoint,
} from './follow-quorum.ts';
export { followRoll, type LivingRollInput } from './follow-roll.ts';
export { type CodeReason, type HallReason, hallReasonCodes } from './hall-reasons.ts';
export {
  type HallDelegate,
  type HallEntry,
  type HallEvent,
  type HallKit,
  hallDelegateSchema,
  hallEntrySchema,
  hallEventSchema,
  hallKitSchema,
  type ReportBranch,
  reportBranchSchema,
} from './hall-schemas.ts';
export type { HallCount, HallCounts, HallEntryState, HallState } from './hall-state.ts';
export { hashCredential, hashShortCode } from './hash-credential.ts';
export type { Figure } from './hide-small-groups.ts';
export { type Credential, makeCredential } from './make-credential.ts';
export { type HallKitInput, makeHallKit } from './make-hall-kit.ts';
export { type BranchRoll, makeRoll, type Roll, type RollInput } from './make-roll.ts';
export {
  type MembersHistory,
  type MembershipBasis,
  membersHistorySchema,
  membershipBasisSchema,
  type PaidHistory,
  paidHistorySchema,
} from './membership-schemas.ts';
export type { NormTableInput } from './norm-schemas.ts';
export { type NormRow, type NormTable, normTable } from './norm-table.ts';
export { type ReadCode, readCode } from './read-code.ts';
export {
  type Reason,
  type ReasonCode,
  type RollWarning,
  reasonCodes,
  type WorkingReason,
} from './reasons.ts';
export { type RecordedBallot, recordBallot } from './record-ballot.ts';
export { type RecordedVote, recordVote } from './record-vote.ts';
export type { LivingBranch, LivingRoll, MemberState, RollMember, RollStep } from './roll-member.ts';
export { type RollReason, rollReasonCodes } from './roll-reasons.ts';
export {
  type GuaranteedPlaces,
  guaranteedPlacesSchema,
  type RollDeadlines,
  type RollEvent,
  rollDeadlinesSchema,
  rollEventSchema,
} from './roll-schemas.ts';
export {
  type BranchEntitlement,
  branchEntitlementSchema,
  type RollEntry,
  rollEntrySchema,
} from './schemas.ts';
export { type EntitlementTerms, entitlementTermsSchema } from './terms-schemas.ts';
export { type TickLine, tickList } from './tick-list.ts';
export {
  type CardVoteInput,
  type Choice,
  cardVoteInputSchema,
  choiceSchema,
  type MajorityRule,
  majorityRuleSchema,
  type QuorumInput,
  type QuorumRule,
  quorumRuleSchema,
  type RecordBallotInput,
  type RecordVoteInput,
  recordBallotInputSchema,
  recordVoteInputSchema,
  type SheetsExpected,
  sheetsExpectedSchema,
  type TellersSheet,
  tellersSheetSchema,
  type Votes,
  votesSchema,
} from './vote-schemas.ts';
export { type VotingReason, votingReasonCodes } from './voting-reasons.ts';
export type { Entitlement } from './work-out-entitlement.ts';
