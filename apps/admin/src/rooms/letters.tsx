import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, type Sent } from '../form.ts';
import { AidPage } from '../pages/aid.tsx';
import { AidFormPage } from '../pages/aid-form.tsx';
import { type MessageOutcome, MessagesPage } from '../pages/aid-messages.tsx';
import { stepNames } from '../pages/aid-words.ts';
import type { LetterOutcome } from '../pages/letter-forms.tsx';
import { LetterPage } from '../pages/letter-page.tsx';
import { LetterSheetPage } from '../pages/letter-sheet.tsx';
import { LettersPage } from '../pages/letters.tsx';
import { type AidForm, aidFields, aidKinds } from '../services/aid-form.ts';
import { messageFields, messageKinds, takeMessageStep, viewMessages } from '../services/aid-messages.ts';
import { takeAidStep } from '../services/aid-step.ts';
import { type AidFormView, viewAidForm, viewCall, viewCalls } from '../services/aid-view.ts';
import { dayProblem } from '../services/letters-problems.ts';
import { letterFields, letterStepKinds, takeLetterStep } from '../services/letters-step.ts';
import { viewLetter, viewLetters, viewReadyLetter } from '../services/letters-view.ts';
import { officeOf, show } from './show.tsx';

/** Letters and aid: requests, what is ready to print, what has come of it, and messages of support. */
export function letters(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/letters', async (c) => {
    const { reader } = c.var;
    const office = officeOf(c);
    const [view, calls] = [await viewLetters(office), await viewCalls(office)];
    const page = <LettersPage reader={reader} view={view} calls={calls} />;
    return show(c, { title: reader.say('room.letters'), room: 'letters', page });
  });
  app.get('/letters/:document', (c) => letterPage(c, undefined));
  app.post('/letters/:document/steps', async (c) => {
    const sent = await readForm(c);
    const step = letterStepKinds.find((kind) => kind === sent.text('step'));
    if (step === undefined) return c.notFound();
    const form = { step, ...marksOf(sent), ...typedIn(sent, letterFields) };
    const document = c.req.param('document');
    const taken = await takeLetterStep(officeOf(c), document, form);
    switch (taken.status) {
      case 'saved':
        return c.redirect(`/letters/${document}`, 303);
      case 'problems':
        return letterPage(c, { status: 'problems', problems: taken.problems, form });
      case 'refused':
        return letterPage(c, { status: 'refused', reasons: taken.reasons, form });
      case 'conflict':
        return letterPage(c, { status: 'conflict', form });
      default:
        return c.notFound();
    }
  });
  app.get('/letters/:document/:section/:language/:recipient{[0-9]{1,2}}', async (c) => {
    const { reader } = c.var;
    const { document, section, language, recipient } = c.req.param();
    const which = { section, language, recipient: Number(recipient), on: dayAsked(c) };
    const view = await viewReadyLetter(officeOf(c), document, which);
    if (view === undefined) return c.notFound();
    const page = <LetterSheetPage reader={reader} view={view} />;
    return show(c, { title: reader.say('letters.letter'), room: 'letters', page });
  });

  app.get('/aid/messages', (c) => messagesPage(c, undefined));
  app.post('/aid/messages', async (c) => {
    const sent = await readForm(c);
    const kind = messageKinds.find((one) => one === sent.text('kind'));
    if (kind === undefined) return c.notFound();
    const form = { kind, ...marksOf(sent), ...typedIn(sent, messageFields) };
    const taken = await takeMessageStep(officeOf(c), form);
    if (taken.status === 'saved') return c.redirect('/aid/messages', 303);
    const problems = taken.status === 'problems' ? taken.problems : [];
    const reasons = taken.status === 'refused' ? taken.reasons : [];
    return messagesPage(c, { form, conflict: taken.status === 'conflict', problems, reasons });
  });

  app.get('/aid/:document', async (c) => {
    const { reader } = c.var;
    const view = await viewCall(officeOf(c), c.req.param('document'));
    if (view === undefined) return c.notFound();
    const page = <AidPage reader={reader} view={view} />;
    return show(c, { title: view.call.title, room: 'letters', page });
  });
  app.get('/aid/:document/new/:kind', async (c) => {
    const kind = aidKinds.find((one) => one === c.req.param('kind'));
    const sent = { consignment: c.req.query('consignment') };
    const view = kind && (await viewAidForm(officeOf(c), c.req.param('document'), kind, sent));
    return view === undefined ? c.notFound() : aidForm(c, view, { conflict: false, reasons: [] });
  });
  app.post('/aid/:document/new/:kind', async (c) => {
    const kind = aidKinds.find((one) => one === c.req.param('kind'));
    if (kind === undefined) return c.notFound();
    const office = officeOf(c);
    const document = c.req.param('document');
    const form = await aidFormIn(c);
    const taken = await takeAidStep(office, document, kind, form);
    if (taken.status === 'saved') return c.redirect(`/aid/${document}`, 303);
    const conflict = taken.status === 'conflict';
    const problems = taken.status === 'problems' ? taken.problems : [];
    const fresh = await viewAidForm(office, document, kind, { consignment: form.consignment });
    if (fresh === undefined) return c.notFound();
    // After a conflict the form is made from what is there now; else it is the same form still.
    const marks = conflict ? { form: fresh.form.form, revision: fresh.form.revision } : {};
    const view = { ...fresh, form: { ...form, ...marks }, problems };
    const reasons = taken.status === 'refused' ? taken.reasons : [];
    return aidForm(c, view, { conflict, reasons }, conflict ? 409 : 422);
  });
  return app;
}

