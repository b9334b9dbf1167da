// Bidi embeddings and overrides, zero-width and other characters that are not seen: none of them is a word,
// and each can make the printed text differ from the text that is read out or copied.
const invisible = /\p{Cc}|\p{Cf}|\p{Default_Ignorable_Code_Point}/gu;

const replacement = '\uFFFD';

/**
 * The text as it can be printed on one line: composed letters, single spaces, nothing invisible, and the
 * replacement mark for every character that the font does not draw.
 *
 * @param has - Whether the font has a glyph for a code point.
 */
export function printable(text: string, has: (codePoint: number) => boolean): string {
  const visible = text
    .toWellFormed()
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(invisible, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();
  let result = '';
  for (const character of visible) result += has(character.codePointAt(0) ?? 0) ? character : replacement;
  return result;
}
