import { z } from 'zod';

// The message of each rule is the code of the problem it becomes.
const id = z.string('not-an-id').min(1, 'not-an-id');
const count = z.int('not-a-count').min(0, 'not-a-count');

/** Checks a branch and its members. */
export const branchMembersSchema = z.object({ id, members: count }, 'malformed');

/** A branch and how many members it has. */
export type BranchMembers = z.infer<typeof branchMembersSchema>;

/**
 * Checks a rule of entitlement. Conditions that are not known are refused, since a rule applied in part
 * would give a wrong number.
 */
export const entitlementRuleSchema = z.strictObject(
  {
    kind: z.literal('one-per-members', 'unknown-rule').optional(),
    onePerMembers: z.int('not-a-norm').min(1, 'not-a-norm'),
    orPart: z.boolean('malformed'),
    minimum: count.optional(),
  },
  { error: (issue) => (issue.code === 'unrecognized_keys' ? 'unknown-rule' : 'malformed') },
);

/**
 * How many delegates a branch may send: one for each `onePerMembers` members, and with `orPart` one more for
 * what is left over, but `minimum` at least if it has members. `kind` tells it from other rules.
 */
export type EntitlementRule = z.infer<typeof entitlementRuleSchema>;

/** Checks what a branch is entitled to. */
export const branchEntitlementSchema = z.object({ id, entitled: count }, 'malformed');

/** A branch and how many delegates it is entitled to. */
export type BranchEntitlement = z.infer<typeof branchEntitlementSchema>;

/** Checks an entry of the roll. */
export const rollEntrySchema = z.object(
  {
    id,
    branch: id,
    codeName: z.string('malformed'),
    status: z.enum(['elected', 'alternate'], 'not-a-status'),
    rank: z.int('not-a-rank').min(1, 'not-a-rank'),
    attributes: z.record(z.string(), z.string('malformed'), 'malformed'),
    role: z.string('malformed').optional(),
  },
  'malformed',
);

/** A person of the roll under a code name; `rank` 1 was elected first. */
export type RollEntry = z.infer<typeof rollEntrySchema>;
