import { type QuorumRule, quorumRuleSchema } from '@plenum/delegates';
import { z } from 'zod';

/** The rules of quorum as they are kept; vaults of earlier days hold one share, of the delegates entitled. */
export const quorumRecord = z.preprocess(
  (kept) => (typeof kept === 'string' ? [{ of: 'delegates-entitled', atLeast: kept }] : kept),
  z.array(quorumRuleSchema).min(1),
);

/** The rules as `conference.json` has them: one, or a list of which all must hold. */
export const quorumInFile = z.unknown().transform((value, context): QuorumRule[] => {
  const several = Array.isArray(value);
  const rules: unknown[] = several ? value : [value];
  if (rules.length === 0) context.addIssue({ code: 'custom', message: wholeRule, input: value });
  return rules.flatMap((rule, index) => {
    const read = quorumRuleSchema.safeParse(rule);
    if (read.success) return [read.data];
    for (const { path } of read.error.issues)
      context.addIssue({
        code: 'custom',
        message: expected[String(path[0])] ?? wholeRule,
        path: [...(several ? [index] : []), ...path],
        input: path.reduce<unknown>((found, step) => (found as Record<PropertyKey, unknown>)?.[step], rule),
      });
    return [];
  });
});

const wholeRule = 'of, atLeast | moreThan';
const expected: Record<string, string> = {
  of: quorumRuleSchema.shape.of.options.join(' | '),
  atLeast: '> 0, <= 1',
  moreThan: '> 0, < 1',
};
