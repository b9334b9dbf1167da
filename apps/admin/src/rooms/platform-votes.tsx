import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf } from '../form.ts';
import {
  MotionPage,
  type MotionPageProps,
  OrderPaperPage,
  PlatformMotionsPage,
} from '../pages/platform-motions.tsx';
import { PlatformVotesPage } from '../pages/platform-votes.tsx';
import { newStep, stepMotion } from '../services/motion-step.ts';
import { viewMotions, viewOrderPaper } from '../services/motions.ts';
import { adoptText, enterResult } from '../services/platform-decide.ts';
import { viewPlatformVotes } from '../services/platform-votes.ts';
import { officeOf, show } from './show.tsx';

/** The order of votes on the platform, what becomes of it, and the motions. */
export function platformVotes(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/platform/votes', async (c) => {
    const { reader } = c.var;
    const view = await viewPlatformVotes(officeOf(c));
    if (view === undefined) return c.redirect('/platform', 303);
    const page = <PlatformVotesPage reader={reader} view={view} />;
    return show(c, { title: reader.say('platform.nav.votes'), room: 'platform', page });
  });
  app.post('/platform/votes', async (c) => {
    const sent = await readForm(c);
    const result = sent.text('result');
    if (result !== 'passed' && result !== 'lost' && result !== 'open') return c.notFound();
    const seen = { madeOf: sent.text('madeOf'), revision: revisionOf(sent) ?? null };
    const entered = result === 'open' ? undefined : result;
    const { status } = await enterResult(officeOf(c), sent.text('question'), entered, seen);
    // A conflict shows the page as it is now: whoever came first stands there.
    return status === 'unknown' ? c.notFound() : c.redirect('/platform/votes', 303);
  });
  app.post('/platform/adopt', async (c) => {
    const { status } = await adoptText(officeOf(c), (await readForm(c)).text('madeOf'));
    if (status === 'unknown') return c.notFound();
    return c.redirect(status === 'saved' ? '/platform' : '/platform/votes', 303);
  });

  app.get('/platform/motions', async (c) => {
    const { reader } = c.var;
    const page = <PlatformMotionsPage reader={reader} view={await viewMotions(officeOf(c))} />;
    return show(c, { title: reader.say('platform.nav.motions'), room: 'platform', page });
  });
  motionPages(app);
  return app;
}

function motionPages(app: Hono<AppEnv>) {
  app.get('/platform/motions/:motion', async (c) => {
    const page = await motionPage(c, { step: '', by: '', words: '' }, undefined);
    return page ?? c.notFound();
  });
  app.post('/platform/motions/:motion', async (c) => {
    const { text } = await readForm(c);
    const typed = { step: text('step'), by: text('by'), words: text('words') };
    const motion = c.req.param('motion');
    const stepped = await stepMotion(officeOf(c), motion, { ...typed, token: text('token') });
    if (stepped.status === 'saved') return c.redirect(`/platform/motions/${encodeURIComponent(motion)}`, 303);
    if (stepped.status === 'unknown') return c.notFound();
    return (await motionPage(c, typed, stepped.reasons)) ?? c.notFound();
  });
  app.get('/platform/paper', async (c) => {
    const { reader } = c.var;
    const view = await viewOrderPaper(officeOf(c), c.req.query('day'));
    if (view === undefined) return c.notFound();
    const page = <OrderPaperPage reader={reader} view={view} />;
    return show(c, { title: reader.say('motion.paper'), room: 'platform', page });
  });
}

async function motionPage(
  c: Context<AppEnv>,
  typed: MotionPageProps['typed'],
  refused: MotionPageProps['refused'],
) {
  const { reader } = c.var;
  const office = officeOf(c);
  const view = await viewMotions(office);
  const motion = view.motions.find(({ id }) => id === c.req.param('motion'));
  if (motion === undefined) return undefined;
  const rest = { view, motion, typed, refused, token: newStep(office) };
  return show(c, {
    title: `${motion.id}. ${motion.title}`,
    room: 'platform',
    page: <MotionPage reader={reader} {...rest} />,
    status: refused === undefined ? 200 : 422,
  });
}
