import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf } from '../form.ts';
import { AttendancePage } from '../pages/attendance.tsx';
import { FundPage } from '../pages/fund.tsx';
import { changeFund, type FundForm, type FundView, viewFund } from '../services/change-fund.ts';
import { moneyStep } from '../services/money-in-hand.ts';
import { startPlanning } from '../services/plan-attendance.ts';
import { startReplanIfChanged } from '../services/replan.ts';
import { viewAttendance } from '../services/view-attendance.ts';
import { conferenceOf, officeOf, show } from './show.tsx';
import { progress } from './work.tsx';

/** Who can come for the money, and the funds that decide it. */
export function attendance(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/attendance', async (c) => {
    const { reader } = c.var;
    const under = progress(c, 'plan');
    if (under) return under;
    const view = await viewAttendance(officeOf(c), moneyStep(c.req.query('with')));
    return show(c, {
      title: reader.say('room.attendance'),
      room: 'attendance',
      page: <AttendancePage reader={reader} view={view} conference={conferenceOf(c)} />,
    });
  });
  app.post('/attendance/plan', (c) => {
    startPlanning(officeOf(c));
    return c.redirect('/attendance', 303);
  });

  app.get('/funds/:document', async (c) => {
    const view = await viewFund(officeOf(c), c.req.param('document'));
    return view ? fundPage(c, { view }) : c.notFound();
  });
  app.post('/funds/:document', async (c) => {
    const document = c.req.param('document');
    const form = await readForm(c);
    const { text } = form;
    const typed: FundForm = {
      name: text('name'),
      amount: text('amount'),
      currency: text('currency'),
      status: text('status'),
      earmark: text('earmark'),
    };
    const revision = revisionOf(form);
    if (revision === undefined) return c.notFound();
    const changed = await changeFund(officeOf(c), document, revision, typed);
    if (changed.status === 'saved') {
      const again = await startReplanIfChanged(officeOf(c));
      return c.redirect(again ? '/attendance/replan' : '/attendance#money-in', 303);
    }
    if (changed.status === 'unknown') return c.notFound();
    return fundPage(c, changed);
  });
  return app;
}

function fundPage(c: Context<AppEnv>, shown: { status?: string; view: FundView; theirs?: FundForm }) {
  const { reader } = c.var;
  const { view, theirs, status } = shown;
  return show(c, {
    title: reader.say('fund.title'),
    room: 'attendance',
    page: <FundPage reader={reader} view={view} theirs={theirs} />,
    status: status === 'conflict' ? 409 : status === 'problems' ? 422 : 200,
  });
}
