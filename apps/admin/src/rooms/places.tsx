import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { languages } from '../catalogue/language.ts';
import { readForm, revisionOf } from '../form.ts';
import { PlacesPage } from '../pages/places.tsx';
import { LetterPage } from '../pages/places-letter.tsx';
import { TakeBackPage } from '../pages/places-take-back.tsx';
import type { NotConfirmed } from '../pages/tiers.tsx';
import { makeReader } from '../reader.ts';
import { confirmedFrom, confirmPlaces } from '../services/places-confirm.ts';
import { viewLetter } from '../services/places-letter.ts';
import { takeBackPlace } from '../services/places-take-back.ts';
import { viewPlaces } from '../services/view-places.ts';
import { officeOf, show } from './show.tsx';
import { replanPage, tiersPage } from './tiers.tsx';

/** Who was told that they can come: confirmed, told on paper, taken back. */
export function places(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/places', async (c) => {
    const { reader } = c.var;
    return show(c, {
      title: reader.say('places.title'),
      room: 'attendance',
      page: <PlacesPage reader={reader} view={await viewPlaces(officeOf(c))} />,
    });
  });
  app.post('/places', async (c) => {
    const { text, texts } = await readForm(c);
    const from = confirmedFrom.find((one) => one === text('from'));
    if (from === undefined) return c.notFound();
    const who = text('act') === 'all' ? 'all' : texts('person');
    const done = await confirmPlaces(officeOf(c), from, who);
    if (done.status === 'unknown') return c.notFound();
    if (done.status === 'confirmed') return c.redirect('/places', 303);
    const refused: NotConfirmed = done.status;
    return from === 'tiers' ? tiersPage(c, { refused }) : replanPage(c, refused);
  });
  app.get('/places/:document/letter', async (c) => {
    const { reader } = c.var;
    const view = await viewLetter(officeOf(c), c.req.param('document'));
    if (view === undefined) return c.notFound();
    const language = languages.find((one) => one === c.req.query('in')) ?? reader.language;
    return show(c, {
      title: reader.say('places.letter.title', { name: view.codeName }),
      room: 'attendance',
      page: <LetterPage reader={reader} letter={makeReader(language)} view={view} />,
    });
  });
  app.get('/places/:document/take-back', (c) => takeBackPage(c, c.req.param('document'), false));
  app.post('/places/:document/take-back', async (c) => {
    const document = c.req.param('document');
    const form = await readForm(c);
    const revision = revisionOf(form);
    if (revision === undefined) return c.notFound();
    const done = await takeBackPlace(officeOf(c), document, revision, form.text('reason'));
    if (done === 'unknown') return c.notFound();
    return done === 'done' ? c.redirect('/places', 303) : takeBackPage(c, document, true);
  });
  return app;
}

async function takeBackPage(c: Context<AppEnv>, document: string, conflict: boolean) {
  const { reader } = c.var;
  const { places, currency } = await viewPlaces(officeOf(c));
  const place = places.find((one) => one.document === document);
  if (place === undefined) return c.notFound();
  if (place.state === 'taken-back') return c.redirect('/places', 303);
  return show(c, {
    title: reader.say('places.back.title', { name: place.codeName }),
    room: 'attendance',
    path: `/places/${document}/take-back`,
    page: <TakeBackPage reader={reader} place={place} currency={currency} conflict={conflict} />,
    status: conflict ? 409 : 200,
  });
}
