/** The language that words are in, as far as their letters tell: Kazakh, else Russian by Cyrillic, else English. */
export function languageOfWords(words: string): 'en' | 'ru' | 'kk' {
  if (/[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/.test(words)) return 'kk';
  return /[а-яё]/i.test(words) ? 'ru' : 'en';
}
