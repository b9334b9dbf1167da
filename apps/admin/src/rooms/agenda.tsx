import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { AgendaPage } from '../pages/agenda-list.tsx';
import { AgendaNonePage } from '../pages/agenda-none.tsx';
import { startDrafting } from '../services/timetable-draft.ts';
import { viewTimetable } from '../services/timetable-view.ts';
import { officeOf, show } from './show.tsx';
import { progress } from './work.tsx';

/** What is to be held, whether it fits, and when and where it stands. */
export function agenda(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/agenda', async (c) => {
    const { reader } = c.var;
    const under = progress(c, 'timetable');
    if (under) return under;
    const view = await viewTimetable(officeOf(c));
    const page = view ? <AgendaPage reader={reader} view={view} /> : <AgendaNonePage reader={reader} />;
    return show(c, { title: reader.say('agenda.title'), room: 'agenda', page });
  });
  app.post('/agenda/draft', (c) => {
    startDrafting(officeOf(c));
    return c.redirect('/agenda', 303);
  });
  return app;
}
