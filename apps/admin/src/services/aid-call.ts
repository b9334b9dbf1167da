import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type AidCall, aidCallSchema, followAid, type Need } from '@plenum/aid';
import { openCalls } from './aid-open.ts';
import { change, held } from './documents.ts';
import { nextPosition } from './letters-append.ts';
import { type FieldProblem, problemsIn } from './letters-problems.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';

export const needFields = ['item', 'unit', 'quantity', 'due'] as const;
type NeedField = (typeof needFields)[number];
/** What is needed, as it was typed. */
export type NeedForm = Record<NeedField, string> & { coldChain: boolean };
/** A call for aid as it was typed; rows that were left empty say nothing. */
export type CallForm = { title: string; opens: string; closes: string; needs: NeedForm[] };

/** Rows that a form may have. */
export const mostNeeds = 200;
const freeNeeds = 3;
const blankNeed: NeedForm = { item: '', unit: '', quantity: '', due: '', coldChain: false };

/** The rows that say something, and some free ones after them. */
export function withFreeNeeds(needs: readonly NeedForm[]): NeedForm[] {
  const filled = needs.filter((need) => need.item !== '' || need.quantity !== '' || need.due !== '');
  const count = Math.max(filled.length, Math.min(mostNeeds, filled.length + freeNeeds));
  return Array.from({ length: count }, (_, index) => filled[index] ?? blankNeed);
}

export type CallView = {
  /** None for a call that is new. */
  document: string | undefined;
  revision: number;
  /** What the form brings along: sent twice, it is kept once. */
  token: string;
  form: CallForm;
  /** The currency of the conference: money can be needed too. */
  currency: string;
};

/** The form of a new call, or of one that is there; nothing for a document that is none. */
export async function viewCallForm(office: Office, document?: string): Promise<CallView | undefined> {
  const { conference, documents } = await openConference(office);
  const { currency } = conference.settled;
  const token = newId(office);
  const blank = { title: '', opens: '', closes: '', needs: withFreeNeeds([]) };
  if (document === undefined) return { document, revision: 0, token, form: blank, currency };
  const kept = held(documents, 'aid-call').find((one) => one.document === document);
  if (kept === undefined) return undefined;
  return { document, revision: kept.revision, token, form: formOf(kept.value), currency };
}

const formOf = ({ title, opens = '', closes = '', needs }: AidCall): CallForm => ({
  title,
  opens,
  closes,
  needs: withFreeNeeds(
    needs.map(({ item, unit, quantity, due = '', coldChain = false }) => ({
      item,
      unit,
      quantity: String(quantity),
      due,
      coldChain,
    })),
  ),
});

export type CallSaved =
  | { status: 'saved'; document: string }
  | { status: 'conflict' | 'unknown' }
  | { status: 'problems'; problems: FieldProblem[] };

/** Adds a call for aid; the same form sent twice adds one. */
export async function addCall(office: Office, token: string, form: CallForm): Promise<CallSaved> {
  if (!/^[0-9a-f]{32}$/.test(token)) return { status: 'unknown' };
  const { documents } = await openConference(office);
  const calls = held(documents, 'aid-call');
  const document = createHash('sha256').update(`aid ${token}`).digest('hex').slice(0, 32);
  const before = calls.find((one) => one.document === document);
  const ids = new Set([...calls, ...held(documents, 'letter')].map(({ value }) => value.id));
  let number = calls.length + 1;
  while (ids.has(`aid-${number}`)) number += 1;
  const read = judge(form, before?.value.id ?? `aid-${number}`);
  if (read.call === undefined) return { status: 'problems', problems: read.problems };
  if (before !== undefined)
    return isDeepStrictEqual(before.value, read.call)
      ? { status: 'saved', document }
      : { status: 'conflict' };
  const at = { document, revision: null, position: nextPosition(calls) };
  return save(office, at, read.call);
}

/** Edits a call on top of the revision that the form was made from; what has been pledged for it must still fit. */
export async function editCall(
  office: Office,
  document: string,
  revision: number,
  form: CallForm,
): Promise<CallSaved> {
  const open = (await openCalls(office)).find(({ head }) => head.document === document);
  if (open === undefined) return { status: 'unknown' };
  const { head, events, state } = open;
  const read = judge(form, head.value.id);
  if (read.call === undefined) return { status: 'problems', problems: read.problems };
  if (isDeepStrictEqual(read.call, head.value)) return { status: 'saved', document };
  try {
    const taken = (trail: typeof state.trail) => trail.filter((step) => step.taken).length;
    // Days that would have forbidden what has been pledged or sent.
    if (taken(followAid({ call: read.call, events }).trail) < taken(state.trail))
      return { status: 'problems', problems: [{ field: 'opens', code: 'out-of-range' }] };
  } catch (error) {
    // An item or a unit that something has been pledged in is no longer there.
    const problems = problemsIn(error).map(({ code }): FieldProblem => ({ field: 'needs', code }));
    return { status: 'problems', problems: problems.slice(0, 1) };
  }
  return save(office, { document, revision, position: head.position }, read.call);
}

async function save(office: Office, at: Parameters<typeof change>[1], call: AidCall): Promise<CallSaved> {
  const now = office.now().toISOString();
  const saved = await office.store.save([change('aid-call', at, call)], { by: office.by, now, read: [] });
  return saved.status === 'saved' ? { status: 'saved', document: at.document } : { status: 'conflict' };
}

function judge(
  { title, opens, closes, needs }: CallForm,
  id: string,
): { call: AidCall; problems: [] } | { call: undefined; problems: FieldProblem[] } {
  const rows = needs.flatMap((need, row) =>
    need.item === '' && need.quantity === '' && need.due === '' ? [] : [{ need, row }],
  );
  const call = {
    id,
    kind: 'material-aid' as const,
    ...(title === '' ? {} : { title }),
    needs: rows.map(({ need }) => needOf(need)),
    ...(opens === '' ? {} : { opens }),
    ...(closes === '' ? {} : { closes }),
  } as AidCall;
  try {
    followAid({ call, events: [] });
    return { call: aidCallSchema.parse(call), problems: [] };
  } catch (error) {
    const problems = problemsIn(error).map(({ code, path }): FieldProblem => {
      const [, first = 'title', index, field = 'item'] = path;
      if (first !== 'needs' || typeof index !== 'number') return { field: String(first), code };
      const { need, row } = rows[index] ?? { need: undefined, row: 0 };
      const known = needFields.find((one) => one === field);
      return {
        field: `${field}-${row}`,
        code,
        ...(need === undefined || known === undefined ? {} : { found: need[known] }),
      };
    });
    return { call: undefined, problems };
  }
}

const needOf = ({ item, unit, quantity, due, coldChain }: NeedForm): Need =>
  ({
    ...(item === '' ? {} : { item }),
    unit,
    ...(quantity === '' ? {} : { quantity: quantity.replace(',', '.') }),
    ...(due === '' ? {} : { due }),
    ...(coldChain ? { coldChain } : {}),
  }) as Need;
