import { type RollReason, rollEventSchema, rollReasonCodes } from '@plenum/delegates';
import { z } from 'zod';

/** Why somebody cannot come, in as few words as the roll needs; the rest is nobody's matter. */
export const withdrawalReasons = ['ill', 'work', 'family', 'prevented', 'other'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** Why the credentials committee lets a place or a delegate pass to another. */
export const transferReasons = ['moved-away', 'place-unfilled', 'branches-agreed', 'other-ground'] as const;
export type TransferReason = (typeof transferReasons)[number];

const known = new Set<unknown>(rollReasonCodes);
const reason = z.custom<RollReason>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    known.has(value.code) &&
    'params' in value &&
    typeof value.params === 'object',
);

/**
 * One step in the life of the roll, with its outcome as it was judged on that day: members and deadlines that
 * change later undo nothing. A step that was not taken is kept for the trail and changes nothing.
 */
const rollStepRecord = z.object({
  event: rollEventSchema,
  taken: z.boolean(),
  because: z.array(reason),
  /** Who of the credentials committee decided on a transfer, and when, as they put it. */
  decidedBy: z.string().optional(),
});

/** How a step was kept before alternates answered: whoever was called stood on the roll at once. */
const callAtOnceRecord = z.object({
  at: z.iso.datetime(),
  branch: z.string().min(1),
  withdrawn: z.string().min(1),
  reason: z.enum(withdrawalReasons),
  called: z.string().min(1).optional(),
  passedOver: z.array(z.string()),
});

export const rollEventRecord = z.union([rollStepRecord, callAtOnceRecord]);
export type RollStepRecord = z.infer<typeof rollStepRecord>;
export type RollEventRecord = z.infer<typeof rollEventRecord>;
