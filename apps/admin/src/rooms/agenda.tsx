import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { AgendaPage } from '../pages/agenda-list.tsx';
import { AgendaNonePage } from '../pages/agenda-none.tsx';
import { startDrafting } from '../services/timetable-draft.ts';
import type { Moved } from '../services/timetable-move.ts';
import { viewTimetable } from '../services/timetable-view.ts';
import { officeOf, show } from './show.tsx';
import { progress } from './work.tsx';

/** What is to be held, whether it fits, and when and where it stands. */
export function agenda(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/agenda', (c) => progress(c, 'timetable') ?? agendaPage(c));
  app.post('/agenda/draft', async (c) => {
    await startDrafting(officeOf(c));
    return c.redirect('/agenda', 303);
  });
  return app;
}

/** The list as it stands now; with what could not be done on it. */
export async function agendaPage(
  c: Context<AppEnv>,
  moved?: Extract<Moved, { status: 'conflict' | 'refused' }>,
) {
  const { reader } = c.var;
  const view = await viewTimetable(officeOf(c));
  return show(c, {
    title: reader.say('agenda.title'),
    room: 'agenda',
    page: view ? (
      <AgendaPage reader={reader} view={view} moved={moved} />
    ) : (
      <AgendaNonePage reader={reader} />
    ),
    path: '/agenda',
    status: moved === undefined ? 200 : moved.status === 'conflict' ? 409 : 422,
  });
}
