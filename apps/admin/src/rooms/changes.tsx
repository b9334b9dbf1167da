import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf } from '../form.ts';
import { AnswerPage, type AnswerProblem } from '../pages/answer-call.tsx';
import { CallPage } from '../pages/answer-next.tsx';
import { ImportPage } from '../pages/import.tsx';
import { TrailPage } from '../pages/trail.tsx';
import { TransferPage } from '../pages/transfer.tsx';
import { WithdrawPage } from '../pages/withdraw.tsx';
import { answerCall, viewAnswer } from '../services/answer-call.ts';
import { callNext, viewCall } from '../services/call-next.ts';
import type { DryRun, ListWithoutColumns } from '../services/dry-run.ts';
import { startReplanIfChanged, startReplanWithout } from '../services/replan.ts';
import { listAtHand, lookAtList, takeList } from '../services/take-list.ts';
import { viewTrail } from '../services/trail.ts';
import {
  type TransferForm,
  type TransferProblem,
  transferPlace,
  viewTransfer,
} from '../services/transfer-place.ts';
import { viewWithdraw, withdraw } from '../services/withdraw.ts';
import { officeOf, show } from './show.tsx';

/** Changes of the roll between the branches' returns and the hall. */
export function changes(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/delegates/import', async (c) => list(c, await listAtHand(officeOf(c))));
  app.post('/delegates/import', async (c) => {
    const [file] = (await readForm(c)).files('file').filter(({ size }) => size > 0);
    if (file === undefined) return list(c, undefined, 'no-file');
    const run = await lookAtList(officeOf(c), new Uint8Array(await file.arrayBuffer()));
    return run.status === 'read' ? list(c, run) : list(c, undefined, undefined, run);
  });
  app.post('/delegates/import/apply', async (c) => {
    const taken = await takeList(officeOf(c), (await readForm(c)).text('hash'));
    if (taken === 'taken') return c.redirect('/delegates/import', 303);
    return list(c, await listAtHand(officeOf(c)), taken);
  });
  app.get('/delegates/changes', async (c) => {
    const { reader } = c.var;
    return show(c, {
      title: reader.say('trail.link'),
      room: 'delegates',
      page: (
        <TrailPage reader={reader} view={await viewTrail(officeOf(c), { branch: c.req.query('branch') })} />
      ),
    });
  });
  app.get('/delegates/:document/withdraw', (c) => page(c, c.req.param('document'), false));
  app.post('/delegates/:document/withdraw', async (c) => {
    const document = c.req.param('document');
    const form = await readForm(c);
    const revision = revisionOf(form);
    if (revision === undefined) return c.notFound();
    const done = await withdraw(officeOf(c), document, revision, form.text('reason'));
    if (done.status === 'unknown') return c.notFound();
    if (done.status === 'conflict') return page(c, document, true);
    const again = await startReplanWithout(officeOf(c), document);
    return c.redirect(again ? '/attendance/replan' : trailOf(done.branch), 303);
  });
  app.get('/delegates/:document/answer', (c) => answerPage(c, c.req.param('document')));
  app.post('/delegates/:document/answer', async (c) => {
    const document = c.req.param('document');
    const form = await readForm(c);
    const revision = revisionOf(form);
    if (revision === undefined) return c.notFound();
    const sent = { answer: form.text('answer'), reason: form.text('reason') };
    const answered = await answerCall(officeOf(c), document, revision, sent);
    if (answered.status === 'unknown') return c.notFound();
    if (answered.status === 'done') {
      const again = sent.answer === 'accepted' && (await startReplanIfChanged(officeOf(c)));
      return c.redirect(again ? '/attendance/replan' : trailOf(answered.branch), 303);
    }
    if (answered.status === 'conflict') return answerPage(c, document, 'conflict');
    if (answered.status === 'no-answer') return answerPage(c, document, 'missing');
    const told = await answerPage(c, document, { refused: answered.because });
    return told.status === 404 ? c.redirect(trailOf(answered.branch), 303) : told;
  });
  app.get('/branches/:branch/call', (c) => callPage(c, c.req.param('branch'), false));
  app.post('/branches/:branch/call', async (c) => {
    const branch = c.req.param('branch');
    const form = await readForm(c);
    const revision = revisionOf(form);
    if (revision === undefined) return c.notFound();
    const called = await callNext(officeOf(c), branch, { document: form.text('alternate'), revision });
    if (called === 'unknown') return c.notFound();
    return called === 'done' ? c.redirect(trailOf(branch), 303) : callPage(c, branch, true);
  });
  app.get('/delegates/:document/transfer', (c) => transferPage(c, c.req.param('document')));
  app.post('/delegates/:document/transfer', async (c) => {
    const document = c.req.param('document');
    const form = await readForm(c);
    const revision = revisionOf(form);
    if (revision === undefined) return c.notFound();
    const typed = { to: form.text('to'), reason: form.text('reason'), decidedBy: form.text('decidedBy') };
    const done = await transferPlace(officeOf(c), document, revision, typed);
    if (done.status === 'unknown') return c.notFound();
    if (done.status === 'done') return c.redirect(trailOf(done.branch), 303);
    return transferPage(c, document, { typed, problems: done.status === 'problems' ? done.problems : [] });
  });
  return app;
}

