import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm } from '../form.ts';
import { AgendaReleasePage } from '../pages/agenda-release.tsx';
import { AgendaReleasesPage } from '../pages/agenda-releases.tsx';
import { AgendaSheetPage } from '../pages/agenda-sheet.tsx';
import { releaseTimetable } from '../services/timetable-release.ts';
import { viewRelease, viewReleases } from '../services/timetable-releases-view.ts';
import { viewSheet } from '../services/timetable-sheet.ts';
import { agendaPage } from './agenda.tsx';
import { officeOf, show } from './show.tsx';

/** Numbered versions of the timetable, what changed between them, and the sheet of a day. */
export function agendaReleases(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/agenda/releases', async (c) => {
    const { reader } = c.var;
    const view = await viewReleases(officeOf(c));
    if (view === undefined) return c.redirect('/agenda', 303);
    return show(c, {
      title: reader.say('agenda.nav.releases'),
      room: 'agenda',
      page: <AgendaReleasesPage reader={reader} view={view} />,
    });
  });
  app.post('/agenda/releases', async (c) => {
    const { text } = await readForm(c);
    const released = await releaseTimetable(officeOf(c), text('seen'));
    if (released.status === 'conflict') return agendaPage(c, released);
    return c.redirect('/agenda/releases', 303);
  });
  app.get('/agenda/releases/:number', async (c) => {
    const { reader } = c.var;
    const view = await viewRelease(officeOf(c), Number(c.req.param('number')));
    if (view === undefined) return c.notFound();
    return show(c, {
      title: reader.say('agenda.releases.version', { number: view.number }),
      room: 'agenda',
      page: <AgendaReleasePage reader={reader} view={view} />,
    });
  });

  app.get('/agenda/day/:date', async (c) => {
    const { reader } = c.var;
    const view = await viewSheet(officeOf(c), c.req.param('date'), c.req.query('version'));
    if (view === undefined) return c.notFound();
    return show(c, {
      title: reader.days(view.date),
      room: 'agenda',
      page: <AgendaSheetPage reader={reader} view={view} />,
    });
  });
  return app;
}
