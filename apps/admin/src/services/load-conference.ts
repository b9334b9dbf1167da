import type { Conference } from './conference.ts';
import { conferenceOf, type KnownDocument, remembering } from './documents.ts';
import type { Loaded } from './loaded.ts';
import type { Office } from './office.ts';

/** Opens the sealed heads once; when the store has moved on, only what was saved since. */
export async function loadConference(office: Office): Promise<Loaded> {
  const sequence = await office.store.sequence();
  const known = office.memory.loaded;
  if (known !== undefined && known.sequence === sequence) return known;
  const heads = new Map<string, KnownDocument>(known?.documents.map((one) => [one.id, one]));
  const saved = known === undefined ? office.store.heads() : office.store.since(known.sequence);
  for await (const document of saved) heads.set(document.id, remembering(document));
  const documents = [...heads.values()].sort((a, b) => a.sequence - b.sequence);
  const fresh = { sequence, documents, conference: conferenceOf(documents), hashes: new Map() };
  office.memory.loaded = fresh;
  return fresh;
}

/** The conference that is open; a route that needs one asks first. */
export async function openConference(office: Office): Promise<Loaded & { conference: Conference }> {
  const { conference, ...rest } = await loadConference(office);
  if (conference === undefined) throw new Error('no conference is open');
  return { ...rest, conference };
}
