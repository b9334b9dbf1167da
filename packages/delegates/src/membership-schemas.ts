import { z } from 'zod';
import { count, id } from './fields.ts';

// The message of each rule is the code of the problem it becomes.
const date = z.iso.date({ error: 'not-a-date' });
const month = z.string('not-a-month').regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'not-a-month');

/** Checks how members are counted. */
export const membershipBasisSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('at', 'malformed'), date }, 'malformed'),
    z.strictObject(
      {
        kind: z.literal('average-paid', 'malformed'),
        from: month,
        to: month,
        rounding: z.enum(['down', 'half-up', 'up'], 'malformed'),
        missing: z.enum(['zero', 'left-out'], 'malformed').optional(),
      },
      'malformed',
    ),
  ],
  'malformed',
);

/**
 * How members are counted: those `at` a date, by the newest figure of that day or before, or the average of
 * those who paid, month by month, `from` and `to` included. A month without a figure puts the branch in
 * question, unless the rule says that it counts as `zero` or is `left-out`.
 */
export type MembershipBasis = z.infer<typeof membershipBasisSchema>;

const paidSchema = z.strictObject({ month, paid: count }, 'malformed');
const membersSchema = z.strictObject({ date, members: count }, 'malformed');

const history = <Figure extends z.ZodType>(figure: Figure) =>
  z.strictObject({ id, membership: z.array(figure, 'malformed').readonly() }, 'malformed');

/** Checks a branch with the members who paid, month by month. */
export const paidHistorySchema = history(paidSchema);
/** Checks a branch with its members at several dates. */
export const membersHistorySchema = history(membersSchema);

/** A branch with the members who paid, month by month, in any order. */
export type PaidHistory = z.infer<typeof paidHistorySchema>;
/** A branch with its members at several dates, in any order. */
export type MembersHistory = z.infer<typeof membersHistorySchema>;
