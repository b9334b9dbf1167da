import { toDocx, toHtml, toMarkdown, toNumberedText } from '@plenum/platform';
import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import type { Key } from '../catalogue/message.ts';
import { readForm, revisionOf, type Sent } from '../form.ts';
import { AmendmentFormPage } from '../pages/amendment-form.tsx';
import { PlatformEmptyPage, PlatformPage } from '../pages/platform.tsx';
import { PlatformEditionPage, PlatformEditionsPage } from '../pages/platform-editions.tsx';
import {
  type AmendmentFormView,
  type AmendmentKept,
  openAmendment,
  openAmendmentAgain,
  saveAmendment,
} from '../services/amendment-form.ts';
import { viewEdition, viewEditions } from '../services/edition-view.ts';
import { openConference } from '../services/load-conference.ts';
import { platformOf } from '../services/platform.ts';
import { printEdition, withdrawAmendment } from '../services/platform-act.ts';
import { beginPlatform } from '../services/platform-begin.ts';
import { currentEdition, viewPlatform } from '../services/platform-view.ts';
import { officeOf, show } from './show.tsx';

const lineLength = 76;
const beginProblems: Record<'unreadable' | 'empty', Key> = {
  unreadable: 'platform.begin.unreadable',
  empty: 'platform.begin.empty',
};

/** The programme and platform: its text, what is moved to it, the order of votes, and what comes of them. */
export function platform(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/platform', async (c) => {
    const { reader } = c.var;
    const view = await viewPlatform(officeOf(c));
    if (view === undefined) return empty(c, undefined);
    const page = <PlatformPage reader={reader} view={view} />;
    return show(c, { title: reader.say('room.platform'), room: 'platform', page });
  });
  app.post('/platform/begin', async (c) => {
    const { text, files } = await readForm(c);
    const [file] = files('file').filter(({ size }) => size > 0);
    const bytes = file && { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const { status } = await beginPlatform(officeOf(c), { words: text('words'), file: bytes });
    return status === 'saved' ? c.redirect('/platform', 303) : empty(c, status);
  });

  app.get('/platform/amend/:clause', async (c) => {
    const view = await openAmendment(officeOf(c), c.req.param('clause'));
    return view === undefined ? c.notFound() : form(c, view, 200);
  });
  app.get('/platform/amendments/:document', async (c) => {
    const view = await openAmendmentAgain(officeOf(c), c.req.param('document'));
    return view === undefined ? c.notFound() : form(c, view, 200);
  });
  app.post('/platform/amendments', async (c) => {
    const sent = await readForm(c);
    return kept(c, await saveAmendment(officeOf(c), { ...placeIn(sent), revision: null }, formIn(sent)));
  });
  app.post('/platform/amendments/:document', async (c) => {
    const sent = await readForm(c);
    const revision = revisionOf(sent);
    if (revision === undefined) return c.notFound();
    const at = { ...placeIn(sent), document: c.req.param('document'), revision };
    return kept(c, await saveAmendment(officeOf(c), at, formIn(sent)));
  });
  app.post('/platform/amendments/:document/withdraw', async (c) => {
    const revision = revisionOf(await readForm(c));
    if (revision === undefined) return c.notFound();
    const { status } = await withdrawAmendment(officeOf(c), c.req.param('document'), revision);
    return status === 'unknown' ? c.notFound() : c.redirect('/platform', 303);
  });

  editions(app);
  exports(app);
  return app;
}

function editions(app: Hono<AppEnv>) {
  app.get('/platform/editions', async (c) => {
    const { reader } = c.var;
    const asked = { edition: c.req.query('edition') ?? '', citation: c.req.query('lines') ?? '' };
    const view = await viewEditions(officeOf(c), asked);
    if (view === undefined) return c.redirect('/platform', 303);
    const page = <PlatformEditionsPage reader={reader} view={view} />;
    return show(c, { title: reader.say('platform.nav.editions'), room: 'platform', page });
  });
  app.post('/platform/editions', async (c) => {
    const { status } = await printEdition(officeOf(c), lineLength);
    return status === 'unknown' ? c.notFound() : c.redirect('/platform/editions', 303);
  });
  app.get('/platform/editions/:number', async (c) => {
    const { reader } = c.var;
    const edition = await viewEdition(officeOf(c), c.req.param('number'));
    if (edition === undefined) return c.notFound();
    const { number } = edition;
    const page = <PlatformEditionPage reader={reader} number={number} edition={edition} />;
    return show(c, { title: reader.say('platform.edition', { number }), room: 'platform', page });
  });
}

const types = {
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The text in other forms: the name of the file says what it is and nothing else. */
function exports(app: Hono<AppEnv>) {
  app.get('/platform/:name{text\\.(md|txt|html|json|docx)}', async (c) => {
    const found = platformOf(await openConference(officeOf(c)));
    if (found === undefined) return c.notFound();
    const { text } = found.text.value;
    const form = c.req.param('name').slice('text.'.length) as keyof typeof types;
    const written = {
      md: () => toMarkdown(text),
      txt: () => toNumberedText(currentEdition(found).edition),
      html: () => toHtml(text),
      json: () => `${JSON.stringify(text, null, 2)}\n`,
      docx: async () => new Uint8Array(await toDocx(text)),
    };
    c.header('Content-Type', types[form]);
    c.header('Content-Disposition', `attachment; filename="platform.${form}"`);
    return c.body(await written[form]());
  });
}

const formIn = ({ text }: Sent) => ({
  by: text('by'),
  kind: text('kind'),
  words: text('words'),
  reason: text('reason'),
});
const placeIn = ({ text }: Sent) => ({
  document: text('document'),
  clause: text('clause'),
  base: text('base').replace(/\r\n?/g, '\n'),
});

function kept(c: Context<AppEnv>, answer: AmendmentKept) {
  if (answer.status === 'unknown') return c.notFound();
  if (answer.status === 'saved') return c.redirect(`/platform#c-${encodeURIComponent(answer.clause)}`, 303);
  return form(c, answer.view, answer.view.problems.length > 0 ? 422 : 409);
}

function form(c: Context<AppEnv>, view: AmendmentFormView, status: 200 | 409 | 422) {
  const { reader } = c.var;
  const path =
    view.revision === null
      ? `/platform/amend/${encodeURIComponent(view.clause?.id ?? '')}`
      : `/platform/amendments/${view.document}`;
  const title =
    view.revision === null
      ? reader.say('platform.new')
      : reader.say('platform.change', { id: view.id ?? '' });
  return show(c, {
    title,
    room: 'platform',
    page: <AmendmentFormPage reader={reader} view={view} />,
    path,
    status,
  });
}

function empty(c: Context<AppEnv>, problem: 'unreadable' | 'empty' | undefined) {
  const { reader } = c.var;
  const words = problem && reader.say(beginProblems[problem]);
  return show(c, {
    title: reader.say('room.platform'),
    room: 'platform',
    page: <PlatformEmptyPage reader={reader} problem={words} />,
    path: '/platform',
    status: problem === undefined ? 200 : 422,
  });
}
