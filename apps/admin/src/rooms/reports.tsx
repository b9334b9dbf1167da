import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { type PublicLanguage, publicLanguages } from '../catalogue/language.ts';
import { readForm, revisionOf, type Sent } from '../form.ts';
import { DigestPage } from '../pages/digest.tsx';
import { PressItemPage, PressPage, type PressSaid } from '../pages/press.tsx';
import { ReportPage, type ReportSaid } from '../pages/report.tsx';
import { digestFacts, type Told, viewDigest } from '../services/digest.ts';
import { digestSheet, digestText } from '../services/digest-sheet.ts';
import { addPressItem, correctPressItem, viewPress, viewPressItem } from '../services/press.ts';
import { saveReport, viewReport } from '../services/report.ts';
import { type MediaForm, mediaFields } from '../services/report-media-read.ts';
import { mostRows, type ReportForm, withFreeRows } from '../services/report-read.ts';
import { officeOf, show } from './show.tsx';

/** After the day: what pickets report, what the media bring, and the digest that goes back. */
export function reports(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/solidarity/press', (c) => press(c, {}));
  app.post('/solidarity/press', async (c) => {
    const sent = await readForm(c);
    const typed = mediaIn(sent, '');
    const form = sent.text('form');
    const saved = await addPressItem(officeOf(c), form, typed);
    if (saved.status === 'unknown') return c.notFound();
    if (saved.status === 'saved') return c.redirect('/solidarity/press', 303);
    // After a conflict it is another form, with what was typed.
    if (saved.status === 'problems') return press(c, { typed, form, problems: saved.problems });
    return press(c, { typed, conflict: true });
  });
  app.get('/solidarity/press/:document', (c) => pressItem(c, c.req.param('document'), {}));
  app.post('/solidarity/press/:document', async (c) => {
    const sent = await readForm(c);
    return correct(c, c.req.param('document'), sent, mediaIn(sent, ''));
  });
  app.post('/solidarity/press/:document/withdrawn', async (c) =>
    correct(c, c.req.param('document'), await readForm(c), 'withdrawn'),
  );
  app.get('/solidarity/digest', async (c) => {
    const { reader } = c.var;
    const language = languageAsked(c);
    const view = await viewDigest(officeOf(c), toldIn(c));
    const sheet = digestSheet(view, language);
    const hrefOf = (kind: 'page' | 'text', one: PublicLanguage) => {
      const query = new URLSearchParams({ in: one });
      if (c.req.query('told') !== undefined) query.set('told', 'chosen');
      for (const fact of digestFacts) if (c.req.query(fact) === 'yes') query.set(fact, 'yes');
      return `/solidarity/digest${kind === 'text' ? '.txt' : ''}?${query}`;
    };
    const page = <DigestPage reader={reader} view={view} sheet={sheet} hrefOf={hrefOf} />;
    return show(c, { title: reader.say('digest'), room: 'solidarity', page });
  });
  app.get('/solidarity/digest.txt', async (c) => {
    const view = await viewDigest(officeOf(c), toldIn(c));
    return c.text(digestText(digestSheet(view, languageAsked(c))), 200, {
      'Content-Disposition': 'attachment; filename="digest.txt"',
    });
  });
  app.get('/solidarity/:document/report', (c) => report(c, c.req.param('document'), {}));
  app.post('/solidarity/:document/report', async (c) => {
    const document = c.req.param('document');
    const sent = await readForm(c);
    const seen = Number(sent.text('seen') || 'none');
    const typed = reportIn(sent);
    if (!Number.isSafeInteger(seen) || typed === undefined) return c.notFound();
    const saved = await saveReport(officeOf(c), document, typed, seen);
    switch (saved.status) {
      case 'saved':
        return c.redirect(`/solidarity/${document}/report`, 303);
      case 'problems':
        return report(c, document, { typed, problems: saved.problems });
      case 'conflict':
        return report(c, document, { typed, conflict: true });
      case 'not-held':
        return report(c, document, { notHeld: true });
      default:
        return c.notFound();
    }
  });
  return app;
}

