import { z } from 'zod';
import type { BranchMembers, NormRule } from './entitlement-schemas.ts';
import { count, share } from './fields.ts';
import type { EntitlementTerms } from './terms-schemas.ts';

// The message of each rule is the code of the problem it becomes.
const norm = z.int('not-a-norm').min(1, 'not-a-norm');
const amount = z.int('not-an-amount').min(0, 'not-an-amount');

/** The most rows that a table of norms has. */
const mostNorms = 10_000;

/** Checks a range of norms. */
export const normRangeSchema = z
  .strictObject({ from: norm, to: norm, step: norm.optional() }, 'not-a-list-of-norms')
  .refine(({ from, to, step = 1 }) => from <= to && (to - from) / step < mostNorms, {
    error: 'not-a-list-of-norms',
  });

/** Checks norms given one by one. */
export const normListSchema = z
  .array(norm, 'not-a-list-of-norms')
  .min(1, 'not-a-list-of-norms')
  .max(mostNorms, 'not-a-list-of-norms');

/** Checks the hall, the money and the quorum that norms are measured by. */
export const normMeasuresSchema = z.object(
  {
    hall: z.strictObject({ seats: count, othersSeats: count.optional() }, 'malformed'),
    budget: z
      .strictObject(
        {
          perDelegate: amount,
          perBranch: z.record(z.string(), amount, 'malformed').optional(),
          money: amount,
        },
        'malformed',
      )
      .optional(),
    quorum: share,
  },
  'malformed',
);

/**
 * What a table of norms is made from.
 *
 * - `norms`: those to try, one by one or as a range with both ends.
 * - `hall`: seats in all, and how many of them go to people whom no branch sends.
 * - `budget`: minor units of one currency; each delegate costs `perDelegate` and what `perBranch` says of the
 *   branch, such as its fare.
 * - `quorum`: the share of the delegates that makes one, such as '1/2', rounded up.
 */
export type NormTableInput = {
  branches: readonly BranchMembers[];
  rule: NormRule;
  terms?: EntitlementTerms | undefined;
  norms: readonly number[] | { from: number; to: number; step?: number | undefined };
  hall: { seats: number; othersSeats?: number | undefined };
  budget?: { perDelegate: number; perBranch?: Record<string, number> | undefined; money: number } | undefined;
  quorum: string;
};

/** Hall, money and quorum as they have been read. */
export type NormMeasures = z.infer<typeof normMeasuresSchema>;
