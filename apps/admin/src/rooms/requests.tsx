import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf, type Sent } from '../form.ts';
import { AidCallPage, type CallSaid } from '../pages/aid-call.tsx';
import { LetterRequestPage, type RequestSaid } from '../pages/letter-request.tsx';
import {
  addCall,
  type CallForm,
  editCall,
  mostNeeds,
  needFields,
  viewCallForm,
  withFreeNeeds,
} from '../services/aid-call.ts';
import { addRequest, editRequest, viewRequest } from '../services/letter-request.ts';
import {
  mostRecipients,
  type RecipientForm,
  type RequestForm,
  recipientFields,
  requestFields,
  withFreeRecipients,
} from '../services/letter-request-form.ts';
import { officeOf, show } from './show.tsx';

/** Requests for letters and calls for aid, entered and edited on pages. */
export function requests(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/letters/new', (c) => letterForm(c, undefined, {}));
  app.post('/letters/new', async (c) => {
    const sent = await readForm(c);
    const typed = requestIn(sent);
    if (typed === undefined) return c.notFound();
    const token = sent.text('token');
    const saved = await addRequest(officeOf(c), token, typed);
    if (saved.status === 'unknown') return c.notFound();
    if (saved.status === 'saved') return c.redirect(`/letters/${saved.document}`, 303);
    if (saved.status === 'problems')
      return letterForm(c, undefined, { typed, token, problems: saved.problems });
    return letterForm(c, undefined, { typed, conflict: true });
  });
  app.get('/letters/:document/edit', (c) => letterForm(c, c.req.param('document'), {}));
  app.post('/letters/:document/edit', async (c) => {
    const document = c.req.param('document');
    const sent = await readForm(c);
    const [typed, revision] = [requestIn(sent), revisionOf(sent)];
    if (typed === undefined || revision === undefined) return c.notFound();
    const saved = await editRequest(officeOf(c), document, { revision, token: sent.text('token') }, typed);
    if (saved.status === 'unknown') return c.notFound();
    if (saved.status === 'saved') return c.redirect(`/letters/${document}`, 303);
    if (saved.status === 'problems') return letterForm(c, document, { typed, problems: saved.problems });
    return letterForm(c, document, {
      typed,
      conflict: saved.status === 'conflict',
      sent: saved.status === 'sent',
    });
  });
  app.get('/aid/new', (c) => callForm(c, undefined, {}));
  app.post('/aid/new', async (c) => {
    const sent = await readForm(c);
    const typed = callIn(sent);
    if (typed === undefined) return c.notFound();
    const token = sent.text('token');
    const saved = await addCall(officeOf(c), token, typed);
    if (saved.status === 'unknown') return c.notFound();
    if (saved.status === 'saved') return c.redirect(`/aid/${saved.document}`, 303);
    if (saved.status === 'problems')
      return callForm(c, undefined, { typed, token, problems: saved.problems });
    return callForm(c, undefined, { typed, conflict: true });
  });
  app.get('/aid/:document/edit', (c) => callForm(c, c.req.param('document'), {}));
  app.post('/aid/:document/edit', async (c) => {
    const document = c.req.param('document');
    const sent = await readForm(c);
    const [typed, revision] = [callIn(sent), revisionOf(sent)];
    if (typed === undefined || revision === undefined) return c.notFound();
    const saved = await editCall(officeOf(c), document, revision, typed);
    if (saved.status === 'unknown') return c.notFound();
    if (saved.status === 'saved') return c.redirect(`/aid/${document}`, 303);
    if (saved.status === 'problems') return callForm(c, document, { typed, problems: saved.problems });
    return callForm(c, document, { typed, conflict: true });
  });
  return app;
}

/** A text area sends breaks of a line as CR and LF. */
const textIn = ({ text }: Sent, name: string): string => text(name).replaceAll('\r\n', '\n').trim();

function countIn({ text }: Sent, name: string, most: number): number | undefined {
  const count = Number(text(name) || 'none');
  return Number.isSafeInteger(count) && count >= 0 && count <= most ? count : undefined;
}

function requestIn(sent: Sent): RequestForm | undefined {
  const rows = (of: 'to' | 'copies') => {
    const count = countIn(sent, of, mostRecipients);
    return count === undefined
      ? undefined
      : Array.from(
          { length: count },
          (_, row) =>
            Object.fromEntries(
              recipientFields.map((field) => [field, textIn(sent, `${of}-${row}-${field}`)]),
            ) as RecipientForm,
        );
  };
  const [to, copies] = [rows('to'), rows('copies')];
  if (to === undefined || copies === undefined) return undefined;
  const fields = requestFields.map((field) => [field, textIn(sent, field)]);
  return {
    ...(Object.fromEntries(fields) as Record<(typeof requestFields)[number], string>),
    languages: sent.texts('languages'),
    ...withFreeRecipients({ to, copies }),
  };
}

function callIn(sent: Sent): CallForm | undefined {
  const count = countIn(sent, 'needs', mostNeeds);
  if (count === undefined) return undefined;
  const needs = Array.from({ length: count }, (_, row) => {
    const typed = needFields.map((field) => [field, textIn(sent, `${field}-${row}`)]);
    return {
      ...(Object.fromEntries(typed) as Record<(typeof needFields)[number], string>),
      coldChain: sent.text(`coldChain-${row}`) === 'yes',
    };
  });
  return {
    title: textIn(sent, 'title'),
    opens: textIn(sent, 'opens'),
    closes: textIn(sent, 'closes'),
    needs: withFreeNeeds(needs),
  };
}

const statusOf = ({ conflict, typed }: { conflict?: boolean; typed?: unknown }) =>
  conflict ? 409 : typed === undefined ? 200 : 422;

async function letterForm(c: Context<AppEnv>, document: string | undefined, said: RequestSaid) {
  const { reader } = c.var;
  const view = await viewRequest(officeOf(c), document);
  if (view === undefined) return c.notFound();
  return show(c, {
    title: reader.say(document === undefined ? 'letterRequest.new' : 'letterRequest.edit'),
    room: 'letters',
    path: document === undefined ? '/letters/new' : `/letters/${document}/edit`,
    page: <LetterRequestPage reader={reader} view={view} said={said} />,
    status: statusOf(said),
  });
}

async function callForm(c: Context<AppEnv>, document: string | undefined, said: CallSaid) {
  const { reader } = c.var;
  const view = await viewCallForm(officeOf(c), document);
  if (view === undefined) return c.notFound();
  return show(c, {
    title: reader.say(document === undefined ? 'aidCall.new' : 'aidCall.edit'),
    room: 'letters',
    path: document === undefined ? '/aid/new' : `/aid/${document}/edit`,
    page: <AidCallPage reader={reader} view={view} said={said} />,
    status: statusOf(said),
  });
}
