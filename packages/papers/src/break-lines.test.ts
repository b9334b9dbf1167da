import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from './break-lines.ts';

// A typewriter: every letter is one wide.
const widthOf = (text: string): number => text.length;

describe('breakLines', () => {
  it('fills lines with whole words', () => {
    expect(breakLines('Әр бөлімше залда болады', 11, widthOf)).toEqual(['Әр бөлімше', 'залда', 'болады']);
  });

  it('parts a word wider than the line after its hyphens, else between letters', () => {
    expect(breakLines('a trade-union word', 8, widthOf)).toEqual(['a', 'trade-', 'union', 'word']);
    expect(breakLines('a proclamation', 8, widthOf)).toEqual(['a', 'proclama', 'tion']);
  });

  it('keeps a mark with its letter', () => {
    expect(breakLines('a\u0323a\u0323a\u0323', 2, widthOf)).toEqual(['a\u0323', 'a\u0323', 'a\u0323']);
  });

  it('loses and adds nothing, and overruns no line', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'ә', 'ж', '-', '/'), minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 1, max: 20 }), (words, width) => {
        const lines = breakLines(words.join(' '), width, widthOf);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
