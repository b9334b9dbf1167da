import { slotSchema } from '@plenum/agenda';
import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm } from '../form.ts';
import { ExchangePage } from '../pages/exchange.tsx';
import { RunningNonePage } from '../pages/running-none.tsx';
import type { AgendaProblem } from '../services/agenda-problems.ts';
import {
  dryRunSchedule,
  type ExchangeDryRun,
  type ExchangeForm,
  exchangeFile,
  exchangeForms,
  takeSchedule,
  viewExchange,
} from '../services/exchange.ts';
import { officeOf, show } from './show.tsx';

const path = '/agenda/exchange';
const files: Record<ExchangeForm, { name: string; type: string }> = {
  xml: { name: 'schedule.xml', type: 'application/xml; charset=utf-8' },
  json: { name: 'schedule.json', type: 'application/json' },
  csv: { name: 'timetable.csv', type: 'text/csv; charset=utf-8' },
};

/** The timetable for other programs, and theirs for us: looked at first, then taken. */
export function exchange(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get(path, (c) => page(c, {}));
  for (const form of exchangeForms)
    app.get(`${path}/${files[form].name}`, async (c) => {
      const file = await exchangeFile(officeOf(c), form, c.var.reader.language);
      if (file === undefined) return c.notFound();
      c.header('Content-Type', files[form].type);
      c.header('Content-Disposition', `attachment; filename="${files[form].name}"`);
      return c.body(file);
    });

  app.post(path, async (c) => {
    const [file] = (await readForm(c)).files('schedule');
    const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
    const dryRun = await dryRunSchedule(officeOf(c), bytes);
    if (dryRun === undefined) return c.notFound();
    return page(c, { dryRun, status: dryRun.problems.length + dryRun.cells.length > 0 ? 422 : 200 });
  });

  app.post(`${path}/take`, async (c) => {
    const { text, texts } = await readForm(c);
    const slots = texts('slot').map((one) => slotSchema.safeParse(jsonIn(one)).data);
    const known = slots.filter((one) => one !== undefined);
    if (known.length < slots.length) return c.notFound();
    const taken = await takeSchedule(officeOf(c), text('seen'), known);
    if (taken.status === 'saved') return c.redirect('/agenda', 303);
    if (taken.status === 'unknown') return c.notFound();
    return page(c, taken.status === 'refused' ? { refused: taken.problems, status: 422 } : { status: 409 });
  });
  return app;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Answer = { dryRun?: ExchangeDryRun; refused?: AgendaProblem[]; status?: 200 | 409 | 422 };

async function page(c: Context<AppEnv>, { dryRun, refused, status = 200 }: Answer) {
  const { reader } = c.var;
  const view = await viewExchange(officeOf(c));
  const shown = view ? (
    <ExchangePage reader={reader} view={view} dryRun={dryRun} refused={refused} conflict={status === 409} />
  ) : (
    <RunningNonePage reader={reader} />
  );
  return show(c, { title: reader.say('exchange.title'), room: 'agenda', page: shown, path, status });
}
