import { type Change, compareEditions, type Edition } from '@plenum/calendar';
import type { Language } from '../catalogue/language.ts';
import { held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { contentOf, publicationOf } from './publish-day.ts';
import type { Fact } from './records.ts';

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
  const before = publication?.editions ?? {};
  const feed = (of: FeedPreview['of'], a: Edition | undefined, b: Edition | undefined): FeedPreview[] =>
    b === undefined ? [] : [{ of, fresh: a === undefined, changes: compareEditions(a, b) }];
  const countries = Object.keys(content.editions)
    .flatMap((name) => (name.endsWith(`/${language}`) ? [name.slice(0, -language.length - 1)] : []))
    .sort();
  const sections = held(loaded.documents, 'section-feed');
  return {
    facts,
    feeds: [
      ...feed({ kind: 'public' }, before[language], content.editions[language]),
      ...countries.flatMap((country) => {
        const name = `${country}/${language}`;
        return feed({ kind: 'country', country }, before[name], content.editions[name]);
      }),
      ...sections.flatMap(({ document, value }) =>
        feed(
          { kind: 'section', section: value.section },
          value.editions[language],
          content.sectionEditions[document]?.[language],
        ),
      ),
    ],
    leaving: sections
      .filter(({ value }) => value.token === undefined && Object.keys(value.editions).length > 0)
      .map(({ value }) => value.section),
    same: content.contentHash === publication?.contentHash,
  };
}
