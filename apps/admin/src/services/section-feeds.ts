import { createHash } from 'node:crypto';
import { type PublicLanguage, publicLanguages } from '../catalogue/language.ts';
import { prepareBlocked } from './blocked-prepare.ts';
import { change, held } from './documents.ts';
import { asWebcal, unlistedFeed } from './feed-addresses.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';

/** `waiting`: its address works from the next release on; `leaving`: it has been taken back and goes with the next. */
export type SectionFeedState = 'waiting' | 'in-use' | 'leaving' | 'gone';
export type SectionFeedRow = {
  document: string;
  revision: number;
  section: string;
  madeAt: string;
  revokedAt: string | undefined;
  state: SectionFeedState;
};
export type SectionFeedsView = {
  feeds: SectionFeedRow[];
  /** Sections with pickets and no token in force. */
  without: string[];
};
export type SectionAddresses = { section: string; addresses: { language: PublicLanguage; url: string }[] };

/** The feeds of the sections, without their tokens. */
export async function viewSectionFeeds(office: Office): Promise<SectionFeedsView> {
  const { conference, documents } = await openConference(office);
  const feeds = held(documents, 'section-feed');
  const served = new Set(
    feeds.filter(({ value }) => value.token !== undefined).map(({ value }) => value.section),
  );
  const sections = [...new Set(conference.pickets.map(({ section }) => section))].sort();
  return {
    feeds: feeds
      .map(({ document, revision, value }) => {
        const published = Object.keys(value.editions).length > 0;
        const state: SectionFeedState =
          value.token === undefined ? (published ? 'leaving' : 'gone') : published ? 'in-use' : 'waiting';
        const { section, madeAt, revokedAt } = value;
        return { document, revision, section, madeAt, revokedAt, state };
      })
      .sort((a, b) =>
        a.section < b.section ? -1 : a.section > b.section ? 1 : a.madeAt < b.madeAt ? -1 : 1,
      ),
    without: sections.filter((section) => !served.has(section)),
  };
}

/** Makes a token for a section that has none in force; where it has one, nothing is made. */
export async function makeSectionFeed(
  office: Office,
  section: string,
): Promise<{ status: 'made'; document: string } | { status: 'unknown' | 'already' }> {
  const { conference, documents } = await openConference(office);
  if (!conference.pickets.some((picket) => picket.section === section)) return { status: 'unknown' };
  const feeds = held(documents, 'section-feed');
  if (feeds.some(({ value }) => value.section === section && value.token !== undefined))
    return { status: 'already' };
  // The same place among the feeds of a section is the same document, so that of two at once one makes it; made of an id
  // that nobody outside knows, it tells nobody whose it is.
  const known = held(documents, 'picket').find(({ value }) => value.section === section)?.document;
  const before = feeds.filter(({ value }) => value.section === section).length;
  const document = createHash('sha256').update(`section-feed ${known} ${before}`).digest('hex').slice(0, 32);
  const now = office.now().toISOString();
  const token = Buffer.from(office.random(32)).toString('hex');
  const at = { document, revision: null, position: feeds.length };
  const made = change('section-feed', at, { section, token, madeAt: now, editions: {} });
  const saved = await office.store.save([made], { by: office.by, now, read: [] });
  return saved.status === 'conflict' ? { status: 'already' } : { status: 'made', document };
}

/** The addresses behind a token, to be handed over; none once it has been taken back. */
export async function sectionAddresses(
  office: Office,
  document: string,
): Promise<SectionAddresses | undefined> {
  const { documents } = await openConference(office);
  const feed = held(documents, 'section-feed').find((one) => one.document === document)?.value;
  const { token } = feed ?? {};
  if (feed === undefined || token === undefined) return undefined;
  return {
    section: feed.section,
    addresses: publicLanguages.map((language) => ({
      language,
      url: asWebcal(`${office.publicUrl}/${unlistedFeed(token, language)}`),
    })),
  };
}

/** Takes a token back: it is forgotten here at once, and its address is gone with the next release. */
export async function revokeSectionFeed(
  office: Office,
  document: string,
  revision: number,
): Promise<'revoked' | 'unknown' | 'conflict'> {
  const { documents } = await openConference(office);
  const feed = held(documents, 'section-feed').find((one) => one.document === document);
  if (feed === undefined) return 'unknown';
  const { token, ...rest } = feed.value;
  if (token === undefined) return 'revoked';
  if (feed.revision !== revision) return 'conflict';
  const now = office.now().toISOString();
  const saved = await office.store.save([change('section-feed', feed, { ...rest, revokedAt: now })], {
    by: office.by,
    now,
    read: [],
  });
  if (saved.status === 'conflict') return 'conflict';
  await withoutToken(office);
  return 'revoked';
}

/** The blocked release that is kept has the token in it: it is made anew, and would be refused if that did not come about. */
async function withoutToken(office: Office): Promise<void> {
  const { documents } = await openConference(office);
  const kept = held(documents, 'blocked-release')[0];
  if (kept !== undefined) await prepareBlocked(office, kept.revision, kept.value.facts);
}
