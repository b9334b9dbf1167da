const lookalikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  і: 'i',
  ї: 'i',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  һ: 'h',
};

/** Letters without marks, case, hidden signs and alphabet where two look the same: 'Сеpик' is 'Серик'. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[авеіїкмнорстухһ]/gu, (letter) => lookalikes[letter] ?? letter);

const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

type Word = { stem: string; endings: number };

/** Cyrillic names take endings of up to four letters in Russian and Kazakh, some in place of their last one. */
const wordsOfName = (name: string): Word[] => {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(name);
  return words(name).map((word) =>
    isCyrillic && word.length > 3
      ? { stem: word.replace(/[aeoyийыьэюя]$/u, ''), endings: 4 }
      : { stem: word, endings: 0 },
  );
};

const matches = ({ stem, endings }: Word, word: string): boolean =>
  word === stem ||
  word === `${stem}s` ||
  (endings > 0 && word.startsWith(stem) && word.length <= stem.length + endings);

/** Whether each word of the name has a word of its own among these, in whatever order. */
const areAllIn = (name: readonly Word[], found: readonly string[]): boolean => {
  const left = [...found];
  return name.every((part) => {
    const index = left.findIndex((word) => matches(part, word));
    if (index === -1) return false;
    left.splice(index, 1);
    return true;
  });
};

const startsOf = (word: string): string[] =>
  Array.from({ length: Math.min(5, word.length) }, (_, cut) => word.slice(0, word.length - cut));

/**
 * Makes a finder of names in texts: the places in the list of those that a text has. A name is found in other case,
 * with its words in another order, with an English, German or Swedish genitive, with Russian and Kazakh endings,
 * with letters of the other alphabet that look the same, and through hidden signs.
 */
export function nameFinder(names: readonly string[]): (text: string) => number[] {
  const byStem = new Map<string, { name: Word[]; index: number }[]>();
  for (const [index, name] of names.entries()) {
    const parts = wordsOfName(name);
    const longest = parts.reduce<Word | undefined>(
      (most, part) => (most !== undefined && most.stem.length >= part.stem.length ? most : part),
      undefined,
    );
    if (longest === undefined) continue;
    byStem.set(longest.stem, [...(byStem.get(longest.stem) ?? []), { name: parts, index }]);
  }
  return (text) => {
    const all = words(text);
    const found = new Set<number>();
    for (const [place, word] of all.entries())
      for (const start of startsOf(word))
        for (const { name, index } of byStem.get(start) ?? []) {
          const around = all.slice(Math.max(0, place - name.length + 1), place + name.length);
          if (!found.has(index) && areAllIn(name, around)) found.add(index);
        }
    return [...found].sort((a, b) => a - b);
  };
}
