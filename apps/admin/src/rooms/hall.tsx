import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm } from '../form.ts';
import { HallPage } from '../pages/hall.tsx';
import { HallQuorumPage } from '../pages/hall-quorum.tsx';
import { HallReportPage } from '../pages/hall-report.tsx';
import { cardActs, checkCard } from '../services/check-card.ts';
import { hallFiles } from '../services/hall.ts';
import { hallGrounds } from '../services/hall-event-record.ts';
import { type CheckAnswer, viewHall, viewHallReport } from '../services/view-hall.ts';
import { viewHallQuorum } from '../services/view-hall-quorum.ts';
import { hallCards } from './hall-cards.tsx';
import { officeOf, show } from './show.tsx';

/** The hall: the door and the report of the credentials committee. */
export function hall(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/hall', (c) => door(c));
  app.post('/hall/check', async (c) => {
    const { text } = await readForm(c);
    const act = cardActs.find((one) => one === text('act')) ?? 'arrived';
    const ground = hallGrounds.find((one) => one === text('ground'));
    return door(c, await checkCard(officeOf(c), text('code'), act, ground));
  });
  app.post('/hall/kit', async (c) => {
    const files = await hallFiles(officeOf(c));
    return files === undefined ? c.notFound() : download(c, 'hall-kit', files.kit);
  });
  app.post('/hall/events', async (c) => {
    const files = await hallFiles(officeOf(c));
    return files === undefined ? c.notFound() : download(c, 'hall-events', files.events);
  });
  app.get('/hall/quorum', async (c) => {
    const { reader } = c.var;
    const view = await viewHallQuorum(officeOf(c));
    if (view === undefined) return c.redirect('/hall', 303);
    return show(c, {
      title: reader.say('hall.toQuorum'),
      room: 'hall',
      page: <HallQuorumPage reader={reader} view={view} />,
    });
  });
  app.route('/', hallCards());
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

function download(c: Context<AppEnv>, name: string, value: unknown) {
  c.header('Content-Type', 'application/json');
  c.header('Content-Disposition', `attachment; filename="${name}.json"`);
  return c.body(`${JSON.stringify(value, null, 1)}\n`);
}

async function door(c: Context<AppEnv>, answer?: CheckAnswer) {
  const { reader } = c.var;
  const view = await viewHall(officeOf(c));
  return show(c, {
    title: reader.say('room.hall'),
    room: 'hall',
    path: '/hall',
    page: <HallPage reader={reader} view={view} answer={answer} />,
    status: answer?.outcome === 'no-ground' ? 422 : 200,
  });
}
