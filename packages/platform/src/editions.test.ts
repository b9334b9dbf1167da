import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite } from './cite.ts';
import { hostileWords } from './hostile-words.fixture.ts';
import { makeEdition } from './make-edition.ts';
import { parseText } from './parse-text.ts';
import { resolveCitation } from './resolve-citation.ts';
import { toNumberedText } from './to-numbered-text.ts';

const example = parseText(
  readFileSync(new URL('../../../examples/national-conference/platform.md', import.meta.url), 'utf8'),
);
const second = makeEdition(example, { lineLength: 60, firstLine: 101, number: 2 });
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

describe('an edition', () => {
  it('numbers the lines of the example as they are on paper', () => {
    // Broken by hand at sixty characters.
    expect(toNumberedText(second).split('\n').slice(0, 12)).toEqual([
      '101  Programme and platform (draft)',
      '',
      '102  The situation',
      '',
      '103  The new labour law strips working people of rights won over',
      '104  generations. It lets an employer change the terms of work at',
      '105  will, extends the working day, and takes from the union its',
      '106  say in dismissals.',
      '',
      '107  Wages go unpaid for months on end. Pensions arrive late or',
      '108  not at all, and child allowances have been cut to a fraction',
      '109  of what a child needs.',
    ]);
  });

  it('hangs items and keeps breaks that are meant', () => {
    const text = parseText('- one two three four five six\n  10. seven eight nine ten\n\nto\\\nyou');
    expect(toNumberedText(makeEdition(text, { lineLength: 20, number: 1 }))).toBe(
      '1  - one two three four\n2    five six\n3    10. seven eight\n4        nine ten\n\n5  to\n6  you\n',
    );
  });

  it('breaks where a reader sees the end of a character, and counts as he does', () => {
    const family = '👩‍👩‍👧‍👦';
    const text = parseText(
      `${family.repeat(25)} e\u0301e\u0301 10\u00a0000\u00a0000\u00a0people\u00a0at\u00a0work Gewerk\u00adschaft`,
    );
    const { lines } = makeEdition(text, { lineLength: 20, number: 1 });
    const words = lines.map(({ from, to }) => text.clauses[0]?.text.slice(from, to));
    expect(words).toEqual([
      family.repeat(20),
      `${family.repeat(5)} e\u0301e\u0301`,
      '10\u00a0000\u00a0000\u00a0people\u00a0at', // what may not be parted is longer than a line
      '\u00a0work Gewerk\u00adschaft',
    ]);
  });

  it('has every character in one line or in the space between two, and no line too long', () => {
    fc.assert(
      fc.property(
        fc.array(hostileWords, { maxLength: 5 }),
        fc.integer({ min: 20, max: 60 }),
        (parts, lineLength) => {
          const text = parseText(parts.join('\n\n'));
          const { lines } = makeEdition(text, { lineLength, number: 1 });
          for (const { id, text: words } of text.clauses) {
            const own = lines.filter(({ clause }) => clause === id);
            const ends = new Set(
              Array.from(clusters.segment(words), ({ index }) => index).concat(words.length),
            );
            let at = 0;
            for (const { from, to } of own) {
              expect(words.slice(at, from)).toMatch(/^[\s\u200b]*$/);
              expect(ends.has(from) && ends.has(to)).toBe(true);
              const seen = [...clusters.segment(words.slice(from, to))].filter(
                ({ segment }) => !/^\p{Cf}$/u.test(segment),
              );
              expect(seen.length).toBeLessThanOrEqual(lineLength);
              at = to;
            }
            expect(words.slice(at)).toMatch(/^[\s\u200b]*$/);
          }
        },
      ),
    );
  });

  it('takes 5,000 clauses, and one of a megabyte, with or without spaces', () => {
    const text = parseText(
      `${'слово '.repeat(17_000)}\n\n${'ж'.repeat(1_000_000)}\n\n${'par\n\n'.repeat(5000)}`,
    );
    expect(makeEdition(text, { lineLength: 80, number: 1 }).lines.length).toBe(1308 + 12_500 + 5000);
  });

  it('refuses what is no edition', () => {
    expect(() => makeEdition(example, { lineLength: 5, number: 0 })).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ code: 'out-of-range', path: ['lineLength'] }),
          expect.objectContaining({ code: 'out-of-range', path: ['number'] }),
        ],
      }),
    );
  });
});

