import type { PublicLanguage } from '../catalogue/language.ts';
import { publicLocales } from '../catalogue/public-message.ts';

/** A country by name. */
export function countryName(code: string, language: PublicLanguage): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}

/** The conference's country by name, or the word by which messages leave it out. */
export function countryWord(code: string | undefined, language: PublicLanguage): string {
  return code === undefined ? 'none' : countryName(code, language);
}

/** An instant as it is written out in the language, by the clocks of a zone. */
export function momentInWords(instant: string, language: PublicLanguage, timeZone: string): string {
  const format = new Intl.DateTimeFormat(publicLocales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  });
  return format.format(new Date(instant));
}

/** A date as it is written out in the language. */
export function dayInWords(date: string, language: PublicLanguage): string {
  const format = new Intl.DateTimeFormat(publicLocales[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T12:00:00Z`));
}
