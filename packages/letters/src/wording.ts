import type { LetterLanguage } from './languages.ts';
import type { CheckedLetter } from './read-letters.ts';

/** Title and demands of a letter in a language, if it has them. */
export const wordingOf = (
  { languages, title, demands, translations }: CheckedLetter,
  language: LetterLanguage,
): { title: string; demands: readonly string[] } | undefined =>
  language === languages[0] ? { title, demands } : translations?.[language];
