import type { Document } from '@plenum/vault';
import type { Conference } from './conference.ts';
import { conferenceOf } from './documents.ts';
import type { Loaded } from './loaded.ts';
import type { Office } from './office.ts';

/** Opens the sealed heads once, and again only when the store has moved on. */
export async function loadConference(office: Office): Promise<Loaded> {
  const sequence = await office.store.sequence();
  const known = office.memory.loaded;
  if (known !== undefined && known.sequence === sequence) return known;
  const documents: Document[] = [];
  for await (const document of office.store.heads()) documents.push(document);
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
