import type { Agenda } from '@plenum/agenda';
import { cityNames } from './city-names.ts';
import type { Conference } from './conference.ts';
import type { Names } from './names.ts';

/** What words about an agenda are made of: titles by item, names of branches that speak, and whose clocks count. */
export type AgendaNames = {
  titles: ReadonlyMap<string, Record<string, string>>;
  branches: ReadonlyMap<string, Names>;
  timeZone: string;
  city: Names;
};

/** The names for an agenda of today, or of the day on which it was released. */
export function agendaNames(conference: Conference, { items, timeZone }: Agenda): AgendaNames {
  return {
    titles: new Map(items.map(({ id, title }) => [id, title])),
    branches: new Map(conference.branches.map(({ id, name }) => [id, name])),
    timeZone,
    city: cityNames(conference),
  };
}
