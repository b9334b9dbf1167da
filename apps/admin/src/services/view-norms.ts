import { normTable } from '@plenum/delegates';
import Fraction from 'fraction.js';
import { countsBy, worth } from './attendance-problem.ts';
import type { Conference } from './conference.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { delegatesNeeded } from './quorum.ts';

export type NormsView = {
  currency: string;
  seats: number;
  /** The most delegates that the hall holds, and the norm that brings them. */
  best: { per: number; delegates: number } | undefined;
  current: number;
  /** What a delegate costs on average, by the cheapest fare of each branch, in minor units. */
  perDelegate: number;
  money: number;
  rows: {
    per: number;
    delegates: number;
    /** Delegates needed, if a rule counts them among those entitled. */
    quorum: number | undefined;
    cost: number;
    fitsHall: boolean;
    fitsMoney: boolean;
  }[];
};

/** Norms from 5 to 60 members and the one in force, for the hall and for the money received and pledged. */
export async function viewNorms(office: Office): Promise<NormsView> {
  const { conference } = await openConference(office);
  const { settled, branches } = conference;
  const { onePerMembers: current, ...rule } = settled.entitlement;
  const money = moneyForDelegates(conference);
  const table = normTable({
    branches: branches.map(({ id, members }) => ({ id, members })),
    rule,
    norms: { from: Math.max(1, Math.min(5, current)), to: Math.max(60, current) },
    hall: { seats: settled.seats },
    budget: {
      perDelegate: settled.perHead + settled.nights * settled.perNight,
      perBranch: cheapestFares(conference),
      money,
    },
    // The table has a share only; the rules of the conference are counted below.
    quorum: '1',
  });
  const rows = table.rows.map(({ onePerMembers, delegates, cost, fits }) => ({
    per: onePerMembers,
    delegates,
    quorum: delegatesNeeded(settled.quorum, delegates),
    cost: cost ?? 0,
    fitsHall: fits.hall,
    fitsMoney: fits.money ?? false,
  }));
  const now = rows.find(({ per }) => per === current);
  const best = table.bestForHall;
  return {
    currency: settled.currency,
    seats: settled.seats,
    best: best ? { per: best.onePerMembers, delegates: best.delegates } : undefined,
    current,
    perDelegate: now && now.delegates > 0 ? Number(new Fraction(now.cost, now.delegates).round().n) : 0,
    money,
    rows: rows.filter(({ per, delegates }, index) => {
      const before = rows[index - 1];
      return per === current || before === undefined || before.delegates !== delegates;
    }),
  };
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
