export { type AmendedAll, amendAll } from './amend-all.ts';
export { type Amended, type AmendOptions, amendText } from './amend-text.ts';
export { type Amendment, amendmentSchema, type Edit, type NewClause } from './amendment.ts';
export {
  type AmendmentReason,
  type AmendmentReasonCode,
  amendmentReasonCodes,
} from './amendment-reasons.ts';
export type { Span } from './break-lines.ts';
export type { MergeChange } from './carry-out.ts';
export { cite } from './cite.ts';
export {
  acceptAll,
  type Compared,
  type CompareOptions,
  compareTexts,
  type Part,
  rejectAll,
} from './compare-texts.ts';
export { type Loss, lossCodes } from './docx-losses.ts';
export {
  PlatformError,
  type PlatformProblemCode,
  type Problem,
  platformProblemCodes,
  type Reason,
  type ReasonCode,
  reasonCodes,
} from './errors.ts';
export {
  type Collision,
  type CollisionReasonCode,
  collisionReasonCodes,
  findCollisions,
} from './find-collisions.ts';
export { followMotions, type MotionsFollowed } from './follow-motions.ts';
export { type Edition, type EditionOptions, makeEdition } from './make-edition.ts';
export type { Distance } from './measure-distance.ts';
export { type Merged, type MergeOptions, mergeAmendments } from './merge-amendments.ts';
export { type MergedWordings, mergeWordings, type WordingPart, type Wordings } from './merge-wordings.ts';
export { type MotionReason, type MotionReasonCode, motionReasonCodes } from './motion-reasons.ts';
export {
  type MotionEvent,
  type MotionRules,
  type MotionsInput,
  motionEventSchema,
  motionRulesSchema,
} from './motion-schemas.ts';
export {
  type Challenge,
  type Done,
  type Motion,
  type MotionState,
  type MotionStep,
  type MotionVersion,
  motionStates,
} from './motion-state.ts';
export {
  type DebatedText,
  type OrderPaper,
  type OrderPaperInput,
  type OrderPaperItem,
  orderPaper,
  type PaperItemKind,
  paperItemKinds,
} from './order-paper.ts';
export { orderVotes, type Question } from './order-votes.ts';
export { type ParseOptions, parseText } from './parse-text.ts';
export { type Change, changeSchema, type Proposal, proposalSchema } from './proposal-schemas.ts';
export {
  type AmendmentsRead,
  type RowCode,
  type RowProblem,
  readAmendmentsCsv,
  rowCodes,
} from './read-amendments-csv.ts';
export { type ReadDocxOptions, readDocx } from './read-docx.ts';
export {
  type MotionFileCode,
  type MotionFileProblem,
  type MotionsRead,
  motionFileCodes,
  readMotions,
  type WrittenMotion,
} from './read-motions.ts';
export { type Rebased, rebaseAmendments } from './rebase-amendments.ts';
export { type CitedPlace, type ResolvedCitation, resolveCitation } from './resolve-citation.ts';
export { type Clause, type Text, textSchema } from './schemas.ts';
export { simulateVotes, type VoteResults, type VotesSimulated } from './simulate-votes.ts';
export {
  type AlikeProposals,
  type ClauseSummary,
  type Comment,
  type CommentsSummary,
  stances,
  sumUpComments,
} from './sum-up-comments.ts';
export { toDocx } from './to-docx.ts';
export { type HtmlOptions, toHtml } from './to-html.ts';
export { toMarkdown } from './to-markdown.ts';
export { toNumberedText } from './to-numbered-text.ts';
export {
  type OwedReason,
  owedCodes,
  type PairedTranslation,
  pairTranslation,
  type Translation,
  type TranslationState,
  type TranslationsInput,
  translationsOwed,
} from './translations-owed.ts';
export { alternativesOrders, type VoteRules, voteRulesSchema } from './vote-rules.ts';
export {
  type FallReason,
  type FallReasonCode,
  fallReasonCodes,
  type VotingReason,
  type VotingReasonCode,
  votingReasonCodes,
} from './voting-reasons.ts';
