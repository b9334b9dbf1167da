import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf } from '../form.ts';
import { SiteSectionsPage } from '../pages/site-sections.tsx';
import {
  makeSectionFeed,
  revokeSectionFeed,
  type SectionAddresses,
  sectionAddresses,
  viewSectionFeeds,
} from '../services/section-feeds.ts';
import { conferenceOf, officeOf, show } from './show.tsx';

/** The calendars of the sections. A token stands in no address of this app, and only on a page that was asked for by a form. */
export function siteSections(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/site/sections', (c) => page(c, {}));
  app.post('/site/sections/make', async (c) => {
    const { text } = await readForm(c);
    const made = await makeSectionFeed(officeOf(c), text('section'));
    if (made.status === 'unknown') return c.notFound();
    if (made.status !== 'made') return page(c, { problem: 'already' });
    return page(c, { shown: await sectionAddresses(officeOf(c), made.document) });
  });
  app.post('/site/sections/show', async (c) => {
    const { text } = await readForm(c);
    const shown = await sectionAddresses(officeOf(c), text('feed'));
    return shown === undefined ? page(c, { problem: 'conflict' }) : page(c, { shown });
  });
  app.post('/site/sections/revoke', async (c) => {
    const form = await readForm(c);
    const revision = revisionOf(form);
    if (revision === undefined) return c.notFound();
    const outcome = await revokeSectionFeed(officeOf(c), form.text('feed'), revision);
    if (outcome === 'unknown') return c.notFound();
    return outcome === 'revoked' ? c.redirect('/site/sections', 303) : page(c, { problem: 'conflict' });
  });
  return app;
}

async function page(
  c: Context<AppEnv>,
  told: { shown?: SectionAddresses | undefined; problem?: 'conflict' | 'already' },
) {
  const { reader } = c.var;
  const view = await viewSectionFeeds(officeOf(c));
  c.header('Cache-Control', 'no-store');
  return show(c, {
    title: reader.say('feeds.sections.title'),
    room: 'site',
    path: '/site/sections',
    page: <SiteSectionsPage reader={reader} view={view} timeZone={conferenceOf(c).timeZone} {...told} />,
    status: told.problem === undefined ? 200 : 409,
  });
}
