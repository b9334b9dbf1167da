import { createHash } from 'node:crypto';
import { type ReleaseFile, renderPage, siteAssets, type UnlistedFile } from '@plenum/site';
import { publicLanguages } from '../catalogue/language.ts';
import { countriesTold, publicDay } from './public-day.ts';
import { publicPage } from './public-page.ts';
import { publicFeeds, sectionFeeds } from './release-feeds.ts';
import type { Editions, ReleaseSource } from './release-source.ts';
import { subscribePage } from './subscribe-page.ts';

export type ReleaseContent = {
  files: ReleaseFile[];
  /** The feeds behind tokens. */
  unlisted: UnlistedFile[];
  /** Of the public feed by language, of the countries' by country and language. */
  editions: Editions;
  /** Of the feeds behind tokens, by the document that holds the token. */
  sectionEditions: Record<string, Editions>;
  /** Tells whether a reader would see anything new. */
  contentHash: string;
};

/** The pages and feeds of the solidarity day in every public language, as far as their facts are released. */
export function makeRelease(source: ReleaseSource, previous: Editions, now: string): ReleaseContent {
  const { released, blocked, url, timeZone, country } = source;
  const day = publicDay(source.day, released, blocked);
  const setting = { url, timeZone, country };
  const feeds = publicFeeds(source, previous, now);
  const behindTokens = sectionFeeds(source, now);
  const files: ReleaseFile[] = [
    ...siteAssets(),
    { path: 'index.html', body: renderPage(publicPage(day, 'en', setting, 'root')) },
    ...publicLanguages.flatMap((language) => [
      { path: `${language}/index.html`, body: renderPage(publicPage(day, language, setting, 'own')) },
      {
        path: `${language}/subscribe/index.html`,
        body: renderPage(subscribePage(countriesTold(day), language, setting)),
      },
    ]),
    ...feeds.files,
  ];
  return {
    files,
    unlisted: behindTokens.files,
    editions: feeds.editions,
    sectionEditions: behindTokens.editions,
    contentHash: hashOf([...files, ...behindTokens.files]),
  };
}

function hashOf(files: readonly (ReleaseFile | UnlistedFile)[]): string {
  const hash = createHash('sha256');
  for (const { path, body } of files) hash.update(`${path}\0`).update(body).update('\0');
  return hash.digest('hex');
}
