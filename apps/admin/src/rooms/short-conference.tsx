import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm } from '../form.ts';
import { AgendaNonePage } from '../pages/agenda-none.tsx';
import { ShortConferencePage } from '../pages/short-conference.tsx';
import { askShort, type ShortView, viewShort } from '../services/short-conference.ts';
import type { ShortForm, ShortProblem } from '../services/short-conference-form.ts';
import { officeOf, show } from './show.tsx';
import { progress } from './work.tsx';

const path = '/agenda/short';

/** What fits into a few hours elsewhere; it is looked at, and nothing of it is saved. */
export function shortConferenceRoom(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get(path, async (c) => progress(c, 'short-agenda') ?? page(c, await viewShort(officeOf(c))));
  app.post(path, async (c) => {
    const { text, texts } = await readForm(c);
    const form: ShortForm = {
      from: text('from'),
      minutes: text('minutes'),
      windows: text('windows'),
      rooms: text('rooms'),
      byCirculation: texts('byCirculation'),
      held: texts('held'),
    };
    const asked = await askShort(officeOf(c), form);
    if (asked.status === 'started') return c.redirect(path, 303);
    const view = await viewShort(officeOf(c));
    return page(c, view && { ...view, form, found: undefined }, asked.problems);
  });
  return app;
}

function page(c: Context<AppEnv>, view: ShortView | undefined, problems: readonly ShortProblem[] = []) {
  const { reader } = c.var;
  return show(c, {
    title: reader.say('short.title'),
    room: 'agenda',
    path,
    page: view ? (
      <ShortConferencePage reader={reader} view={view} problems={problems} />
    ) : (
      <AgendaNonePage reader={reader} />
    ),
    status: problems.length > 0 ? 422 : 200,
  });
}
