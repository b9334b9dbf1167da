import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm } from '../form.ts';
import { AgendaGridPage } from '../pages/agenda-grid.tsx';
import { dropItem } from '../services/timetable-put.ts';
import { viewTimetable } from '../services/timetable-view.ts';
import { putAnswer } from './agenda-items.tsx';
import { officeOf, show } from './show.tsx';
import { progress } from './work.tsx';

const grid = '/agenda/grid';

/** The timetable with its rooms across: an item is moved by dragging it, or by a form. */
export function agendaGrid(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get(grid, (c) => progress(c, 'timetable') ?? gridPage(c));
  app.post(grid, async (c) => {
    const { text } = await readForm(c);
    const item = text('item');
    const put = await dropItem(officeOf(c), { item, to: text('to'), seen: text('seen') });
    if (put.status === 'saved') return c.redirect(grid, 303);
    if (put.status === 'other') return gridPage(c, true);
    return putAnswer(c, put, { document: item, form: undefined, revision: undefined });
  });
  return app;
}

async function gridPage(c: Context<AppEnv>, changedMeanwhile = false) {
  const { reader } = c.var;
  const view = await viewTimetable(officeOf(c));
  if (view === undefined) return c.redirect('/agenda', 303);
  return show(c, {
    title: `${reader.say('agenda.title')} · ${reader.say('agenda.nav.grid')}`,
    room: 'agenda',
    page: <AgendaGridPage reader={reader} view={view} changedMeanwhile={changedMeanwhile} />,
    path: grid,
    status: changedMeanwhile ? 409 : 200,
  });
}
