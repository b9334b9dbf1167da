import { toMarkdown } from '@plenum/platform';
import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf } from '../form.ts';
import { PlatformChangesPage } from '../pages/platform-changes.tsx';
import { PlatformClausePage } from '../pages/platform-clause.tsx';
import { PlatformTakenPage, PlatformTakePage } from '../pages/platform-take.tsx';
import { openConference } from '../services/load-conference.ts';
import { platformOf } from '../services/platform.ts';
import { viewChanges } from '../services/platform-changes.ts';
import { changeClause, type TextTaken, takeText } from '../services/platform-text.ts';
import { officeOf, show } from './show.tsx';

const room = 'platform' as const;

/** What the drafting committee does: a clause or the whole text in another wording, and the text with its changes. */
export function platformDrafting(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/platform/text', (c) => takePage(c, {}));
  app.post('/platform/text', async (c) => {
    const sent = await readForm(c);
    const words = sent.text('words');
    const file = sent.files('file').find(({ size }) => size > 0);
    const brought = file ? { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name } : { words };
    const revision = revisionOf(sent);
    if (revision === undefined) return c.notFound();
    const taken = await takeText(officeOf(c), brought, revision);
    if (taken.status === 'unknown') return c.redirect('/platform', 303);
    if (taken.status === 'problems') return takePage(c, { words, problems: taken.problems }, 422);
    if (taken.status === 'conflict') return takePage(c, { words, conflict: true }, 409);
    return takenPage(c, taken, '/platform');
  });

  app.get('/platform/clauses/:clause', async (c) => {
    const clause = c.req.param('clause');
    const words = (await now(c))?.text.value.text.clauses.find(({ id }) => id === clause)?.text;
    return words === undefined ? c.notFound() : clausePage(c, { clause, base: words, words });
  });
  app.post('/platform/clauses/:clause', async (c) => {
    const clause = c.req.param('clause');
    const { text } = await readForm(c);
    const [base, words] = [text('base').replace(/\r\n?/g, '\n'), text('words')];
    const changed = await changeClause(officeOf(c), clause, { base, words });
    if (changed.status === 'unknown') return c.notFound();
    if (changed.status === 'saved')
      return takenPage(c, { ...changed, losses: [] }, `/platform#c-${encodeURIComponent(clause)}`);
    if (changed.status === 'problems')
      return clausePage(c, { clause, base, words, problems: changed.problems }, 422);
    const { theirs, parts, merged = words } = changed;
    // What is sent next is held against theirs: it has been seen.
    const conflict = { base, mine: words, theirs, parts };
    return clausePage(c, { clause, base: theirs, words: merged, conflict }, 409);
  });

  app.get('/platform/changes', async (c) => {
    const { reader } = c.var;
    const platform = await now(c);
    if (platform === undefined) return c.redirect('/platform', 303);
    const asked = c.req.query('amendment');
    const chosen = platform.standing.find(({ id }) => id === asked)?.id;
    const page = (
      <PlatformChangesPage
        reader={reader}
        platform={platform}
        chosen={chosen}
        beside={c.req.query('view') === 'beside'}
        view={viewChanges(platform, chosen)}
      />
    );
    return show(c, { title: reader.say('platform.nav.changes'), room, page });
  });
  return app;
}

const now = async (c: Context<AppEnv>) => platformOf(await openConference(officeOf(c)));

type Taken = Pick<Extract<TextTaken, { status: 'saved' }>, 'losses' | 'inQuestion'>;

/** Back to the text, unless there is something to be told first. */
function takenPage(c: Context<AppEnv>, { losses, inQuestion }: Taken, back: string) {
  const { reader } = c.var;
  if (losses.length === 0 && inQuestion.length === 0) return c.redirect(back, 303);
  const page = <PlatformTakenPage reader={reader} losses={losses} inQuestion={inQuestion} />;
  return show(c, { title: reader.say('platform.taken'), room, path: '/platform', page });
}

type ClauseShown = Omit<Parameters<typeof PlatformClausePage>[0], 'reader'>;

function clausePage(c: Context<AppEnv>, shown: ClauseShown, status: 200 | 409 | 422 = 200) {
  const { reader } = c.var;
  return show(c, {
    title: reader.say('platform.clause'),
    room,
    path: `/platform/clauses/${encodeURIComponent(shown.clause)}`,
    page: <PlatformClausePage reader={reader} {...shown} />,
    status,
  });
}

type Shown = Partial<Omit<Parameters<typeof PlatformTakePage>[0], 'reader' | 'revision'>>;

async function takePage(c: Context<AppEnv>, shown: Shown, status: 200 | 409 | 422 = 200) {
  const { reader } = c.var;
  const text = (await now(c))?.text;
  if (text === undefined) return c.redirect('/platform', 303);
  const words = shown.words ?? toMarkdown(text.value.text);
  const page = <PlatformTakePage reader={reader} revision={text.revision} {...shown} words={words} />;
  return show(c, { title: reader.say('platform.nav.take'), room, path: '/platform/text', page, status });
}
