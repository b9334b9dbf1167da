import { parseInto, parseList, throwProblems } from './check-input.ts';
import type { Problem } from './errors.ts';
import type { Reason } from './reasons.ts';
import {
  type BranchMembers,
  branchMembersSchema,
  type EntitlementRule,
  entitlementRuleSchema,
} from './schemas.ts';

/** What a branch is entitled to, and how that was worked out. */
export type Entitlement = { branch: string; members: number; delegates: number; working: Reason[] };

const entitleOne = ({ id, members }: BranchMembers, rule: EntitlementRule): Entitlement => {
  const { onePerMembers, orPart, minimum = 0 } = rule;
  if (members === 0)
    return { branch: id, members, delegates: 0, working: [{ code: 'no-members', params: {} }] };
  const remainder = members % onePerMembers;
  const full = (members - remainder) / onePerMembers;
  const working: Reason[] = [{ code: 'full-norms', params: { members, onePerMembers, count: full } }];
  if (remainder > 0)
    working.push({ code: orPart ? 'part-of-norm' : 'remainder-left', params: { remainder, onePerMembers } });
  const count = full + (orPart && remainder > 0 ? 1 : 0);
  if (count < minimum) working.push({ code: 'minimum-applies', params: { minimum, count } });
  return { branch: id, members, delegates: Math.max(count, minimum), working };
};

/**
 * Works out how many delegates each branch is entitled to, and shows the working.
 *
 * The rule is one delegate per so many members, for full norms only or for a part of one too, with a minimum
 * for each branch that has members; a branch without members is entitled to nobody.
 * @param branches ids and members
 * @param rule the norm in members, whether a part of it counts, and the minimum in delegates
 * @returns an entitlement for each branch in the order given
 * @throws DelegatesError 'repeated-branch', 'not-an-id', 'not-a-count', 'not-a-norm', 'unknown-rule'
 * @example
 * entitle([{ id: 'almaty', members: 412 }], { onePerMembers: 20, orPart: true, minimum: 1 });
 * // 21 delegates: 20 for full norms and one for the remaining 12 members
 */
export function entitle(branches: readonly BranchMembers[], rule: EntitlementRule): Entitlement[] {
  const problems: Problem[] = [];
  const parsed = parseList(problems, branchMembersSchema, branches, 'branches', 'repeated-branch');
  const rules = parseInto(problems, entitlementRuleSchema, rule, ['rule']);
  throwProblems(problems);
  return rules.flatMap((checked) => parsed.map(({ value }) => entitleOne(value, checked)));
}
