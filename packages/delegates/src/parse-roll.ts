import { parseList } from './check-input.ts';
import { type Problem, problem } from './errors.ts';
import {
  type BranchEntitlement,
  branchEntitlementSchema,
  type RollEntry,
  rollEntrySchema,
} from './schemas.ts';

/** Parses branches and people that belong to them, and adds to `problems` whatever is wrong. */
export const parseRoll = (
  problems: Problem[],
  input: { branches: readonly BranchEntitlement[]; people: readonly RollEntry[] },
): { branches: BranchEntitlement[]; people: RollEntry[] } => {
  const branches = parseList(
    problems,
    branchEntitlementSchema,
    input.branches,
    'branches',
    'repeated-branch',
  );
  const people = parseList(problems, rollEntrySchema, input.people, 'people', 'repeated-id');
  // Taken from the input as it came: a branch with another fault is not unknown as well.
  const known = new Set(Array.isArray(input.branches) ? input.branches.map((branch) => branch?.id) : []);
  for (const { value, index } of people) {
    if (!known.has(value.branch))
      problems.push(problem('unknown-branch', ['people', index, 'branch'], { branch: value.branch }));
  }
  return { branches: branches.map(({ value }) => value), people: people.map(({ value }) => value) };
};

// Ids are compared by code units: the order must not depend on anybody's language.
export const byRank = (a: RollEntry, b: RollEntry): number => a.rank - b.rank || (a.id < b.id ? -1 : 1);
