import iconv from 'iconv-lite';

type SingleByte = 'windows-1251' | 'koi8-r';

// Occurrences in ten thousand letters of Russian text: Lyashevskaya and Sharov, Frequency Dictionary of Modern
// Russian (2009), by the Russian National Corpus.
const letters = 'абвгдежзийклмнопрстуфхцчшщъыьэюяё';
const occurrences = [
  801, 159, 454, 170, 298, 845, 94, 165, 735, 121, 349, 440, 321, 670, 1097, 281, 473, 547, 626, 262, 26, 97,
  48, 144, 73, 36, 4, 190, 174, 32, 64, 201, 4,
];
// Marks that stand in real tables; anything else among the upper 128 is as rare as the rarest letters.
const marks = '«»“”„‘’–—…№\u00A0°©';

// Chosen so that the headers of the tests are told apart: a wrong reading is mostly capitals, or capitals
// after small letters, and both weigh more than a rare letter does.
const oddCharacter = -9;
const mark = -5;
const capital = -1.5;
const capitalAfterSmall = -6;
const sure = 12;
const plausible = -4.6;

type Letter = { weight: number; isLetter: boolean; isCapital: boolean };

const weigh = (character: string): Letter => {
  const small = character.toLowerCase();
  const often = occurrences[letters.indexOf(small)];
  if (often === undefined)
    return { weight: marks.includes(character) ? mark : oddCharacter, isLetter: false, isCapital: false };
  const isCapital = character !== small;
  return { weight: Math.log(often / 10_000) + (isCapital ? capital : 0), isLetter: true, isCapital };
};

const upperHalf = (encoding: SingleByte): Letter[] =>
  Array.from(
    iconv.decode(Buffer.from(Array.from({ length: 128 }, (_, index) => index + 128)), encoding),
    weigh,
  );

const isLatin = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));

// More letters than this make nothing surer.
const enough = 20_000;

/**
 * Tells Windows-1251 from KOI8-R by how often letters occur in Russian and where capitals stand.
 *
 * `certain` is false for few letters, for letters that no Russian text has, and where they touch Latin ones,
 * as in a file of another encoding.
 */
export const tellCyrillic = (bytes: Uint8Array): { encoding: SingleByte; certain: boolean } => {
  const tables = { 'windows-1251': upperHalf('windows-1251'), 'koi8-r': upperHalf('koi8-r') };
  const scores = { 'windows-1251': 0, 'koi8-r': 0 };
  let seen = 0;
  let touching = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte < 128) continue;
    const before = bytes[at - 1] ?? 0;
    for (const encoding of ['windows-1251', 'koi8-r'] as const) {
      const letter = tables[encoding][byte - 128];
      const previous = before < 128 ? undefined : tables[encoding][before - 128];
      const shape = letter?.isCapital && previous?.isLetter && !previous.isCapital ? capitalAfterSmall : 0;
      scores[encoding] += (letter?.weight ?? oddCharacter) + shape;
    }
    if (isLatin(before) || isLatin(bytes[at + 1])) touching++;
    seen++;
    if (seen === enough) break;
  }
  const encoding = scores['koi8-r'] > scores['windows-1251'] ? 'koi8-r' : 'windows-1251';
  const lead = Math.abs(scores['koi8-r'] - scores['windows-1251']);
  const certain = lead >= sure && scores[encoding] / seen >= plausible && touching <= seen / 20;
  return { encoding, certain };
};
