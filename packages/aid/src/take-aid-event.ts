import { Fraction } from 'fraction.js';
import { nothing, toQuantity } from './quantity.ts';
import type { CheckedCall, CheckedEvent } from './read-aid.ts';
import type { Reason } from './reasons.ts';

/** Where things of a pledge that were sent can be. */
export type Place = 'underWay' | 'held' | 'refused' | 'lost' | 'received';

export type PledgeDraft = {
  pledge: string;
  from: string;
  item: string;
  unit: string;
  needsCold: boolean;
  on: string;
  by: string | null;
  /** What was pledged and not withdrawn, and what of it is still to be sent. */
  pledged: Fraction;
  withdrawn: Fraction;
  open: Fraction;
};

export type Load = Record<Place, Fraction>;

export type ConsignmentDraft = {
  consignment: string;
  on: string;
  arrivesBy: string | null;
  loads: Map<string, Load>;
};

type ReceiptDraft = {
  receipt: string;
  consignment: string;
  payee: string;
  on: string;
  contents: { pledge: string; quantity: Fraction }[];
};

export type AidDraft = {
  pledges: Map<string, PledgeDraft>;
  consignments: Map<string, ConsignmentDraft>;
  receipts: ReceiptDraft[];
};

type Part = { pledge: string; quantity: Fraction };
type Outcome = { taken: boolean; because: Reason[] };
type Sent = Extract<CheckedEvent, { kind: 'sent' }>;
type Move = Exclude<CheckedEvent, { kind: 'pledged' | 'withdrawn' | 'sent' }>;

const refuse = (because: Reason[]): Outcome => ({ taken: false, because });
const take = (...because: Reason[]): Outcome => ({ taken: true, because });

/** Where each move takes things from, the first place first, and where they are then. */
const moves: Record<Move['kind'], { from: readonly Place[]; to: Place }> = {
  held: { from: ['underWay'], to: 'held' },
  released: { from: ['held'], to: 'underWay' },
  refused: { from: ['held', 'underWay'], to: 'refused' },
  lost: { from: ['underWay', 'held'], to: 'lost' },
  received: { from: ['underWay'], to: 'received' },
};

function takePledge(
  call: CheckedCall,
  draft: AidDraft,
  event: Extract<CheckedEvent, { kind: 'pledged' }>,
): Outcome {
  const { pledge, from, item, unit, quantity, on, by = null } = event;
  const amount = new Fraction(quantity);
  const needsCold = call.needs.find((need) => need.item === item)?.coldChain ?? false;
  const figures = { pledged: amount, withdrawn: nothing, open: amount };
  draft.pledges.set(pledge, { pledge, from, item, unit, needsCold, on, by, ...figures });
  const { opens = null, closes = null } = call;
  const isOutside = (opens !== null && on < opens) || (closes !== null && on > closes);
  return take(
    { code: 'pledge-made', params: { pledge, quantity: toQuantity(amount), unit } },
    ...(isOutside ? [{ code: 'outside-days' as const, params: { on, opens, closes } }] : []),
  );
}

const moreThanOpen = (pledge: PledgeDraft, quantity: Fraction): Reason => ({
  code: 'more-than-open',
  params: { pledge: pledge.pledge, quantity: toQuantity(quantity), open: toQuantity(pledge.open) },
});

function takeWithdrawal(
  draft: AidDraft,
  { pledge: id, quantity }: Extract<CheckedEvent, { kind: 'withdrawn' }>,
): Outcome {
  const pledge = draft.pledges.get(id);
  if (pledge === undefined) return refuse([{ code: 'not-pledged-yet', params: { pledge: id } }]);
  const amount = quantity === undefined ? pledge.open : new Fraction(quantity);
  if (amount.gt(pledge.open) || amount.equals(0)) return refuse([moreThanOpen(pledge, amount)]);
  pledge.pledged = pledge.pledged.sub(amount);
  pledge.withdrawn = pledge.withdrawn.add(amount);
  pledge.open = pledge.open.sub(amount);
  const params = { pledge: id, quantity: toQuantity(amount), unit: pledge.unit };
  return take({ code: 'pledge-withdrawn', params });
}

