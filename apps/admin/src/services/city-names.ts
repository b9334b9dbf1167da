import type { Conference } from './conference.ts';
import type { Names } from './names.ts';

/** The conference's city by the names of the branch there; without a branch, as the files have it. */
export function cityNames({ settled, branches }: Conference): Names {
  const { city } = settled.venue;
  const branch = branches.find(({ name }) => Object.values(name).includes(city));
  return branch?.name ?? { en: city, ru: city, kk: city };
}
