import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, type Sent } from '../form.ts';
import { BoardPage } from '../pages/picket-board.tsx';
import { SafetyPage } from '../pages/safety-page.tsx';
import type { SafetySaid } from '../pages/safety-said.ts';
import { SafetySheetPage } from '../pages/safety-sheet.tsx';
import { MapPage } from '../pages/world-map.tsx';
import { nearnessOf, viewBoard } from '../services/picket-board.ts';
import { type SafetySaved, saveArrest, saveHome, saveRecord, viewSafety } from '../services/safety.ts';
import { arrestFormFrom, recordFormFrom } from '../services/safety-read.ts';
import { viewMap } from '../services/world-map-view.ts';
import { conferenceOf, officeOf, show } from './show.tsx';

/** Where the pickets are, what is missing at them, and what keeps their people safe. */
export function safety(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/solidarity/board', async (c) => {
    const { reader } = c.var;
    const view = await viewBoard(officeOf(c));
    const city = reader.name(conferenceOf(c).city);
    const page = <BoardPage reader={reader} view={view} city={city} />;
    return show(c, { title: reader.say('picketNav.board'), room: 'solidarity', page });
  });
  app.get('/solidarity/map', async (c) => {
    const { reader } = c.var;
    const page = <MapPage reader={reader} view={await viewMap(officeOf(c))} />;
    return show(c, { title: reader.say('picketNav.map'), room: 'solidarity', page });
  });
  app.get('/solidarity/:document/safety', (c) => record(c, c.req.param('document'), {}));
  app.get('/solidarity/:document/safety/sheet', async (c) => {
    const { reader } = c.var;
    const view = await viewSafety(officeOf(c), c.req.param('document'));
    if (view === undefined) return c.notFound();
    const city = reader.name(conferenceOf(c).city);
    return show(c, {
      title: reader.say('picketNav.sheet'),
      room: 'solidarity',
      page: <SafetySheetPage reader={reader} view={view} city={city} />,
    });
  });
  app.post('/solidarity/:document/safety', async (c) => {
    const form = await readForm(c);
    const looked = lookedAt(c.req.param('document'), form);
    if (looked === undefined) return c.notFound();
    const typed = recordFormFrom(form.text);
    return answer(c, looked.document, await saveRecord(officeOf(c), looked, typed), { record: typed });
  });
  app.post('/solidarity/:document/safety/arrest', async (c) => {
    const form = await readForm(c);
    const looked = lookedAt(c.req.param('document'), form);
    if (looked === undefined) return c.notFound();
    const [line, suffix] = [form.text('line'), form.text('suffix')];
    const typed = arrestFormFrom((name) => form.text(`${name}-${suffix}`));
    const saved = await saveArrest(officeOf(c), looked, line, typed);
    return answer(c, looked.document, saved, { arrest: { line, form: typed } });
  });
  app.post('/solidarity/:document/safety/home', async (c) => {
    const form = await readForm(c);
    const looked = lookedAt(c.req.param('document'), form);
    if (looked === undefined) return c.notFound();
    const who = form.text('who');
    const saved = await saveHome(officeOf(c), looked, {
      act: form.text('act'),
      kind: form.text('kind'),
      who,
    });
    return answer(c, looked.document, saved, form.text('act') === 'expected' ? { who } : {});
  });
  return app;
}

/** Whose record, and the revision that the form was made from: 0 before there is one. */
function lookedAt(document: string, { text }: Sent) {
  const revision = Number(text('revision') || 'none');
  return Number.isSafeInteger(revision) && revision >= 0 ? { document, revision } : undefined;
}

function answer(c: Context<AppEnv>, document: string, saved: SafetySaved, typed: SafetySaid) {
  if (saved.status === 'unknown') return c.notFound();
  if (saved.status === 'saved') return c.redirect(`/solidarity/${document}/safety`, 303);
  return record(
    c,
    document,
    saved.status === 'problems' ? { ...typed, problems: saved.problems } : { ...typed, conflict: true },
  );
}

async function record(c: Context<AppEnv>, document: string, said: SafetySaid) {
  const { reader } = c.var;
  const office = officeOf(c);
  const view = await viewSafety(office, document);
  if (view === undefined) return c.notFound();
  const { timeZone, city } = view.record;
  const near = nearnessOf(timeZone, view.time, conferenceOf(c).opens, office.now().toISOString());
  return show(c, {
    title: reader.say('safety.title', { city }),
    room: 'solidarity',
    path: `/solidarity/${document}/safety`,
    page: <SafetyPage reader={reader} view={view} near={near} said={said} />,
    status: said.conflict ? 409 : said.problems ? 422 : 200,
  });
}
