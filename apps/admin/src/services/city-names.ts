import type { Conference } from './conference.ts';
import type { Names } from './names.ts';

/**
 * The city of the conference, or of one of its halls, by the names of the branch there; without a branch, as the
 * files have it.
 */
export function cityNames({ settled, branches }: Conference, hall: string = settled.venue.id): Names {
  const { city } = settled.reserveVenues?.find(({ id }) => id === hall) ?? settled.venue;
  const branch = branches.find(({ name }) => Object.values(name).includes(city));
  return branch?.name ?? { en: city, ru: city, kk: city };
}
