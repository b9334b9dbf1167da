import { z } from 'zod';
import { majorityRecord } from './conference.ts';

const cards = z.object({
  branch: z.string().min(1),
  for: z.int().nonnegative(),
  against: z.int().nonnegative(),
  abstain: z.int().nonnegative(),
});

/** A card vote as it was taken: cards by branch, and the hall at that moment. Who raised which card is not kept. */
export const cardVoteRecord = z.object({
  at: z.iso.datetime(),
  title: z.string().min(1),
  /** The majority that was asked for, as the standing orders had it at that moment. */
  majority: majorityRecord,
  hall: z.array(
    z.object({
      branch: z.string().min(1),
      members: z.int().nonnegative(),
      present: z.int().nonnegative(),
    }),
  ),
  quorate: z.boolean(),
  cards: z.array(cards),
});

export type CardVote = z.infer<typeof cardVoteRecord>;
