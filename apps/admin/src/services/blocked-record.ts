import type { Edition } from '@plenum/calendar';
import { z } from 'zod';
import { facts } from './records.ts';

const instant = z.iso.datetime();
const editions = z.record(
  z.string(),
  z.custom<Edition>((value) => typeof value === 'object' && value !== null && 'feed' in value),
);

/** The release for the day on which the conference is blocked: signed beforehand, and kept here until then. */
export const blockedRecord = z.strictObject({
  /** Above every number that is published until it is switched to. */
  number: z.int().positive(),
  preparedAt: instant,
  /** What it tells. */
  facts: z.array(z.enum(facts)),
  notBefore: instant,
  contentHash: z.string(),
  /** What subscribers will have been shown with it. */
  editions,
  sectionEditions: z.record(z.string(), editions),
  /** The release as one text, for whoever switches to it. */
  packed: z.string().min(1),
});
export type BlockedRelease = z.infer<typeof blockedRecord>;