/** A text area sends breaks of a line as CR and LF. */
const textIn = ({ text }: Sent, name: string): string => text(name).replaceAll('\r\n', '\n').trim();

const typedIn = <F extends string>(sent: Sent, fields: readonly F[]) =>
  Object.fromEntries(fields.map((field) => [field, textIn(sent, field)])) as Record<F, string>;

const marksOf = (sent: Sent) => ({ form: sent.text('form'), revision: sent.text('revision') });

async function aidFormIn(c: Context<AppEnv>): Promise<AidForm> {
  const sent = await readForm(c);
  const parts = Object.keys(await c.req.parseBody()).flatMap((name) =>
    name.startsWith('part-') ? [[name.slice('part-'.length), textIn(sent, name)]] : [],
  );
  return { ...marksOf(sent), ...typedIn(sent, aidFields), parts: Object.fromEntries(parts) };
}

/** The day that letters are asked for; one that is none is left aside. */
function dayAsked(c: Context<AppEnv>): string | undefined {
  const on = c.req.query('on');
  return on !== undefined && dayProblem('on', on).length === 0 ? on : undefined;
}

async function letterPage(c: Context<AppEnv>, outcome: LetterOutcome | undefined) {
  const { reader } = c.var;
  const document = c.req.param('document') ?? '';
  const view = await viewLetter(officeOf(c), document, dayAsked(c));
  if (view === undefined) return c.notFound();
  return show(c, {
    title: view.letter.title,
    room: 'letters',
    path: `/letters/${document}`,
    page: <LetterPage reader={reader} view={view} outcome={outcome} />,
    status: statusOf(outcome?.status === 'conflict', outcome),
  });
}

async function messagesPage(c: Context<AppEnv>, outcome: MessageOutcome | undefined) {
  const { reader } = c.var;
  return show(c, {
    title: reader.say('aid.messages'),
    room: 'letters',
    path: '/aid/messages',
    page: <MessagesPage reader={reader} view={await viewMessages(officeOf(c))} outcome={outcome} />,
    status: statusOf(outcome?.conflict ?? false, outcome),
  });
}

const statusOf = (conflict: boolean, outcome: unknown): 200 | 409 | 422 =>
  outcome === undefined ? 200 : conflict ? 409 : 422;

function aidForm(
  c: Context<AppEnv>,
  view: AidFormView,
  told: Pick<Parameters<typeof AidFormPage>[0], 'conflict' | 'reasons'>,
  status: 200 | 409 | 422 = 200,
) {
  const { reader } = c.var;
  return show(c, {
    title: reader.say(stepNames[view.kind]),
    room: 'letters',
    path: `/aid/${view.document}`,
    page: <AidFormPage reader={reader} view={view} {...told} />,
    status,
  });
}
