import { Fraction } from 'fraction.js';
import { nothing, type Quantity, sumOf, toQuantity } from './quantity.ts';
import { type AidInput, type CheckedCall, type CheckedEvent, readAid } from './read-aid.ts';
import type { Reason } from './reasons.ts';
import {
  type AidDraft,
  type ConsignmentDraft,
  type Load,
  type Place,
  type PledgeDraft,
  takeAidEvent,
} from './take-aid-event.ts';

/**
 * Where what was pledged is. `pledged` is the sum of the others, exactly: what is not received is under way, held by
 * customs, refused by them, lost, or open, that is, still to be sent.
 */
export type AidFigures = Record<Place | 'open' | 'pledged', Quantity>;

/** A need and what has become of it. */
export type NeedState = AidFigures & {
  item: string;
  unit: string;
  needed: Quantity;
  due: string | null;
  coldChain: boolean;
  /** Not received yet. */
  outstanding: Quantity;
  /** Neither received nor promised: what is refused or lost no longer counts. */
  unpledged: Quantity;
  /** Received and promised beyond what is needed. */
  over: Quantity;
  /** 'received': all of it; 'matched': all of it is received or promised; 'missing': not even that. */
  status: 'received' | 'matched' | 'missing';
  told: Reason[];
};

export type PledgeState = AidFigures & {
  pledge: string;
  from: string;
  item: string;
  unit: string;
  on: string;
  by: string | null;
  withdrawn: Quantity;
  told: Reason[];
};

/** Things of one pledge in one consignment. */
export type LoadState = Record<Place, Quantity> & { pledge: string; item: string; unit: string };

export type ConsignmentState = {
  consignment: string;
  on: string;
  arrivesBy: string | null;
  contents: LoadState[];
  told: Reason[];
};

export type Receipt = {
  receipt: string;
  consignment: string;
  payee: string;
  on: string;
  contents: { pledge: string; item: string; unit: string; quantity: Quantity }[];
};

/** An event, by its place in the list, and what became of it. */
export type AidStep = {
  event: number;
  on: string;
  kind: CheckedEvent['kind'];
  taken: boolean;
  because: Reason[];
};

/** How a call for aid stands. */
export type AidState = {
  needs: NeedState[];
  pledges: PledgeState[];
  consignments: ConsignmentState[];
  receipts: Receipt[];
  trail: AidStep[];
};

const places = ['received', 'underWay', 'held', 'refused', 'lost'] as const;
type Sums = Record<Place | 'open' | 'pledged', Fraction>;

const inQuantities = <K extends string>(sums: Record<K, Fraction>): Record<K, Quantity> =>
  Object.fromEntries(
    Object.entries<Fraction>(sums).map(([name, amount]) => [name, toQuantity(amount)]),
  ) as Record<K, Quantity>;

const atLeastNothing = (amount: Fraction): Fraction => (amount.lt(0) ? nothing : amount);

const addLoads = (loads: readonly Load[]): Load =>
  Object.fromEntries(places.map((place) => [place, sumOf(loads.map((load) => load[place]))])) as Load;

const figuresOf = (pledges: readonly PledgeDraft[], loads: ReadonlyMap<string, Load[]>): Sums => ({
  pledged: sumOf(pledges.map(({ pledged }) => pledged)),
  ...addLoads(pledges.flatMap(({ pledge }) => loads.get(pledge) ?? [])),
  open: sumOf(pledges.map(({ open }) => open)),
});

function needState(
  need: CheckedCall['needs'][number],
  figures: Sums,
  due: string | null,
  on: string | undefined,
): NeedState {
  const { item, unit, quantity, coldChain = false } = need;
  const needed = new Fraction(quantity);
  const { received, underWay, held, open } = figures;
  const promised = sumOf([received, underWay, held, open]);
  const outstanding = atLeastNothing(needed.sub(received));
  const unpledged = atLeastNothing(needed.sub(promised));
  const over = atLeastNothing(promised.sub(needed));
  const told: Reason[] = [];
  if (unpledged.gt(0)) told.push({ code: 'missing', params: { quantity: toQuantity(unpledged), unit } });
  if (over.gt(0)) told.push({ code: 'over-pledged', params: { quantity: toQuantity(over), unit } });
  if (on !== undefined && due !== null && on > due && outstanding.gt(0))
    told.push({ code: 'overdue', params: { due, quantity: toQuantity(outstanding), unit } });
  return {
    item,
    unit,
    due,
    coldChain,
    ...inQuantities({ needed, ...figures, outstanding, unpledged, over }),
    status: outstanding.equals(0) ? 'received' : unpledged.equals(0) ? 'matched' : 'missing',
    told,
  };
}

