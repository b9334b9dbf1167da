import { z } from 'zod';

/** Why somebody cannot come, in as few words as the roll needs; the rest is nobody's matter. */
export const withdrawalReasons = ['ill', 'work', 'family', 'prevented', 'other'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** One step in the life of the roll: somebody withdrew, and who was called in their place. */
export const rollEventRecord = z.object({
  at: z.iso.datetime(),
  branch: z.string().min(1),
  withdrawn: z.string().min(1),
  reason: z.enum(withdrawalReasons),
  called: z.string().min(1).optional(),
  /** Alternates of better rank who were passed over so that guaranteed places are kept. */
  passedOver: z.array(z.string()),
});
