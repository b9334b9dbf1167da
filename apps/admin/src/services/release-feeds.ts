import { type CalendarEvent, type Edition, nextEdition, toICalendar } from '@plenum/calendar';
import { type PublicLanguage, publicLanguages } from '../catalogue/language.ts';
import { publicMessage } from '../catalogue/public-message.ts';
import { feedFile, unlistedFeed } from './feed-addresses.ts';
import { countriesTold, dayInCountry, publicDay, publicEvents } from './public-day.ts';
import { countryName, countryWord } from './public-words.ts';
import type { Editions, ReleaseSource } from './release-source.ts';
import { sectionEvents } from './section-events.ts';

type File = { path: string; body: string };

/** The public feed and those of the countries: each is made of its own events, in each language by itself. */
export function publicFeeds(
  source: ReleaseSource,
  previous: Editions,
  now: string,
): { editions: Editions; files: File[] } {
  const { released, blocked, timeZone, dayId, picketId, feedId, url } = source;
  const day = publicDay(source.day, released, blocked);
  const told = countriesTold(day);
  const before = Object.keys(previous).flatMap((name) => /^([A-Z]{2})\/en$/.exec(name)?.[1] ?? []);
  const countries = [...new Set([...told, ...before])].sort();
  const events = (language: PublicLanguage, of: typeof day): CalendarEvent[] =>
    publicEvents(of, {
      language,
      timeZone,
      country: countryWord(source.country, language),
      url: `${url}/${language}/`,
      dayId,
      picketId,
    });
  const editions: Editions = { ...previous };
  const files: File[] = [];
  for (const language of publicLanguages) {
    const name = publicMessage(language, 'public.feed.name');
    const edition = nextEdition(previous[language], events(language, day), {
      feed: `${feedId}-${language}`,
      name,
      language,
      now,
    });
    editions[language] = edition;
    files.push({ path: `${language}/${feedFile()}`, body: toICalendar(edition) });
    for (const country of countries) {
      const kept = `${country}/${language}`;
      // A country that is told no longer keeps what its feed remembers, and its subscribers are told what is off.
      const shown = told.includes(country) ? events(language, dayInCountry(day, country)) : [];
      const own = nextEdition(previous[kept], shown, {
        feed: `${feedId}-${country}-${language}`,
        name: publicMessage(language, 'public.feed.country', { country: countryName(country, language) }),
        language,
        now,
      });
      editions[kept] = own;
      if (told.includes(country) || own.entries.length > 0)
        files.push({ path: `${language}/${feedFile(country)}`, body: toICalendar(own) });
    }
  }
  return { editions, files };
}

/** The feeds behind tokens, by the document that holds each token. */
export function sectionFeeds(
  source: ReleaseSource,
  now: string,
): { editions: Record<string, Editions>; files: File[] } {
  const made = (source.sections ?? []).map(({ document, section, token, editions: previous }) => {
    const each = publicLanguages.map((language): [PublicLanguage, Edition] => [
      language,
      nextEdition(
        previous[language],
        sectionEvents(source.day, section, { language, picketId: source.picketId }),
        {
          feed: `section-${document}-${language}`,
          name: publicMessage(language, 'public.neutral.name'),
          language,
          now,
        },
      ),
    ]);
    const files = each.map(([language, edition]) => ({
      path: unlistedFeed(token, language),
      body: toICalendar(edition),
    }));
    return { document, editions: Object.fromEntries(each), files };
  });
  return {
    editions: Object.fromEntries(made.map(({ document, editions }) => [document, editions])),
    files: made.flatMap(({ files }) => files),
  };
}
