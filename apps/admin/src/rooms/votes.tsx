import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { HallVotesPage } from '../pages/hall-votes.tsx';
import {
  emptyVote,
  readVoteForm,
  takeCardVote,
  type VoteProblem,
  viewVotes,
} from '../services/card-votes.ts';
import { officeOf, show } from './show.tsx';

/** Votes in the hall. */
export function votes(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/hall/votes', (c) => cardVotes(c, emptyVote, []));
  app.post('/hall/votes', async (c) => {
    const form = readVoteForm(await c.req.parseBody());
    const taken = await takeCardVote(officeOf(c), form);
    if (taken.status === 'problems') return cardVotes(c, form, taken.problems);
    if (taken.status === 'conflict')
      return cardVotes(c, form, [{ field: 'title', code: 'conflict', found: '' }]);
    return c.redirect('/hall/votes', 303);
  });
  return app;
}

async function cardVotes(c: Context<AppEnv>, form: typeof emptyVote, problems: VoteProblem[]) {
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
