import type { Change } from '@plenum/vault';
import { blockedRelease } from './blocked-content.ts';
import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';
import type { Fact, Publication } from './records.ts';
import { type Shown, sectionsShown } from './release-content.ts';

type Opened = Awaited<ReturnType<typeof openConference>>;

/**
 * Prepares and signs the blocked release by the plan B that was chosen, on top of the revision that somebody saw.
 * @param revision of the one before; 0 when there was none
 */
export async function prepareBlocked(
  office: Office,
  revision: number,
  facts: readonly Fact[],
): Promise<'prepared' | 'conflict' | 'too-early'> {
  const loaded = await openConference(office);
  const publication = held(loaded.documents, 'publication')[0]?.value;
  const before = held(loaded.documents, 'blocked-release')[0];
  if ((before?.revision ?? 0) !== revision) return 'conflict';
  if (publication === undefined) return 'too-early';
  const shown = { editions: publication.editions, sections: sectionsShown(loaded) };
  const now = office.now().toISOString();
  const changes = blockedChange(office, loaded, { facts, published: publication, shown, now });
  if (changes.length === 0) return 'too-early';
  const saved = await office.store.save(changes, { by: office.by, now, read: [] });
  return saved.status === 'conflict' ? 'conflict' : 'prepared';
}

/** The blocked release made anew, as a change to be saved with what makes it necessary; none without a plan B. */
function blockedChange(
  office: Pick<Office, 'publicUrl' | 'random'>,
  loaded: Opened,
  asked: { facts: readonly Fact[]; published: Publication; shown: Shown; now: string },
): Change[] {
  const before = held(loaded.documents, 'blocked-release')[0];
  const value = blockedRelease(office, loaded, { ...asked, before: before?.value.number });
  if (value === undefined) return [];
  const at = { document: before?.document ?? newId(office), revision: before?.revision ?? null, position: 0 };
  return [change('blocked-release', at, value)];
}

/** The same with what has just been published, if one is kept: subscribers of then will have seen this first. */
export function blockedAgain(
  office: Pick<Office, 'publicUrl' | 'random'>,
  loaded: Opened,
  published: Publication,
  shown: Shown,
): Change[] {
  const kept = held(loaded.documents, 'blocked-release')[0]?.value;
  if (kept === undefined) return [];
  return blockedChange(office, loaded, { facts: kept.facts, published, shown, now: published.at });
}