/** The language of the digest: what a link asks for, else the reader's own. */
function languageAsked(c: Context<AppEnv>): PublicLanguage {
  return publicLanguages.find((one) => one === c.req.query('in')) ?? c.var.reader.language;
}

/** What somebody has chosen to name; nothing before they have. */
function toldIn(c: Context<AppEnv>): Told | undefined {
  if (c.req.query('told') === undefined) return undefined;
  const yes = (fact: keyof Told) => c.req.query(fact) === 'yes';
  return { date: yes('date'), countries: yes('countries'), cities: yes('cities') };
}

const mediaIn = ({ text }: Sent, suffix: string): MediaForm =>
  Object.fromEntries(mediaFields.map((field) => [field, text(`${field}${suffix}`).trim()])) as MediaForm;

function reportIn(sent: Sent): ReportForm | undefined {
  const { text } = sent;
  const rows = { media: Number(text('media') || 'none'), photos: Number(text('photos') || 'none') };
  const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0 && count <= mostRows;
  if (!isCount(rows.media) || !isCount(rows.photos)) return undefined;
  const media = Array.from({ length: rows.media }, (_, row) => mediaIn(sent, `-${row}`));
  const photos = Array.from({ length: rows.photos }, (_, row) => ({
    ref: text(`photo-${row}`).trim(),
    consent: text(`consent-${row}`) === 'yes',
  }));
  return {
    turnout: text('turnout').trim(),
    minutes: text('minutes').trim(),
    letter: text('letter'),
    ...withFreeRows({ media, photos }),
  };
}

async function correct(c: Context<AppEnv>, document: string, sent: Sent, form: MediaForm | 'withdrawn') {
  const revision = revisionOf(sent);
  if (revision === undefined) return c.notFound();
  const saved = await correctPressItem(officeOf(c), document, revision, form);
  if (saved.status === 'unknown') return c.notFound();
  if (saved.status === 'saved') return c.redirect('/solidarity/press', 303);
  const typed = form === 'withdrawn' ? {} : { typed: form };
  if (saved.status === 'problems') return pressItem(c, document, { ...typed, problems: saved.problems });
  return pressItem(c, document, { ...typed, conflict: true });
}

const statusOf = ({ conflict, problems }: { conflict?: boolean; problems?: readonly unknown[] }) =>
  conflict ? 409 : problems === undefined ? 200 : 422;

async function report(c: Context<AppEnv>, document: string, said: ReportSaid) {
  const { reader } = c.var;
  const view = await viewReport(officeOf(c), document);
  if (view === undefined) return c.notFound();
  return show(c, {
    title: `${view.record.city}: ${reader.say('report')}`,
    room: 'solidarity',
    path: `/solidarity/${document}/report`,
    page: <ReportPage reader={reader} view={view} said={said} />,
    status: said.notHeld ? 422 : statusOf(said),
  });
}

async function press(c: Context<AppEnv>, said: PressSaid) {
  const { reader } = c.var;
  return show(c, {
    title: reader.say('press'),
    room: 'solidarity',
    path: '/solidarity/press',
    page: <PressPage reader={reader} view={await viewPress(officeOf(c))} said={said} />,
    status: statusOf(said),
  });
}

async function pressItem(c: Context<AppEnv>, document: string, said: PressSaid) {
  const { reader } = c.var;
  const view = await viewPressItem(officeOf(c), document);
  if (view === undefined) return said.conflict ? press(c, { conflict: true }) : c.notFound();
  return show(c, {
    title: reader.say('press'),
    room: 'solidarity',
    path: `/solidarity/press/${document}`,
    page: <PressItemPage reader={reader} view={view} said={said} />,
    status: statusOf(said),
  });
}
