import { z } from 'zod';
import {
  type EntitlementRule,
  entitlementRuleSchema,
  type Standing,
  standingSchema,
} from './entitlement-schemas.ts';
import { count, id } from './fields.ts';

// The message of each rule is the code of the problem it becomes.

// A number stands for as many for each; a union would lose the codes of what is wrong inside.
const sending = z.preprocess(
  (value) => (typeof value === 'number' ? { kind: 'each', delegates: value } : value),
  entitlementRuleSchema,
);

/** Checks what is laid down beside the rule. */
export const entitlementTermsSchema = z.strictObject(
  {
    united: z
      .array(
        z.strictObject(
          { into: id, from: z.array(id, 'malformed').min(1, 'malformed'), as: standingSchema.optional() },
          'malformed',
        ),
        'malformed',
      )
      .optional(),
    exceptions: z
      .array(
        z.strictObject(
          {
            branch: id,
            delegates: count,
            reason: z.string('not-a-reason').regex(/\S/, 'not-a-reason'),
            decidedBy: id.optional(),
          },
          'malformed',
        ),
        'malformed',
      )
      .optional(),
    observers: z
      .strictObject({ new: sending.optional(), lapsed: sending.optional() }, 'malformed')
      .optional(),
    consultative: sending.optional(),
    visiting: sending.optional(),
  },
  'malformed',
);

/**
 * What is laid down beside the rule.
 *
 * - `united`: branches `from` have united into one, `as` of which standing (full if one of them is).
 * - `exceptions`: the number of delegates of a branch as decided, with the reason and the body that decided.
 * - `observers`: the consultative delegates of branches that are new or have lapsed; none unless given.
 * - `consultative` and `visiting`: those of branches of full standing, beside the delegates who vote. A number
 *   is as many for each branch.
 */
export type EntitlementTerms = {
  united?: readonly { into: string; from: readonly string[]; as?: Standing | undefined }[] | undefined;
  exceptions?:
    | readonly { branch: string; delegates: number; reason: string; decidedBy?: string | undefined }[]
    | undefined;
  observers?:
    | { new?: EntitlementRule | number | undefined; lapsed?: EntitlementRule | number | undefined }
    | undefined;
  consultative?: EntitlementRule | number | undefined;
  visiting?: EntitlementRule | number | undefined;
};

/** Terms as they have been read, numbers turned into rules. */
export type CheckedTerms = z.output<typeof entitlementTermsSchema>;
