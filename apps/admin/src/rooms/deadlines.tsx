import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf, type Sent } from '../form.ts';
import { DeadlinePage } from '../pages/deadline.tsx';
import { DeadlineFormPage, type DeadlineFormProps } from '../pages/deadline-form.tsx';
import { DeadlinesPage } from '../pages/deadlines.tsx';
import {
  addDeadline,
  changeDeadline,
  type DeadlineChanged,
  type DeadlineForm,
  newDeadline,
  strikeOff,
} from '../services/deadline-change.ts';
import { markDone, takeBackDone } from '../services/deadline-done.ts';
import { viewDeadlines } from '../services/deadlines.ts';
import { officeOf, show } from './show.tsx';

const list = '/agenda/deadlines';

/** What must be done before the conference opens, by when, and who is late. */
export function deadlines(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get(list, async (c) => {
    const { reader } = c.var;
    const view = await viewDeadlines(officeOf(c));
    const page = <DeadlinesPage reader={reader} view={view} />;
    return show(c, { title: reader.say('deadlines.title'), room: 'agenda', page });
  });

  app.get(`${list}/new`, (c) => {
    const form = { title: '', daysBefore: '', at: '', responsible: '' };
    return formPage(c, { form, document: newDeadline(officeOf(c)), revision: undefined });
  });
  app.post(`${list}/new`, async (c) => {
    const sent = await readForm(c);
    const [form, document] = [formOf(sent), sent.text('document')];
    const changed = await addDeadline(officeOf(c), document, form);
    return answer(c, changed, { form, document, revision: undefined });
  });

  app.get(`${list}/:document`, async (c) => {
    const { reader } = c.var;
    const { deadlines: all, timeZone } = await viewDeadlines(officeOf(c));
    const view = all.find(({ document }) => document === c.req.param('document'));
    if (view === undefined) return c.notFound();
    const page = <DeadlinePage reader={reader} view={view} timeZone={timeZone} />;
    return show(c, { title: view.title, room: 'agenda', page });
  });
  app.post(`${list}/:document/done`, (c) =>
    act(c, ({ texts }, document, revision) => markDone(officeOf(c), document, revision, texts('by'))),
  );
  app.post(`${list}/:document/take-back`, (c) =>
    act(c, ({ text }, document, revision) =>
      takeBackDone(officeOf(c), document, revision, text('by') || undefined),
    ),
  );
  app.post(`${list}/:document/strike-off`, (c) =>
    act(c, (_, document, revision) => strikeOff(officeOf(c), document, revision), list),
  );

  app.get(`${list}/:document/change`, async (c) => {
    const document = c.req.param('document');
    const { deadlines: all } = await viewDeadlines(officeOf(c));
    const one = all.find((found) => found.document === document);
    if (one === undefined) return c.notFound();
    const { title, daysBefore, at = '', group = '', revision } = one;
    const form: DeadlineForm = { title, daysBefore: String(daysBefore), at, responsible: group };
    return formPage(c, { form, document, revision });
  });
  app.post(`${list}/:document/change`, async (c) => {
    const document = c.req.param('document');
    const sent = await readForm(c);
    const revision = revisionOf(sent);
    if (revision === undefined) return c.notFound();
    const form = formOf(sent);
    return answer(c, await changeDeadline(officeOf(c), document, revision, form), {
      form,
      document,
      revision,
    });
  });
  return app;
}

const formOf = ({ text }: Sent): DeadlineForm => ({
  title: text('title'),
  daysBefore: text('daysBefore'),
  at: text('at'),
  responsible: text('responsible'),
});

/** One act on a deadline; whoever saved in between is seen on the page that comes back. */
async function act(
  c: Context<AppEnv>,
  run: (sent: Sent, document: string, revision: number) => Promise<{ status: string }>,
  to?: string,
) {
  const document = c.req.param('document') ?? '';
  const sent = await readForm(c);
  const revision = revisionOf(sent);
  if (revision === undefined) return c.notFound();
  const { status } = await run(sent, document, revision);
  if (status === 'unknown') return c.notFound();
  return c.redirect(to ?? `${list}/${encodeURIComponent(document)}`, 303);
}

type Shown = Omit<DeadlineFormProps, 'reader' | 'problems' | 'theirs'>;

function answer(c: Context<AppEnv>, changed: DeadlineChanged, shown: Shown) {
  if (changed.status === 'saved') return c.redirect(list, 303);
  if (changed.status === 'unknown') return c.notFound();
  if (changed.status === 'problems') return formPage(c, { ...shown, problems: changed.problems }, 422);
  return formPage(c, { ...shown, revision: changed.revision, theirs: changed.theirs }, 409);
}

function formPage(
  c: Context<AppEnv>,
  props: Shown & Pick<Partial<DeadlineFormProps>, 'problems' | 'theirs'>,
  status: 200 | 409 | 422 = 200,
) {
  const { reader } = c.var;
  const title = reader.say(props.revision === undefined ? 'deadlines.add' : 'deadlines.change');
  return show(c, {
    title,
    room: 'agenda',
    page: <DeadlineFormPage reader={reader} problems={[]} {...props} />,
    status,
    path: props.revision === undefined ? `${list}/new` : `${list}/${props.document}/change`,
  });
}
