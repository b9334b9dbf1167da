import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf } from '../form.ts';
import { PicketPage, type PicketSaid } from '../pages/picket-room.tsx';
import { SolidarityPage } from '../pages/solidarity.tsx';
import { type AnswersForm, saveAnswers } from '../services/picket-answers.ts';
import { takeStep, takeStepWithAll } from '../services/picket-steps.ts';
import { viewPicket } from '../services/picket-view.ts';
import { chooseMode } from '../services/solidarity-room-mode.ts';
import { viewRoom } from '../services/solidarity-room-view.ts';
import { conferenceOf, officeOf, show } from './show.tsx';

/** The day of pickets abroad: when each stands, how far it has come, what its section answers. */
export function solidarity(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/solidarity', (c) => room(c, false));
  app.post('/solidarity/mode', async (c) => {
    const { text } = await readForm(c);
    const revision = Number(text('revision') || 'none');
    if (!Number.isSafeInteger(revision) || revision < 0) return c.notFound();
    return answer(c, await chooseMode(officeOf(c), revision, text('mode')));
  });
  app.post('/solidarity/all', async (c) =>
    answer(c, await takeStepWithAll(officeOf(c), (await readForm(c)).text('kind'))),
  );
  app.get('/solidarity/:document', (c) => picket(c, c.req.param('document'), {}));
  app.post('/solidarity/:document/step', async (c) => {
    const document = c.req.param('document');
    const { text } = await readForm(c);
    const seen = Number(text('seen') || 'none');
    if (!Number.isSafeInteger(seen)) return c.notFound();
    const start = text(`start-${text('kind')}`);
    const form = { kind: text('kind'), seen, reason: text('reason'), start };
    const taken = await takeStep(officeOf(c), document, form);
    if (taken.status === 'unknown') return c.notFound();
    if (taken.status === 'taken') return c.redirect(`/solidarity/${document}`, 303);
    if (taken.status === 'refused') return picket(c, document, { refused: taken.because });
    if (taken.status === 'bad-start') return picket(c, document, { badStart: { kind: form.kind, start } });
    return picket(c, document, taken.status === 'conflict' ? { conflict: true } : { noStart: true });
  });
  app.post('/solidarity/:document/answers', async (c) => {
    const document = c.req.param('document');
    const form = await readForm(c);
    const revision = revisionOf(form);
    if (revision === undefined) return c.notFound();
    const typed: AnswersForm = {
      available: form.text('available'),
      turnout: form.text('turnout'),
      minutes: form.text('minutes'),
      advice: form.text('advice'),
      contingent: form.text('contingent') === 'yes',
    };
    const saved = await saveAnswers(officeOf(c), document, revision, typed);
    if (saved.status === 'unknown') return c.notFound();
    if (saved.status === 'saved') return c.redirect(`/solidarity/${document}`, 303);
    const problems = saved.status === 'problems' ? saved.problems : [];
    return picket(c, document, { conflict: saved.status === 'conflict', answers: { typed, problems } });
  });
  return app;
}

function answer(c: Context<AppEnv>, status: 'saved' | 'taken' | 'conflict' | 'unknown') {
  if (status === 'unknown') return c.notFound();
  return status === 'conflict' ? room(c, true) : c.redirect('/solidarity', 303);
}

async function room(c: Context<AppEnv>, conflict: boolean) {
  const { reader } = c.var;
  const view = await viewRoom(officeOf(c));
  const city = reader.name(conferenceOf(c).city);
  return show(c, {
    title: reader.say('room.solidarity'),
    room: 'solidarity',
    path: '/solidarity',
    page: <SolidarityPage reader={reader} view={view} city={city} conflict={conflict} />,
    status: conflict ? 409 : 200,
  });
}

async function picket(c: Context<AppEnv>, document: string, said: PicketSaid) {
  const { reader } = c.var;
  const view = await viewPicket(officeOf(c), document);
  if (view === undefined) return c.notFound();
  const city = reader.name(conferenceOf(c).city);
  const wrong =
    said.refused !== undefined || said.noStart || said.badStart !== undefined || said.answers !== undefined;
  return show(c, {
    title: view.record.city,
    room: 'solidarity',
    path: `/solidarity/${document}`,
    page: <PicketPage reader={reader} view={view} city={city} said={said} />,
    status: said.conflict ? 409 : wrong ? 422 : 200,
  });
}
