import { applyRule } from './apply-rule.ts';
import type { Counted } from './count-norm.ts';
import type { BranchMembers, EntitlementRule } from './entitlement-schemas.ts';
import { type Problem, problem } from './errors.ts';
import type { WorkingReason } from './reasons.ts';
import type { CheckedTerms } from './terms-schemas.ts';
import { type Counting, checkUnions, uniteBranches } from './unite-branches.ts';

/**
 * What a branch is entitled to, and how that was worked out. `delegates` vote. `consultative` delegates speak
 * only and `visiting` ones listen; each stands here if the terms speak of it or the branch has observers.
 */
export type Entitlement = {
  branch: string;
  members: number;
  delegates: number;
  working: WorkingReason[];
  consultative?: number;
  consultativeWorking?: WorkingReason[];
  visiting?: number;
  visitingWorking?: WorkingReason[];
};

/** Finds what is wrong with the terms for these branches. */
export const checkTerms = (
  branches: readonly BranchMembers[],
  { united = [], exceptions = [] }: CheckedTerms,
  problems: Problem[],
): void => {
  const listed = new Set(branches.map(({ id }) => id));
  checkUnions(listed, united, problems);
  const known = new Set([...listed, ...united.map(({ into }) => into)]);
  const gone = new Set(united.flatMap(({ into, from }) => from.filter((id) => id !== into)));
  const seen = new Set<string>();
  for (const [index, { branch }] of exceptions.entries()) {
    const path = ['terms', 'exceptions', index, 'branch'];
    if (!known.has(branch)) problems.push(problem('unknown-branch', path, { id: branch }));
    if (gone.has(branch)) problems.push(problem('branch-united', path, { id: branch }));
    if (seen.has(branch)) problems.push(problem('repeated-exception', path, { id: branch }));
    seen.add(branch);
  }
};

const none: Counted = { delegates: 0, working: [] };

/** Works out entitlements of what has been checked; `problems` gets what only the figures show. */
export const workOut = (
  listed: readonly BranchMembers[],
  rule: EntitlementRule,
  terms: CheckedTerms,
  problems: Problem[],
): Entitlement[] => {
  const { united = [], exceptions = [], observers = {}, consultative, visiting } = terms;
  const branches = uniteBranches(listed, united);
  if (branches.some(({ members }) => !Number.isSafeInteger(members)))
    problems.push(problem('too-large', ['terms', 'united'], {}));
  const decided = new Map(exceptions.map((exception) => [exception.branch, exception]));
  const counting = branches.filter(({ goneInto }) => goneInto === null);
  const having = (standing: string): Counting[] => counting.filter((branch) => branch.standing === standing);
  const by = (
    used: EntitlementRule | undefined,
    standing: string,
    ...path: string[]
  ): Map<string, Counted> => (used ? applyRule(having(standing), used, problems, path) : new Map());
  const votes = by(rule, 'full', 'rule');
  const observing = new Map([
    ...by(consultative, 'full', 'terms', 'consultative'),
    ...by(observers.new, 'new', 'terms', 'observers', 'new'),
    ...by(observers.lapsed, 'lapsed', 'terms', 'observers', 'lapsed'),
  ]);
  const guests = by(visiting, 'full', 'terms', 'visiting');

  const voting = ({ id, standing, told }: Counting): Counted => {
    const counted: Counted =
      standing === 'full'
        ? (votes.get(id) ?? none)
        : { delegates: 0, working: [{ code: 'not-full-standing', params: { standing } }] };
    const working = [...told, ...counted.working];
    const exception = decided.get(id);
    if (!exception) return { delegates: counted.delegates, working };
    const { delegates, reason, decidedBy = null } = exception;
    const params = { delegates, count: counted.delegates, reason, decidedBy };
    return { delegates, working: [...working, { code: 'exception', params }] };
  };

  return branches.map((branch): Entitlement => {
    const { id, members, standing, goneInto, told } = branch;
    if (goneInto !== null) return { branch: id, members, delegates: 0, working: told };
    const heard = observing.get(id);
    const hosted = guests.get(id);
    const { delegates, working } = voting(branch);
    const speaks = heard ?? (standing === 'full' ? undefined : none);
    return {
      branch: id,
      members,
      delegates,
      working,
      ...(speaks && { consultative: speaks.delegates, consultativeWorking: speaks.working }),
      ...(hosted && { visiting: hosted.delegates, visitingWorking: hosted.working }),
    };
  });
};
