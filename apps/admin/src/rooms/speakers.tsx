import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, type Sent } from '../form.ts';
import { OrdersPage } from '../pages/orders.tsx';
import { RunningNonePage } from '../pages/running-none.tsx';
import { SpeakersPage } from '../pages/speakers.tsx';
import type { FailedSpeaker } from '../pages/speakers-form.tsx';
import type { SpeakersMotionProps } from '../pages/speakers-motion.tsx';
import { judgeMotion, type MotionForm, viewOrders } from '../services/orders.ts';
import { viewSpeakers } from '../services/speakers.ts';
import { type SpeakerAct, type SpeakerForm, speakerAct, speakerActs } from '../services/speakers-act.ts';
import { officeOf, show } from './show.tsx';

const path = '/agenda/run/speakers';
/** Seconds after which the list looks again. */
const again = 60;

/** The list of speakers on what runs, motions of procedure, and the standing orders to read. */
export function speakersRoom(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get(path, (c) => listPage(c, c.req.query('item')));

  app.post(`${path}/:act`, async (c) => {
    const act = speakerActs.find((one) => one === c.req.param('act'));
    if (act === undefined) return c.notFound();
    const form = formOf(act, await readForm(c));
    const done = await speakerAct(officeOf(c), form);
    if (done.status === 'done') return c.redirect(`${path}?item=${encodeURIComponent(form.item)}`, 303);
    if (done.status === 'unknown') return c.notFound();
    return listPage(c, form.item, { failed: { form, done } });
  });

  app.post('/agenda/run/motion', async (c) => {
    const form = motionOf(await readForm(c));
    const judged = await judgeMotion(officeOf(c), form);
    if (judged === undefined) return c.notFound();
    return listPage(c, form.item, { moved: { form, judged } });
  });

  app.get('/agenda/orders', async (c) => {
    const { reader } = c.var;
    const page = <OrdersPage reader={reader} view={await viewOrders(officeOf(c))} />;
    return show(c, { title: reader.say('orders.title'), room: 'agenda', page });
  });
  return app;
}

type Sending = { failed?: FailedSpeaker; moved?: NonNullable<SpeakersMotionProps['moved']> };

async function listPage(c: Context<AppEnv>, item: string | undefined, { failed, moved }: Sending = {}) {
  const { reader } = c.var;
  const view = await viewSpeakers(officeOf(c), item);
  const page = view ? (
    <SpeakersPage reader={reader} view={view} failed={failed} moved={moved} />
  ) : (
    <RunningNonePage reader={reader} />
  );
  const isSent = failed !== undefined || moved !== undefined;
  return show(c, {
    title: reader.say('speakers.title'),
    room: 'agenda',
    page,
    status: statusOf({ ...(failed && { failed }), ...(moved && { moved }) }),
    ...(isSent ? { path } : {}),
    ...(view?.day.today && !isSent ? { again } : {}),
  });
}

function statusOf({ failed, moved }: Sending): 200 | 409 | 422 {
  if (moved) return moved.judged.status === 'problems' ? 422 : 200;
  if (failed) return failed.done.status === 'unclear' ? 422 : 409;
  return 200;
}

const formOf = (act: SpeakerAct, { text }: Sent): SpeakerForm => ({
  act,
  date: text('date'),
  item: text('item'),
  seen: text('seen'),
  typed: text('typed').slice(0, 200),
  who: text('who'),
  ends: text('ends'),
  event: text('event'),
});

const motionOf = ({ text, texts }: Sent): MotionForm => ({
  item: text('item'),
  kind: text('kind'),
  mover: text('mover').slice(0, 200),
  seconder: text('seconder').slice(0, 200),
  ruling: text('ruling').slice(0, 100),
  pending: texts('pending'),
  lost: text('lost') === 'yes',
});
