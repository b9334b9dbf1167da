import { z } from 'zod';
import { count, id } from './fields.ts';

// The message of each rule is the code of the problem it becomes.

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
