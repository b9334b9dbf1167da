import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { languageOf } from '../catalogue/language.ts';
import { readForm } from '../form.ts';
import { PapersPage } from '../pages/papers.tsx';
import { moneyStep } from '../services/money-in-hand.ts';
import { printAttendance } from '../services/print-attendance.ts';
import { printCredentials } from '../services/print-credentials.ts';
import { viewPapers } from '../services/view-papers.ts';
import { conferenceOf, officeOf, show } from './show.tsx';

/** What can be printed; by forms, because cards make numbers and a link may be followed by anything. */
export function papers(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/papers', (c) => page(c, false));
  app.post('/papers/attendance', async (c) => {
    const { step, language } = await wish(c);
    const pdf = await printAttendance(officeOf(c), step, language);
    return pdf ? download(c, pdf, 'attendance') : page(c, true);
  });
  app.post('/papers/credentials', async (c) => {
    const { step, language, names } = await wish(c);
    const printed = await printCredentials(officeOf(c), { step, names, language });
    return printed.status === 'printed' ? download(c, printed.pdf, 'credentials') : page(c, true);
  });
  return app;
}

async function wish(c: Context<AppEnv>) {
  const { text } = await readForm(c);
  const names = text('names') === 'code' ? ('code' as const) : ('none' as const);
  return {
    step: moneyStep(text('step')),
    language: languageOf(text('language')) ?? c.var.reader.language,
    names,
  };
}

/** The name of the file says what kind of paper it is and nothing else. */
function download(c: Context<AppEnv>, pdf: Uint8Array, name: string) {
  c.header('Content-Type', 'application/pdf');
  c.header('Content-Disposition', `attachment; filename="${name}.pdf"`);
  return c.body(new Uint8Array(pdf));
}

async function page(c: Context<AppEnv>, gone: boolean) {
  const { reader } = c.var;
  const view = await viewPapers(officeOf(c));
  return show(c, {
    title: reader.say('room.papers'),
    room: 'papers',
    path: '/papers',
    page: <PapersPage reader={reader} view={view} example={conferenceOf(c).example} gone={gone} />,
    status: gone ? 409 : 200,
  });
}
