import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, type Sent } from '../form.ts';
import { type CallSaid, CallsPage } from '../pages/plan-b-calls.tsx';
import { PrepPage, type PrepSaid } from '../pages/plan-b-prep.tsx';
import { WhatIfPage } from '../pages/plan-b-what-if.tsx';
import { noteCall, viewCalls } from '../services/plan-b-calls.ts';
import { choosePlanB } from '../services/plan-b-choose.ts';
import { prepFormOf, savePrep, viewPrep } from '../services/plan-b-prep.ts';
import { viewWhatIf, type WhatIfForm } from '../services/plan-b-view.ts';
import { conferenceOf, officeOf, show } from './show.tsx';

/** What happens if the conference is blocked: asked beforehand, chosen, and called round on the day. */
export function planB(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/solidarity/plan-b', (c) => {
    const [at, lead] = [c.req.query('at'), c.req.query('lead')];
    const asked = { ...(at === undefined ? {} : { at }), ...(lead === undefined ? {} : { lead }) };
    return whatIf(c, asked, false);
  });
  app.post('/solidarity/plan-b', async (c) => {
    const form = await readForm(c);
    const revision = seenRevision(form);
    if (revision === undefined) return c.notFound();
    const asked = { at: form.text('at'), lead: form.text('lead') };
    const looked = { revision, madeOf: form.text('madeOf') };
    const chosen = await choosePlanB(officeOf(c), asked, looked);
    if (chosen === 'unknown') return c.notFound();
    return chosen === 'conflict' ? whatIf(c, asked, true) : c.redirect('/solidarity/plan-b', 303);
  });
  app.get('/solidarity/plan-b/calls', (c) => calls(c, {}));
  app.post('/solidarity/plan-b/calls/:document', async (c) => {
    const revision = seenRevision(await readForm(c));
    if (revision === undefined) return c.notFound();
    const called = await noteCall(officeOf(c), c.req.param('document'), revision);
    if (called.status === 'unknown') return c.notFound();
    if (called.status === 'called') return c.redirect('/solidarity/plan-b/calls', 303);
    return calls(c, called.status === 'refused' ? { refused: called } : { conflict: true });
  });
  app.get('/solidarity/:document/plan-b', (c) => prep(c, c.req.param('document'), {}));
  app.post('/solidarity/:document/plan-b', async (c) => {
    const document = c.req.param('document');
    const form = await readForm(c);
    const revision = seenRevision(form);
    if (revision === undefined) return c.notFound();
    const typed = prepFormOf(form.text);
    const saved = await savePrep(officeOf(c), document, revision, typed);
    if (saved.status === 'unknown') return c.notFound();
    if (saved.status === 'saved') return c.redirect(`/solidarity/${document}/plan-b`, 303);
    return prep(
      c,
      document,
      saved.status === 'problems' ? { typed, problems: saved.problems } : { typed, conflict: true },
    );
  });
  return app;
}

/** The revision that somebody looked at; 0 before there is one. */
function seenRevision({ text }: Sent): number | undefined {
  const revision = Number(text('revision') || 'none');
  return Number.isSafeInteger(revision) && revision >= 0 ? revision : undefined;
}

async function whatIf(c: Context<AppEnv>, asked: Partial<WhatIfForm>, conflict: boolean) {
  const { reader } = c.var;
  const view = await viewWhatIf(officeOf(c), asked);
  const city = reader.name(conferenceOf(c).city);
  return show(c, {
    title: reader.say('planB.title'),
    room: 'solidarity',
    path: '/solidarity/plan-b',
    page: <WhatIfPage reader={reader} view={view} city={city} conflict={conflict} />,
    status: conflict ? 409 : view.problems.length > 0 ? 422 : 200,
  });
}

async function calls(c: Context<AppEnv>, said: CallSaid) {
  const { reader } = c.var;
  const view = await viewCalls(officeOf(c));
  const city = reader.name(conferenceOf(c).city);
  return show(c, {
    title: reader.say('picketNav.calls'),
    room: 'solidarity',
    path: '/solidarity/plan-b/calls',
    page: <CallsPage reader={reader} view={view} city={city} said={said} />,
    status: said.conflict ? 409 : said.refused ? 422 : 200,
  });
}

async function prep(c: Context<AppEnv>, document: string, said: PrepSaid) {
  const { reader } = c.var;
  const view = await viewPrep(officeOf(c), document);
  if (view === undefined) return c.notFound();
  const { city, opens } = conferenceOf(c);
  return show(c, {
    title: view.record.city,
    room: 'solidarity',
    path: `/solidarity/${document}/plan-b`,
    page: (
      <PrepPage reader={reader} view={view} date={opens.slice(0, 10)} city={reader.name(city)} said={said} />
    ),
    status: said.conflict ? 409 : said.problems ? 422 : 200,
  });
}
