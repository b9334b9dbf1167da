import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf } from '../form.ts';
import { HallClosePage } from '../pages/hall-close.tsx';
import { HallReplacePage, type ReplaceAnswer } from '../pages/hall-replace.tsx';
import { HallTicksPage } from '../pages/hall-ticks.tsx';
import { collectCards, viewClose } from '../services/collect-cards.ts';
import { printOneCard, replaceCard, viewReplace } from '../services/replace-card.ts';
import { viewTickList } from '../services/tick-list.ts';
import { officeOf, show } from './show.tsx';

/** What becomes of the cards: lost and replaced, ticked off on paper, collected at the close. */
export function hallCards(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/hall/tick-list', async (c) => {
    const { reader } = c.var;
    const view = await viewTickList(officeOf(c));
    if (view === undefined) return c.redirect('/hall', 303);
    return show(c, {
      title: reader.say('hall.toTicks'),
      room: 'hall',
      page: <HallTicksPage reader={reader} view={view} />,
    });
  });
  app.get('/hall/replace', (c) => replacing(c));
  app.post('/hall/replace', async (c) => {
    const form = await readForm(c);
    const revision = revisionOf(form);
    if (revision === undefined) return c.notFound();
    return replacing(c, await replaceCard(officeOf(c), form.text('delegate'), revision));
  });
  app.post('/hall/replace/card', async (c) => {
    const { text } = await readForm(c);
    const { language } = c.var.reader;
    const names = text('names') === 'code' ? ('code' as const) : ('none' as const);
    const pdf = await printOneCard(officeOf(c), text('delegate'), { names, language });
    if (pdf === undefined) return c.notFound();
    c.header('Content-Type', 'application/pdf');
    c.header('Content-Disposition', 'attachment; filename="credential.pdf"');
    return c.body(new Uint8Array(pdf));
  });
  app.get('/hall/close', (c) => closing(c));
  app.post('/hall/close', async (c) => {
    const { texts } = await readForm(c);
    const collected = await collectCards(officeOf(c), texts('entry'));
    if (collected.status === 'no-hall') return c.redirect('/hall', 303);
    return closing(c, collected.status === 'collected' ? collected.cards : 'conflict');
  });
  return app;
}

const statuses = { replaced: 200, conflict: 409, refused: 422, unknown: 422 } as const;

async function replacing(c: Context<AppEnv>, answer?: ReplaceAnswer) {
  const { reader } = c.var;
  const view = await viewReplace(officeOf(c));
  if (view === undefined) return c.redirect('/hall', 303);
  return show(c, {
    title: reader.say('hall.toReplace'),
    room: 'hall',
    path: '/hall/replace',
    page: <HallReplacePage reader={reader} view={view} answer={answer} />,
    status: answer === undefined ? 200 : statuses[answer],
  });
}

async function closing(c: Context<AppEnv>, done?: number | 'conflict') {
  const { reader } = c.var;
  const view = await viewClose(officeOf(c));
  if (view === undefined) return c.redirect('/hall', 303);
  return show(c, {
    title: reader.say('hall.toClose'),
    room: 'hall',
    path: '/hall/close',
    page: <HallClosePage reader={reader} view={view} done={done} />,
    status: done === 'conflict' ? 409 : 200,
  });
}
