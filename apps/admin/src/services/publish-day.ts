import { buildRelease, newSigningKey, writeRelease } from '@plenum/site';
import type { Change } from '@plenum/vault';
import { usualNumber } from './blocked-content.ts';
import { blockedAgain } from './blocked-prepare.ts';
import { change, type Held, held } from './documents.ts';
import { codeOf } from './error-code.ts';
import { openConference } from './load-conference.ts';
import type { Loaded } from './loaded.ts';
import type { ReleaseContent } from './make-release.ts';
import { newId, type Office } from './office.ts';
import { type Fact, facts, type Publication, type Released } from './records.ts';
import { releaseContent, sectionsShown } from './release-content.ts';
import { daySource, draftIn, solidarityDay } from './solidarity-day.ts';

export type Published =
  | { status: 'published'; number: number }
  | { status: 'conflict' }
  | { status: 'failed'; code: string; folder: string };

/**
 * Releases the facts that are named and withdraws the others: writes the next release and points to it.
 * @param options.back the public has been told that the conference is blocked, and is to be told otherwise again
 */
export async function publishDay(
  office: Office,
  chosen: readonly Fact[],
  { back }: { back: boolean },
): Promise<Published> {
  const loaded = await openConference(office);
  const before = publicationOf(loaded);
  if (before?.value.blockedSince !== undefined && !back) return { status: 'conflict' };
  const now = office.now().toISOString();
  const released = releasedAt(chosen, before?.value.released ?? {}, now);
  const content = await contentOf(office, loaded, released, now);
  const { editions, contentHash, files, unlisted } = content;
  const signingKey = before?.value.signingKey ?? newSigningKey();
  const prepared = held(loaded.documents, 'blocked-release')[0]?.value.number;
  const number = usualNumber(before?.value.number ?? 0, prepared);
  const at = { document: before?.document ?? newId(office), revision: before?.revision ?? null, position: 0 };
  const value: Publication = { number, at: now, released, contentHash, editions, signingKey };
  // The number is taken in the vault first: a release that then cannot be written leaves a gap, never a clash.
  const shown = { editions, sections: content.sectionEditions };
  const changes = [
    change('publication', at, value),
    ...sectionChanges(loaded, content),
    ...blockedAgain(office, loaded, value, shown),
  ];
  const saved = await office.store.save(changes, { by: office.by, now, read: [] });
  if (saved.status === 'conflict') return { status: 'conflict' };
  try {
    const release = buildRelease({ number, publishedAt: now, files, unlisted, signingKey });
    await writeRelease(office.publicFolder, release);
    return { status: 'published', number };
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return { status: 'failed', code, folder: office.publicFolder };
  }
}

/** What has been published before, if anything. */
export function publicationOf(loaded: Loaded): Held<'publication'> | undefined {
  return held(loaded.documents, 'publication')[0];
}

/** The release as it would be with these facts released. */
export async function contentOf(
  office: Pick<Office, 'publicUrl' | 'memory'>,
  loaded: Awaited<ReturnType<typeof openConference>>,
  released: Released,
  now: string,
): Promise<ReleaseContent> {
  const day = await solidarityDay(daySource(loaded), draftIn(office));
  const shown = {
    editions: publicationOf(loaded)?.value.editions ?? {},
    sections: sectionsShown(loaded),
  };
  return releaseContent(office, loaded, { day, released }, shown, now);
}

/** What the subscribers behind tokens will have seen; what has been taken back is gone with this release. */
function sectionChanges(loaded: Loaded, { sectionEditions }: ReleaseContent): Change[] {
  return held(loaded.documents, 'section-feed').flatMap((feed) => {
    const editions = sectionEditions[feed.document] ?? {};
    if (JSON.stringify(editions) === JSON.stringify(feed.value.editions)) return [];
    return [change('section-feed', feed, { ...feed.value, editions })];
  });
}

/** A fact keeps the instant of its first release for as long as it stays released. */
function releasedAt(chosen: readonly Fact[], before: Released, now: string): Released {
  return Object.fromEntries(
    facts.filter((fact) => chosen.includes(fact)).map((fact) => [fact, before[fact] ?? now]),
  );
}