function pledgeState(draft: PledgeDraft, figures: Sums, on: string | undefined): PledgeState {
  const { pledge, from, item, unit, by, open, withdrawn } = draft;
  const isLate = on !== undefined && by !== null && on > by && open.gt(0);
  return {
    pledge,
    from,
    item,
    unit,
    on: draft.on,
    by,
    ...inQuantities({ ...figures, withdrawn }),
    told: isLate ? [{ code: 'pledge-overdue', params: { by, quantity: toQuantity(open), unit } }] : [],
  };
}

function consignmentState(
  { consignment, on: sent, arrivesBy, loads }: ConsignmentDraft,
  pledges: AidDraft['pledges'],
  on: string | undefined,
): ConsignmentState {
  const isUnderWay = [...loads.values()].some(({ underWay, held }) => underWay.gt(0) || held.gt(0));
  const isLate = on !== undefined && arrivesBy !== null && on > arrivesBy && isUnderWay;
  return {
    consignment,
    on: sent,
    arrivesBy,
    contents: [...loads].map(([pledge, load]) => ({ ...named(pledge, pledges), ...inQuantities(load) })),
    told: isLate ? [{ code: 'consignment-overdue', params: { arrivesBy } }] : [],
  };
}

const named = (pledge: string, pledges: AidDraft['pledges']) => {
  const { item = '', unit = '' } = pledges.get(pledge) ?? {};
  return { pledge, item, unit };
};

/**
 * Follows a call for aid through pledges, consignments and receipts to what is still missing.
 *
 * A pledge never counts as received: only a receipt does. For each item and pledge, what is pledged is received,
 * under way, held, refused, lost or open, and these add up exactly. Goods that must be kept cold and were not are lost.
 * An event that cannot be taken (more sent than pledged, received before it was sent) changes nothing and stays in the
 * trail with its reasons.
 * @param input the call, and its events in the order in which they were written down. Quantities are whole numbers or
 *   decimals such as '2.5', in the unit of the need: one of `aidUnits` or a currency of ISO 4217
 * @param options `on`: the day that is asked for; without it nothing is overdue. A need without a day of its own is due
 *   when the call closes
 * @returns needs, pledges, consignments and receipts with their figures and what is to be told, and the trail
 * @throws AidError with all problems: 'unknown-unit', 'mixed-units', 'negative', 'nought', 'not-whole', 'too-precise',
 *   'unknown-item', 'unknown-pledge', 'unknown-consignment', 'duplicate-id', 'not-a-code' and the other codes of
 *   `aidProblemCodes`
 * @example
 * const aid = followAid({
 *   call: { id: 'uralsk', title: 'Relief', needs: [{ item: 'winter coat', unit: 'piece', quantity: 120 }] },
 *   events: [
 *     { kind: 'pledged', pledge: 'p1', from: 'berlin', item: 'winter coat', unit: 'piece', quantity: 80, on: '2026-12-05' },
 *     { kind: 'sent', consignment: 'c1', contents: [{ pledge: 'p1', quantity: 50 }], on: '2026-12-20' },
 *     { kind: 'received', consignment: 'c1', receipt: 'r1', payee: 'elm', on: '2027-01-04' },
 *   ],
 * });
 * aid.needs.map(({ received, open, unpledged, status }) => ({ received, open, unpledged, status })); // => [{ received: 50, open: 30, unpledged: 40, status: 'missing' }]
 */
export function followAid(input: AidInput, options: { on?: string } = {}): AidState {
  const { call, events, on } = readAid(input, options);
  const draft: AidDraft = { pledges: new Map(), consignments: new Map(), receipts: [] };
  const trail = events.map((event, index) => ({
    event: index,
    on: event.on,
    kind: event.kind,
    ...takeAidEvent(call, draft, event),
  }));
  const loads = new Map<string, Load[]>();
  for (const consignment of draft.consignments.values())
    for (const [pledge, load] of consignment.loads) {
      const known = loads.get(pledge);
      if (known === undefined) loads.set(pledge, [load]);
      else known.push(load);
    }
  const byItem = Map.groupBy(draft.pledges.values(), ({ item }) => item);
  return {
    needs: call.needs.map((need) =>
      needState(need, figuresOf(byItem.get(need.item) ?? [], loads), need.due ?? call.closes ?? null, on),
    ),
    pledges: [...draft.pledges.values()].map((pledge) => pledgeState(pledge, figuresOf([pledge], loads), on)),
    consignments: [...draft.consignments.values()].map((one) => consignmentState(one, draft.pledges, on)),
    receipts: draft.receipts.map((receipt) => ({
      ...receipt,
      contents: receipt.contents.map(({ pledge, quantity }) => ({
        ...named(pledge, draft.pledges),
        quantity: toQuantity(quantity),
      })),
    })),
    trail,
  };
}
