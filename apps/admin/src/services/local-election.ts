import { z } from 'zod';
import { signedReturnRecord } from './signed-return.ts';

export const electionRules = ['scottish', 'wigm', 'meek', 'prf-meek', 'approval', 'block'] as const;
export type ElectionRule = (typeof electionRules)[number];

/** The election of delegates at one local conference: papers without names of those who voted. */
export const localElectionRecord = z.object({
  branch: z.string().min(1),
  seats: z.int().positive(),
  rule: z.enum(electionRules),
  places: z.array(z.object({ where: z.record(z.string(), z.string()), atLeast: z.int().positive() })),
  candidates: z.array(
    z.object({
      id: z.string().min(1),
      name: z.string().min(1),
      withdrawn: z.boolean(),
      attributes: z.record(z.string(), z.string()),
    }),
  ),
  ballots: z.array(
    z.object({
      count: z.int().positive(),
      ranking: z.array(z.union([z.string(), z.array(z.string())])),
    }),
  ),
  spoilt: z.int().nonnegative(),
  /** Published before the count; empty: ties that the papers do not settle are put to the meeting. */
  seed: z.string(),
  /** Whom the meeting chose at the tie of a stage. */
  decisions: z.record(z.string().regex(/^\d+$/), z.string()),
  /** When the list was taken into the roll; what happens there later is the roll's own. */
  taken: z.iso.datetime().optional(),
  returned: signedReturnRecord.optional(),
});

export type LocalElection = z.infer<typeof localElectionRecord>;
