import type { ApportionmentMethod } from '@plenum/elections';
import { z } from 'zod';
import type { DelegatesCode } from './errors.ts';
import { count, id, share } from './fields.ts';

// The message of each rule is the code of the problem it becomes.
const norm = z.int('not-a-norm').min(1, 'not-a-norm');
const seed = z.string('malformed').min(1, 'malformed');

const unknownKey =
  (code: 'unknown-rule' | 'malformed') =>
  (issue: { code?: string | undefined }): string =>
    issue.code === 'unrecognized_keys' || issue.code === 'invalid_union' ? code : 'malformed';

/** Checks the standing of a branch. */
export const standingSchema = z.enum(['full', 'new', 'lapsed'], 'not-a-standing');

/** A branch of full standing sends delegates; one that is new or has lapsed sends observers, if the rule says so. */
export type Standing = z.infer<typeof standingSchema>;

/** Checks a branch and its members. */
export const branchMembersSchema = z.object(
  { id, members: count, standing: standingSchema.optional() },
  'malformed',
);

/** A branch and how many members it has; it is of full standing unless another is given. */
export type BranchMembers = z.infer<typeof branchMembersSchema>;

const limits = { minimum: count.optional(), maximum: count.optional() };
const parts = { orPart: z.boolean('malformed'), partFrom: share.optional() };

type Add = (code: DelegatesCode, path: (string | number)[], params: Record<string, unknown>) => void;
type Limits = { minimum?: number | undefined; maximum?: number | undefined };
type Parts = { orPart: boolean; partFrom?: string | undefined };

const checkLimits = ({ minimum, maximum }: Limits, add: Add): void => {
  if (minimum !== undefined && maximum !== undefined && minimum > maximum)
    add('minimum-above-maximum', ['maximum'], { minimum, maximum });
};

const checkPart = ({ orPart, partFrom }: Parts, add: Add, path: string[] = []): void => {
  if (partFrom !== undefined && !orPart) add('part-not-counted', [...path, 'partFrom'], { partFrom });
};

const adder =
  (context: z.core.$RefinementCtx): Add =>
  (code, path, params) => {
    context.addIssue({ code: 'custom', message: code, path, params });
  };

const ruleError = { error: unknownKey('unknown-rule') };

const onePerShape = { kind: z.literal('one-per-members', 'unknown-rule').optional() };
const firstThenShape = {
  kind: z.literal('first-then', 'unknown-rule'),
  first: count,
  at: norm,
  above: count.optional(),
};

const checkNorm = (rule: Parts & Limits, context: z.core.$RefinementCtx): void => {
  const add = adder(context);
  checkPart(rule, add);
  checkLimits(rule, add);
};

const onePerMembers = z
  .strictObject({ ...onePerShape, onePerMembers: norm, ...parts, ...limits }, ruleError)
  .superRefine(checkNorm);
const firstThen = z
  .strictObject({ ...firstThenShape, onePerMembers: norm, ...parts, ...limits }, ruleError)
  .superRefine(checkNorm);

const bands = z
  .strictObject(
    {
      kind: z.literal('bands', 'unknown-rule'),
      bands: z
        .array(z.strictObject({ upTo: norm.optional(), delegates: count }, ruleError), 'malformed')
        .min(1, 'no-bands')
        .readonly(),
      further: z
        .strictObject({ onePerMembers: norm, above: count.optional(), ...parts }, ruleError)
        .optional(),
      ...limits,
    },
    ruleError,
  )
  .superRefine((rule, context) => {
    const add = adder(context);
    checkLimits(rule, add);
    if (rule.further) checkPart(rule.further, add, ['further']);
    const last = rule.bands.length - 1;
    for (const [index, { upTo, delegates }] of rule.bands.entries()) {
      const before = rule.bands[index - 1];
      if (index === last && upTo !== undefined) add('bands-not-open', ['bands', index, 'upTo'], { upTo });
      if (index < last && (upTo === undefined || upTo <= (before?.upTo ?? 0)))
        add('bands-out-of-order', ['bands', index, 'upTo'], { upTo: upTo ?? null, after: before?.upTo ?? 0 });
      if (before && delegates < before.delegates)
        add('bands-falling', ['bands', index, 'delegates'], { delegates, before: before.delegates });
    }
  });

const each = z.strictObject({ kind: z.literal('each', 'unknown-rule'), delegates: count }, ruleError);

const methods = [
  'd-hondt',
  'sainte-lague',
  'modified-sainte-lague',
  'huntington-hill',
  'adams',
  'dean',
  'hare',
  'droop',
  'hagenbach-bischoff',
  'imperiali',
] as const satisfies readonly ApportionmentMethod[];

const total = z
  .strictObject(
    {
      kind: z.literal('total', 'unknown-rule'),
      seats: count,
      method: z.enum(methods, 'unknown-method'),
      ...limits,
      ties: z
        .strictObject(
          { order: z.array(id, 'malformed').readonly().optional(), seed: seed.optional() },
          'malformed',
        )
        .refine(({ order, seed }) => (order === undefined) !== (seed === undefined), 'malformed')
        .optional(),
    },
    ruleError,
  )
  .superRefine((rule, context) => checkLimits(rule, adder(context)));

/**
 * Checks a rule of entitlement. Conditions that are not known are refused, since a rule applied in part
 * would give a wrong number.
 */
export const entitlementRuleSchema = z.discriminatedUnion(
  'kind',
  [onePerMembers, firstThen, bands, each, total],
  ruleError,
);

/**
 * How many delegates a branch with members may send, `minimum` at least and `maximum` at most.
 *
 * - `one-per-members`, also without a `kind`: one for each `onePerMembers` members, and with `orPart` one more
 *   for what is left over, if it comes to `partFrom` of the norm at least, such as '1/2'.
 * - `first-then`: `first` from `at` members on, then one for each `onePerMembers` `above` so many (`at` unless
 *   given), a part as before.
 * - `bands`: the `delegates` of the first band whose `upTo` is not below the members; the last has no `upTo`.
 *   In the last, `further` adds one for each `onePerMembers` `above` so many (the bound before unless given).
 * - `each`: the same number for each.
 * - `total`: so many `seats` for all branches together, apportioned by `method`; `minimum` and `maximum` bind
 *   the method. What a tie leaves open is settled by `ties`, a decided `order` or a published `seed`; without
 *   one the seats at stake stay with nobody and the working says so.
 */
export type EntitlementRule = z.infer<typeof entitlementRuleSchema>;

/** Checks a rule whose norm is still to be found; a norm that it has is not looked at. */
export const normRuleSchema = z.discriminatedUnion(
  'kind',
  [
    z
      .strictObject({ ...onePerShape, onePerMembers: norm.optional(), ...parts, ...limits }, ruleError)
      .superRefine(checkNorm),
    z
      .strictObject({ ...firstThenShape, onePerMembers: norm.optional(), ...parts, ...limits }, ruleError)
      .superRefine(checkNorm),
  ],
  ruleError,
);

/** A rule of one per so many members whose norm is still to be found; `onePerMembers` is not looked at. */
export type NormRule = z.infer<typeof normRuleSchema>;
