import type { EntitlementRule, Problem } from '@plenum/delegates';
import type { Conference, ConferenceRecord } from './conference.ts';
import { workOutEntitlements } from './entitlement.ts';

/** The rules that give places: the one for delegates with a vote, and those laid down for the others. */
export const givings = ['voting', 'consultative', 'visiting', 'new', 'lapsed'] as const;
export type Giving = (typeof givings)[number];

export type Total = Extract<EntitlementRule, { kind: 'total' }>;
type Settled = Pick<ConferenceRecord, 'entitlement' | 'entitlementTerms'>;

/** A total that its method has not given out as it should, or did with the help of a decision. */
export type OpenTotal = {
  giving: Giving;
  rule: Total;
  /** Branches between which places are open, or were until it was decided. */
  tie: { tied: string[]; places: number; settled: 'order' | 'seed' | undefined } | undefined;
  /** Places given out beyond the total. */
  over: number;
  problems: Problem['code'][];
};

/** The rule for a kind of delegates; none if the terms do not speak of them. */
export function ruleFor({ entitlement, entitlementTerms: terms = {} }: Settled, giving: Giving) {
  if (giving === 'voting') return entitlement;
  return giving === 'new' || giving === 'lapsed' ? terms.observers?.[giving] : terms[giving];
}

/** The same conference with another rule for a kind of delegates. */
export function withRule<S extends Settled>(settled: S, giving: Giving, rule: EntitlementRule): S {
  if (giving === 'voting') return { ...settled, entitlement: rule };
  const terms = settled.entitlementTerms ?? {};
  const changed =
    giving === 'new' || giving === 'lapsed'
      ? { ...terms, observers: { ...terms.observers, [giving]: rule } }
      : { ...terms, [giving]: rule };
  return { ...settled, entitlementTerms: changed };
}

/** Totals about which there is something to decide or to take back. */
export function openTotals(conference: Conference): OpenTotal[] {
  const { entitlements, problems } = workOutEntitlements(conference);
  return givings.flatMap((giving): OpenTotal[] => {
    const rule = ruleFor(conference.settled, giving);
    if (rule?.kind !== 'total') return [];
    const workings = entitlements.flatMap(({ working, consultativeWorking = [], visitingWorking = [] }) => {
      if (giving === 'voting') return working;
      if (giving === 'visiting') return visitingWorking;
      const standing = working.find(({ code }) => code === 'not-full-standing')?.params;
      const own = standing !== undefined && 'standing' in standing ? standing.standing : 'consultative';
      return own === giving ? consultativeWorking : [];
    });
    const own = problems.filter(({ path }) => path.join('.').startsWith(pathOf(giving)));
    const open = {
      giving,
      rule,
      tie: tieIn(workings),
      over: workings.find((reason) => reason.code === 'over-allocated')?.params.over ?? 0,
      problems: [...new Set(own.map(({ code }) => code))],
    };
    return open.tie || open.over > 0 || open.problems.length > 0 ? [open] : [];
  });
}

function pathOf(giving: Giving): string {
  if (giving === 'voting') return 'rule';
  return giving === 'new' || giving === 'lapsed' ? `terms.observers.${giving}` : `terms.${giving}`;
}

type Reasons = ReturnType<typeof workOutEntitlements>['entitlements'][number]['working'];

function tieIn(workings: Reasons): OpenTotal['tie'] {
  for (const { code, params } of workings) {
    if (code === 'tied') return { tied: params.tied, places: params.seatsAtStake, settled: undefined };
    if (code === 'tie-settled') return { tied: params.tied, places: params.seatsAtStake, settled: params.by };
  }
  return undefined;
}
