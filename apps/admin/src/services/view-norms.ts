import { type EntitlementRule, type NormRule, type NormTable, normTable } from '@plenum/delegates';
import Fraction from 'fraction.js';
import { countsBy, worth } from './attendance-problem.ts';
import type { Conference } from './conference.ts';
import { branchesCounted, countedMembers, entitlements, problemsOf } from './entitlement.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { delegatesNeeded } from './quorum.ts';

type NormRow = {
  /** Undefined for a rule in force that has no norm. */
  per: number | undefined;
  delegates: number;
  /** Those without a vote, who take seats too. */
  consultative: number;
  visiting: number;
  /** Delegates needed, if a rule counts them among those entitled. */
  quorum: number | undefined;
  cost: number;
  fitsHall: boolean;
  fitsMoney: boolean;
};

export type NormsView = {
  currency: string;
  seats: number;
  /** The most delegates that the hall holds, and the norm that brings them. */
  best: { per: number; delegates: number } | undefined;
  current: number | undefined;
  /** What a delegate costs on average, by the cheapest fare of each branch, in minor units. */
  perDelegate: number;
  money: number;
  rows: NormRow[];
  /** The rule in force, if it is of a kind that has no norm. */
  inForce: NormRow | undefined;
  /** The terms beside the rule cannot be applied to these figures. */
  refused: boolean;
};

/** Norms from 5 to 60 members and the one in force, for the hall and for the money received and pledged. */
export async function viewNorms(office: Office): Promise<NormsView> {
  const { conference } = await openConference(office);
  const { settled } = conference;
  const rule = normRuleOf(settled.entitlement);
  const current = rule.onePerMembers;
  const money = moneyForDelegates(conference);
  const budget = { perDelegate: perDelegateOf(settled), perBranch: cheapestFares(conference), money };
  const table = tableOf(() =>
    normTable({
      branches: branchesCounted(conference, countedMembers(conference)),
      rule,
      terms: settled.entitlementTerms,
      norms: { from: Math.max(1, Math.min(5, current ?? 5)), to: Math.max(60, current ?? 60) },
      hall: { seats: settled.seats },
      budget,
      // The table has a share only; the rules of the conference are counted below.
      quorum: '1',
    }),
  );
  const rows = table.rows.map(({ onePerMembers, delegates, consultative, visiting, cost, fits }) => ({
    per: onePerMembers,
    delegates,
    consultative,
    visiting,
    quorum: delegatesNeeded(settled.quorum, delegates),
    cost: cost ?? 0,
    fitsHall: fits.hall,
    fitsMoney: fits.money ?? false,
  }));
  const inForce = current === undefined ? rowInForce(conference, budget) : undefined;
  const now = inForce ?? rows.find(({ per }) => per === current);
  const paid = now ? now.delegates + now.consultative : 0;
  const best = table.bestForHall;
  return {
    currency: settled.currency,
    seats: settled.seats,
    best: best ? { per: best.onePerMembers, delegates: best.delegates } : undefined,
    current,
    perDelegate: now && paid > 0 ? Number(new Fraction(now.cost, paid).round().n) : 0,
    money,
    rows: rows.filter(({ per, delegates }, index) => {
      const before = rows[index - 1];
      return per === current || before === undefined || before.delegates !== delegates;
    }),
    inForce,
    refused: table.refused,
  };
}

/** The rule whose norm is sought: a rule without one is compared with one delegate per so many or part of them. */
function normRuleOf(rule: EntitlementRule): NormRule {
  if (rule.kind === 'first-then') return rule;
  if (rule.kind === undefined || rule.kind === 'one-per-members') return rule;
  const minimum = rule.kind === 'each' ? 1 : (rule.minimum ?? 1);
  return { orPart: true, minimum };
}

function tableOf(make: () => NormTable): NormTable & { refused: boolean } {
  try {
    return { ...make(), refused: false };
  } catch (error) {
    if (problemsOf(error) === undefined) throw error;
    return { rows: [], best: null, bestForHall: null, refused: true };
  }
}

type Budget = { perDelegate: number; perBranch: Record<string, number>; money: number };

/** The same figures for the rule as it stands, reckoned as the table reckons them. */
function rowInForce(conference: Conference, { perDelegate, perBranch, money }: Budget): NormRow {
  const { settled } = conference;
  const sent = entitlements(conference);
  const sum = (of: (one: (typeof sent)[number]) => number) => sent.reduce((all, one) => all + of(one), 0);
  const delegates = sum((one) => one.delegates);
  const consultative = sum((one) => one.consultative ?? 0);
  const visiting = sum((one) => one.visiting ?? 0);
  const cost = sum(
    (one) => (one.delegates + (one.consultative ?? 0)) * (perDelegate + (perBranch[one.branch] ?? 0)),
  );
  return {
    per: undefined,
    delegates,
    consultative,
    visiting,
    quorum: delegatesNeeded(settled.quorum, delegates),
    cost,
    fitsHall: delegates + consultative + visiting <= settled.seats,
    fitsMoney: cost <= money,
  };
}

function perDelegateOf({ perHead, nights, perNight }: Conference['settled']): number {
  return perHead + nights * perNight;
}

function cheapestFares({ branches, fares }: Conference): Record<string, number> {
  return Object.fromEntries(
    branches.flatMap(({ id }) => {
      const own = fares.filter(({ branch }) => branch === id).map(({ fare }) => fare);
      return own.length === 0 ? [] : [[id, Math.min(...own)]];
    }),
  );
}

/** Money received and pledged, after hall and fixed costs. */
function moneyForDelegates(conference: Conference): number {
  const { settled, funds } = conference;
  const income = funds
    .filter((fund) => countsBy(fund, 'pledged'))
    .reduce((sum, fund) => sum + worth(conference, fund), 0);
  const fixed = settled.fixedCosts.reduce((sum, { amount }) => sum + amount, settled.venue.hire);
  return Math.max(0, income - fixed);
}
