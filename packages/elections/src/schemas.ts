import { z } from 'zod';

const id = z.string().min(1);

/** Somebody who stands; withdrawn means that the papers carry the name, and no vote counts for it. */
export const candidateSchema = z.strictObject({
  id,
  name: z.string(),
  withdrawn: z.boolean().optional(),
  attributes: z.record(z.string(), z.string()).optional(),
});

/** Papers that say the same: candidates best first, an array where several have an equal rank, an empty one for a rank left out. */
export const ballotSchema = z.strictObject({
  count: z.int().min(1),
  ranking: z.array(z.union([id, z.array(id)])),
});

/** Who stands for how many seats, and every paper that was cast. */
export const electionSchema = z.strictObject({
  title: z.string().optional(),
  seats: z.int().min(1),
  candidates: z.array(candidateSchema),
  ballots: z.array(ballotSchema),
});

/** Somebody who stands in an election. */
export type Candidate = z.input<typeof candidateSchema>;
/** Papers that say the same, and how many they are. */
export type Ballot = z.input<typeof ballotSchema>;
/** Who stands for how many seats, and every paper that was cast. */
export type Election = z.input<typeof electionSchema>;
