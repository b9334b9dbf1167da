import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf, type Sent } from '../form.ts';
import { type BranchAnswer, BranchPage } from '../pages/branch.tsx';
import { BranchPapersPage } from '../pages/branch-papers.tsx';
import { NormsPage } from '../pages/norms.tsx';
import { changeFigure, changeMembers } from '../services/change-members.ts';
import {
  decideException,
  type ExceptionChanged,
  type ExceptionForm,
  takeBackException,
} from '../services/exceptions.ts';
import { decideTie, type ElectionForm, saveElection } from '../services/save-election.ts';
import type { ReturnForm } from '../services/sign-return.ts';
import { takeReturn } from '../services/take-return.ts';
import { viewBranch } from '../services/view-branch.ts';
import { viewNorms } from '../services/view-norms.ts';
import { officeOf, show } from './show.tsx';

/** One branch: its members, the election at its local conference, and its list for the roll. */
export function branch(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/branches/norms', async (c) => {
    const { reader } = c.var;
    return show(c, {
      title: reader.say('norms.table'),
      room: 'branches',
      page: <NormsPage reader={reader} view={await viewNorms(officeOf(c))} />,
    });
  });
  app.get('/branches/:branch', (c) => page(c, c.req.param('branch')));
  app.get('/branches/:branch/papers', async (c) => {
    const view = await viewBranch(officeOf(c), c.req.param('branch'));
    const result = view?.election.result;
    if (view === undefined || result?.status !== 'counted') return c.notFound();
    const { reader } = c.var;
    return show(c, {
      title: reader.say('sheets.title', { branch: reader.name(view.name) }),
      room: 'branches',
      page: <BranchPapersPage reader={reader} branch={view} view={result.view} />,
    });
  });
  app.post('/branches/:branch/members', async (c) => {
    const id = c.req.param('branch');
    const form = await readForm(c);
    const revision = revisionOf(form);
    if (revision === undefined) return c.notFound();
    const typed = form.text('members');
    const changed = await changeMembers(officeOf(c), id, revision, typed);
    if (changed.status === 'saved') return c.redirect(pathOf(id), 303);
    if (changed.status === 'unknown') return c.notFound();
    return page(c, id, { on: 'members', problem: changed.status, typed });
  });
  app.post('/branches/:branch/figures', async (c) => {
    const id = c.req.param('branch');
    const form = await readForm(c);
    const revision = revisionOf(form);
    if (revision === undefined) return c.notFound();
    const typed = { when: form.text('when'), figure: form.text('figure') };
    const changed = await changeFigure(officeOf(c), id, revision, typed);
    if (changed.status === 'saved') return c.redirect(`${pathOf(id)}#figures`, 303);
    if (changed.status === 'unknown') return c.notFound();
    const problems = changed.status === 'problems' ? changed.problems : [];
    return page(c, id, { on: 'figure', problem: changed.status, problems, typed });
  });
  app.post('/branches/:branch/exception', async (c) => {
    const id = c.req.param('branch');
    const form = await readForm(c);
    const revision = revisionOf(form);
    if (revision === undefined) return c.notFound();
    const { text } = form;
    const typed = { delegates: text('delegates'), reason: text('reason'), decidedBy: text('decidedBy') };
    return exceptionAnswer(c, id, typed, await decideException(officeOf(c), id, revision, typed));
  });
  app.post('/branches/:branch/exception/back', async (c) => {
    const id = c.req.param('branch');
    const revision = revisionOf(await readForm(c));
    if (revision === undefined) return c.notFound();
    return exceptionAnswer(c, id, undefined, await takeBackException(officeOf(c), id, revision));
  });
  app.post('/branches/:branch/election', async (c) => {
    const id = c.req.param('branch');
    const form = await readForm(c);
    const begins = form.text('revision') === '';
    const revision = begins ? null : revisionOf(form);
    if (revision === undefined) return c.notFound();
    const [file] = form.files('file').filter(({ size }) => size > 0);
    const sent = { form: electionOf(form), file: file && (await file.text()) };
    const saved = await saveElection(officeOf(c), id, revision, sent);
    if (saved.status === 'saved') return c.redirect(`${pathOf(id)}#count`, 303);
    if (saved.status === 'unknown') return c.notFound();
    const answer: BranchAnswer =
      saved.status === 'problems'
        ? { on: 'election', problem: 'problems', problems: saved.problems }
        : { on: 'election', problem: 'conflict' };
    return page(c, id, answer, saved.form);
  });
  app.post('/branches/:branch/tie', async (c) => {
    const id = c.req.param('branch');
    const form = await readForm(c);
    const revision = revisionOf(form);
    if (revision === undefined) return c.notFound();
    const choice = { stage: form.text('stage'), chosen: form.text('chosen') };
    const decided = await decideTie(officeOf(c), id, revision, choice);
    if (decided === 'unknown') return c.notFound();
    return decided === 'saved'
      ? c.redirect(`${pathOf(id)}#count`, 303)
      : page(c, id, { on: 'election', problem: 'conflict' });
  });
  app.post('/branches/:branch/return', async (c) => {
    const id = c.req.param('branch');
    const form = await readForm(c);
    const revision = revisionOf(form);
    if (revision === undefined) return c.notFound();
    const typed = returnOf(form);
    const taken = await takeReturn(officeOf(c), id, revision, typed);
    if (taken.status === 'unknown') return c.notFound();
    if (taken.status === 'taken') return c.redirect(`/delegates?branch=${encodeURIComponent(id)}`, 303);
    if (taken.status === 'not-counted') return page(c, id, { on: 'election', problem: 'gone' });
    const problems = taken.status === 'problems' ? taken.problems : [];
    return page(c, id, { on: 'return', problem: taken.status, problems, typed });
  });
  return app;
}

function pathOf(id: string): string {
  return `/branches/${encodeURIComponent(id)}`;
}

function exceptionAnswer(
  c: Context<AppEnv>,
  id: string,
  typed: ExceptionForm | undefined,
  changed: ExceptionChanged,
) {
  if (changed.status === 'saved') return c.redirect(`${pathOf(id)}#exception`, 303);
  if (changed.status === 'unknown') return c.notFound();
  const problems = changed.status === 'problems' ? changed.problems : [];
  return page(c, id, { on: 'exception', problem: changed.status, problems, typed });
}

function returnOf({ text }: Sent): ReturnForm {
  return {
    date: text('return-date'),
    attended: text('return-attended'),
    issued: text('return-issued'),
    returned: text('return-returned'),
    valid: text('return-valid'),
    spoilt: text('return-spoilt'),
    chair: text('return-chair'),
    secretary: text('return-secretary'),
  };
}

function electionOf({ text }: Sent): ElectionForm {
  return {
    seats: text('seats'),
    rule: text('rule'),
    women: text('women'),
    young: text('young'),
    candidates: text('candidates'),
    ballots: text('ballots'),
    spoilt: text('spoilt'),
    seed: text('seed'),
  };
}

async function page(c: Context<AppEnv>, id: string, answer?: BranchAnswer, typed?: ElectionForm) {
  const { reader } = c.var;
  const view = await viewBranch(officeOf(c), id);
  if (view === undefined) return c.notFound();
  const shown = typed ? { ...view, election: { ...view.election, form: typed } } : view;
  const status = answer === undefined ? 200 : answer.problem === 'conflict' ? 409 : 422;
  return show(c, {
    title: reader.name(view.name),
    room: 'branches',
    path: pathOf(id),
    page: <BranchPage reader={reader} view={shown} answer={answer} />,
    status,
  });
}
