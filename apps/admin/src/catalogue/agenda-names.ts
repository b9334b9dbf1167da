import type { Language } from './language.ts';
import { type Key, message } from './message.ts';

/** Names of breaks, rooms and audiences that are so common that they are said in the reader's language. */
const commonNames: Readonly<Record<string, Key>> = {
  Breakfast: 'agenda.common.Breakfast',
  Lunch: 'agenda.common.Lunch',
  Tea: 'agenda.common.Tea',
  Coffee: 'agenda.common.Coffee',
  Supper: 'agenda.common.Supper',
  hall: 'agenda.common.hall',
  library: 'agenda.common.library',
  canteen: 'agenda.common.canteen',
  club: 'agenda.common.club',
  all: 'agenda.common.all',
  labour: 'agenda.common.labour',
  women: 'agenda.common.women',
  pensions: 'agenda.common.pensions',
  national: 'agenda.common.national',
  press: 'agenda.common.press',
};

/** The name of a break, a room or an audience: in a language, or as the conference calls it. */
export function commonNameIn(language: Language, name: string): string {
  const key = Object.hasOwn(commonNames, name) ? commonNames[name] : undefined;
  return key === undefined ? name : message(language, key);
}

/** The title of an item in a language, or in another that it has. */
export function titleOf(language: Language, title: Record<string, string> | undefined, id: string): string {
  return title?.[language] ?? title?.en ?? Object.values(title ?? {})[0] ?? id;
}
