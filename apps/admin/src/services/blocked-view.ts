import type { EditionEntry } from '@plenum/calendar';
import { unpackRelease } from '@plenum/site';
import type { Language } from '../catalogue/language.ts';
import { blockedContent } from './blocked-content.ts';
import type { BlockedRelease } from './blocked-record.ts';
import { held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { planBOf } from './plan-b.ts';
import { viewWhatIf } from './plan-b-view.ts';
import { type FeedPreview, feedChanges } from './preview-release.ts';
import { type Fact, facts } from './records.ts';
import { sectionsShown } from './release-content.ts';

/** One line of the calendars as they will be: what is shown, and its hour and place in words. */
type BlockedLine = { title: string; words: string; cancelled: boolean };

export type BlockedView = {
  timeZone: string;
  /** What must be done before one can be prepared, if something must. */
  lacks: 'release' | 'plan-b' | undefined;
  /** The plan B that was chosen; `isOld`: hours or answers have changed since. */
  plan: { decided: string; notBefore: string; isOld: boolean } | undefined;
  /** Of the one that is kept; 0 when none is. */
  revision: number;
  kept:
    | {
        number: number;
        preparedAt: string;
        facts: Fact[];
        /** Prepared now it would tell something else. */
        isOld: boolean;
        /** A token that stands in it has been taken back: it cannot be switched to. */
        isSpoiled: boolean;
        lines: BlockedLine[];
        feeds: FeedPreview[];
      }
    | undefined;
  /** The number of what is public and, if it is a blocked release, since when. */
  published: { number: number; blockedSince: string | undefined } | undefined;
  /** The facts ticked in the form. */
  chosen: Fact[];
};

/** The release for the day of the block: whether it lies ready, what it would tell, and what the public sees now. */
export async function viewBlocked(office: Office, language: Language): Promise<BlockedView> {
  const loaded = await openConference(office);
  const publication = held(loaded.documents, 'publication')[0]?.value;
  const plan = planBOf(loaded);
  const kept = held(loaded.documents, 'blocked-release')[0];
  return {
    timeZone: loaded.conference.settled.timeZone,
    lacks: publication === undefined ? 'release' : plan === undefined ? 'plan-b' : undefined,
    plan: plan && {
      decided: plan.decided,
      notBefore: plan.notBefore,
      isOld: (await viewWhatIf(office, {})).chosen?.isOld === true,
    },
    revision: kept?.revision ?? 0,
    // What is public is no preparation any more.
    kept:
      kept === undefined || publication === undefined || kept.value.number <= publication.number
        ? undefined
        : keptView(kept.value),
    published: publication && { number: publication.number, blockedSince: publication.blockedSince },
    chosen: kept?.value.facts ?? [...facts],
  };

  function keptView(value: BlockedRelease) {
    const inForce = new Set(
      held(loaded.documents, 'section-feed').flatMap((feed) => (feed.value.token ? [feed.document] : [])),
    );
    const shown = { editions: publication?.editions ?? {}, sections: sectionsShown(loaded) };
    const anew = blockedContent(office, loaded, value.facts, shown, value.preparedAt);
    const { number, preparedAt, editions, sectionEditions } = value;
    return {
      number,
      preparedAt,
      facts: value.facts,
      isOld: anew?.contentHash !== value.contentHash,
      isSpoiled: Object.keys(sectionEditions).some((document) => !inForce.has(document)),
      lines: inOrder(editions[language]?.entries ?? []).map(({ event, words }) => ({
        title: event.title,
        words,
        cancelled: event.status === 'cancelled',
      })),
      feeds: feedChanges(loaded.documents, shown.editions, value, language),
    };
  }
}

/** The whole day first, then as they begin. */
function inOrder(entries: readonly EditionEntry[]): EditionEntry[] {
  const at = ({ event }: EditionEntry) => event.starts ?? '';
  return entries.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
}

/** A file of the blocked release that is kept, byte for byte as it is signed; none that only a token opens. */
export async function blockedFile(
  office: Office,
  path: string,
): Promise<{ body: Uint8Array<ArrayBuffer>; type: string } | undefined> {
  const { documents } = await openConference(office);
  const publication = held(documents, 'publication')[0]?.value;
  const kept = held(documents, 'blocked-release')[0]?.value;
  if (publication === undefined || kept === undefined) return undefined;
  const { files } = unpackRelease(kept.packed, { publicKey: publication.signingKey.publicKey });
  return files.find((file) => file.path === path);
}
