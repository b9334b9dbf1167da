import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf } from '../form.ts';
import { PlatformMotionsPage } from '../pages/platform-motions.tsx';
import { PlatformVotesPage } from '../pages/platform-votes.tsx';
import { adoptText, enterResult } from '../services/platform-decide.ts';
import { viewMotions } from '../services/platform-motions.ts';
import { viewPlatformVotes } from '../services/platform-votes.ts';
import { officeOf, show } from './show.tsx';

/** The order of votes on the platform, what becomes of it, and the motions. */
export function platformVotes(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/platform/votes', async (c) => {
    const { reader } = c.var;
    const view = await viewPlatformVotes(officeOf(c));
    if (view === undefined) return c.redirect('/platform', 303);
    const page = <PlatformVotesPage reader={reader} view={view} />;
    return show(c, { title: reader.say('platform.nav.votes'), room: 'platform', page });
  });
  app.post('/platform/votes', async (c) => {
    const sent = await readForm(c);
    const result = sent.text('result');
    if (result !== 'passed' && result !== 'lost' && result !== 'open') return c.notFound();
    const seen = { madeOf: sent.text('madeOf'), revision: revisionOf(sent) ?? null };
    const entered = result === 'open' ? undefined : result;
    const { status } = await enterResult(officeOf(c), sent.text('question'), entered, seen);
    // A conflict shows the page as it is now: whoever came first stands there.
    return status === 'unknown' ? c.notFound() : c.redirect('/platform/votes', 303);
  });
  app.post('/platform/adopt', async (c) => {
    const { status } = await adoptText(officeOf(c), (await readForm(c)).text('madeOf'));
    if (status === 'unknown') return c.notFound();
    return c.redirect(status === 'saved' ? '/platform' : '/platform/votes', 303);
  });

  app.get('/platform/motions', async (c) => {
    const { reader } = c.var;
    const page = <PlatformMotionsPage reader={reader} view={await viewMotions(officeOf(c))} />;
    return show(c, { title: reader.say('platform.nav.motions'), room: 'platform', page });
  });
  return app;
}
