import { readFileSync } from 'node:fs';
import { acceptAll, type Compared, compareTexts, makeEdition, parseText, rejectAll } from '@plenum/platform';
import { diffWordsWithSpace } from 'diff';
import DiffMatchPatch from 'diff-match-patch';

// Milliseconds at most; how much longer twice the input takes; and our time beside that of `diff` and of
// `diff-match-patch` alone, on a text short enough for them.
const expected: {
  milliseconds: Record<string, number>;
  double: number;
  ratios: Record<string, number>;
} = JSON.parse(readFileSync(new URL('expected.json', import.meta.url), 'utf8')).platform;

let seed = 7;
const next = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};

// Few words are used often and many seldom, as people write.
const syllables = ['wa', 'ge', 'ро', 'бо', 'та', 'жұ', 'мыс', 'un', 'ion', 'ре', 'ба', 'сы', 'law', 'год'];
const vocabulary = Array.from({ length: 6000 }, () =>
  Array.from({ length: 1 + next(4) }, () => syllables[next(syllables.length)]).join(''),
);
const word = (): string => vocabulary[Math.floor(vocabulary.length * (next(1000) / 1000) ** 3)] ?? '';
const sentence = (): string => `${Array.from({ length: 8 + next(18) }, word).join(' ')}.`;

type Draft = string[][];
const draft = (words: number): Draft => {
  const paragraphs: Draft = [];
  for (let written = 0; written < words; ) {
    const paragraph = Array.from({ length: 2 + next(5) }, sentence);
    written += paragraph.join(' ').split(' ').length;
    paragraphs.push(paragraph);
  }
  return paragraphs;
};
const write = (paragraphs: Draft): string => paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n');

/** One sentence in five has a word replaced, one in fifty is new, one in fifty gone; some paragraphs move. */
const redraft = (paragraphs: Draft): Draft => {
  const changed = paragraphs.map((paragraph) =>
    paragraph.flatMap((was) => {
      if (next(50) === 0) return [];
      const is = next(5) === 0 ? was.split(' ').with(next(8), word()).join(' ') : was;
      return next(50) === 0 ? [is, sentence()] : [is];
    }),
  );
  for (let moves = 0; moves < changed.length / 100; moves++) {
    const from = next(changed.length);
    changed.splice(next(changed.length), 0, ...changed.splice(from, 1));
  }
  return changed.filter((paragraph) => paragraph.length > 0);
};

const report = (name: string, value: number, most: number | undefined, unit: string): void => {
  console.log(`${name}: ${value.toFixed(2)} ${unit}, expected at most ${most}`);
  if (most === undefined || !(value <= most)) process.exitCode = 1;
};
/** Milliseconds of this thread, which others on the machine do not lengthen; the least of some rounds. */
const least = (rounds: number, run: () => void): number =>
  Math.min(
    ...Array.from({ length: rounds }, () => {
      const before = process.threadCpuUsage();
      run();
      const { user, system } = process.threadCpuUsage(before);
      return (user + system) / 1000;
    }),
  );

const compareBy = (by: 'word' | 'sentence' | 'clause', [a, b]: readonly [string, string]): number => {
  let compared: Compared = { parts: [] };
  const taken = least(7, () => {
    compared = compareTexts(a, b, { by });
  });
  if (acceptAll(compared) !== b || rejectAll(compared) !== a) throw new Error('a text was not kept');
  return taken;
};
const pair = (words: number) => {
  const was = draft(words);
  return [write(was), write(redraft(was))] as const;
};

const pages = pair(150_000); // 300 pages of 500 words
const taken = compareBy('word', pages);
report('300 pages by word', taken, expected.milliseconds.compare, 'ms');
report('300 pages by sentence', compareBy('sentence', pages), expected.milliseconds.compare, 'ms');
report('600 pages beside 300', compareBy('word', pair(300_000)) / taken, expected.double, 'times');

const [a, b] = pair(20_000);
const ours = compareBy('word', [a, b]);
const peers: Record<string, () => unknown> = {
  diff: () => diffWordsWithSpace(a, b),
  'diff-match-patch': () => {
    const peer = new DiffMatchPatch.diff_match_patch();
    peer.Diff_Timeout = 0; // else it gives up after a second
    return peer.diff_main(a, b);
  },
};
for (const [name, run] of Object.entries(peers)) {
  const theirs = least(1, run);
  console.log(`40 pages: ${name} alone takes ${theirs.toFixed(0)} ms, we ${ours.toFixed(0)} ms`);
  report(`40 pages beside ${name} alone`, ours / theirs, expected.ratios[name], 'times');
}

const printed = least(3, () => makeEdition(parseText(pages[0]), { lineLength: 80, number: 1 }));
report('300 pages read and numbered', printed, expected.milliseconds.edition, 'ms');
