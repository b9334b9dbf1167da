import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { VoteFormPage } from '../pages/vote-form.tsx';
import { VoteRecordPage } from '../pages/vote-record.tsx';
import { methodNames } from '../pages/vote-words.ts';
import { VotesPage } from '../pages/votes.tsx';
import { viewVote, viewVotes } from '../services/votes.ts';
import { readTyped } from '../services/votes-form.ts';
import type { VoteFormView } from '../services/votes-form-view.ts';
import { methods } from '../services/votes-record.ts';
import { correctVote, openCorrection, openVote, type TakenVote, takeVote } from '../services/votes-take.ts';
import { officeOf, show } from './show.tsx';

/** Votes in the hall: by hands that tellers count, by roll call, by secret ballot, by cards; and their records. */
export function votes(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/hall/votes', async (c) => {
    const { reader } = c.var;
    const view = await viewVotes(officeOf(c));
    if (view === undefined) return c.redirect('/hall', 303);
    return show(c, {
      title: reader.say('hall.toVotes'),
      room: 'hall',
      page: <VotesPage reader={reader} view={view} />,
    });
  });

  app.get('/hall/votes/new/:method', async (c) => {
    const method = methodOf(c.req.param('method'));
    if (method === undefined) return c.notFound();
    const view = await openVote(officeOf(c), method, setup(c));
    return view === undefined ? c.redirect('/hall/votes', 303) : form(c, view, 200);
  });
  app.post('/hall/votes/new/:method', async (c) => {
    const method = methodOf(c.req.param('method'));
    if (method === undefined) return c.notFound();
    return answer(c, await takeVote(officeOf(c), method, readTyped(await c.req.parseBody())));
  });

  app.get('/hall/votes/:vote', async (c) => {
    const { reader } = c.var;
    const view = await viewVote(officeOf(c), c.req.param('vote'));
    if (view === undefined) return c.notFound();
    const audience = c.req.query('for') === 'public' ? 'public' : 'organisers';
    return show(c, {
      title: reader.say('votes.record', { number: view.number }),
      room: 'hall',
      page: <VoteRecordPage reader={reader} view={view} audience={audience} />,
    });
  });
  app.get('/hall/votes/:vote/correct', async (c) => {
    const vote = c.req.param('vote');
    const view = await openCorrection(officeOf(c), vote, setup(c));
    if (view === undefined) return c.notFound();
    return view === 'corrected-already' ? c.redirect(`/hall/votes/${vote}`, 303) : form(c, view, 200);
  });
  app.post('/hall/votes/:vote/correct', async (c) => {
    const taken = await correctVote(officeOf(c), c.req.param('vote'), readTyped(await c.req.parseBody()));
    return taken === undefined ? c.notFound() : answer(c, taken);
  });
  return app;
}

/** What a form's shape hangs on may stand in an address; nothing else of a vote does. */
function setup(c: Context<AppEnv>) {
  const { sectors, tellers, weighting } = readTyped(c.req.query());
  return readTyped({ sectors, tellers, weighting });
}

const methodOf = (text: string) => methods.find((method) => method === text);

function answer(c: Context<AppEnv>, taken: TakenVote) {
  if (taken.status === 'nobody') return c.redirect('/hall/votes', 303);
  if (taken.status === 'kept') return c.redirect(`/hall/votes/${taken.document}`, 303);
  return form(c, taken.view, 422);
}

function form(c: Context<AppEnv>, view: VoteFormView, status: 200 | 422) {
  const { reader } = c.var;
  const { method, corrects } = view;
  const action = corrects ? `/hall/votes/${corrects.document}/correct` : `/hall/votes/new/${method}`;
  return show(c, {
    title: reader.say(methodNames[method]),
    room: 'hall',
    path: action,
    page: <VoteFormPage reader={reader} view={view} action={action} />,
    status,
  });
}
