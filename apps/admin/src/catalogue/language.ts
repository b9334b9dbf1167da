export const languages = ['en', 'ru', 'kk'] as const;
export type Language = (typeof languages)[number];

/** Reads a language from a cookie, a form or a query; undefined when it is none of ours. */
export function languageOf(text: string | undefined): Language | undefined {
  return languages.find((language) => language === text);
}
