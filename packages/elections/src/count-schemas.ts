import { z } from 'zod';

const countRules = ['scottish', 'wigm', 'meek', 'prf-meek', 'approval', 'block'] as const;

const placesSchema = z.strictObject({
  where: z.record(z.string(), z.string()),
  atLeast: z.int().min(0),
});

const tieRulesSchema = z.strictObject({
  order: z.array(z.enum(['stages', 'seed'])),
  seed: z.string().optional(),
  decisions: z.record(z.string().regex(/^\d+$/), z.string()).optional(),
});

export const countOptionsSchema = z.strictObject({
  rule: z.enum(countRules),
  places: z.array(placesSchema).optional(),
  ties: tieRulesSchema,
});

/** How papers are counted; see `countBallots`. */
export type CountRule = (typeof countRules)[number];
/** At least so many of the elected have all of these attributes. */
export type GuaranteedPlaces = z.input<typeof placesSchema>;
/**
 * How ties are settled: by a decision already taken for that stage, else in this order by votes at earlier stages
 * or by a draw of lots from a published seed.
 */
export type TieRules = {
  order: ('stages' | 'seed')[];
  seed?: string | undefined;
  /** By stage: the one whom the stage's action falls on. */
  decisions?: Record<number, string> | undefined;
};
/** What `countBallots` is told beside the election. */
export type CountOptions = { rule: CountRule; places?: GuaranteedPlaces[] | undefined; ties: TieRules };
