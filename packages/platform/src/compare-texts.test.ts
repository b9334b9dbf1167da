import { readFileSync } from 'node:fs';
import { diffWordsWithSpace } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptAll, compareTexts, rejectAll } from './compare-texts.ts';
import { hostileWords } from './hostile-words.fixture.ts';
import { parseText } from './parse-text.ts';
import { toMarkdown } from './to-markdown.ts';

const example = readFileSync(
  new URL('../../../examples/national-conference/platform.md', import.meta.url),
  'utf8',
);
const marked = (a: string, b: string, by: 'word' | 'sentence' | 'clause' = 'word') =>
  compareTexts(a, b, { by })
    .parts.map(({ kind, text }) => ({ same: text, insert: `{+${text}+}`, delete: `[-${text}-]` })[kind])
    .join('');

describe('compareTexts', () => {
  it('shows amendment A6 of the example as people would mark it by hand', () => {
    expect(
      marked(
        'Child allowances shall be restored and paid to every family.',
        'Child allowances shall be restored and paid to the mother or guardian of every child.',
      ),
    ).toBe(
      'Child allowances shall be restored and paid to {+the mother or guardian of +}every [-family-]{+child+}.',
    );
  });

  it('replaces several words at once where only spaces stand between them', () => {
    expect(marked('we demand higher wages now', 'we demand full pensions now')).toBe(
      'we demand [-higher wages-]{+full pensions+} now',
    );
  });

  it('compares by sentence and by clause', () => {
    expect(marked('One. Two here. Three.', 'One. Two there. Three.', 'sentence')).toBe(
      'One. [-Two here. -]{+Two there. +}Three.',
    );
    expect(
      marked('One.\n\nTwo here. Three.\n\n- a\n- b\n', 'One.\n\nTwo. Three.\n\n- a\n- c\n', 'clause'),
    ).toBe('One.\n\n[-Two here. Three.\n\n-]{+Two. Three.\n\n+}- a\n[-- b\n-]{+- c\n+}');
  });

  it('compares texts as toMarkdown writes them', () => {
    const [a, b] = [parseText(example), parseText(example.replace('36 hours', '35 hours'))];
    const compared = compareTexts(a, b, { by: 'word' });
    expect(compared.parts.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'delete', text: '36' },
      { kind: 'insert', text: '35' },
    ]);
    expect([rejectAll(compared), acceptAll(compared)]).toEqual([toMarkdown(a), toMarkdown(b)]);
  });

  it('never cuts through what is read as one character', () => {
    expect(marked('е\u0301сть й', 'е\u0300сть й')).toBe('[-е\u0301сть-]{+е\u0300сть+} й');
    expect(marked('👩‍👩‍👧 ok', '👩‍👩‍👦 ok')).toBe('[-👩‍👩‍👧-]{+👩‍👩‍👦+} ok');
    expect(marked('🇰🇿🇩🇪', '🇰🇿🇸🇪')).toBe('🇰🇿[-🇩🇪-]{+🇸🇪+}');
    expect(marked('العُمَّال', 'العُمَال')).toBe('[-العُمَّال-]{+العُمَال+}');
    expect(marked('a\r\nb', 'a\nb')).toBe('a[-\r\n-]{+\n+}b');
    expect(marked('10\u00a0000', '10 000')).toBe('10[-\u00a0-]{+ +}000');
    expect(marked('Gewerk\u00adschaft', 'Gewerkschaft')).toBe('[-Gewerk\u00adschaft-]{+Gewerkschaft+}');
  });

  const pair = fc
    .tuple(hostileWords, hostileWords, hostileWords, hostileWords)
    .map(([head, a, b, tail]) => [`${head}${a}${tail}`, `${head}${b}${tail}`] as const);
  const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const ends = (text: string) =>
    new Set(Array.from(clusters.segment(text), ({ index }) => index).concat(text.length));

  it('gives both texts back to the character, and cuts where characters end', () => {
    fc.assert(
      fc.property(
        pair,
        fc.constantFrom('word' as const, 'sentence' as const, 'clause' as const),
        ([a, b], by) => {
          const compared = compareTexts(a, b, { by });
          expect(acceptAll(compared)).toBe(b);
          expect(rejectAll(compared)).toBe(a);
          if (by !== 'word') return;
          for (const [text, other] of [
            [a, 'insert'],
            [b, 'delete'],
          ] as const) {
            const allowed = ends(text);
            let at = 0;
            for (const part of compared.parts)
              if (part.kind !== other) {
                at += part.text.length;
                expect(allowed.has(at), JSON.stringify(compared.parts)).toBe(true);
              }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds as much in common as `diff` does, or nearly', () => {
    const same = (parts: { kind?: string; text?: string }[]) =>
      parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? (text?.length ?? 0) : 0), 0);
    const words = fc.array(fc.constantFrom('we', 'demand', 'the', 'repeal', 'of', 'law', 'wages', 'hours.'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [from, to] = [a.join(' '), b.join(' ')];
        const theirs = diffWordsWithSpace(from, to).reduce(
          (sum, { added, removed, value }) => sum + (added || removed ? 0 : value.length),
          0,
        );
        // A space between two changes is ours to give up; what stands once is an anchor though a longer way may exist.
        expect(same(compareTexts(from, to, { by: 'word' }).parts) * 4 + 40).toBeGreaterThanOrEqual(theirs);
      }),
    );
  });

  it('takes unlike texts of a megabyte, and texts that only repeat themselves', () => {
    const [a, b] = ['a b c d. '.repeat(110_000), 'd c b a '.repeat(125_000)];
    const compared = compareTexts(a, b, { by: 'word' });
    expect(acceptAll(compared) === b && rejectAll(compared) === a).toBe(true);
    const dots = compareTexts('.'.repeat(1_000_000), '.'.repeat(999_999), { by: 'sentence' });
    expect(acceptAll(dots)).toHaveLength(999_999);
  });

  it('refuses halves of characters and NUL', () => {
    expect(() => compareTexts('\ud800', '\0', { by: 'word' })).toThrow(
      expect.objectContaining({ code: 'lone-surrogate', problems: expect.objectContaining({ length: 1 }) }),
    );
    expect(() => compareTexts('a', '\0', { by: 'word' })).toThrow(
      expect.objectContaining({ code: 'control-character' }),
    );
  });
});
