import type { Context } from 'hono';
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { AppEnv } from '../app-env.ts';
import { languageOf } from '../catalogue/language.ts';
import { type Door, sessionCookie } from '../door.ts';
import { readForm } from '../form.ts';
import { BeginPage, type BeginProblem, UnlockPage } from '../pages/entrance.tsx';
import { languageCookie } from '../reader-of-request.ts';
import { show } from './show.tsx';

const cookie = { path: '/', httpOnly: true, sameSite: 'Strict' } as const;
const aYear = 365 * 24 * 60 * 60;

/** What stands before the door: choosing the passphrase, unlocking, locking, the language. */
export function entrance(door: Door): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const enter = (c: Context<AppEnv>, session: string) => {
    setCookie(c, sessionCookie, session, cookie);
    return c.redirect('/', 303);
  };

  app.get('/begin', async (c) => ((await door.isNew()) ? begin(c) : c.redirect('/unlock', 303)));
  app.post('/begin', async (c) => {
    const form = await readForm(c);
    const passphrase = form.text('passphrase');
    if (passphrase !== form.text('again')) return begin(c, { field: 'again' });
    const answer = await door.found(passphrase);
    if (answer.status === 'entered') return enter(c, answer.session);
    if (answer.status === 'founded-before') return c.redirect('/unlock', 303);
    return begin(c, { field: 'passphrase', found: answer.found });
  });

  app.get('/unlock', async (c) => ((await door.isNew()) ? c.redirect('/begin', 303) : unlock(c)));
  app.post('/unlock', async (c) => {
    if (await door.isNew()) return c.redirect('/begin', 303);
    const answer = await door.unlock((await readForm(c)).text('passphrase'));
    return answer.status === 'entered' ? enter(c, answer.session) : unlock(c, answer);
  });

  app.post('/language', async (c) => {
    const form = await readForm(c);
    const language = languageOf(form.text('language'));
    if (language) setCookie(c, languageCookie, language, { ...cookie, maxAge: aYear });
    return c.redirect(ownPath(form.text('back')), 303);
  });
  return app;
}

function begin(c: Context<AppEnv>, problem?: BeginProblem) {
  const { reader } = c.var;
  return show(c, {
    title: reader.say('begin.title'),
    page: <BeginPage reader={reader} problem={problem} />,
    status: problem ? 422 : 200,
  });
}

function unlock(c: Context<AppEnv>, refused?: { seconds: number }) {
  const { reader } = c.var;
  return show(c, {
    title: reader.say('unlock.title'),
    page: <UnlockPage reader={reader} refused={refused} />,
    status: refused ? 422 : 200,
  });
}

/** Only a path of this app: an address of somebody else's would make the switch a way out. */
function ownPath(back: string): string {
  return /^\/(?![/\\])[\w\-./?=&%]*$/.test(back) ? back : '/';
}
