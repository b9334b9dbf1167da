import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en.ts';
import { kk } from './kk.ts';
import type { Language } from './language.ts';
import { ru } from './ru.ts';

export type Key = keyof typeof en;
export type Params = Record<string, string | number | Date>;

const catalogues: Record<Language, Record<Key, string>> = { en, ru, kk };

// A memo and nothing else: parsing is the slow part, and its result is the same for every reader.
const parsed = new Map<string, IntlMessageFormat>();

/** The sentence of a key in the reader's language; numbers and plurals follow that language. */
export function message(language: Language, key: Key, params: Params = {}): string {
  const name = `${language} ${key}`;
  let format = parsed.get(name);
  if (!format) {
    // Messages are plain text: a '<' in one is a '<', and HTML is made by the pages alone.
    format = new IntlMessageFormat(catalogues[language][key], language, undefined, { ignoreTag: true });
    parsed.set(name, format);
  }
  const text = format.format(params);
  return typeof text === 'string' ? text : String(text);
}
