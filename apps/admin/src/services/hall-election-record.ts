import { hallElectionEventSchema } from '@plenum/delegates';
import { z } from 'zod';
import { electionRules, localElectionRecord } from './local-election.ts';

const { places, ballots, decisions } = localElectionRecord.shape;

export const seconderRules = ['other-branch', 'any', 'none'] as const;

/** An election in the hall: what was laid down, then every step in its order. Nobody who voted is named. */
export const hallElectionRecord = z.object({
  title: z.string().min(1),
  seats: z.int().positive(),
  rule: z.enum(electionRules),
  places,
  seconder: z.enum(seconderRules),
  /** From which the order of names on the paper is drawn; empty: the names stand by the alphabet. */
  orderSeed: z.string(),
  /** Published before the count; empty: ties that the papers do not settle are put to the conference. */
  tieSeed: z.string(),
  /** Whoever has been named in a step, as the roll had them then: a later change of the roll changes no election. */
  people: z.array(
    z.object({
      id: z.string().min(1),
      branch: z.string().min(1),
      name: z.string().min(1),
      attributes: z.record(z.string(), z.string()),
    }),
  ),
  /** Only ever added to. */
  events: z.array(hallElectionEventSchema),
  /** The papers as they came from the box; a ranking has the numbers of the candidates on the paper. */
  box: z
    .object({ returned: z.int().nonnegative(), spoilt: z.int().nonnegative(), ballots, decisions })
    .optional(),
  /** Tellers and scrutineers who signed the declaration beside the returning officer. */
  signedBy: z.array(z.string()),
});

export type HallElectionRecord = z.infer<typeof hallElectionRecord>;
