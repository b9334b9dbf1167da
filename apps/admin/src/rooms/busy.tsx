import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf } from '../form.ts';
import { BusyPage, type BusySaid } from '../pages/busy.tsx';
import { removeBusy, takeBusy, viewBusy } from '../services/busy.ts';
import { officeOf, show } from './show.tsx';

/** When sections are busy, out of their own calendars. */
export function busy(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/solidarity/busy', (c) => page(c, {}));
  app.post('/solidarity/busy', async (c) => {
    const sent = await readForm(c);
    // The revision that the page was made from stands with the name of its section.
    const [, at = '', section = ''] =
      /^(\d{1,9}) (.*)$/s.exec(sent.text(`revision-${sent.text('section')}`)) ?? [];
    const [file] = sent.files('file');
    const bytes = file === undefined ? new Uint8Array() : await file.bytes();
    const saved = await takeBusy(officeOf(c), section, Number(at), bytes);
    if (saved.status === 'unknown') return c.notFound();
    if (saved.status === 'saved') return c.redirect('/solidarity/busy', 303);
    if (saved.status === 'conflict') return page(c, { conflict: true, section });
    return page(c, { refused: saved.status === 'refused' ? saved.code : 'no-file', section });
  });
  app.post('/solidarity/busy/remove', async (c) => {
    const sent = await readForm(c);
    const revision = revisionOf(sent);
    if (revision === undefined) return c.notFound();
    const saved = await removeBusy(officeOf(c), sent.text('section'), revision);
    if (saved.status === 'unknown') return c.notFound();
    return saved.status === 'saved' ? c.redirect('/solidarity/busy', 303) : page(c, { conflict: true });
  });
  return app;
}

async function page(c: Context<AppEnv>, said: BusySaid) {
  const { reader } = c.var;
  return show(c, {
    title: reader.say('busy'),
    room: 'solidarity',
    path: '/solidarity/busy',
    page: <BusyPage reader={reader} view={await viewBusy(officeOf(c))} said={said} />,
    status: said.conflict ? 409 : said.refused === undefined ? 200 : 422,
  });
}
