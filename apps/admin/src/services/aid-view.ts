import type { AidCall, AidState, ConsignmentState, PledgeState } from '@plenum/aid';
import { type AidForm, type AidKind, aidFields, takesFrom } from './aid-form.ts';
import { type OpenCall, openCall, openCalls } from './aid-open.ts';
import type { FieldProblem } from './letters-problems.ts';
import { newId, type Office } from './office.ts';

export type AidLine = { document: string; call: AidCall; state: AidState; today: string };

/** All calls for aid, each with how it stands today. */
export async function viewCalls(office: Office): Promise<AidLine[]> {
  return (await openCalls(office)).map(lineOf);
}

/** One call for aid: needs, pledges, consignments, receipts. */
export async function viewCall(office: Office, document: string): Promise<AidLine | undefined> {
  const open = await openCall(office, document);
  return open && lineOf(open);
}

const lineOf = ({ head, state, today }: OpenCall): AidLine => ({
  document: head.document,
  call: head.value,
  state,
  today,
});

export type AidFormView = {
  document: string;
  call: AidCall;
  kind: AidKind;
  form: AidForm;
  problems: readonly FieldProblem[];
  /** Pledges of which something is still to be sent. */
  open: PledgeState[];
  /** The consignment that the form is about, if it is about one. */
  consignment: ConsignmentState | undefined;
  /** What may be typed for each pledge, and how much there is. */
  parts: { pledge: string; item: string; unit: string; most: string }[];
  needsCold: boolean;
};

const isMove = (kind: AidKind): kind is keyof typeof takesFrom => Object.hasOwn(takesFrom, kind);

/** A form to fill in, or as it was sent; nothing if the call or the consignment is not there. */
export async function viewAidForm(
  office: Office,
  document: string,
  kind: AidKind,
  sent: { form?: AidForm; consignment?: string | undefined; problems?: readonly FieldProblem[] } = {},
): Promise<AidFormView | undefined> {
  const open = await openCall(office, document);
  if (open === undefined) return undefined;
  const { head, state, today, events } = open;
  const id = sent.form?.consignment ?? sent.consignment ?? '';
  const consignment = isMove(kind) ? state.consignments.find((one) => one.consignment === id) : undefined;
  if (isMove(kind) && consignment === undefined) return undefined;
  const receipts = events.filter((event) => event.kind === 'received').length;
  const blank: AidForm = {
    ...(Object.fromEntries(aidFields.map((field) => [field, ''])) as Record<
      (typeof aidFields)[number],
      string
    >),
    on: today,
    consignment: id,
    receipt: `r${receipts + 1}`,
    form: newId(office),
    revision: String(head.revision),
    parts: {},
  };
  const stillOpen = state.pledges.filter(({ open: left }) => left !== 0);
  const parts = isMove(kind) ? loadsOf(consignment, kind) : kind === 'sent' ? stillOpen.map(ofPledge) : [];
  const cold = new Set(head.value.needs.filter(({ coldChain }) => coldChain).map(({ item }) => item));
  return {
    document,
    call: head.value,
    kind,
    form: sent.form ?? blank,
    problems: sent.problems ?? [],
    open: stillOpen,
    consignment,
    parts,
    needsCold: parts.some(({ item }) => cold.has(item)),
  };
}

const ofPledge = ({ pledge, item, unit, open }: PledgeState) => ({ pledge, item, unit, most: String(open) });

const loadsOf = (consignment: ConsignmentState | undefined, kind: keyof typeof takesFrom) =>
  (consignment?.contents ?? []).flatMap((load) => {
    const there = takesFrom[kind].map((place) => String(load[place])).filter((amount) => amount !== '0');
    const { pledge, item, unit } = load;
    return there.length === 0 ? [] : [{ pledge, item, unit, most: there.join(' + ') }];
  });
