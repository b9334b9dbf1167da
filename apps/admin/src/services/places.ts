import { type Held, held } from './documents.ts';
import type { Open } from './living-roll.ts';

/** A place stands, or whoever had it has left the roll, or an organiser has taken it back. */
export type PlaceState = 'confirmed' | 'left' | 'taken-back';
export type PlaceNow = Held<'place'> & { id: string; state: PlaceState };

/** Everybody who was ever told that they can come, and how it stands with their place. */
export function placesNow({ documents, conference }: Pick<Open, 'documents' | 'conference'>): PlaceNow[] {
  const places = held(documents, 'place');
  if (places.length === 0) return [];
  const ids = new Map(held(documents, 'delegate').map(({ document, value }) => [document, value.id]));
  const elected = new Set(
    conference.delegates.flatMap(({ id, status }) => (status === 'elected' ? [id] : [])),
  );
  return places.flatMap((place): PlaceNow[] => {
    const id = ids.get(place.value.delegate);
    if (id === undefined) return [];
    if (place.value.takenBack !== undefined) return [{ ...place, id, state: 'taken-back' }];
    return [{ ...place, id, state: elected.has(id) ? 'confirmed' : 'left' }];
  });
}

/** The ids of those whose places stand. */
export function confirmedNow(open: Pick<Open, 'documents' | 'conference'>): Set<string> {
  return new Set(placesNow(open).flatMap(({ id, state }) => (state === 'confirmed' ? [id] : [])));
}
