import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm } from '../form.ts';
import { type BlockedSaid, SiteBlockedPage } from '../pages/site-blocked.tsx';
import { prepareBlocked } from '../services/blocked-prepare.ts';
import { switchToBlocked } from '../services/blocked-switch.ts';
import { blockedFile, viewBlocked } from '../services/blocked-view.ts';
import { facts } from '../services/records.ts';
import { conferenceOf, officeOf, show } from './show.tsx';

/** The release for the day on which the conference is blocked: prepared and signed beforehand, switched to in one act. */
export function siteBlocked(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/site/blocked', (c) => page(c, undefined));
  app.post('/site/blocked/prepare', async (c) => {
    const { text, texts } = await readForm(c);
    const revision = Number(text('revision') || 'none');
    if (!Number.isSafeInteger(revision) || revision < 0) return c.notFound();
    const ticked = texts('facts');
    const told = facts.filter((fact) => ticked.includes(fact));
    const prepared = await prepareBlocked(officeOf(c), revision, told);
    return prepared === 'prepared' ? c.redirect('/site/blocked', 303) : page(c, { refused: prepared });
  });
  app.post('/site/blocked/switch', async (c) => {
    const number = Number((await readForm(c)).text('number') || 'none');
    if (!Number.isSafeInteger(number)) return c.notFound();
    const switched = await switchToBlocked(officeOf(c), number);
    if (switched.status === 'unknown') return c.notFound();
    return switched.status === 'switched'
      ? c.redirect('/site/blocked', 303)
      : page(c, { refused: switched.status });
  });
  app.get('/site/blocked/look/:path{.+}', async (c) => {
    const file = await blockedFile(officeOf(c), c.req.param('path'));
    if (file === undefined) return c.notFound();
    return c.body(file.body, 200, { 'Content-Type': file.type });
  });
  return app;
}

async function page(c: Context<AppEnv>, said: BlockedSaid | undefined) {
  const { reader } = c.var;
  const view = await viewBlocked(officeOf(c), reader.language);
  const city = reader.name(conferenceOf(c).city);
  return show(c, {
    title: reader.say('blocked.title'),
    room: 'site',
    path: '/site/blocked',
    page: <SiteBlockedPage reader={reader} view={view} city={city} said={said} />,
    status: said === undefined ? 200 : said.refused === 'failed' ? 500 : 409,
  });
}
