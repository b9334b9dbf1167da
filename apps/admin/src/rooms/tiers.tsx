import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm } from '../form.ts';
import { ReplanPage } from '../pages/replan.tsx';
import { type NotConfirmed, TiersPage } from '../pages/tiers.tsx';
import type { OrderProblems } from '../pages/tiers-order.tsx';
import { startReplan } from '../services/replan.ts';
import { startTiers } from '../services/tiers.ts';
import { saveOrder } from '../services/tiers-order.ts';
import { viewReplan } from '../services/view-replan.ts';
import { viewTiers } from '../services/view-tiers.ts';
import { officeOf, show } from './show.tsx';
import { progress } from './work.tsx';

/** The ladder of tiers, and planning again when somebody drops out or money changes. */
export function tiers(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/attendance/tiers', (c) => progress(c, 'tiers') ?? tiersPage(c));
  app.post('/attendance/tiers', async (c) => {
    await startTiers(officeOf(c));
    return c.redirect('/attendance/tiers', 303);
  });
  app.post('/attendance/tiers/order', async (c) => {
    const { text } = await readForm(c);
    const revision = /^\d{1,9}$/.test(text('revision')) ? Number(text('revision')) : undefined;
    if (revision === undefined) return c.notFound();
    const office = officeOf(c);
    const { order, tooMany } = await viewTiers(office);
    const typed = new Map(order.map(({ document }) => [document, text(`place-${document}`)]));
    const saved = await saveOrder(office, revision, typed);
    if (saved.status === 'saved') {
      if (tooMany === undefined) await startTiers(office);
      return c.redirect('/attendance/tiers', 303);
    }
    const problems = saved.status === 'problems' ? saved.problems : [];
    return tiersPage(c, { order: { conflict: saved.status === 'conflict', problems, typed } });
  });
  app.get('/attendance/replan', (c) => progress(c, 'replan') ?? replanPage(c));
  app.post('/attendance/replan', async (c) => {
    await startReplan(officeOf(c));
    return c.redirect('/attendance/replan', 303);
  });
  return app;
}

type Refused = { refused?: NotConfirmed; order?: OrderProblems };

/** The ladder, with what could not be done about it. */
export async function tiersPage(c: Context<AppEnv>, { refused, order }: Refused = {}) {
  const { reader } = c.var;
  const view = await viewTiers(officeOf(c));
  return show(c, {
    title: reader.say('tiers.title'),
    room: 'attendance',
    path: '/attendance/tiers',
    page: <TiersPage reader={reader} view={view} refused={refused} order={order} />,
    status: statusOf(refused, order),
  });
}

/** What planning again brought, with what could not be done about it. */
export async function replanPage(c: Context<AppEnv>, refused?: NotConfirmed) {
  const { reader } = c.var;
  return show(c, {
    title: reader.say('replan.link'),
    room: 'attendance',
    path: '/attendance/replan',
    page: <ReplanPage reader={reader} view={await viewReplan(officeOf(c))} refused={refused} />,
    status: statusOf(refused, undefined),
  });
}

function statusOf(refused: NotConfirmed | undefined, order: OrderProblems | undefined) {
  if (refused === 'nobody' || (order && !order.conflict)) return 422;
  return refused === undefined && order === undefined ? 200 : 409;
}
