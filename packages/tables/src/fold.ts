/** Makes one of texts that differ only in case, kinds and number of spaces and characters nobody sees. */
export const foldText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cf}\u2800]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

/** As `foldText`, and of texts that differ in ё and е, kinds of hyphens and punctuation around the whole. */
export const foldName = (text: string): string =>
  foldText(text)
    .replaceAll('ё', 'е')
    .replace(/\p{Pd}/gu, '-')
    .replace(/^[\p{P}\p{S}\s]+/u, '')
    .replace(/[\p{P}\p{S}\s]+$/u, '');
