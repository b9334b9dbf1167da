import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm } from '../form.ts';
import { factNames } from '../pages/fact-names.ts';
import { type Outcome, SitePage } from '../pages/site.tsx';
import { SitePreviewPage } from '../pages/site-preview.tsx';
import type { TimesTyped } from '../pages/site-times.tsx';
import { organisersFeed } from '../services/organisers-feed.ts';
import { previewRelease } from '../services/preview-release.ts';
import { publishDay } from '../services/publish-day.ts';
import { type Fact, facts } from '../services/records.ts';
import { saveReleaseTimes } from '../services/release-times.ts';
import { viewSite } from '../services/view-site.ts';
import { conferenceOf, officeOf, show } from './show.tsx';

/** What the public knows, and the act of publishing. */
export function site(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/site', (c) => {
    if (c.req.query('times') === 'saved') return page(c, { status: 'times-saved' });
    const number = Number(c.req.query('published'));
    return page(c, Number.isSafeInteger(number) ? { status: 'published', number } : undefined);
  });
  app.post('/site/publish', async (c) => {
    const form = await readForm(c);
    const ticked = form.texts('facts');
    const outcome = await publishDay(
      officeOf(c),
      facts.filter((fact) => ticked.includes(fact)),
      { back: form.text('back') === 'yes' },
    );
    if (outcome.status === 'published') return c.redirect(`/site?published=${outcome.number}`, 303);
    return page(c, outcome);
  });
  app.get('/site/preview', async (c) => {
    const { reader } = c.var;
    const ticked = c.req.queries('facts') ?? [];
    const chosen = facts.filter((fact) => ticked.includes(fact));
    const preview = await previewRelease(officeOf(c), chosen, reader.language);
    return show(c, {
      title: reader.say('feeds.preview.title'),
      room: 'site',
      page: <SitePreviewPage reader={reader} preview={preview} />,
    });
  });
  app.post('/site/times', async (c) => {
    const { text } = await readForm(c);
    const revision = Number(text('revision'));
    if (!Number.isSafeInteger(revision) || revision < 0) return c.notFound();
    const typed = ofFacts((fact) => text(`at-${fact}`).trim());
    const saved = await saveReleaseTimes(officeOf(c), revision, typed);
    if (saved.status === 'saved') return c.redirect('/site?times=saved', 303);
    return saved.status === 'wrong'
      ? page(c, undefined, { typed, wrong: saved.wrong })
      : page(c, { status: 'times-conflict' });
  });
  app.post('/site/organisers', async (c) => {
    const { reader } = c.var;
    const words = ofFacts((fact) => reader.say(factNames[fact]));
    const feed = await organisersFeed(officeOf(c), reader.language, words);
    if (feed === undefined) return page(c, { status: 'conflict' });
    c.header('Content-Type', 'text/calendar; charset=utf-8');
    c.header('Content-Disposition', 'attachment; filename="calendar.ics"');
    return c.body(feed);
  });
  return app;
}

function ofFacts(of: (fact: Fact) => string): Record<Fact, string> {
  return { countries: of('countries'), date: of('date'), cities: of('cities'), places: of('places') };
}

async function page(c: Context<AppEnv>, outcome: Outcome | undefined, typed?: TimesTyped) {
  const { reader } = c.var;
  const view = await viewSite(officeOf(c));
  // An address can be typed or kept: what it says of a release counts only while that release is the public one.
  const stillSo = outcome?.status !== 'published' || outcome.number === view.publicNow?.number;
  const told = stillSo ? outcome : undefined;
  const status = typed === undefined ? statusOf(outcome) : 422;
  return show(c, {
    title: reader.say('room.site'),
    room: 'site',
    path: '/site',
    page: <SitePage reader={reader} view={view} conference={conferenceOf(c)} outcome={told} typed={typed} />,
    status,
  });
}

function statusOf(outcome: Outcome | undefined): 200 | 409 | 500 {
  if (outcome?.status === 'conflict' || outcome?.status === 'times-conflict') return 409;
  return outcome?.status === 'failed' ? 500 : 200;
}
