import type { Agenda, Item } from '@plenum/agenda';
import { agendaIn } from './agenda.ts';
import {
  emptyItemForm,
  formOfItem,
  type ItemForm,
  type ItemProblem,
  readItemForm,
} from './agenda-item-form.ts';
import { type AgendaProblem, newProblems } from './agenda-problems.ts';
import type { AgendaItemRecord } from './agenda-record.ts';
import { change, type Held, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';

export type ItemChanged =
  | { status: 'saved' }
  | { status: 'problems'; problems: ItemProblem[] }
  | { status: 'conflict'; theirs: ItemForm; revision: number }
  | { status: 'unknown' };

/** The form of an item: those beside it, and its own document, unless it is about to be added. */
export type ItemView = {
  document: string;
  revision: number | undefined;
  form: ItemForm;
  others: { id: string; title: Item['title'] }[];
};

/** The form for an item that is there, or for a new one; nothing where there is no agenda or no such item. */
export async function viewItem(office: Office, document?: string): Promise<ItemView | undefined> {
  const { items, timeZone, hours } = await agendaNow(office);
  if (hours === undefined) return undefined;
  const one = items.find((item) => item.document === document);
  if (document !== undefined && one === undefined) return undefined;
  return {
    document: document ?? newId(office),
    revision: one?.revision,
    form: one ? formOfItem(one.value.item, timeZone) : emptyItemForm,
    others: items.filter((item) => item !== one).map(({ value }) => value.item),
  };
}

/** Adds an item under the document that its form was given; a second time it is there already. */
export async function addItem(office: Office, document: string, form: ItemForm): Promise<ItemChanged> {
  if (!/^[0-9a-f]{32}$/.test(document)) return { status: 'unknown' };
  const { all, hours, timeZone } = await agendaNow(office);
  if (hours === undefined) return { status: 'unknown' };
  if (all.some((item) => item.document === document)) return { status: 'saved' };
  const read = readItemForm(form, { id: document, title: {}, timeZone });
  if ('problems' in read) return { status: 'problems', problems: read.problems };
  const records = all.map(({ value }) => value);
  const wrong = against({ hours, items: records }, { hours, items: [...records, read] }, document, timeZone);
  if (wrong.length > 0) return { status: 'problems', problems: wrong };
  const position = Math.max(-1, ...all.map((item) => item.position)) + 1;
  const saved = await save(office, { document, revision: null, position }, read);
  return saved ? { status: 'saved' } : { status: 'unknown' };
}

/** Changes an item on top of the revision that the form was made from; where it was put by hand it stays. */
export async function changeItem(
  office: Office,
  document: string,
  revision: number,
  form: ItemForm,
): Promise<ItemChanged> {
  const { all, items, hours, timeZone } = await agendaNow(office);
  const one = items.find((item) => item.document === document);
  if (one === undefined || hours === undefined) return { status: 'unknown' };
  const { id, title } = one.value.item;
  const read = readItemForm(form, { id, title, timeZone });
  if ('problems' in read) return { status: 'problems', problems: read.problems };
  const value = { ...one.value, ...read };
  const before = all.map((item) => item.value);
  const after = all.map((item) => (item === one ? value : item.value));
  const wrong = against({ hours, items: before }, { hours, items: after }, id, timeZone);
  if (wrong.length > 0) return { status: 'problems', problems: wrong };
  return (await save(office, { document, revision, position: one.position }, value))
    ? { status: 'saved' }
    : conflict(office, document);
}

/** Strikes an item off the agenda; the trail keeps it. */
export async function withdrawItem(office: Office, document: string, revision: number): Promise<ItemChanged> {
  const { items } = await agendaNow(office);
  const one = items.find((item) => item.document === document);
  if (one === undefined) return { status: 'unknown' };
  const { pin: _, ...value } = one.value;
  return (await save(office, { document, revision, position: one.position }, { ...value, withdrawn: true }))
    ? { status: 'saved' }
    : conflict(office, document);
}

async function agendaNow(office: Office) {
  const { conference, documents } = await openConference(office);
  const all = held(documents, 'agenda-item');
  const items = all.filter(({ value }) => !value.withdrawn);
  return { all, items, hours: conference.agenda?.hours, timeZone: conference.settled.timeZone };
}

type Whole = Parameters<typeof agendaIn>[0];

/** What the change makes wrong, beside the field that it comes from. */
function against(before: Whole, after: Whole, id: string, timeZone: string): ItemProblem[] {
  const agenda = agendaIn(after, timeZone);
  return newProblems(agendaIn(before, timeZone), agenda).map((problem) => ({
    field: fieldOf(problem, agenda, id),
    code: problem.code,
  }));
}

function fieldOf({ code, path }: AgendaProblem, agenda: Agenda, id: string): keyof ItemForm {
  const [part, index, field] = path;
  if (code === 'cycle') return 'after';
  if (part !== 'items' || typeof index !== 'number' || agenda.items[index]?.id !== id) return 'minutes';
  if (field === 'needs') return 'places';
  return field === 'after' || field === 'apart' || field === 'fixed' || field === 'minutesAtLeast'
    ? field
    : 'minutes';
}

/** What somebody else has saved meanwhile; nothing if they have struck it off. */
async function conflict(office: Office, document: string): Promise<ItemChanged> {
  const { items, timeZone } = await agendaNow(office);
  const theirs = items.find((item) => item.document === document);
  return theirs === undefined
    ? { status: 'unknown' }
    : { status: 'conflict', theirs: formOfItem(theirs.value.item, timeZone), revision: theirs.revision };
}

type Place = Pick<Held<'agenda-item'>, 'document' | 'position'> & { revision: number | null };

async function save(office: Office, at: Place, value: AgendaItemRecord): Promise<boolean> {
  const { status } = await office.store.save([change('agenda-item', at, value)], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return status === 'saved';
}
