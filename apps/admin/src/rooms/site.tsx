import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm } from '../form.ts';
import { type Outcome, SitePage } from '../pages/site.tsx';
import { publishDay } from '../services/publish-day.ts';
import { facts } from '../services/records.ts';
import { viewSite } from '../services/view-site.ts';
import { conferenceOf, officeOf, show } from './show.tsx';

/** What the public knows, and the act of publishing. */
export function site(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/site', (c) => {
    const number = Number(c.req.query('published'));
    return page(c, Number.isSafeInteger(number) ? { status: 'published', number } : undefined);
  });
  app.post('/site/publish', async (c) => {
    const ticked = (await readForm(c)).texts('facts');
    const outcome = await publishDay(
      officeOf(c),
      facts.filter((fact) => ticked.includes(fact)),
    );
    if (outcome.status === 'published') return c.redirect(`/site?published=${outcome.number}`, 303);
    return page(c, outcome);
  });
  return app;
}

async function page(c: Context<AppEnv>, outcome: Outcome | undefined) {
  const { reader } = c.var;
  const view = await viewSite(officeOf(c));
  // An address can be typed or kept: what it says of a release counts only while that release is the public one.
  const stillSo = outcome?.status !== 'published' || outcome.number === view.publicNow?.number;
  const told = stillSo ? outcome : undefined;
  const status = outcome?.status === 'conflict' ? 409 : outcome?.status === 'failed' ? 500 : 200;
  return show(c, {
    title: reader.say('room.site'),
    room: 'site',
    path: '/site',
    page: <SitePage reader={reader} view={view} conference={conferenceOf(c)} outcome={told} />,
    status,
  });
}
