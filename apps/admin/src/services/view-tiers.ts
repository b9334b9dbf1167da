import type { Tier } from '@plenum/attendance';
import { worth } from './attendance-problem.ts';
import { cityNames } from './city-names.ts';
import type { Fund } from './conference.ts';
import { held } from './documents.ts';
import { fundLetters } from './fund-letters.ts';
import { type KnownNames, knownNames } from './known-names.ts';
import type { Open } from './living-roll.ts';
import { openConference } from './load-conference.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';
import { confirmedNow } from './places.ts';
import { confirmable, sourceOf } from './places-confirm.ts';
import { delegatesOf, type PersonPlace } from './places-people.ts';
import { quorumOf } from './quorum.ts';
import { mostUncertain, openFunds, type StoredTiers, storedTiers, uncertainFunds } from './tiers.ts';
import { type WorkFailed, workFailed } from './under-way.ts';

/** A source of money by its letter; the name is for those who keep the money. */
export type FundLine = { letter: string; name: string; status: Fund['status'] };

export type Rung = {
  /** The fund that this rung adds; none for the money received. */
  fund: FundLine | undefined;
  income: number;
  /** All delegates who can come then; nobody can be told to where the limits cannot all hold. */
  delegates: number | undefined;
  /** Those whom the rung before does not bring; of the first, those not confirmed yet. */
  added: PersonPlace[];
  quorum: { quorate: boolean; missing: number } | undefined;
  /** How probable it is that the rung can be paid, by its own money and by whatever comes. */
  confidence: { ownFunds: string; allFunds: string } | undefined;
};

export type TiersView = KnownNames & {
  failed: WorkFailed | undefined;
  quorum: number | undefined;
  confirmed: number;
  /** Set when there are more uncertain funds than can be weighed. */
  tooMany: { found: number; most: number } | undefined;
  order: (FundLine & { document: string; worth: number })[];
  /** 0 while nobody has chosen an order. */
  orderRevision: number;
  ladder:
    | {
        madeAt: string;
        city: Names;
        timeZone: string;
        stale: boolean;
        rungs: Rung[];
        /** Whoever can be confirmed now; nobody while the ladder is out of date. */
        open: PersonPlace[];
        /** Confirmed places that the money received no longer pays for. */
        lost: number;
      }
    | undefined;
};

/** The ladder of tiers: whom the money received brings, then each further fund in the treasurer's order. */
export async function viewTiers(office: Office): Promise<TiersView> {
  const open = await openConference(office);
  const { conference, documents } = open;
  const stored = storedTiers(open);
  const lines = fundLines(open);
  const found = uncertainFunds(open);
  return {
    ...knownNames(conference),
    failed: workFailed(office, 'tiers'),
    quorum: quorumOf(conference),
    confirmed: confirmedNow(open).size,
    tooMany: found > mostUncertain ? { found, most: mostUncertain } : undefined,
    order: openFunds(open).flatMap(({ document, value }) => {
      const line = lines.get(value.id);
      return line === undefined ? [] : [{ ...line, document, worth: worth(conference, value) }];
    }),
    orderRevision: held(documents, 'funding-order')[0]?.revision ?? 0,
    ladder: stored && ladderOf(open, stored, lines),
  };
}

function ladderOf(open: Open, stored: StoredTiers, lines: ReadonlyMap<string, FundLine>) {
  const { conference } = open;
  const source = sourceOf(open, 'tiers');
  const waiting = source === undefined ? new Map() : confirmable(open, source);
  const confirmed = confirmedNow(open);
  const rungs = stored.tiers.map((tier, index) => {
    const { plan } = tier;
    const coming = 'attending' in plan ? delegatesOf(open, { problem: stored.problem, plan }) : [];
    const isNew = (id: string) => (index === 0 ? !confirmed.has(id) : tier.added.includes(id));
    return rungOf(
      tier,
      coming.filter(({ id }) => isNew(id)),
      lines,
    );
  });
  const first = stored.tiers[0]?.plan;
  const paid = new Set(first && 'attending' in first ? first.attending.map(({ id }) => id) : []);
  return {
    madeAt: stored.madeAt,
    city: cityNames(conference),
    timeZone: conference.settled.timeZone,
    stale: stored.stale,
    rungs,
    open: rungs[0]?.added.filter(({ document }) => waiting.has(document)) ?? [],
    lost: stored.stale ? 0 : [...confirmed].filter((id) => !paid.has(id)).length,
  };
}

function rungOf(tier: Tier, added: PersonPlace[], lines: ReadonlyMap<string, FundLine>): Rung {
  const { plan, fund, income, quorum, confidence } = tier;
  return {
    fund: fund === undefined ? undefined : (lines.get(fund) ?? { letter: fund, name: '', status: 'pledged' }),
    income,
    delegates: 'totals' in plan ? plan.totals.delegates : undefined,
    added,
    quorum,
    confidence,
  };
}

function fundLines({ conference }: Open): Map<string, FundLine> {
  const letters = fundLetters(conference);
  return new Map(
    conference.funds.map(({ id, name, status }) => [id, { letter: letters.get(id) ?? id, name, status }]),
  );
}