function list(
  c: Context<AppEnv>,
  run: DryRun | undefined,
  problem?: 'no-file' | 'gone' | 'conflict',
  wrong?: ListWithoutColumns,
) {
  const { reader } = c.var;
  return show(c, {
    title: reader.say('import.title'),
    room: 'delegates',
    path: '/delegates/import',
    page: <ImportPage reader={reader} run={run} wrong={wrong} problem={problem} />,
    status: wrong !== undefined || problem === 'no-file' ? 422 : problem === undefined ? 200 : 409,
  });
}

function trailOf(branch: string): string {
  return `/delegates/changes?branch=${encodeURIComponent(branch)}`;
}

async function page(c: Context<AppEnv>, document: string, conflict: boolean) {
  const { reader } = c.var;
  const view = await viewWithdraw(officeOf(c), document);
  if (view === undefined) return c.notFound();
  return show(c, {
    title: reader.say('withdraw.title', { name: view.codeName }),
    room: 'delegates',
    path: `/delegates/${document}/withdraw`,
    page: <WithdrawPage reader={reader} view={view} conflict={conflict} />,
    status: conflict ? 409 : 200,
  });
}

async function answerPage(c: Context<AppEnv>, document: string, problem?: AnswerProblem) {
  const { reader } = c.var;
  const view = await viewAnswer(officeOf(c), document);
  if (view === undefined) return c.notFound();
  return show(c, {
    title: reader.say('answer.title', { name: view.codeName }),
    room: 'delegates',
    path: `/delegates/${document}/answer`,
    page: <AnswerPage reader={reader} view={view} problem={problem} />,
    status: problem === undefined ? 200 : problem === 'missing' ? 422 : 409,
  });
}

async function callPage(c: Context<AppEnv>, branch: string, conflict: boolean) {
  const { reader } = c.var;
  const view = await viewCall(officeOf(c), branch);
  if (view === undefined) return c.notFound();
  return show(c, {
    title: reader.say('call.title', { branch: reader.name(view.names.branch(branch)) }),
    room: 'delegates',
    path: `/branches/${encodeURIComponent(branch)}/call`,
    page: <CallPage reader={reader} view={view} conflict={conflict} />,
    status: conflict ? 409 : 200,
  });
}

type Refused = { typed: TransferForm; problems: TransferProblem[] };

/** A refusal without problems is one that came of somebody else's step meanwhile. */
async function transferPage(c: Context<AppEnv>, document: string, refused?: Refused) {
  const { reader } = c.var;
  const view = await viewTransfer(officeOf(c), document, refused?.typed);
  if (view === undefined) return c.notFound();
  const problems = refused?.problems ?? [];
  const conflict = refused !== undefined && problems.length === 0;
  return show(c, {
    title: reader.say('transfer.title', { name: view.codeName }),
    room: 'delegates',
    path: `/delegates/${document}/transfer`,
    page: <TransferPage reader={reader} view={view} problems={problems} conflict={conflict} />,
    status: conflict ? 409 : refused === undefined ? 200 : 422,
  });
}
