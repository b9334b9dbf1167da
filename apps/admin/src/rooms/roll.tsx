import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf, type Sent } from '../form.ts';
import { BranchesPage } from '../pages/branches.tsx';
import { DelegatesPage } from '../pages/delegates.tsx';
import type { TotalAnswer } from '../pages/entitlement-open.tsx';
import { OverviewPage } from '../pages/overview.tsx';
import { decideTotal, type TotalForm } from '../services/decide-total.ts';
import { viewBranches } from '../services/view-branches.ts';
import { viewDelegates } from '../services/view-delegates.ts';
import { viewOverview } from '../services/view-overview.ts';
import { conferenceOf, officeOf, show } from './show.tsx';

/** The rooms that only show: overview, branches, delegates. */
export function roll(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/', async (c) => {
    const { reader } = c.var;
    const view = await viewOverview(officeOf(c));
    return show(c, {
      title: reader.say('room.overview'),
      room: 'overview',
      page: <OverviewPage reader={reader} view={view} conference={conferenceOf(c)} />,
    });
  });
  app.get('/branches', (c) => branches(c));
  app.post('/branches/total', async (c) => {
    const form = await readForm(c);
    const revision = revisionOf(form);
    if (revision === undefined) return c.notFound();
    const typed = totalOf(form);
    if (typed === undefined) return c.notFound();
    const answer = await decideTotal(officeOf(c), revision, typed);
    if (answer.status === 'unknown') return c.notFound();
    if (answer.status === 'saved') return c.redirect('/branches', 303);
    return branches(c, { answer, typed });
  });
  app.get('/delegates', async (c) => {
    const { reader } = c.var;
    const view = await viewDelegates(officeOf(c), { branch: c.req.query('branch') });
    return show(c, {
      title: reader.say('room.delegates'),
      room: 'delegates',
      page: <DelegatesPage reader={reader} view={view} />,
    });
  });
  return app;
}

async function branches(c: Context<AppEnv>, answer?: TotalAnswer) {
  const { reader } = c.var;
  return show(c, {
    title: reader.say('room.branches'),
    room: 'branches',
    path: '/branches',
    page: <BranchesPage reader={reader} view={await viewBranches(officeOf(c))} answer={answer} />,
    status: answer === undefined ? 200 : answer.answer.status === 'conflict' ? 409 : 422,
  });
}

function totalOf({ text, texts }: Sent): TotalForm | undefined {
  const by = (['choice', 'seed', 'none', 'terms'] as const).find((one) => one === text('by'));
  const rest = { chosen: texts('chosen'), seed: text('seed'), method: text('method'), seats: text('seats') };
  return by && { giving: text('giving'), by, ...rest };
}
