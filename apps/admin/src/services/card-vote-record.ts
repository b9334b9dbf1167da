import { z } from 'zod';
import { majorityRecord } from './majority.ts';
import type { VoteRecord } from './votes-record.ts';

const count = z.int().nonnegative();

/** A card vote as it was kept before there were other votes: cards by branch, each an exact share of the members. */
export const cardVoteRecord = z.object({
  at: z.iso.datetime(),
  title: z.string().min(1),
  majority: majorityRecord,
  hall: z.array(z.object({ branch: z.string().min(1), members: count, present: count })),
  quorate: z.boolean(),
  cards: z.array(z.object({ branch: z.string().min(1), for: count, against: count, abstain: count })),
});

/** The same as a vote of today. What the quorum was is not known any more, only whether there was one. */
export function asVote(kept: z.infer<typeof cardVoteRecord>): VoteRecord {
  const present = kept.hall.reduce((sum, one) => sum + one.present, 0);
  return {
    at: kept.at,
    title: kept.title,
    rule: 'unnamed',
    majority: kept.majority,
    quorum: { present, quorate: kept.quorate },
    taken: {
      method: 'card',
      weighting: 'exact',
      hall: kept.hall.map(({ branch, members, present: here }) => ({
        branch,
        code: branch,
        members,
        voters: Array.from({ length: here }, (_one, index) => ({ code: `${branch}-${index + 1}` })),
        outside: [],
      })),
      raised: Object.fromEntries(kept.cards.map(({ branch, ...raised }) => [branch, raised])),
      splits: [],
    },
  };
}
