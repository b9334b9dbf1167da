import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm } from '../form.ts';
import { HallPage } from '../pages/hall.tsx';
import { HallReportPage } from '../pages/hall-report.tsx';
import { cardActs, checkCard } from '../services/check-card.ts';
import { hallKit } from '../services/hall.ts';
import { type CheckAnswer, viewHall, viewHallReport } from '../services/view-hall.ts';
import { officeOf, show } from './show.tsx';

/** The hall: the door and the report of the credentials committee. */
export function hall(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/hall', (c) => door(c));
  app.post('/hall/check', async (c) => {
    const { text } = await readForm(c);
    const act = cardActs.find((one) => one === text('act')) ?? 'arrived';
    return door(c, await checkCard(officeOf(c), text('code'), act));
  });
  app.post('/hall/kit', async (c) => {
    const kit = await hallKit(officeOf(c));
    if (kit === undefined) return c.notFound();
    c.header('Content-Type', 'application/json');
    c.header('Content-Disposition', 'attachment; filename="hall-kit.json"');
    return c.body(`${JSON.stringify(kit, null, 1)}\n`);
  });
  app.get('/hall/report', async (c) => {
    const { reader } = c.var;
    const audience = c.req.query('for') === 'public' ? 'public' : 'organisers';
    const view = await viewHallReport(officeOf(c), audience);
    if (view === undefined) return c.redirect('/hall', 303);
    return show(c, {
      title: reader.say('hall.report'),
      room: 'hall',
      page: <HallReportPage reader={reader} view={view} />,
    });
  });
  return app;
}

async function door(c: Context<AppEnv>, answer?: CheckAnswer) {
  const { reader } = c.var;
  const view = await viewHall(officeOf(c));
  return show(c, {
    title: reader.say('room.hall'),
    room: 'hall',
    path: '/hall',
    page: <HallPage reader={reader} view={view} answer={answer} />,
  });
}
