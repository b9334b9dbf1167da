import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf } from '../form.ts';
import { MovePage } from '../pages/move.tsx';
import { moveConference, viewMove } from '../services/move-conference.ts';
import { conferenceOf, officeOf, show } from './show.tsx';

/** The conference on other days: what moves with it is told first, and then moved. */
export function move(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/move', (c) => page(c, c.req.query('opens')?.trim() ?? '', {}));
  app.post('/move', async (c) => {
    const form = await readForm(c);
    const revision = revisionOf(form);
    if (revision === undefined) return c.notFound();
    const typed = form.text('opens').trim();
    const moved = await moveConference(officeOf(c), typed, revision);
    if (moved.status === 'moved') return c.redirect('/move?moved=yes', 303);
    return page(c, typed, { conflict: moved.status === 'conflict' });
  });
  return app;
}

async function page(c: Context<AppEnv>, typed: string, { conflict = false }: { conflict?: boolean }) {
  const { reader } = c.var;
  const view = await viewMove(officeOf(c), typed, reader.language);
  const city = reader.name(conferenceOf(c).city);
  const moved = c.req.query('moved') === 'yes';
  return show(c, {
    title: reader.say('move.title'),
    room: 'overview',
    path: typed === '' ? '/move' : `/move?opens=${encodeURIComponent(typed)}`,
    page: <MovePage reader={reader} view={view} city={city} said={{ conflict, moved }} />,
    status: conflict ? 409 : view.problem === undefined ? 200 : 422,
  });
}
