import { z } from 'zod';
import { code, id, instant, list } from './fields.ts';

/** The states of a picket, in the order in which they come. */
export const picketStates = [
  'not-invited',
  'invited',
  'planned',
  'confirmed',
  'standing-by',
  'called-out',
  'held',
  'reported',
  'cancelled',
] as const;

/**
 * How a picket stands: `confirmed` by its section; a contingent one then is `standing-by` until it is
 * `called-out`; `held` has begun; `cancelled` may be invited again.
 */
export type PicketState = (typeof picketStates)[number];

export const followedPicketSchema = z.strictObject({
  id,
  contingent: z.boolean().optional(),
  notBefore: instant.optional(),
  advice: z.enum(['plan', 'lawyer first', 'no gathering']).optional(),
});

/**
 * A picket whose life is followed: `contingent` if it stands only when it is called out, not before the instant
 * `notBefore`; no `advice` counts as 'plan'.
 */
export type FollowedPicket = z.input<typeof followedPicketSchema>;

const step = { at: instant, picket: id };
const plain = (kind: 'invited' | 'confirmed' | 'standing-by' | 'held' | 'reported') =>
  z.strictObject({ kind: z.literal(kind), ...step });

export const picketEventSchema = z.discriminatedUnion('kind', [
  plain('invited'),
  z.strictObject({ kind: z.literal('planned'), ...step, start: instant }),
  plain('confirmed'),
  plain('standing-by'),
  z.strictObject({ kind: z.literal('called-out'), ...step, start: instant }),
  plain('held'),
  plain('reported'),
  z.strictObject({ kind: z.literal('cancelled'), ...step, reason: code }),
]);

/** Something that happened to a picket; its kind is the state to which it leads, `reason` a code. */
export type PicketEvent = z.input<typeof picketEventSchema>;

export const followPicketsSchema = z.strictObject({
  pickets: list(followedPicketSchema),
  events: list(picketEventSchema, 1_000_000),
  until: instant.optional(),
});

/** Pickets, what happened in the order in which it was written down, and `until` when it is looked at. */
export type FollowPicketsInput = z.input<typeof followPicketsSchema>;
