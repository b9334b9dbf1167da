import Fraction from 'fraction.js';
import { attendanceProblem } from './attendance-problem.ts';
import type { Fund } from './conference.ts';
import { change, type Held, held, type ValueOf } from './documents.ts';
import { figuresHash, hashOf } from './figures-hash.ts';
import type { Open } from './living-roll.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';
import { confirmedNow } from './places.ts';
import { keepPlaces, stillHolds } from './places-keep.ts';
import { quorumOf } from './quorum.ts';
import { attendingOf } from './stored-plans.ts';
import { startWork, type Telling, type WorkFailed } from './under-way.ts';

/** One tier is given up after this. */
const timeLimitMs = 30_000;

/** More funds than this that may or may not come cannot be weighed: each doubles the outcomes. */
export const mostUncertain = 16;

/** The funds that have not come, in the order in which the treasurer counts on them. */
export function openFunds(open: Pick<Open, 'documents'>): Held<'fund'>[] {
  const order = held(open.documents, 'funding-order')[0]?.value.order ?? [];
  const placeOf = ({ id, status }: Fund) => {
    const place = order.indexOf(id);
    return place >= 0 ? place : order.length + (status === 'pledged' ? 0 : 1);
  };
  return held(open.documents, 'fund')
    .filter(({ value }) => value.status !== 'received')
    .sort((one, two) => placeOf(one.value) - placeOf(two.value));
}

/** How many funds may or may not come. */
export function uncertainFunds({ conference }: Open): number {
  return conference.funds.filter(({ probability }) => {
    const chance = new Fraction(probability);
    return !chance.equals(0) && !chance.equals(1);
  }).length;
}

export type StoredTiers = ValueOf<'tiers'> & { stale: boolean };

/** The ladder at hand, told whether what it was asked has changed since. */
export function storedTiers(open: Open): StoredTiers | undefined {
  const tiers = held(open.documents, 'tiers')[0]?.value;
  if (tiers === undefined) return undefined;
  const [first] = tiers.tiers;
  const stale =
    tiers.askedHash !== askedHash(open) ||
    first === undefined ||
    !stillHolds(tiers.confirmed, attendingOf(first.plan), confirmedNow(open));
  return { ...tiers, stale };
}

/** Begins to work out the ladder in the background. */
export async function startTiers(office: Office): Promise<void> {
  const of = 1 + openFunds(await openConference(office)).length;
  startWork(office, 'tiers', of, (signal, telling) => tiersAndStore(office, signal, telling));
}

async function tiersAndStore(
  office: Office,
  signal: AbortSignal,
  { step, found }: Telling,
): Promise<WorkFailed | undefined> {
  const open = await openConference(office);
  const confirmed = confirmedNow(open);
  const problem = keepPlaces(attendanceProblem(open.conference, 'hoped'), confirmed);
  const begun = performance.now();
  const tiers = await office.planner.fundingTiers(problem, orderOf(open), {
    quorum: quorumOf(open.conference),
    timeLimitMs,
    signal,
    onTier: step,
    onIncumbent: ({ totals }) => found(totals.delegates),
  });
  const madeAt = office.now().toISOString();
  const before = held(open.documents, 'tiers')[0];
  const at = before ?? { document: newId(office), revision: null, position: 0 };
  const saved = await office.store.save(
    [
      change('tiers', at, {
        askedHash: askedHash(open),
        madeAt,
        seconds: Math.round(performance.now() - begun) / 1000,
        confirmed: [...confirmed],
        problem,
        tiers,
      }),
    ],
    { by: office.by, now: madeAt, read: [] },
  );
  return saved.status === 'conflict' ? 'conflict' : undefined;
}

function orderOf(open: Open): string[] {
  return openFunds(open).map(({ value }) => value.id);
}

function askedHash(open: Open): string {
  return hashOf([figuresHash(open, 'hoped'), orderOf(open), quorumOf(open.conference) ?? null]);
}
