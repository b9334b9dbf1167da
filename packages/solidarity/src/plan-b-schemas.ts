import { z } from 'zod';
import { instant } from './fields.ts';
import { endTime, picketSchema, time } from './schemas.ts';

export const planBPicketSchema = picketSchema.extend({
  wakes: time,
  sleeps: endTime.optional(),
  contingent: z.boolean().optional(),
  busy: z.array(z.strictObject({ from: instant, to: instant })).optional(),
  planB: picketSchema
    .pick({
      minutes: true,
      available: true,
      placeOpen: true,
      earliest: true,
      latest: true,
      newsDeadline: true,
      expectedTurnout: true,
    })
    .partial()
    .optional(),
});

/**
 * A picket of plan B: when its people wake (and go to sleep, 24:00; earlier than `wakes` is after midnight),
 * whether it is `contingent` on the block, when they are `busy` otherwise (instants), and what is otherwise than in plan A (another place, other hours).
 */
export type PlanBPicket = z.input<typeof planBPicketSchema>;

const blockSchema = z.strictObject({
  decided: instant,
  leadMinutes: z.int().min(0).max(20_160),
});

/** When the block is known and plan B decided, and how long it takes from there until anybody can stand. */
export type Block = z.input<typeof blockSchema>;

export const planBOptionsSchema = z.strictObject({
  block: blockSchema,
  starts: z.record(z.string(), instant),
  rollDays: z.int().min(0).max(30).optional(),
});
