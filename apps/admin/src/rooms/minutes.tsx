import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { MinutesPage } from '../pages/minutes.tsx';
import { minutesMarkdown } from '../pages/minutes-words.ts';
import { RunningNonePage } from '../pages/running-none.tsx';
import { minutesJson, viewMinutes } from '../services/minutes.ts';
import { officeOf, show } from './show.tsx';

/** The minutes of the days that have run: a page, and two files. */
export function minutesRoom(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/agenda/minutes', async (c) => {
    const { reader } = c.var;
    const asked = c.req.query('day');
    const view = await viewMinutes(officeOf(c), asked);
    const known = view?.dates.find((date) => date === asked);
    const page = view ? (
      <MinutesPage reader={reader} view={view} asked={known} />
    ) : (
      <RunningNonePage reader={reader} />
    );
    return show(c, { title: reader.say('minutes.title'), room: 'agenda', page });
  });
  app.get('/agenda/minutes.md', async (c) => {
    const view = await viewMinutes(officeOf(c), c.req.query('day'));
    if (view === undefined) return c.notFound();
    c.header('Content-Type', 'text/markdown; charset=utf-8');
    c.header('Content-Disposition', 'attachment; filename="minutes.md"');
    return c.body(minutesMarkdown(c.var.reader, view));
  });
  app.get('/agenda/minutes.json', async (c) => {
    const view = await viewMinutes(officeOf(c), c.req.query('day'));
    if (view === undefined) return c.notFound();
    c.header('Content-Type', 'application/json');
    c.header('Content-Disposition', 'attachment; filename="minutes.json"');
    return c.body(`${JSON.stringify(minutesJson(view), null, 1)}\n`);
  });
  return app;
}
