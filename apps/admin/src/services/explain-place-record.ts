import type { Explanation } from '@plenum/attendance';
import { z } from 'zod';
import { moneySteps } from './money-in-hand.ts';

/** Why one delegate waits with one step of the money. It names people by their ids and no source of money. */
export const explanationRecord = z.object({
  delegate: z.string(),
  step: z.enum(moneySteps),
  /** Of the problem, of who comes by its plan, and of who asks. */
  askedHash: z.string().regex(/^[0-9a-f]{64}$/),
  madeAt: z.iso.datetime(),
  answer: z.custom<Explanation>((value) => typeof value === 'object' && value !== null && 'status' in value),
});
