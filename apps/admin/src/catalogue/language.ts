export const languages = ['en', 'ru', 'kk'] as const;
export type Language = (typeof languages)[number];

/** The languages of what is published: those of the app, and of sections that read no page of the app. */
export const publicLanguages = [...languages, 'de', 'sv'] as const;
export type PublicLanguage = (typeof publicLanguages)[number];
export const publicLanguageNames: Record<PublicLanguage, string> = {
  en: 'English',
  ru: 'Русский',
  kk: 'Қазақша',
  de: 'Deutsch',
  sv: 'Svenska',
};

/** Reads a language from a cookie, a form or a query; undefined when it is none of ours. */
export function languageOf(text: string | undefined): Language | undefined {
  return languages.find((language) => language === text);
}
