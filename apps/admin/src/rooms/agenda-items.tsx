import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf, type Sent } from '../form.ts';
import { AgendaItemPage } from '../pages/agenda-item.tsx';
import { AgendaPutPage } from '../pages/agenda-put.tsx';
import {
  addItem,
  changeItem,
  type ItemChanged,
  type ItemView,
  viewItem,
  withdrawItem,
} from '../services/agenda-item.ts';
import { emptyItemForm, type ItemForm } from '../services/agenda-item-form.ts';
import { moveItem, type Way } from '../services/timetable-move.ts';
import { type Put, type PutForm, putItem, viewPut } from '../services/timetable-put.ts';
import { agendaPage } from './agenda.tsx';
import { conferenceOf, officeOf, show } from './show.tsx';

const items = '/agenda/items';
const pathOf = (document: string) => `${items}/${encodeURIComponent(document)}`;

/** The items of the agenda, one by one: entered, changed, struck off, and moved by hand. */
export function agendaItems(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get(`${items}/new`, async (c) => {
    const view = await viewItem(officeOf(c));
    return view ? itemPage(c, view) : c.redirect('/agenda', 303);
  });
  app.post(`${items}/new`, async (c) => {
    const sent = await readForm(c);
    const document = sent.text('document');
    return answer(c, await addItem(officeOf(c), document, formOf(sent)), sent, undefined, document);
  });
  app.get(`${items}/:document`, async (c) => {
    const view = await viewItem(officeOf(c), c.req.param('document'));
    return view ? itemPage(c, view) : c.notFound();
  });
  app.post(`${items}/:document`, async (c) => {
    const document = c.req.param('document');
    const sent = await readForm(c);
    const revision = revisionOf(sent);
    if (revision === undefined) return c.notFound();
    return answer(c, await changeItem(officeOf(c), document, revision, formOf(sent)), sent, document);
  });
  app.post(`${items}/:document/withdraw`, async (c) => {
    const document = c.req.param('document');
    const sent = await readForm(c);
    const revision = revisionOf(sent);
    if (revision === undefined) return c.notFound();
    const changed = await withdrawItem(officeOf(c), document, revision);
    if (changed.status !== 'conflict') return answer(c, changed, sent, document);
    const view = await viewItem(officeOf(c), document);
    return view ? itemPage(c, view, { theirs: view.form }, 409) : c.notFound();
  });

  app.post(`${items}/:document/move`, async (c) => {
    const sent = await readForm(c);
    const revision = revisionOf(sent);
    const way = (['up', 'down', 'unpin'] as Way[]).find((one) => one === sent.text('way'));
    if (revision === undefined || way === undefined) return c.notFound();
    const document = c.req.param('document');
    const moved = await moveItem(officeOf(c), document, { revision, seen: sent.text('seen'), way });
    if (moved.status === 'unknown') return c.notFound();
    if (moved.status === 'saved') return c.redirect(`/agenda#item-${encodeURIComponent(document)}`, 303);
    return agendaPage(c, moved);
  });
  app.get(`${items}/:document/put`, (c) => putPage(c, c.req.param('document')));
  app.post(`${items}/:document/put`, async (c) => {
    const document = c.req.param('document');
    const sent = await readForm(c);
    const { text } = sent;
    const revision = revisionOf(sent);
    if (revision === undefined) return c.notFound();
    const form = { date: text('date'), time: text('time'), room: text('room'), minutes: text('minutes') };
    return putAnswer(c, await putItem(officeOf(c), document, revision, form), { document, form, revision });
  });
  return app;
}

type PutSent = { document: string; form: PutForm | undefined; revision: number | undefined };

/** What came of putting an item somewhere: the list, or the form once more with what is wrong. */
export function putAnswer(c: Context<AppEnv>, put: Put, { document, form, revision }: PutSent) {
  if (put.status === 'saved') return c.redirect(`/agenda#item-${encodeURIComponent(document)}`, 303);
  if (put.status === 'unknown') return c.notFound();
  if (put.status === 'problems') return putPage(c, document, { form, revision, problems: put.problems });
  return putPage(c, document, { form, revision: put.revision, theirs: put.theirs });
}

type PutShown = {
  form?: PutForm | undefined;
  revision?: number | undefined;
  problems?: Extract<Put, { status: 'problems' }>['problems'];
  theirs?: PutForm;
};

async function putPage(c: Context<AppEnv>, document: string, shown: PutShown = {}) {
  const { reader } = c.var;
  const view = await viewPut(officeOf(c), document);
  if (view === undefined) return c.notFound();
  const { form = view.form, revision = view.revision, problems = [], theirs } = shown;
  const page = (
    <AgendaPutPage
      reader={reader}
      view={{ ...view, form, revision }}
      city={reader.name(conferenceOf(c).city)}
      problems={problems}
      theirs={theirs}
    />
  );
  return show(c, {
    title: reader.say('agenda.put'),
    room: 'agenda',
    page,
    path: `${pathOf(document)}/put`,
    status: theirs ? 409 : problems.length > 0 ? 422 : 200,
  });
}

async function answer(
  c: Context<AppEnv>,
  changed: ItemChanged,
  sent: Sent,
  document: string | undefined,
  added?: string,
) {
  if (changed.status === 'saved') return c.redirect('/agenda', 303);
  const view = changed.status === 'unknown' ? undefined : await viewItem(officeOf(c), document);
  if (changed.status === 'unknown' || view === undefined) return c.notFound();
  const typed = { ...view, document: added ?? view.document, form: formOf(sent) };
  const revision = revisionOf(sent);
  if (changed.status === 'problems')
    return itemPage(c, { ...typed, revision }, { problems: changed.problems }, 422);
  return itemPage(c, { ...typed, revision: changed.revision }, { theirs: changed.theirs }, 409);
}

function itemPage(
  c: Context<AppEnv>,
  view: ItemView,
  more: { problems?: Extract<ItemChanged, { status: 'problems' }>['problems']; theirs?: ItemForm } = {},
  status: 200 | 409 | 422 = 200,
) {
  const { reader } = c.var;
  const { problems = [], theirs } = more;
  return show(c, {
    title: reader.say(view.revision === undefined ? 'agenda.item.add' : 'agenda.item.change'),
    room: 'agenda',
    page: <AgendaItemPage reader={reader} view={view} problems={problems} theirs={theirs} />,
    status,
    path: view.revision === undefined ? `${items}/new` : pathOf(view.document),
  });
}

function formOf({ text, texts }: Sent): ItemForm {
  const plain = Object.keys(emptyItemForm).map((field) => [field, text(field)]);
  return { ...(Object.fromEntries(plain) as ItemForm), after: texts('after'), apart: texts('apart') };
}
