import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf } from '../form.ts';
import { AgendaHoursPage } from '../pages/agenda-hours.tsx';
import { changeHours, type HoursChanged, type HoursView, viewHours } from '../services/agenda-hours.ts';
import { officeOf, show } from './show.tsx';

const hours = '/agenda/hours';

/** When there is time and where there is room: what an agenda begins with. */
export function agendaHours(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get(hours, async (c) => hoursPage(c, await viewHours(officeOf(c))));
  app.post(hours, async (c) => {
    const sent = await readForm(c);
    const { text } = sent;
    const form = {
      windows: text('windows'),
      breaks: text('breaks'),
      rooms: text('rooms'),
      changeover: text('changeover'),
      buffer: text('buffer'),
    };
    const revision = revisionOf(sent);
    const changed = await changeHours(officeOf(c), revision, form);
    if (changed.status === 'saved') return c.redirect('/agenda', 303);
    const view = await viewHours(officeOf(c));
    if (changed.status === 'conflict') return hoursPage(c, view, changed);
    return hoursPage(c, { ...view, form, revision }, changed);
  });
  return app;
}

function hoursPage(
  c: Context<AppEnv>,
  view: HoursView,
  changed?: Exclude<HoursChanged, { status: 'saved' }>,
) {
  const { reader } = c.var;
  return show(c, {
    title: reader.say('agenda.hours.title'),
    room: 'agenda',
    page: <AgendaHoursPage reader={reader} view={view} changed={changed} />,
    status: changed === undefined ? 200 : changed.status === 'conflict' ? 409 : 422,
    path: hours,
  });
}
