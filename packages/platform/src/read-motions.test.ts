import { describe, expect, it } from 'vitest';
import { readMotions } from './read-motions.ts';

describe('readMotions', () => {
  it('reads the motions under their headings', () => {
    const { motions, problems } = readMotions(
      '# Motions\r\n\r\n## M1. Еңбек заңы (new) (Орал)\r\n\r\nOne.\r\n\r\n### Part\r\n\r\nTwo.\r\n\r\n##  M2. Bread  ( Oral ) ##\r\n\r\nThree.',
    );
    expect(problems).toEqual([]);
    expect(
      motions.map(({ id, title, by, text }) => [id, title, by, text.clauses.map((clause) => clause.text)]),
    ).toEqual([
      ['M1', 'Еңбек заңы (new)', 'Орал', ['One.', 'Part', 'Two.']],
      ['M2', 'Bread', 'Oral', ['Three.']],
    ]);
  });

  // Oracle: lines counted by hand.
  it('tells everything that is wrong, with its line', () => {
    const { motions, problems } = readMotions(
      'A greeting.\n\n## M1. Bread (Oral)\n\n## Bread for all\n\nWords.\n\n## M1. Again (Oral)\n\nWords.\n\n## M2. ()\n',
    );
    expect(motions).toEqual([]);
    expect(problems.map(({ code, path }) => [code, ...path])).toEqual([
      ['before-first-motion', 1],
      ['motion-without-words', 3],
      ['not-a-motion', 5],
      ['repeated-motion', 9],
      ['not-a-motion', 13],
    ]);
  });

  it('is not slowed by headings made to be slow', () => {
    const hostile = `## M1. ${' ('.repeat(50_000)}`;
    expect(readMotions(hostile).problems.map(({ code }) => code)).toEqual(['not-a-motion']);
    expect(readMotions(`## ${'# '.repeat(50_000)}x`).motions).toEqual([]);
    expect(readMotions(`## M1. a${' '.repeat(100_000)}x`).motions).toEqual([]);
  });
});
