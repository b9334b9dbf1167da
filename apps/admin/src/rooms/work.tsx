import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { ProgressPage, workTitle } from '../pages/work.tsx';
import { cancelWork, pageOf, type Work, workNamed, workUnderWay } from '../services/under-way.ts';
import { officeOf, show } from './show.tsx';

/** What is worked out in the background: how far it is, and the button that stops it. */
export function work(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/under-way/:what', (c) => {
    const what = workNamed(c.req.param('what'));
    if (what === undefined) return c.notFound();
    return progress(c, what) ?? c.redirect(pageOf(what), 303);
  });
  app.post('/under-way/:what/cancel', (c) => {
    const what = workNamed(c.req.param('what'));
    if (what === undefined) return c.notFound();
    cancelWork(officeOf(c), what);
    return c.redirect(pageOf(what), 303);
  });
  return app;
}

/** The page that looks again by itself while a work is under way; nothing when it is not. */
export function progress(c: Context<AppEnv>, what: Work) {
  const { reader } = c.var;
  const under = workUnderWay(officeOf(c), what);
  if (under === undefined) return undefined;
  return show(c, {
    title: reader.say(workTitle(what)),
    room: pageOf(what).startsWith('/agenda') ? 'agenda' : 'attendance',
    path: pageOf(what),
    again: 1,
    page: <ProgressPage reader={reader} progress={under} />,
  });
}
