import type { Edition } from '@plenum/calendar';
import { z } from 'zod';

const edition = z.custom<Edition>((value) => typeof value === 'object' && value !== null && 'feed' in value);

/** A feed for one section, behind a token of 256 bits. Without the token it has been taken back. */
export const sectionFeedRecord = z.object({
  section: z.string().min(1),
  token: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  madeAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().optional(),
  /** By language, what its subscribers have been shown; empty before the first release and after the last. */
  editions: z.record(z.string(), edition),
});

/** The organisers' own feed, by language: it leaves the house by nobody's hand but theirs. */
export const organisersFeedRecord = z.object({ editions: z.record(z.string(), edition) });
