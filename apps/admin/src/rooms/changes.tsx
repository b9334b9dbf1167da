import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm } from '../form.ts';
import { WithdrawPage } from '../pages/withdraw.tsx';
import { viewWithdraw, withdraw } from '../services/withdraw.ts';
import { officeOf, show } from './show.tsx';

/** Changes of the roll between the branches' returns and the hall. */
export function changes(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/delegates/:document/withdraw', (c) => page(c, c.req.param('document'), false));
  app.post('/delegates/:document/withdraw', async (c) => {
    const document = c.req.param('document');
    const { text } = await readForm(c);
    const revision = Number(text('revision'));
    if (!Number.isSafeInteger(revision) || revision < 1) return c.notFound();
    const view = await viewWithdraw(officeOf(c), document);
    const done = await withdraw(officeOf(c), document, revision, text('reason'));
    if (done === 'unknown' || view === undefined) return c.notFound();
    if (done === 'conflict') return page(c, document, true);
    return c.redirect(`/delegates?branch=${encodeURIComponent(view.branch)}#trail`, 303);
  });
  return app;
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