function takeConsignment(draft: AidDraft, event: Sent): Outcome {
  const { consignment, contents, on, arrivesBy = null, coldChain = false } = event;
  const parts = contents.map((part) => ({
    id: part.pledge,
    pledge: draft.pledges.get(part.pledge),
    quantity: new Fraction(part.quantity),
  }));
  const reasons = parts.flatMap(({ id, pledge, quantity }): Reason[] => {
    if (pledge === undefined) return [{ code: 'not-pledged-yet', params: { pledge: id } }];
    return quantity.gt(pledge.open) ? [moreThanOpen(pledge, quantity)] : [];
  });
  if (reasons.length > 0) return refuse(reasons);
  const loads = new Map<string, Load>();
  const told: Reason[] = [];
  for (const { id, pledge, quantity } of parts) {
    if (pledge === undefined) continue;
    pledge.open = pledge.open.sub(quantity);
    loads.set(id, { underWay: quantity, held: nothing, refused: nothing, lost: nothing, received: nothing });
    if (pledge.needsCold && !coldChain)
      told.push({ code: 'cold-chain-missing', params: { consignment, pledge: id } });
  }
  draft.consignments.set(consignment, { consignment, on, arrivesBy, loads });
  return take({ code: 'consignment-sent', params: { consignment } }, ...told);
}

const there = (load: Load | undefined, from: readonly Place[]): Fraction =>
  from.reduce((sum, place) => sum.add(load?.[place] ?? nothing), nothing);

function move(load: Load, quantity: Fraction, from: readonly Place[], to: Place): void {
  let left = quantity;
  for (const place of from) {
    const part = left.gt(load[place]) ? load[place] : left;
    load[place] = load[place].sub(part);
    left = left.sub(part);
  }
  load[to] = load[to].add(quantity);
}

/** What was kept cold is received; what was to be and was not is lost, whatever the receipt says. */
function takeReceipt(
  draft: AidDraft,
  { loads, consignment }: ConsignmentDraft,
  event: Extract<CheckedEvent, { kind: 'received' }>,
  parts: readonly Part[],
): Reason[] {
  const contents: Part[] = [];
  const told: Reason[] = [];
  for (const { pledge, quantity } of parts) {
    const load = loads.get(pledge);
    if (load === undefined) continue;
    const needsCold = draft.pledges.get(pledge)?.needsCold ?? false;
    const isSpoilt = needsCold && event.coldChain === 'broken';
    move(load, quantity, moves.received.from, isSpoilt ? 'lost' : 'received');
    if (!isSpoilt) contents.push({ pledge, quantity });
    if (isSpoilt) told.push({ code: 'cold-chain-broken', params: { consignment, pledge } });
    if (needsCold && event.coldChain === undefined)
      told.push({ code: 'cold-chain-not-told', params: { consignment, pledge } });
  }
  const { receipt, payee, on } = event;
  draft.receipts.push({ receipt, consignment, payee, on, contents });
  return told;
}

function takeMove(draft: AidDraft, event: Move): Outcome {
  const { consignment: id, kind, on } = event;
  const consignment = draft.consignments.get(id);
  if (consignment === undefined) return refuse([{ code: 'not-sent-yet', params: { consignment: id } }]);
  if (on < consignment.on)
    return refuse([{ code: 'before-sent', params: { consignment: id, sent: consignment.on, on } }]);
  const { from, to } = moves[kind];
  const { loads } = consignment;
  const parts: Part[] =
    event.contents?.map(({ pledge, quantity }) => ({ pledge, quantity: new Fraction(quantity) })) ??
    [...loads]
      .map(([pledge, load]) => ({ pledge, quantity: there(load, from) }))
      .filter(({ quantity }) => quantity.gt(0));
  if (parts.length === 0) return refuse([{ code: 'nothing-there', params: { consignment: id } }]);
  const reasons = parts.flatMap(({ pledge, quantity }): Reason[] => {
    const most = there(loads.get(pledge), from);
    const figures = { quantity: toQuantity(quantity), there: toQuantity(most) };
    return quantity.gt(most)
      ? [{ code: 'more-than-there', params: { consignment: id, pledge, ...figures } }]
      : [];
  });
  if (reasons.length > 0) return refuse(reasons);
  const told = event.kind === 'received' ? takeReceipt(draft, consignment, event, parts) : [];
  if (event.kind !== 'received')
    for (const { pledge, quantity } of parts) {
      const load = loads.get(pledge);
      if (load !== undefined) move(load, quantity, from, to);
    }
  return take({ code: `consignment-${kind}`, params: { consignment: id } }, ...told);
}

/** Takes an event in, or says what stands against it; then nothing has changed. */
export function takeAidEvent(call: CheckedCall, draft: AidDraft, event: CheckedEvent): Outcome {
  switch (event.kind) {
    case 'pledged':
      return takePledge(call, draft, event);
    case 'withdrawn':
      return takeWithdrawal(draft, event);
    case 'sent':
      return takeConsignment(draft, event);
    default:
      return takeMove(draft, event);
  }
}
