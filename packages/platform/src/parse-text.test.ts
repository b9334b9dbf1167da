import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileWords } from './hostile-words.fixture.ts';
import { parseText } from './parse-text.ts';
import type { Text } from './schemas.ts';
import { toMarkdown } from './to-markdown.ts';

const example = readFileSync(
  new URL('../../../examples/national-conference/platform.md', import.meta.url),
  'utf8',
);
const short = (text: Text) =>
  text.clauses.map(({ kind, level, marker, text }) => `${kind}${level}${marker ?? ''} ${text}`);
const idOf = (text: Text, words: string) => text.clauses.find((clause) => clause.text.includes(words))?.id;

describe('parseText', () => {
  it('reads the example by its sections, and writes it back to the character', () => {
    const text = parseText(example);
    // Counted in the file: eight headings, twenty paragraphs; amendments.csv calls this one "Wages and work, 4".
    expect(text.clauses.filter(({ kind }) => kind === 'heading')).toHaveLength(8);
    expect(text.clauses.filter(({ kind }) => kind === 'paragraph')).toHaveLength(19);
    expect(idOf(text, 'public ownership')).toBe('wages-and-work-4');
    expect(toMarkdown(text)).toBe(example);
  });

  it('tells what is a heading, an item, a paragraph in an item, a break that is meant and a line that is wrapped', () => {
    const text = parseText(
      'Wages\n=====\nNo more\nthan 36\\\nhours.\n- one\n  - two  \nmore\n\n    in two\n\n3. three\n4) four\n\n1917. It is a year\nthat begins\n1918. and no item\n',
    );
    expect(short(text)).toEqual([
      'heading1 Wages',
      'paragraph0 No more than 36\nhours.',
      'item1 one',
      'item2 two\nmore',
      'paragraph2 in two',
      'item13. three',
      'item14) four',
      'item11917. It is a year that begins',
      'item11918. and no item',
    ]);
  });

  it('leaves in the words what is no mark of a block', () => {
    expect(
      short(parseText('It was so in\n1917. Then\n#not a heading\n\\- no item\n\n\\# no heading')),
    ).toEqual(['paragraph0 It was so in 1917. Then #not a heading - no item', 'paragraph0 # no heading']);
  });

  it('takes quotation marks and rules away, and keeps rows of a table as lines', () => {
    expect(short(parseText('> said\n> so\n\n---\n| a | b |\n| c | d |'))).toEqual([
      'paragraph0 said so',
      'paragraph0 | a | b |\n| c | d |',
    ]);
  });

  it('keeps the ids of what is known when something else changes', () => {
    const before = parseText(example);
    const after = parseText(
      example
        .replace('## Wages and work\n', '## Wages and work\n\nAn entirely new demand stands first.\n')
        .replace('36 hours', '30 hours underground and 36 hours above ground')
        .replace('We demand the repeal of the new labour law.\n\n', ''),
      { previous: before },
    );
    expect(idOf(after, 'underground')).toBe(idOf(before, '36 hours'));
    expect(idOf(after, 'entirely new')).toBe('wages-and-work-5');
    expect(after.removed).toEqual([{ id: 'wages-and-work-1' }]);
    // What came back has a name of its own: nobody cites the one that went.
    const again = parseText(`${example}\nA last word.`, { previous: after });
    expect(idOf(again, 'the repeal of')).not.toBe('wages-and-work-1');
    expect(new Set([...again.clauses, ...(again.removed ?? [])].map(({ id }) => id)).size).toBe(
      again.clauses.length + (again.removed?.length ?? 0),
    );
  });

  it('keeps the id of a clause that was moved as it stands', () => {
    const before = parseText('# A\n\none two\n\nthree four\n\n# B\n\nfive six');
    const after = parseText('# A\n\nthree four\n\n# B\n\nfive six\n\none two', { previous: before });
    expect(idOf(after, 'one two')).toBe(idOf(before, 'one two'));
  });

  it('reads plain text as its words', () => {
    const text = parseText('Wages *now*\r\n# not a heading\r\n- 36 hours\r\nby [notice](x) alone', {
      format: 'text',
    });
    expect(short(text)).toEqual([
      'paragraph0 Wages \\*now\\*',
      'paragraph0 # not a heading',
      'item1 36 hours',
      'paragraph0 by \\[notice\\](x) alone',
    ]);
    expect(short(parseText('one\ntwo\n\nthree', { format: 'text' }))).toEqual([
      'paragraph0 one two',
      'paragraph0 three',
    ]);
  });

  it('writes a fixed point, whatever came', () => {
    fc.assert(
      fc.property(hostileWords, (source) => {
        const text = parseText(source);
        const written = toMarkdown(text);
        expect(parseText(written)).toEqual(text);
        expect(toMarkdown(parseText(written))).toBe(written);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no word and no mark of it', () => {
    const bare = (words: string) => words.replace(/[\s\ufeff#>*+=\\_\d.)-]/g, '');
    fc.assert(
      fc.property(hostileWords, (source) => {
        const text = parseText(source);
        expect(bare(text.clauses.map(({ text }) => text).join(''))).toBe(bare(source));
      }),
    );
  });

  it('reads any clauses back as they were, up to spaces', () => {
    const clause = fc.record({
      kind: fc.constantFrom('heading' as const, 'paragraph' as const, 'item' as const),
      level: fc.integer({ min: 0, max: 9 }),
      text: hostileWords
        .map((words) => words.replace(/[\r\v\f\u2028\ufeff]/g, ''))
        .filter((words) => /[^ \t\n]/.test(words)),
    });
    fc.assert(
      fc.property(fc.array(clause, { maxLength: 6 }), (clauses) => {
        const text = { clauses: clauses.map((clause, index) => ({ id: `c${index}`, ...clause })) };
        const given = JSON.stringify(text);
        const back = parseText(toMarkdown(text));
        expect(JSON.stringify(text)).toBe(given);
        const tidy = (words: string) =>
          words
            .split('\n')
            .map((line) => line.replace(/[ \t]+/g, ' ').replace(/^ | $/g, ''))
            .filter(Boolean);
        expect(back.clauses.map(({ kind, text }) => [kind, text])).toEqual(
          clauses.map(({ kind, text }) => [kind, tidy(text).join(kind === 'heading' ? ' ' : '\n')]),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('a source that cannot be read', () => {
  const problemsOf = (source: unknown) => {
    try {
      parseText(source as string);
      return [];
    } catch (error) {
      return (error as { problems: { code: string; params: unknown }[] }).problems.map(({ code, params }) => [
        code,
        params,
      ]);
    }
  };

  it('is told with everything that is wrong', () => {
    const nested = Array.from({ length: 2000 }, (_, level) => `${'  '.repeat(level)}- x`).join('\n');
    expect(problemsOf(`one\ud800\n\0\n${nested}`)).toEqual([
      ['lone-surrogate', { line: 1 }],
      ['control-character', { line: 2, character: 'U+0000' }],
      ['too-deep', { line: 12, most: 9 }],
    ]);
    expect(problemsOf('a\n\n'.repeat(20_001))).toEqual([['too-many', { most: 20_000 }]]);
    expect(problemsOf('a'.repeat(10_000_001))).toEqual([['too-long', { most: 10_000_000 }]]);
    expect(problemsOf(7)).toEqual([['wrong-type', { expected: 'string' }]]);
  });

  it.each([
    '*',
    '[(',
    '# ',
    '- ',
    '> ',
    '\\',
    ' ',
    '`',
    '\u0301',
    '|\n',
    '1. ',
    '👩‍',
  ])('takes a megabyte of %j in its stride', (piece) => {
    const text = parseText(piece.repeat(Math.floor(1_000_000 / piece.length)));
    expect(text.clauses.length).toBeLessThan(3);
  });

  it('takes 5,000 clauses and a clause of a megabyte', () => {
    const source = `${'Мы требуем. '.repeat(83_000)}\n\n${'par\n\n'.repeat(5000)}`;
    const text = parseText(source);
    expect(text.clauses).toHaveLength(5001);
    expect(parseText(source, { previous: text })).toEqual(text);
  });
});
