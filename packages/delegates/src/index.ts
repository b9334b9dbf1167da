export { type Entitlement, entitle } from './entitle.ts';
export { type DelegatesCode, DelegatesError, delegatesCodes, type Problem } from './errors.ts';
export { type BranchRoll, makeRoll, type Roll, type RollInput } from './make-roll.ts';
export { type Reason, type ReasonCode, reasonCodes } from './reasons.ts';
export {
  type BranchEntitlement,
  type BranchMembers,
  branchEntitlementSchema,
  branchMembersSchema,
  type EntitlementRule,
  entitlementRuleSchema,
  type RollEntry,
  rollEntrySchema,
} from './schemas.ts';
