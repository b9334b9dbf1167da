import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf } from '../form.ts';
import { LodgingPage } from '../pages/lodging.tsx';
import { PlanChoicePage } from '../pages/plan-choice.tsx';
import { moneyStep } from '../services/money-in-hand.ts';
import { type ChoiceForm, saveChoice, viewChoice } from '../services/plan-choice.ts';
import { viewLodging } from '../services/view-lodging.ts';
import { officeOf, show } from './show.tsx';

/** Whole rooms, vehicles and halls: what plans choose from, and who sleeps and rides where by one. */
export function lodging(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/attendance/choice', (c) => choice(c));
  app.post('/attendance/choice', async (c) => {
    const form = await readForm(c);
    const revision = revisionOf(form);
    if (revision === undefined) return c.notFound();
    const typed: ChoiceForm = {
      rooms: form.text('rooms') === 'yes',
      vehicles: form.text('vehicles') === 'yes',
      venues: form.text('venues') === 'yes',
      officersTogether: form.text('officersTogether'),
    };
    const saved = await saveChoice(officeOf(c), revision, typed);
    if (saved === 'unknown') return c.notFound();
    return saved === 'saved' ? c.redirect('/attendance', 303) : choice(c, saved, typed);
  });
  app.get('/attendance/lodging', async (c) => {
    const { reader } = c.var;
    const view = await viewLodging(officeOf(c), moneyStep(c.req.query('with')));
    if (view === undefined) return c.redirect('/attendance', 303);
    return show(c, {
      title: reader.say('lodging.link'),
      room: 'attendance',
      page: <LodgingPage reader={reader} view={view} />,
    });
  });
  return app;
}

async function choice(c: Context<AppEnv>, problem?: 'conflict' | 'not-a-count', typed?: ChoiceForm) {
  const { reader } = c.var;
  const view = await viewChoice(officeOf(c));
  if (view === undefined) return c.notFound();
  const shown = typed
    ? {
        ...view,
        choice: { ...view.choice, ...typed, officersTogether: undefined },
        officersTogether: typed.officersTogether,
      }
    : view;
  return show(c, {
    title: reader.say('choice.title'),
    room: 'attendance',
    path: '/attendance/choice',
    page: <PlanChoicePage reader={reader} view={shown} problem={problem} />,
    status: problem === undefined ? 200 : problem === 'conflict' ? 409 : 422,
  });
}
