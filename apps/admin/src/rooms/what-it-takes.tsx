import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm } from '../form.ts';
import { WhatItTakesPage } from '../pages/what-it-takes.tsx';
import { WhyPage } from '../pages/why.tsx';
import { explaining, startExplaining } from '../services/explain-place.ts';
import { type MoneyStep, moneyStep } from '../services/money-in-hand.ts';
import { viewWhy } from '../services/view-why.ts';
import { startWhatItTakes, whatItTakesWork } from '../services/what-it-takes.ts';
import { viewWhatItTakes, type WhatItTakesView } from '../services/what-it-takes-view.ts';
import { readWeights, weightField, weightFields } from '../services/what-it-takes-weights.ts';
import { conferenceOf, officeOf, show } from './show.tsx';
import { progress } from './work.tsx';

/** "Why not?" for one delegate who waits, and what it takes to bring more. */
export function whatItTakes(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/attendance/why/:document', async (c) => {
    const { reader } = c.var;
    const document = c.req.param('document');
    const view = await viewWhy(officeOf(c), document, askedStep(c));
    if (view === undefined) return c.notFound();
    const under = progress(c, explaining(document));
    if (under) return under;
    return show(c, {
      title: reader.say('place.why'),
      room: 'attendance',
      page: <WhyPage reader={reader} view={view} conference={conferenceOf(c)} />,
    });
  });
  app.post('/attendance/why/:document', async (c) => {
    const document = c.req.param('document');
    const view = await viewWhy(officeOf(c), document, askedStep(c));
    if (view === undefined) return c.notFound();
    if (view.status === 'waiting') startExplaining(officeOf(c), document, view.step);
    return c.redirect(`/attendance/why/${encodeURIComponent(document)}?with=${view.step}`, 303);
  });

  app.get('/attendance/what-it-takes', async (c) => {
    const under = progress(c, whatItTakesWork);
    if (under) return under;
    return takesPage(c, await viewWhatItTakes(officeOf(c), askedStep(c)));
  });
  app.post('/attendance/what-it-takes', async (c) => {
    const { text, texts } = await readForm(c);
    const view = await viewWhatItTakes(officeOf(c), askedStep(c));
    // Where there is a plan there is nothing to weigh, and the form has no weights.
    const weighed = weightFields.some((field) => texts(field).length > 0);
    const read = readWeights((code) => (weighed ? text(weightField(code)) : view.weights.form[code]));
    if ('problems' in read) return takesPage(c, { ...view, weights: read });
    if (view.status === 'planned') startWhatItTakes(officeOf(c), view.step, read.weights);
    return c.redirect(`/attendance/what-it-takes?with=${view.step}`, 303);
  });
  return app;
}

/** The step of the money that an address names, if it names one. */
function askedStep(c: Context<AppEnv>): MoneyStep | undefined {
  const named = c.req.query('with');
  return named === undefined ? undefined : moneyStep(named);
}

function takesPage(c: Context<AppEnv>, view: WhatItTakesView) {
  const { reader } = c.var;
  return show(c, {
    title: reader.say('takes.title'),
    room: 'attendance',
    path: `/attendance/what-it-takes?with=${view.step}`,
    page: <WhatItTakesPage reader={reader} view={view} conference={conferenceOf(c)} />,
    status: view.weights.problems.length > 0 ? 422 : 200,
  });
}
