import { type Change, compareEditions, type Edition } from '@plenum/calendar';
import type { Language } from '../catalogue/language.ts';
import { held, type KnownDocument } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { ReleaseContent } from './make-release.ts';
import type { Office } from './office.ts';
import { contentOf, publicationOf } from './publish-day.ts';
import type { Fact } from './records.ts';
import type { Editions } from './release-source.ts';

/** One feed of the next release: whose it is, and what its subscribers will see changed. */
export type FeedPreview = {
  of: { kind: 'public' } | { kind: 'country'; country: string } | { kind: 'section'; section: string };
  /** Nobody has subscribed to it yet. */
  fresh: boolean;
  changes: Change[];
};
export type ReleasePreview = {
  facts: Fact[];
  feeds: FeedPreview[];
  /** Sections whose address goes with this release. */
  leaving: string[];
  /** Not one byte differs from what is public. */
  same: boolean;
  /** The public has been told that the conference is blocked, and would be told otherwise again. */
  back: boolean;
};

/** What subscribers would see changed if these facts were published now; the languages change alike. */
export async function previewRelease(
  office: Office,
  facts: Fact[],
  language: Language,
): Promise<ReleasePreview> {
  const loaded = await openConference(office);
  const publication = publicationOf(loaded)?.value;
  const now = office.now().toISOString();
  const released = Object.fromEntries(facts.map((fact) => [fact, publication?.released[fact] ?? now]));
  const content = await contentOf(office, loaded, released, now);
  return {
    facts,
    feeds: feedChanges(loaded.documents, publication?.editions ?? {}, content, language),
    leaving: held(loaded.documents, 'section-feed')
      .filter(({ value }) => value.token === undefined && Object.keys(value.editions).length > 0)
      .map(({ value }) => value.section),
    same: content.contentHash === publication?.contentHash,
    back: publication?.blockedSince !== undefined,
  };
}

/** What the subscribers of each feed see changed by a release, in one language. */
export function feedChanges(
  documents: readonly KnownDocument[],
  before: Editions,
  after: Pick<ReleaseContent, 'editions' | 'sectionEditions'>,
  language: Language,
): FeedPreview[] {
  const feed = (of: FeedPreview['of'], a: Edition | undefined, b: Edition | undefined): FeedPreview[] =>
    b === undefined ? [] : [{ of, fresh: a === undefined, changes: compareEditions(a, b) }];
  const countries = Object.keys(after.editions)
    .flatMap((name) => (name.endsWith(`/${language}`) ? [name.slice(0, -language.length - 1)] : []))
    .sort();
  return [
    ...feed({ kind: 'public' }, before[language], after.editions[language]),
    ...countries.flatMap((country) => {
      const name = `${country}/${language}`;
      return feed({ kind: 'country', country }, before[name], after.editions[name]);
    }),
    ...held(documents, 'section-feed').flatMap(({ document, value }) =>
      feed(
        { kind: 'section', section: value.section },
        value.editions[language],
        after.sectionEditions[document]?.[language],
      ),
    ),
  ];
}
