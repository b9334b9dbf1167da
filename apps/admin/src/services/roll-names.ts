import { cityNames } from './city-names.ts';
import { held } from './documents.ts';
import type { Open } from './living-roll.ts';
import { branchNames, type Names } from './names.ts';

/** What people and branches of the roll are called, those who have left it too, and whose clocks its times are told by. */
export type RollNames = {
  person: (id: string) => string;
  branch: (id: string) => Names;
  timeZone: string;
  city: Names;
};

export function rollNames({ conference, documents }: Open): RollNames {
  const people = new Map(held(documents, 'delegate').map(({ value }) => [value.id, value.codeName]));
  return {
    person: (id) => people.get(id) ?? id,
    branch: branchNames(conference.branches),
    timeZone: conference.settled.timeZone,
    city: cityNames(conference),
  };
}
