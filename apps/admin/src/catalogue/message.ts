import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en.ts';
import { kk } from './kk.ts';
import type { Language } from './language.ts';
import { ru } from './ru.ts';

export type { Language };
export type Key = keyof typeof en;
export type Params = Record<string, string | number | Date>;
/** A stretch of a sentence, as it is or with weight. */
export type Stretch = string | { bold: string };

const catalogues: Record<Language, Record<Key, string>> = { en, ru, kk };

// A memo and nothing else: parsing is the slow part, and its result is the same for every reader.
const parsed = new Map<string, IntlMessageFormat>();

/** The sentence of a key in the reader's language; numbers and plurals follow that language. */
export function message(language: Language, key: Key, params: Params = {}): string {
  return stretches(language, key, params)
    .map((stretch) => (typeof stretch === 'string' ? stretch : stretch.bold))
    .join('');
}

/** The same with its weight kept, where the catalogue has `<b>`; a parameter is text whatever it holds. */
export function stretches(language: Language, key: Key, params: Params = {}): Stretch[] {
  const bold = (chunks: Stretch[]): Stretch => ({ bold: chunks.map(String).join('') });
  const said = formatOf(language, key).format<Stretch>({ ...params, b: bold });
  return Array.isArray(said) ? said : [typeof said === 'string' ? said : (said as Stretch)];
}

function formatOf(language: Language, key: Key): IntlMessageFormat {
  const name = `${language} ${key}`;
  const known = parsed.get(name);
  if (known) return known;
  const format = new IntlMessageFormat(catalogues[language][key], language);
  parsed.set(name, format);
  return format;
}
