import { z } from 'zod';

const instant = z.iso.datetime();
const minor = z.int().nonnegative();

/** Why an organiser takes a confirmed place back. */
export const takeBackReasons = ['money', 'withdrew', 'mistake', 'other'] as const;
export type TakeBackReason = (typeof takeBackReasons)[number];

/** That somebody was told that they can come, and on what money. Letters stand for the sources. */
export const placeRecord = z.object({
  /** The document of the delegate. */
  delegate: z.string().min(1),
  confirmedAt: instant,
  /** The letters of the funds that paid for the place when it was confirmed. */
  paidBy: z.array(z.string()),
  cost: minor,
  mode: z.string().optional(),
  takenBack: z.object({ at: instant, reason: z.enum(takeBackReasons) }).optional(),
});

/** Moves with every confirmation, so that of two organisers who confirm at once one is told so. */
export const placesHeadRecord = z.object({ changes: z.int().positive(), lastAt: instant });
