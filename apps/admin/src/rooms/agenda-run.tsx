import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { AppEnv } from '../app-env.ts';
import { languages } from '../catalogue/language.ts';
import { readForm, type Sent } from '../form.ts';
import { RunningPage } from '../pages/running.tsx';
import type { FailedRun } from '../pages/running-form.tsx';
import { RunningNonePage } from '../pages/running-none.tsx';
import { type Floor, RunningScreen } from '../pages/running-screen.tsx';
import { viewRunning } from '../services/running.ts';
import { runAct } from '../services/running-act.ts';
import { type RunAct, type RunForm, runActs } from '../services/running-read.ts';
import { type SpeakersView, viewSpeakers } from '../services/speakers.ts';
import { exchange } from './exchange.tsx';
import { minutesRoom } from './minutes.tsx';
import { officeOf, show } from './show.tsx';
import { speakersRoom } from './speakers.tsx';
import { timeBudgetRoom } from './time-budget.tsx';

const path = '/agenda/run';
/** Seconds after which the page of the chair looks again. */
const again = 60;

/** The day as it runs: the chair's page, and the screen of the hall. */
export function agendaRun(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  // Before the acts of the day: there a word in its place would be an act.
  app.route('/', speakersRoom());
  app.route('/', minutesRoom());
  app.route('/', timeBudgetRoom());
  app.route('/', exchange());
  app.get(path, (c) => dayPage(c));

  app.get('/agenda/screen', async (c) => {
    const chosen = languages.filter((language) => language === c.req.query('language'));
    const office = officeOf(c);
    return c.html(
      html`<!doctype html>${(
        <RunningScreen
          languages={chosen.length > 0 ? chosen : languages}
          view={await viewRunning(office)}
          floor={floorOf(await viewSpeakers(office))}
          now={office.now()}
          stylesheet={c.var.stylesheet}
          script={c.var.script}
        />
      )}`,
    );
  });

  app.post(`${path}/:act`, async (c) => {
    const act = runActs.find((one) => one === c.req.param('act'));
    if (act === undefined) return c.notFound();
    const form = formOf(act, await readForm(c));
    const ran = await runAct(officeOf(c), form);
    if (ran.status === 'done') return c.redirect(path, 303);
    if (ran.status === 'unknown') return c.notFound();
    return dayPage(c, { form, ran });
  });
  return app;
}

async function dayPage(c: Context<AppEnv>, failed?: FailedRun) {
  const { reader } = c.var;
  const view = await viewRunning(officeOf(c), c.req.query('day'));
  const page = view ? (
    <RunningPage reader={reader} view={view} failed={failed} />
  ) : (
    <RunningNonePage reader={reader} />
  );
  return show(c, {
    title: reader.say('running.title'),
    room: 'agenda',
    page,
    ...(failed === undefined ? {} : { path, status: failed.ran.status === 'problems' ? 422 : 409 }),
    ...(view?.day.today && failed === undefined ? { again } : {}),
  });
}

const formOf = (act: RunAct, { text, texts }: Sent): RunForm => ({
  act,
  date: text('date'),
  seen: text('seen'),
  item: text('item'),
  minutes: text('minutes'),
  time: text('time'),
  day: text('day'),
  because: text('because'),
  event: text('event'),
  stops: texts('stops'),
  cutItems: texts('cutItems'),
  cutMinutes: texts('cutMinutes'),
});

/** Whoever is heard on what runs. */
function floorOf(view: SpeakersView | undefined): Floor | undefined {
  const heard = view?.list.speaking.at(-1);
  const one = heard && view?.people.get(heard.who);
  if (view === undefined || heard === undefined || one === undefined) return undefined;
  const point = heard.for === 'point-of-order';
  const { limit } = view;
  return {
    codeName: one.codeName,
    branch: one.branchName,
    point,
    leftSeconds: point || limit === undefined ? undefined : limit * 60 - heard.seconds,
  };
}
