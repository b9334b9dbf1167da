import type { MajorityRule } from '@plenum/delegates';
import Fraction from 'fraction.js';
import { z } from 'zod';

const isHalf = (text: string): boolean => new Fraction(text).equals('1/2');
const fraction = z.string().regex(/^\d+(\/[1-9]\d*|\.\d+)?$/);
/** A share that can be reached: above nought and not above 1. */
const share = fraction.refine((text) => {
  const ratio = new Fraction(text);
  return ratio.gt(0) && ratio.lte(1);
}, '> 0, <= 1');

/**
 * A majority of the standing orders: '1/2' is more than half, any other share is reached by as much, unless
 * `moreThan` says otherwise. `least`: those for must be such a share of another number too. `casting`: at a tie the
 * chair may cast a vote.
 */
export const majorityRecord = z
  .object({
    majority: share,
    moreThan: z.boolean().optional(),
    of: z.enum(['cast', 'present', 'entitled', 'members-represented']),
    abstentions: z.enum(['not-counted', 'against', 'counted']),
    spoilt: z.enum(['not-counted', 'counted']).optional(),
    least: z.strictObject({ share, of: z.enum(['present', 'entitled', 'members-represented']) }).optional(),
    casting: z.literal('chair').optional(),
  })
  .superRefine(({ majority, moreThan, casting }, context) => {
    // Whether a share is one at all has been told already.
    if (!share.safeParse(majority).success) return;
    if (moreThan && new Fraction(majority).equals(1))
      context.addIssue({ code: 'custom', message: '< 1', path: ['majority'], input: majority });
    // Only where more than half are needed is there a tie that somebody can break.
    if (casting !== undefined && (moreThan === false || !isHalf(majority)))
      context.addIssue({ code: 'custom', message: 'majority: > 1/2', path: ['casting'], input: casting });
  });

export type Majority = z.infer<typeof majorityRecord>;

/** How the chair used a casting vote at a tie. */
export const castings = ['for', 'against', 'none'] as const;
export type Casting = (typeof castings)[number];

/** The rule as a vote is decided by it; a chair who casts no vote leaves things as they are. */
export function ruleOf(
  { casting: _chair, ...majority }: Majority,
  casting: Casting | undefined,
): MajorityRule {
  return casting === undefined || casting === 'none' ? majority : { ...majority, casting };
}
