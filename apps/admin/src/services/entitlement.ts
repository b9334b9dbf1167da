import {
  type BranchMembers,
  countMembers,
  type DelegatesCode,
  type Entitlement,
  type EntitlementTerms,
  entitle,
  type MembersHistory,
  type MembershipBasis,
  type PaidHistory,
  type Problem,
  type WorkingReason,
} from '@plenum/delegates';
import type { Branch, Conference } from './conference.ts';

type Sending = Pick<Conference, 'settled' | 'branches'>;

/** The members that a branch counts with; `missing` are the months or the date without which it is in question. */
export type CountedMembers = { members: number; working: WorkingReason[]; missing: string[] };

/**
 * What branches are entitled to. `problems` tell why the rule cannot be applied to the figures as they stand:
 * then nobody is entitled to anything, or, with a tie that the decided order does not settle, its places wait.
 */
export type WorkedOut = { entitlements: Entitlement[]; problems: Problem[] };

/**
 * The members of each branch by its id. A branch whose count is in question goes on with the members entered
 * for it by hand until what is missing comes: no place is promised or taken back because a letter is late.
 */
export function countedMembers({ settled, branches }: Sending): Map<string, CountedMembers> {
  const { membership: basis } = settled;
  if (basis === undefined)
    return new Map(branches.map(({ id, members }) => [id, { members, working: [], missing: [] }]));
  const byHand = new Map(branches.map(({ id, members }) => [id, members]));
  return new Map(
    countMembers(
      branches.map((branch) => historyOf(branch, basis)),
      basis,
    ).map((count) => [
      count.id,
      count.status === 'counted'
        ? { members: count.members, working: count.working, missing: [] }
        : { members: byHand.get(count.id) ?? 0, working: count.working, missing: count.missing },
    ]),
  );
}

/** The figures of a branch that the basis counts by; others are left aside. */
function historyOf({ id, membership = [] }: Branch, basis: MembershipBasis): MembersHistory | PaidHistory {
  return basis.kind === 'at'
    ? { id, membership: membership.filter((figure) => 'date' in figure) }
    : { id, membership: membership.filter((figure) => 'month' in figure) };
}

/** What each branch is entitled to by the conference's rules, with its working; or why that cannot be said. */
export function workOutEntitlements(conference: Sending): WorkedOut {
  const { entitlement: rule, entitlementTerms: terms = {} } = conference.settled;
  const counted = countedMembers(conference);
  const branches = branchesCounted(conference, counted);
  const told = (entitlements: Entitlement[]) =>
    entitlements.map((one) => ({
      ...one,
      working: [...(counted.get(one.branch)?.working ?? []), ...one.working],
    }));
  const first = entitled(() => entitle(branches, rule, terms));
  if (first.problems.length === 0) return { ...first, entitlements: told(first.entitlements) };
  // A tie that its order no longer settles is open again; anything else leaves nobody with anything.
  const open = first.problems.every(({ code }) => code === 'order-incomplete')
    ? entitled(() => entitle(branches, withoutTies(rule), termsWithoutTies(terms)))
    : undefined;
  const entitlements = open?.entitlements ?? branches.map(({ id, members }) => nobody(id, members));
  return { entitlements: told(entitlements), problems: first.problems };
}

/** What each branch is entitled to, with its working. */
export function entitlements(conference: Sending): Entitlement[] {
  return workOutEntitlements(conference).entitlements;
}

/** The branches as the rule takes them: members counted, and their standing. */
export function branchesCounted(
  { branches }: Sending,
  counted: ReadonlyMap<string, CountedMembers>,
): BranchMembers[] {
  return branches.map(({ id, standing }) => ({
    id,
    members: counted.get(id)?.members ?? 0,
    ...(standing === undefined ? {} : { standing }),
  }));
}

/** Every problem of an error of the package; nothing for any other error. */
export function problemsOf(error: unknown): Problem[] | undefined {
  return error instanceof Error && 'problems' in error ? (error.problems as Problem[]) : undefined;
}

function nobody(branch: string, members: number): Entitlement {
  return { branch, members, delegates: 0, working: [] };
}

function entitled(work: () => Entitlement[]): WorkedOut {
  try {
    return { entitlements: work(), problems: [] };
  } catch (error) {
    const problems = problemsOf(error);
    if (!problems?.every(({ code }) => byFigures.includes(code))) throw error;
    return { entitlements: [], problems };
  }
}

/** What only the figures show to be wrong with a rule; anything else that is thrown is no answer. */
const byFigures: DelegatesCode[] = [
  'seats-below-minimums',
  'seats-above-maximums',
  'order-incomplete',
  'too-large',
];

function withoutTies<Rule>(rule: Rule): Rule {
  if (typeof rule !== 'object' || rule === null || !('ties' in rule)) return rule;
  const { ties: _ties, ...rest } = rule;
  return rest as Rule;
}

function termsWithoutTies({ observers, ...terms }: EntitlementTerms): EntitlementTerms {
  return {
    ...terms,
    consultative: withoutTies(terms.consultative),
    visiting: withoutTies(terms.visiting),
    observers: observers && { new: withoutTies(observers.new), lapsed: withoutTies(observers.lapsed) },
  };
}
