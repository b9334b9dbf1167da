import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf, type Sent } from '../form.ts';
import { type ElectionAnswer, HallElectionPage } from '../pages/hall-election.tsx';
import { HallElectionDeclarationPage } from '../pages/hall-election-declaration.tsx';
import { HallElectionPaperPage } from '../pages/hall-election-paper.tsx';
import { HallElectionSheetPage } from '../pages/hall-election-sheet.tsx';
import { HallElectionsPage } from '../pages/hall-elections.tsx';
import { saveBox, settleTie } from '../services/hall-election-ballots.ts';
import {
  emptyFound,
  type FoundForm,
  type FoundProblem,
  foundElection,
} from '../services/hall-election-found.ts';
import { type StepForm, takeStep } from '../services/hall-election-step.ts';
import { viewHallElection } from '../services/view-hall-election.ts';
import { viewHallElections } from '../services/view-hall-elections.ts';
import { officeOf, show } from './show.tsx';

/** Elections in the hall: officers, nominations, papers, the count and the declaration. Nothing of it is public. */
export function hallElections(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/hall/elections', (c) => list(c));
  app.post('/hall/elections', async (c) => {
    const form = foundOf(await readForm(c));
    const founded = await foundElection(officeOf(c), form);
    if (founded.status === 'saved') return c.redirect(pathOf(founded.document), 303);
    return list(c, { form, problems: founded.status === 'problems' ? founded.problems : undefined });
  });
  app.get('/hall/elections/:id', (c) => page(c, c.req.param('id')));
  app.get('/hall/elections/:id/paper', async (c) => {
    const view = await viewHallElection(officeOf(c), c.req.param('id'));
    if (view?.paper === undefined || view.state.contested !== true) return c.notFound();
    const { reader } = c.var;
    return show(c, {
      title: reader.say('elections.paper.title', { title: view.record.title }),
      room: 'hall',
      page: <HallElectionPaperPage reader={reader} view={view} paper={view.paper} />,
    });
  });
  app.get('/hall/elections/:id/sheet', async (c) => {
    const view = await viewHallElection(officeOf(c), c.req.param('id'));
    if (view?.paper === undefined || view.state.contested !== true) return c.notFound();
    const { reader } = c.var;
    return show(c, {
      title: reader.say('elections.sheet.title', { title: view.record.title }),
      room: 'hall',
      page: <HallElectionSheetPage reader={reader} view={view} paper={view.paper} />,
    });
  });
  app.get('/hall/elections/:id/declaration', async (c) => {
    const view = await viewHallElection(officeOf(c), c.req.param('id'));
    if (view?.declaration?.status !== 'declared') return c.notFound();
    const { reader } = c.var;
    return show(c, {
      title: reader.say('elections.declaration.title', { title: view.record.title }),
      room: 'hall',
      page: <HallElectionDeclarationPage reader={reader} view={view} declared={view.declaration} />,
    });
  });
  app.post('/hall/elections/:id/step', async (c) => {
    const id = c.req.param('id');
    const sent = await readForm(c);
    const revision = revisionOf(sent);
    if (revision === undefined) return c.notFound();
    const form = stepOf(sent);
    const taken = await takeStep(officeOf(c), id, revision, form);
    if (taken.status === 'unknown') return c.notFound();
    if (taken.status === 'saved') return c.redirect(pathOf(id), 303);
    if (taken.status === 'conflict') return page(c, id, { on: 'conflict' });
    const problems = taken.status === 'problems' ? taken.problems : [];
    const reasons = taken.status === 'refused' ? taken.reasons : [];
    return page(c, id, { on: 'step', step: { form, problems, reasons } });
  });
  app.post('/hall/elections/:id/ballots', async (c) => {
    const id = c.req.param('id');
    const sent = await readForm(c);
    const revision = revisionOf(sent);
    if (revision === undefined) return c.notFound();
    const { text } = sent;
    const [file] = sent.files('file').filter(({ size }) => size > 0);
    const typed = { returned: text('returned'), spoilt: text('spoilt'), ballots: text('ballots') };
    const saved = await saveBox(officeOf(c), id, revision, {
      form: typed,
      file: file && (await file.text()),
    });
    if (saved.status === 'unknown') return c.notFound();
    if (saved.status === 'saved') return c.redirect(`${pathOf(id)}#count`, 303);
    const problems = saved.status === 'problems' ? saved.problems : [];
    const reasons = saved.status === 'refused' ? saved.reasons : [];
    const box = { form: saved.form, problems, reasons };
    return page(c, id, { on: saved.status === 'conflict' ? 'conflict' : 'box', box });
  });
  app.post('/hall/elections/:id/tie', async (c) => {
    const id = c.req.param('id');
    const sent = await readForm(c);
    const revision = revisionOf(sent);
    if (revision === undefined) return c.notFound();
    const choice = { stage: sent.text('stage'), chosen: sent.text('chosen') };
    const settled = await settleTie(officeOf(c), id, revision, choice);
    if (settled === 'unknown') return c.notFound();
    return settled === 'saved' ? c.redirect(`${pathOf(id)}#count`, 303) : page(c, id, { on: 'conflict' });
  });
  return app;
}

function pathOf(document: string): string {
  return `/hall/elections/${encodeURIComponent(document)}`;
}

function foundOf({ text }: Sent): FoundForm {
  return {
    document: text('document'),
    title: text('title'),
    seats: text('seats'),
    rule: text('rule'),
    women: text('women'),
    young: text('young'),
    seconder: text('seconder'),
    order: text('order'),
    orderSeed: text('orderSeed'),
    tieSeed: text('tieSeed'),
  };
}

function stepOf({ text, texts }: Sent): StepForm {
  return {
    kind: text('kind'),
    who: text('who'),
    by: text('by'),
    seconder: text('seconder'),
    papers: text('papers'),
    signedBy: texts('signedBy'),
  };
}

/** The list of elections; with what was sent and not taken, if something was. */
async function list(c: Context<AppEnv>, sent?: { form: FoundForm; problems: FoundProblem[] | undefined }) {
  const { reader } = c.var;
  const office = officeOf(c);
  return show(c, {
    title: reader.say('elections.title'),
    room: 'hall',
    path: '/hall/elections',
    page: (
      <HallElectionsPage
        reader={reader}
        view={await viewHallElections(office)}
        form={sent?.form ?? emptyFound(office)}
        problems={sent?.problems ?? []}
        conflict={sent !== undefined && sent.problems === undefined}
      />
    ),
    status: sent === undefined ? 200 : sent.problems === undefined ? 409 : 422,
  });
}

async function page(c: Context<AppEnv>, id: string, answer?: ElectionAnswer) {
  const view = await viewHallElection(officeOf(c), id);
  if (view === undefined) return c.notFound();
  const { reader } = c.var;
  return show(c, {
    title: view.record.title,
    room: 'hall',
    path: pathOf(id),
    page: <HallElectionPage reader={reader} view={view} answer={answer} />,
    status: answer === undefined ? 200 : answer.on === 'conflict' ? 409 : 422,
  });
}
