import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf } from '../form.ts';
import { ImportPage } from '../pages/import.tsx';
import { WithdrawPage } from '../pages/withdraw.tsx';
import type { DryRun, ListWithoutColumns } from '../services/dry-run.ts';
import { listAtHand, lookAtList, takeList } from '../services/take-list.ts';
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
  app.get('/delegates/:document/withdraw', (c) => page(c, c.req.param('document'), false));
  app.post('/delegates/:document/withdraw', async (c) => {
    const document = c.req.param('document');
    const form = await readForm(c);
    const revision = revisionOf(form);
    if (revision === undefined) return c.notFound();
    const done = await withdraw(officeOf(c), document, revision, form.text('reason'));
    if (done.status === 'unknown') return c.notFound();
    if (done.status === 'conflict') return page(c, document, true);
    return c.redirect(`/delegates?branch=${encodeURIComponent(done.branch)}#trail`, 303);
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
