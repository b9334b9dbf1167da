import { z } from 'zod';

const count = z.int().nonnegative();

/** The return of a branch as two people signed it, under code names; kept with the election for good. */
export const signedReturnRecord = z.object({
  /** When it was entered. */
  at: z.iso.datetime(),
  /** The day of the meeting. */
  date: z.iso.date(),
  members: count,
  entitled: count,
  attended: count,
  papers: z.object({ issued: count, returned: count, valid: count, spoilt: count }),
  chair: z.string().min(1),
  secretary: z.string().min(1),
  warnings: z.array(z.enum(['return-vacant', 'return-no-alternates'])),
});

export type SignedReturn = z.infer<typeof signedReturnRecord>;
