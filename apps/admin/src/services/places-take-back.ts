import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';
import { placesNow } from './places.ts';
import { takeBackReasons } from './places-record.ts';

/** Takes a confirmed place back, by its document; only ever the act of an organiser. Twice is as once. */
export async function takeBackPlace(
  office: Office,
  document: string,
  revision: number,
  why: string,
): Promise<'done' | 'conflict' | 'unknown'> {
  const open = await openConference(office);
  const place = placesNow(open).find((one) => one.document === document);
  const reason = takeBackReasons.find((one) => one === why);
  if (place === undefined || reason === undefined) return 'unknown';
  if (place.state === 'taken-back') return 'done';
  const now = office.now().toISOString();
  const head = held(open.documents, 'places')[0];
  const at = head ?? { document: newId(office), revision: null, position: 0 };
  const saved = await office.store.save(
    [
      change('place', { ...place, revision }, { ...place.value, takenBack: { at: now, reason } }),
      change('places', at, { changes: (head?.value.changes ?? 0) + 1, lastAt: now }),
    ],
    { by: office.by, now, read: [] },
  );
  return saved.status === 'saved' ? 'done' : 'conflict';
}
