import { unpackRelease, writeRelease } from '@plenum/site';
import type { BlockedRelease } from './blocked-record.ts';
import { change, held } from './documents.ts';
import { codeOf } from './error-code.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import type { Publication, Released } from './records.ts';

export type Switched =
  | { status: 'switched'; number: number }
  /** Another has been prepared since, a token in it has been taken back, or there is none. */
  | { status: 'conflict' | 'token-gone' | 'unknown' }
  | { status: 'failed'; code: string };

/**
 * Switches the public to the blocked release that was prepared: it is written as it was signed.
 * @param number under which it was shown to whoever switches
 */
export async function switchToBlocked(office: Office, number: number): Promise<Switched> {
  const { documents } = await openConference(office);
  const publication = held(documents, 'publication')[0];
  const blocked = held(documents, 'blocked-release')[0];
  if (publication === undefined || blocked === undefined) return { status: 'unknown' };
  if (blocked.value.number !== number) return { status: 'conflict' };
  const { signingKey } = publication.value;
  const release = unpackRelease(blocked.value.packed, { publicKey: signingKey.publicKey });
  const isPublic = publication.value.number === number;
  if (!isPublic && publication.value.number > number) return { status: 'conflict' };
  const feeds = held(documents, 'section-feed');
  const tokens = new Set(feeds.flatMap(({ value: { token } }) => token ?? []));
  if (release.unlisted.some(({ path }) => !tokens.has(path.split('/')[1] ?? '')))
    return { status: 'token-gone' };
  const now = office.now().toISOString();
  if (!isPublic) {
    // As with every release the vault is first: a crash before the folder is written is put right by switching again.
    const changes = [
      change('publication', publication, publicationWith(publication.value, blocked.value, now)),
      ...feeds.flatMap((feed) => {
        const editions = blocked.value.sectionEditions[feed.document];
        return editions === undefined ? [] : [change('section-feed', feed, { ...feed.value, editions })];
      }),
    ];
    const read = [{ id: blocked.document, revision: blocked.revision }];
    const saved = await office.store.save(changes, { by: office.by, now, read });
    if (saved.status === 'conflict') return { status: 'conflict' };
  }
  try {
    await writeRelease(office.publicFolder, release);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    // Posted twice: it lies there already.
    if (code !== 'number-not-rising' || !isPublic) return { status: 'failed', code };
  }
  return { status: 'switched', number };
}

function publicationWith(before: Publication, blocked: BlockedRelease, now: string): Publication {
  const released: Released = Object.fromEntries(
    blocked.facts.map((fact) => [fact, before.released[fact] ?? now]),
  );
  const { number, contentHash, editions } = blocked;
  const { signingKey } = before;
  return { number, at: now, released, contentHash, editions, signingKey, blockedSince: now };
}
