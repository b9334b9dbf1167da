import { createHash } from 'node:crypto';
import { type Edition, nextEdition, toICalendar } from '@plenum/calendar';
import { type ReleaseFile, renderPage, siteAssets } from '@plenum/site';
import { type Language, languages } from '../catalogue/language.ts';
import { message } from '../catalogue/message.ts';
import { publicDay, publicEvents } from './public-day.ts';
import { countryWord, feedFile, publicPage } from './public-page.ts';
import type { Released } from './records.ts';
import type { SolidarityDay } from './solidarity-day.ts';

/** Everything that a release is made of; ids are random and stay for life, because subscribers' calendars keep them. */
export type ReleaseSource = {
  day: SolidarityDay;
  released: Released;
  country: string | undefined;
  timeZone: string;
  url: string;
  feedId: string;
  dayId: string;
  picketId: (picket: string) => string;
};

export type ReleaseContent = {
  files: ReleaseFile[];
  editions: Record<string, Edition>;
  /** Tells whether a reader would see anything new. */
  contentHash: string;
};

/** The pages and feeds of the solidarity day in every public language, as far as their facts are released. */
export function makeRelease(
  source: ReleaseSource,
  previous: Record<string, Edition>,
  now: string,
): ReleaseContent {
  const { released, url, timeZone, country } = source;
  const day = publicDay(source.day, released);
  const setting = { url, timeZone, country };
  const editions = Object.fromEntries(
    languages.map((language) => [language, editionIn(language, source, previous[language], now)]),
  );
  const files: ReleaseFile[] = [
    ...siteAssets(),
    { path: 'index.html', body: renderPage(publicPage(day, 'en', setting, 'root')) },
    ...languages.map((language) => ({
      path: `${language}/index.html`,
      body: renderPage(publicPage(day, language, setting, 'own')),
    })),
    ...Object.entries(editions).map(([language, edition]) => ({
      path: `${language}/${feedFile}`,
      body: toICalendar(edition),
    })),
  ];
  return { files, editions, contentHash: hashOf(files) };
}

function editionIn(
  language: Language,
  source: ReleaseSource,
  previous: Edition | undefined,
  now: string,
): Edition {
  const { released, timeZone, dayId, picketId } = source;
  const events = publicEvents(publicDay(source.day, released), {
    language,
    timeZone,
    country: countryWord(source.country, language),
    url: `${source.url}/${language}/`,
    dayId,
    picketId,
  });
  const feed = `${source.feedId}-${language}`;
  return nextEdition(previous, events, { feed, name: message(language, 'public.feed.name'), language, now });
}

function hashOf(files: ReleaseFile[]): string {
  const hash = createHash('sha256');
  for (const { path, body } of files) hash.update(`${path}\0`).update(body).update('\0');
  return hash.digest('hex');
}
