import { type ElectionReason, electionReasonCodes } from './election-reasons.ts';
import { type EntitlementReason, entitlementReasonCodes } from './entitlement-reasons.ts';
import { type HallReason, hallReasonCodes } from './hall-reasons.ts';
import { type RollReason, rollReasonCodes } from './roll-reasons.ts';
import { type VotingReason, votingReasonCodes } from './voting-reasons.ts';

/** Every code of a reason or warning of this package, so that a catalogue can be checked complete. */
export const reasonCodes = [
  'full-norms',
  'part-of-norm',
  'remainder-left',
  'minimum-applies',
  'no-members',
  ...entitlementReasonCodes,
  'vacant',
  'over-entitlement',
  'same-rank',
  ...rollReasonCodes,
  ...hallReasonCodes,
  ...votingReasonCodes,
  ...electionReasonCodes,
] as const;

/** One of {@link reasonCodes}. */
export type ReasonCode = (typeof reasonCodes)[number];

/** A step of the working of an entitlement, with plain data to make a sentence of. */
export type WorkingReason =
  | EntitlementReason
  /** `members` hold the norm of `onePerMembers` whole `count` times: a delegate for each. */
  | { code: 'full-norms'; params: { members: number; onePerMembers: number; count: number } }
  /** `remainder` members are a part of a norm: one delegate more. */
  | { code: 'part-of-norm'; params: { remainder: number; onePerMembers: number } }
  /** `remainder` members are a part of a norm, which the rule does not count. */
  | { code: 'remainder-left'; params: { remainder: number; onePerMembers: number } }
  /** The norm gives `count`, fewer than the `minimum` that a branch with members has. */
  | { code: 'minimum-applies'; params: { minimum: number; count: number } }
  /** A branch without members has no delegates, whatever the minimum. */
  | { code: 'no-members'; params: Record<string, never> };

/** What to look at in the roll as it was returned. */
export type RollWarning =
  /** `vacant` places of the branch have nobody elected to them. */
  | { code: 'vacant'; params: { branch: string; entitled: number; elected: number; vacant: number } }
  /** The branch has elected `over` more than it is entitled to. */
  | { code: 'over-entitlement'; params: { branch: string; entitled: number; elected: number; over: number } }
  /** Several of a branch have one rank; they stand in the order of their ids. */
  | {
      code: 'same-rank';
      params: { branch: string; status: 'elected' | 'alternate'; rank: number; ids: string[] };
    };

/** A step of a working, a warning, or what stands against something. */
export type Reason = WorkingReason | RollWarning | RollReason | HallReason | VotingReason | ElectionReason;
