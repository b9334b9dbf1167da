import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm } from '../form.ts';
import { HallPage } from '../pages/hall.tsx';
import { HallReportPage } from '../pages/hall-report.tsx';
import { HallVotesPage } from '../pages/hall-votes.tsx';
import {
  emptyVote,
  readVoteForm,
  takeCardVote,
  type VoteProblem,
  viewVotes,
} from '../services/card-votes.ts';
import { cardActs, checkCard } from '../services/check-card.ts';
import { hallKit } from '../services/hall.ts';
import { type CheckAnswer, viewHall, viewHallReport } from '../services/view-hall.ts';
import { officeOf, show } from './show.tsx';

/** The hall: the door, the report of the credentials committee, card votes. */
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
  app.get('/hall/votes', (c) => votes(c, emptyVote, []));
  app.post('/hall/votes', async (c) => {
    const form = readVoteForm(await c.req.parseBody());
    const taken = await takeCardVote(officeOf(c), form);
    if (taken.status === 'problems') return votes(c, form, taken.problems);
    if (taken.status === 'conflict') return votes(c, form, [{ field: 'title', code: 'conflict', found: '' }]);
    return c.redirect('/hall/votes', 303);
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

async function votes(c: Context<AppEnv>, form: typeof emptyVote, problems: VoteProblem[]) {
  const { reader } = c.var;
  const view = await viewVotes(officeOf(c));
  if (view === undefined) return c.redirect('/hall', 303);
  return show(c, {
    title: reader.say('hall.toVotes'),
    room: 'hall',
    path: '/hall/votes',
    page: <HallVotesPage reader={reader} view={view} form={form} problems={problems} />,
    status: problems.length > 0 ? 422 : 200,
  });
}
