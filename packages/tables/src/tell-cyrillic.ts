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

// Chosen so that the headers of the tests are told apart. Read wrongly, small letters become capitals and
// capitals small ones: a text all in capitals is rarer but may be meant, a capital after a small letter is not.
const oddCharacter = -9;
const mark = -5;
const capital = -1.5;
const mostForCapitals = -6;
const capitalAfterSmall = -6;
const sameSound = -0.8;
const sure = 12;
const plausible = -4.6;

type Letter = { weight: number; sound: 'vowel' | 'consonant' | undefined; isCapital: boolean };

const weigh = (character: string): Letter => {
  const small = character.toLowerCase();
  const often = occurrences[letters.indexOf(small)];
  if (often === undefined)
    return { weight: marks.includes(character) ? mark : oddCharacter, sound: undefined, isCapital: false };
  const sound = 'аеиоуыэюяё'.includes(small) ? 'vowel' : 'consonant';
  return { weight: Math.log(often / 10_000), sound, isCapital: character !== small };
};

/** How a letter suits the one before it: sounds mostly take turns. */
const weighPair = (before: Letter, letter: Letter): number =>
  (letter.isCapital && before.sound !== undefined && !before.isCapital ? capitalAfterSmall : 0) +
  (letter.sound !== undefined && letter.sound === before.sound ? sameSound : 0);

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
  const tried = (['windows-1251', 'koi8-r'] as const).map((encoding) => ({
    encoding,
    table: upperHalf(encoding),
    score: 0,
    capitals: 0,
  }));
  let seen = 0;
  let touching = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte < 128) continue;
    const before = bytes[at - 1] ?? 0;
    for (const reading of tried) {
      const letter = reading.table[byte - 128];
      const previous = before < 128 ? undefined : reading.table[before - 128];
      if (letter === undefined) continue;
      reading.score += letter.weight + (previous ? weighPair(previous, letter) : 0);
      if (letter.isCapital) reading.capitals++;
    }
    if (isLatin(before) || isLatin(bytes[at + 1])) touching++;
    seen++;
    if (seen === enough) break;
  }
  const [best, other] = tried
    .map(({ encoding, score, capitals }) => ({
      encoding,
      score: score + Math.max(mostForCapitals, capitals * capital),
    }))
    .toSorted((a, b) => b.score - a.score);
  if (best === undefined || other === undefined) return { encoding: 'windows-1251', certain: false };
  const lead = best.score - other.score;
  const certain = lead >= sure && best.score / seen >= plausible && touching <= seen / 20;
  return { encoding: best.encoding, certain };
};
