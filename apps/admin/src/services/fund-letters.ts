import type { Conference } from './conference.ts';

/** The letter that stands for each source of money where its name is nobody's matter, by the fund's id. */
export function fundLetters({ funds }: Pick<Conference, 'funds'>): Map<string, string> {
  return new Map(funds.map(({ id }, index) => [id, letterOf(index)]));
}

/** A, B ... Z, AA, AB ... for the sources in their order. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}
