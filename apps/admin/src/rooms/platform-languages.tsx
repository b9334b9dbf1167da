import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf } from '../form.ts';
import { PlatformLanguagesPage } from '../pages/platform-languages.tsx';
import { openConference } from '../services/load-conference.ts';
import { platformOf } from '../services/platform.ts';
import { translate, viewLanguages } from '../services/platform-languages.ts';
import { officeOf, show } from './show.tsx';

const here = '/platform/languages';

/** The text in the other languages of the conference. */
export function platformLanguages(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get(here, (c) => page(c, undefined));
  app.get(`${here}/:language`, (c) => page(c, c.req.param('language')));
  app.post(`${here}/:language`, async (c) => {
    const language = c.req.param('language');
    const sent = await readForm(c);
    const platform = platformOf(await openConference(officeOf(c)));
    if (platform === undefined) return c.notFound();
    const whole = sent.text('whole');
    const words = platform.text.value.text.clauses.map(({ id }) => [id, sent.text(`t-${id}`)] as const);
    const brought =
      whole.trim() === '' ? { clauses: new Map(words), hold: new Set(sent.texts('holds')) } : { whole };
    const seen = Number(sent.text('seen'));
    const done = await translate(officeOf(c), { language, seen, revision: revisionOf(sent) }, brought);
    const { reader } = c.var;
    if (done.status === 'saved') return c.redirect(here, 303);
    if (done.status === 'unknown') return c.notFound();
    if (done.status === 'conflict') return page(c, language, reader.say('branch.conflict'), 409);
    const wrong =
      done.status === 'differs'
        ? reader.say('platform.languages.differs', { at: done.at })
        : reader.say('platform.languages.unusable');
    return page(c, language, wrong, 422);
  });
  return app;
}

async function page(
  c: Context<AppEnv>,
  language: string | undefined,
  notice?: string,
  status: 200 | 409 | 422 = 200,
) {
  const { reader } = c.var;
  const platform = platformOf(await openConference(officeOf(c)));
  if (platform === undefined) return c.redirect('/platform', 303);
  const view = viewLanguages(platform);
  if (language !== undefined && !view.others.includes(language)) return c.notFound();
  const revision = platform.translations.find(({ value }) => value.language === language)?.revision;
  const chosen = language === undefined ? undefined : { language, seen: platform.text.revision, revision };
  return show(c, {
    title: reader.say('platform.nav.languages'),
    room: 'platform',
    path: language === undefined ? here : `${here}/${language}`,
    page: <PlatformLanguagesPage reader={reader} view={view} chosen={chosen} notice={notice} />,
    status,
  });
}