describe('a citation', () => {
  it('says the lines of a clause, and the words', () => {
    expect(cite(second, 'the-situation-1')).toBe('103-106');
    expect(cite(second, 'the-situation')).toBe('102');
    const words = example.clauses[2]?.text ?? '';
    const at = words.indexOf('extends the working day');
    expect(cite(second, 'the-situation-1', at, at + 'extends the working day'.length)).toBe('105.2-105.5');
    expect(cite(second, 'the-situation-1', at + 1, at + 2)).toBe('105.2');
  });

  it.each([
    ['105.2-105.5', [['the-situation-1', 'extends the working day,']]],
    [
      ' 106 – 107 ',
      [
        ['the-situation-1', 'say in dismissals.'],
        ['the-situation-2', 'Wages go unpaid for months on end. Pensions arrive late or'],
      ],
    ],
    ['106.3', [['the-situation-1', 'dismissals.']]],
    ['102', [['the-situation', 'The situation']]],
  ])('%s leads to its words', (citation, wanted) => {
    const found = resolveCitation(second, citation);
    expect(found.status === 'resolved' && found.places.map(({ clause, words }) => [clause, words])).toEqual(
      wanted,
    );
  });

  it('is told apart when it leads nowhere', () => {
    const last = 100 + second.lines.length;
    const reasonOf = (citation: string) => {
      const found = resolveCitation(second, citation);
      return found.status === 'in-question' && found.problem;
    };
    const beyond = { edition: 2, first: 101, last };
    expect(reasonOf('100')).toEqual({
      code: 'citation-beyond-edition',
      params: { citation: '100', ...beyond },
    });
    expect(reasonOf(`101-${last + 1}`)).toMatchObject({ code: 'citation-beyond-edition' });
    expect(reasonOf('106-105')).toMatchObject({ code: 'citation-backwards' });
    expect(reasonOf('106.3-106.1')).toMatchObject({ code: 'citation-backwards' });
    expect(reasonOf('106.4')).toEqual({
      code: 'citation-beyond-line',
      params: { citation: '106.4', line: 106, words: 3 },
    });
    expect(reasonOf('106.0')).toMatchObject({ code: 'citation-beyond-line' });
    for (const citation of ['', 'line 4', '1'.repeat(1_000_000), '<script>', '1-2-3', '\ud800'])
      expect(reasonOf(citation)).toMatchObject({ code: 'citation-unreadable' });
  });

  it('leads to what became of the words', () => {
    const later = {
      clauses: example.clauses
        .filter(({ id }) => id !== 'pensions-children-and-health-3')
        .map((clause) => ({
          ...clause,
          text: clause.text.replace('will, extends the', 'will, day and night, extends the'),
        })),
      removed: [{ id: 'pensions-children-and-health-3', by: 'A9' }],
    };
    const places = (citation: string) => {
      const found = resolveCitation(second, citation, later);
      return found.status === 'resolved' ? found.places : [];
    };
    const [changed] = places('105.2-105.5');
    expect(changed).toMatchObject({ state: 'changed', words: 'extends the working day,' });
    const now = (changed?.state === 'changed' && changed.now) || { from: 0, to: 0 };
    expect(later.clauses[2]?.text.slice(now.from, now.to)).toBe('extends the working day,');
    expect(places(cite(second, 'pensions-children-and-health-3'))).toMatchObject([
      { state: 'deleted', by: 'A9' },
    ]);
    expect(places('107')).toMatchObject([{ state: 'same' }]);
  });

  it('leads back to the words that were cited, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(hostileWords, { maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (parts, which, one, other) => {
          const text = parseText(parts.join('\n\n'));
          const clause = text.clauses[which % Math.max(1, text.clauses.length)];
          if (!clause) return;
          const [from, to] = [one, other]
            .map((at) => at % (clause.text.length + 1))
            .sort((a, b) => a - b) as [number, number];
          const edition = makeEdition(text, { lineLength: 20, number: 1 });
          for (const citation of [cite(edition, clause.id), cite(edition, clause.id, from, to)]) {
            const found = resolveCitation(edition, citation);
            expect(found.status === 'resolved' && found.places.map(({ clause }) => clause)).toEqual([
              clause.id,
            ]);
          }
          const exact = resolveCitation(edition, cite(edition, clause.id, from, to));
          const [place] = exact.status === 'resolved' ? exact.places : [];
          // All that is no space is in what was found.
          const meant = clause.text.slice(from, to);
          const inner = /[^\s\u200b][\s\S]*[^\s\u200b]|[^\s\u200b]/.exec(meant);
          if (inner) {
            expect(place?.from).toBeLessThanOrEqual(from + inner.index);
            expect(place?.to).toBeGreaterThanOrEqual(from + inner.index + inner[0].length);
          }
        },
      ),
    );
  });

  it('never leads to another clause, however the text is drafted on', () => {
    // Every clause carries a word of its own, and nobody but the test knows of it.
    const steps = fc.array(
      fc.tuple(fc.constantFrom('insert', 'delete', 'move', 'edit'), fc.nat(), fc.nat()),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(steps, { minLength: 1, maxLength: 4 }),
        (size, drafts) => {
          let serial = 0;
          const fresh = () => {
            serial++;
            return `We ${Array.from({ length: 9 }, (_, word) => `thing${serial}of${word}`).join(' ')} at once.`;
          };
          let paragraphs = Array.from({ length: size }, fresh);
          let text = parseText(paragraphs.join('\n\n'));
          const edition = makeEdition(text, { lineLength: 30, number: 1 });
          const own = new Map(
            text.clauses.map(({ id, text }) => [id, /thing\d+of/.exec(text)?.[0] ?? 'none']),
          );
          for (const draft of drafts) {
            for (const [what, one, other] of draft) {
              const at = one % (paragraphs.length + 1);
              const kept = paragraphs.toSpliced(at, 1);
              if (what === 'insert') paragraphs = paragraphs.toSpliced(at, 0, fresh());
              if (what === 'delete') paragraphs = kept;
              if (what === 'move' && at < paragraphs.length)
                paragraphs = kept.toSpliced(other % (kept.length + 1), 0, paragraphs[at] ?? '');
              if (what === 'edit')
                paragraphs = paragraphs.map((words, index) =>
                  index === at ? words.replace('at once', 'now') : words,
                );
            }
            text = parseText(paragraphs.join('\n\n'), { previous: text });
            for (const [id, word] of own) {
              const found = resolveCitation(edition, cite(edition, id), text);
              const [place, ...others] = found.status === 'resolved' ? found.places : [];
              expect([place?.clause, others]).toEqual([id, []]);
              const now = text.clauses.find((clause) => clause.id === id)?.text;
              if (place?.state === 'deleted') expect(now).toBeUndefined();
              else expect(now).toContain(word);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
