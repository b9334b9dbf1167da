import { hallEventSchema } from '@plenum/delegates';
import { z } from 'zod';

/** Why a credential is challenged, a challenge decided or a credential revoked, in as few words as the hall needs. */
export const hallGrounds = [
  'not-elected',
  'not-a-member',
  'two-for-one-place',
  'election-irregular',
  'card-passed-on',
  'in-order',
  'other',
] as const;
export type HallGround = (typeof hallGrounds)[number];

/** An event of the hall with the ground of a decision beside it; earlier vaults hold the bare event. */
export const hallEventRecord = z.preprocess(
  (kept) => (typeof kept === 'object' && kept !== null && 'kind' in kept ? { event: kept } : kept),
  z.strictObject({ event: hallEventSchema, ground: z.enum(hallGrounds).optional() }),
);
