/** The languages that the letters are kept in. */
export const letterLanguages = ['en', 'ru', 'de', 'sv', 'kk'] as const;

/** A language of `letterLanguages`. */
export type LetterLanguage = (typeof letterLanguages)[number];
