import type { LetterLanguage } from './languages.ts';

// Of the codes that CLDR names, those which are no country that post goes to.
const noCountry = new Set(['ZZ', 'EU', 'EZ', 'UN', 'QO', 'XA', 'XB']);

// To make one takes a thousand times as long as to ask it.
const made = new Map<LetterLanguage, Intl.DisplayNames>();

const namesIn = (language: LetterLanguage): Intl.DisplayNames => {
  const names = made.get(language) ?? new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  made.set(language, names);
  return names;
};

/** Whether a text is a code of ISO 3166-1, two capitals, that has a name. */
export const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && !noCountry.has(code) && namesIn('en').of(code) !== undefined;

/** The name of a country in a language, as CLDR has it. */
export const countryName = (code: string, language: LetterLanguage): string =>
  namesIn(language).of(code) ?? namesIn('en').of(code) ?? code;
