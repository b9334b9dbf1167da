import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeWordings } from './merge-wordings.ts';

const readAs = (version: 'base' | 'mine' | 'theirs', merged: ReturnType<typeof mergeWordings>): string =>
  merged.status === 'merged'
    ? merged.text
    : merged.parts.map((part) => (part.kind === 'same' ? part.text : part[version])).join('');

describe('mergeWordings', () => {
  // Oracle: worked by hand.
  it.each([
    ['a b c d', 'x b c d', 'a b c y', 'x b c y'],
    ['a b c d', 'a b c d', 'a c d', 'a c d'],
    ['a b c d', 'a x c d', 'a x c d', 'a x c d'],
    ['рабочая неделя', 'рабочая неделя!', 'новая рабочая неделя', 'новая рабочая неделя!'],
  ])('%s: %s and %s are %s', (base, mine, theirs, text) => {
    expect(mergeWordings({ base, mine, theirs })).toEqual({ status: 'merged', text });
  });

  it('shows three versions of what both changed', () => {
    expect(mergeWordings({ base: 'a b c', mine: 'a x c', theirs: 'a y c' })).toEqual({
      status: 'collided',
      parts: [
        { kind: 'same', text: 'a ' },
        { kind: 'collision', base: 'b', mine: 'x', theirs: 'y' },
        { kind: 'same', text: ' c' },
      ],
    });
  });

  // Oracle: what holds of any merge.
  it('loses nobody’s words and cuts no character', () => {
    const part = fc.constantFrom('ә ', 'e\u0301', 'ß ', '👩🏽‍🚒', '🇰🇿', ' ', 'حق ', '.', 'одна ', 'word ');
    const text = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const merged = mergeWordings({ base, mine, theirs });
        expect(mergeWordings({ base, mine, theirs: base })).toEqual({ status: 'merged', text: mine });
        expect(mergeWordings({ base, mine: base, theirs })).toEqual({ status: 'merged', text: theirs });
        if (merged.status === 'merged') return;
        const segments = [...new Intl.Segmenter('en').segment(readAs('mine', merged))].map(
          ({ index }) => index,
        );
        let at = 0;
        for (const cut of merged.parts) {
          if (at > 0 && at < readAs('mine', merged).length) expect(segments).toContain(at);
          at += cut.kind === 'same' ? cut.text.length : cut.mine.length;
        }
      }),
      { numRuns: 150, seed: 12 },
    );
  });

  it('takes versions of a megabyte', () => {
    const long = 'слово '.repeat(90_000);
    const other = Array.from({ length: 90_000 }, (_, index) => index).join(' ');
    expect(mergeWordings({ base: long, mine: `${long}конец`, theirs: `начало ${long}` }).status).toBe(
      'collided',
    );
    expect(mergeWordings({ base: long, mine: other, theirs: `${long}x` }).status).toBe('collided');
  });
});
