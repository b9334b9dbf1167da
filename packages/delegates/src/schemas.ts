import { z } from 'zod';

// The message of each rule is the code of the problem it becomes.
const id = z.string('not-an-id').min(1, 'not-an-id');
const count = z.int('not-a-count').min(0, 'not-a-count');

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
