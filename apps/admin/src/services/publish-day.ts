import { buildRelease, newSigningKey, writeRelease } from '@plenum/site';
import type { Change } from '@plenum/vault';
import { change, type Held, held } from './documents.ts';
import { codeOf } from './error-code.ts';
import { openConference } from './load-conference.ts';
import type { Loaded } from './loaded.ts';
import { makeRelease, type ReleaseContent } from './make-release.ts';
import { newId, type Office } from './office.ts';
import { type Fact, facts, type Publication, type Released } from './records.ts';
import { daySource, draftIn, solidarityDay } from './solidarity-day.ts';

export type Published =
  | { status: 'published'; number: number }
  | { status: 'conflict' }
  | { status: 'failed'; code: string; folder: string };

/** Releases the facts that are named and withdraws the others: writes the next release and points to it. */
export async function publishDay(office: Office, chosen: readonly Fact[]): Promise<Published> {
  const loaded = await openConference(office);
  const before = publicationOf(loaded);
  const now = office.now().toISOString();
  const released = releasedAt(chosen, before?.value.released ?? {}, now);
  const content = await contentOf(office, loaded, released, now);
  const { editions, contentHash, files, unlisted } = content;
  const signingKey = before?.value.signingKey ?? newSigningKey();
  const number = (before?.value.number ?? 0) + 1;
  const at = { document: before?.document ?? newId(office), revision: before?.revision ?? null, position: 0 };
  const value: Publication = { number, at: now, released, contentHash, editions, signingKey };
  // The number is taken in the vault first: a release that then cannot be written leaves a gap, never a clash.
  const changes = [change('publication', at, value), ...sectionChanges(loaded, content)];
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
  const { conference, documents } = loaded;
  const [settled] = held(documents, 'conference');
  const pickets = new Map(held(documents, 'picket').map(({ document, value }) => [value.id, document]));
  const conferenceId = settled?.document ?? '';
  return makeRelease(
    {
      day: await solidarityDay(daySource(loaded), draftIn(office)),
      released,
      country: conference.settled.country,
      timeZone: conference.settled.timeZone,
      url: office.publicUrl,
      feedId: `public-${conferenceId}`,
      dayId: `day-${conferenceId}`,
      picketId: (picket) => `picket-${pickets.get(picket) ?? picket}`,
      sections: held(documents, 'section-feed').flatMap(
        ({ document, value: { section, token, editions } }) =>
          token === undefined ? [] : [{ document, section, token, editions }],
      ),
    },
    publicationOf(loaded)?.value.editions ?? {},
    now,
  );
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
