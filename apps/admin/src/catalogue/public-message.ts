import { IntlMessageFormat } from 'intl-messageformat';
import { digestWords as deDigest } from './de/digest.ts';
import { publicWords as de } from './de/public.ts';
import { digestWords as enDigest } from './en/digest.ts';
import { publicWords as en } from './en/public.ts';
import { digestWords as kkDigest } from './kk/digest.ts';
import { publicWords as kk } from './kk/public.ts';
import type { PublicLanguage } from './language.ts';
import type { Params, Stretch } from './message.ts';
import { digestWords as ruDigest } from './ru/digest.ts';
import { publicWords as ru } from './ru/public.ts';
import { digestWords as svDigest } from './sv/digest.ts';
import { publicWords as sv } from './sv/public.ts';

export type PublicKey = keyof typeof en | keyof typeof enDigest;

/** The words of what is published, in every language of it. */
export const publicCatalogues: Record<PublicLanguage, Record<PublicKey, string>> = {
  en: { ...en, ...enDigest },
  ru: { ...ru, ...ruDigest },
  kk: { ...kk, ...kkDigest },
  de: { ...de, ...deDigest },
  sv: { ...sv, ...svDigest },
};

/** The English of the project is British, and so are its dates. */
export const publicLocales: Record<PublicLanguage, string> = {
  en: 'en-GB',
  ru: 'ru',
  kk: 'kk',
  de: 'de',
  sv: 'sv',
};

// A memo and nothing else, as in message.ts.
const parsed = new Map<string, IntlMessageFormat>();

/** A published sentence. */
export function publicMessage(language: PublicLanguage, key: PublicKey, params: Params = {}): string {
  return publicStretches(language, key, params)
    .map((stretch) => (typeof stretch === 'string' ? stretch : stretch.bold))
    .join('');
}

/** The same with its weight kept. */
export function publicStretches(language: PublicLanguage, key: PublicKey, params: Params = {}): Stretch[] {
  const bold = (chunks: Stretch[]): Stretch => ({ bold: chunks.map(String).join('') });
  const name = `${language} ${key}`;
  const format = parsed.get(name) ?? new IntlMessageFormat(publicCatalogues[language][key], language);
  parsed.set(name, format);
  const said = format.format<Stretch>({ ...params, b: bold });
  return Array.isArray(said) ? said : [typeof said === 'string' ? said : (said as Stretch)];
}
