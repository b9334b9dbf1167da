import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { BranchesPage } from '../pages/branches.tsx';
import { DelegatesPage } from '../pages/delegates.tsx';
import { OverviewPage } from '../pages/overview.tsx';
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
  app.get('/branches', async (c) => {
    const { reader } = c.var;
    const view = await viewBranches(officeOf(c));
    return show(c, {
      title: reader.say('room.branches'),
      room: 'branches',
      page: <BranchesPage reader={reader} view={view} />,
    });
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
