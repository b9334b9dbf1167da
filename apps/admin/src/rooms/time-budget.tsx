import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { AgendaNonePage } from '../pages/agenda-none.tsx';
import { TimeBudgetPage } from '../pages/time-budget.tsx';
import { viewBudget } from '../services/time-budget.ts';
import { officeOf, show } from './show.tsx';

/** What motions and amendments take of the time that there is. */
export function timeBudgetRoom(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/agenda/budget', async (c) => {
    const { reader } = c.var;
    const view = await viewBudget(officeOf(c), c.req.query());
    const page = view ? <TimeBudgetPage reader={reader} view={view} /> : <AgendaNonePage reader={reader} />;
    return show(c, { title: reader.say('budget.title'), room: 'agenda', page });
  });
  return app;
}
