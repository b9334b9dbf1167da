import { fileURLToPath } from 'node:url';
import { Font } from '@react-pdf/renderer';
import type { Weight } from './mark.ts';
import { printable } from './printable.ts';

/** As much of fontkit's font as papers use. */
export type FontFile = {
  unitsPerEm: number;
  characterSet: readonly number[];
  glyphForCodePoint: (codePoint: number) => unknown;
  hasGlyphForCodePoint: (codePoint: number) => boolean;
  layout: (text: string) => { advanceWidth: number };
};

/** The loaded fonts, and what texts measure in them. */
export type Typeface = {
  fonts: Record<Weight, FontFile>;
  /** Width in points of a text at a size in points. */
  widthOf: (text: string, size: number, weight: Weight) => number;
  /** The text with nothing in it that cannot be printed. */
  clean: (text: string) => string;
};

const family = 'Plenum Noto Sans';

// react-pdf types its fonts by @types/fontkit, which it does not bring along.
const isFontFile = (font: unknown): font is FontFile =>
  typeof font === 'object' && font !== null && 'unitsPerEm' in font && 'layout' in font;

async function loadFont(fontWeight: Weight): Promise<FontFile> {
  await Font.load({ fontFamily: family, fontWeight });
  const font: unknown = Font.getFont({ fontFamily: family, fontWeight }).data;
  if (!isFontFile(font)) throw new Error('The font of the papers was taken away while it was being loaded.');
  return font;
}

/** Loads Noto Sans; the registry of react-pdf keeps it, under a family name that nobody else uses. */
export async function loadTypeface(): Promise<Typeface> {
  if (!Font.getRegisteredFontFamilies().includes(family)) {
    const regular = import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf');
    const bold = import.meta.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf');
    const font = (url: string, fontWeight: Weight) => ({ src: fileURLToPath(url), fontWeight });
    Font.register({ family, fonts: [font(regular, 400), font(bold, 700)] });
  }
  const fonts = { 400: await loadFont(400), 700: await loadFont(700) };
  // fontkit keeps a glyph as it first met it. Met as part of another (the O of Ӧ) it stands for no letter, and the
  // text of every later paper lacks that letter. So each is met as its own letter first.
  for (const file of Object.values(fonts))
    for (const codePoint of file.characterSet) file.glyphForCodePoint(codePoint);
  const known: Record<Weight, Map<string, number>> = { 400: new Map(), 700: new Map() };
  const wordWidth = (word: string, weight: Weight): number => {
    const before = known[weight].get(word);
    if (before !== undefined) return before;
    const width = fonts[weight].layout(word).advanceWidth / fonts[weight].unitsPerEm;
    known[weight].set(word, width);
    return width;
  };
  const has = (codePoint: number): boolean =>
    fonts[400].hasGlyphForCodePoint(codePoint) && fonts[700].hasGlyphForCodePoint(codePoint);
  return {
    fonts,
    // Word by word with the space after it, as the PDF's text is laid out.
    widthOf: (text, size, weight) =>
      (text.match(/[^ ]* |[^ ]+/g) ?? []).reduce((sum, word) => sum + wordWidth(word, weight), 0) * size,
    clean: (text) => printable(text, has),
  };
}
