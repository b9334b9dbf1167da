import { parseInto, parseList, throwProblems } from './check-input.ts';
import {
  type BranchMembers,
  branchMembersSchema,
  type EntitlementRule,
  entitlementRuleSchema,
} from './entitlement-schemas.ts';
import type { Problem } from './errors.ts';
import { type EntitlementTerms, entitlementTermsSchema } from './terms-schemas.ts';
import { checkTerms, type Entitlement, workOut } from './work-out-entitlement.ts';

/**
 * Works out how many delegates each branch is entitled to, and shows the working.
 *
 * A branch without members is entitled to nobody, whatever the minimum. Branches that united are counted as
 * one; those gone into another stay in the list with nought. An exception is what the branch has, whatever
 * the rule gives, and takes nothing from the others.
 * @param branches ids and members
 * @param rule how delegates follow from members; see {@link EntitlementRule}
 * @param terms branches that united, exceptions, and who comes without a vote
 * @returns an entitlement for each branch in the order given
 * @throws DelegatesError 'repeated-branch', 'not-an-id', 'not-a-count', 'not-a-norm', 'not-a-standing',
 * 'unknown-rule', 'not-a-fraction', 'part-not-counted', 'minimum-above-maximum', 'no-bands', 'bands-not-open',
 * 'bands-out-of-order', 'bands-falling', 'unknown-method', 'seats-below-minimums', 'seats-above-maximums',
 * 'order-incomplete', 'unknown-branch', 'united-twice', 'branch-united', 'repeated-exception', 'not-a-reason',
 * 'too-large', 'malformed'
 * @example
 * entitle([{ id: 'almaty', members: 412 }], { onePerMembers: 20, orPart: true, minimum: 1 })[0]?.delegates; // => 21
 */
export function entitle(
  branches: readonly BranchMembers[],
  rule: EntitlementRule,
  terms: EntitlementTerms = {},
): Entitlement[] {
  const problems: Problem[] = [];
  const listed = parseList(problems, branchMembersSchema, branches, 'branches', 'repeated-branch').map(
    ({ value }) => value,
  );
  const [checkedRule] = parseInto(problems, entitlementRuleSchema, rule, ['rule']);
  const [checkedTerms] = parseInto(problems, entitlementTermsSchema, terms, ['terms']);
  if (checkedTerms) checkTerms(listed, checkedTerms, problems);
  throwProblems(problems);
  if (!checkedRule || !checkedTerms) return [];
  const entitlements = workOut(listed, checkedRule, checkedTerms, problems);
  throwProblems(problems);
  return entitlements;
}
