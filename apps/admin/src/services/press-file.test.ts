import { makeDigest } from '@plenum/solidarity';
import { describe, expect, it } from 'vitest';
import { exampleFiles } from '../rehearsal/example-files.ts';
import type { FileProblem } from './file-problem.ts';
import { readCoverage } from './press-file.ts';
import { readConference } from './read-conference.ts';

const read = (...lines: string[]) => {
  const problems: FileProblem[] = [];
  const files = new Map([['coverage.csv', new TextEncoder().encode(`${lines.join('\n')}\n`)]]);
  return { items: readCoverage(files, problems), problems };
};

describe('readCoverage', () => {
  it('reads the example, and a conference does without it', async () => {
    const opened = readConference(await exampleFiles(), { example: true });
    if (opened.status !== 'read') throw new Error('the example must open');
    const { coverage } = opened.conference;
    // Counted in the file: five rows, of 6+1+1+1+1 outlets.
    expect(makeDigest({ pickets: [], reports: [], coverage }).totals.coverage).toEqual({
      items: 5,
      outlets: 10,
    });
    expect(coverage[0]).toMatchObject({ medium: 'national-tv', place: 'Kyiv', campaign: 'against the war' });
    const without = await exampleFiles({ 'coverage.csv': () => undefined });
    expect(readConference(without, { example: true })).toMatchObject({ conference: { coverage: [] } });
  });

  it('reads outlets, links and copies where the file has such columns, and leaves out what is empty', () => {
    const { items, problems } = read(
      'date,place,medium,outlets,campaign,note,outlet,link,archive',
      ',,radio,,,,Echo,https://echo.example/a?b=c,https://kept.example/1',
    );
    expect(problems).toEqual([]);
    expect(items).toEqual([
      {
        medium: 'radio',
        outlet: 'Echo',
        link: 'https://echo.example/a?b=c',
        archive: 'https://kept.example/1',
      },
    ]);
    // What is read is what the digest takes.
    expect(() => makeDigest({ pickets: [], reports: [], coverage: items })).not.toThrow();
  });

  it('tells everything that is wrong in one pass: file, line, column', () => {
    const { problems } = read(
      'date,place,medium,outlets,campaign,note,link',
      '2026-02-30,Kyiv,National TV,0,,,http://example.org',
      '2026-11-03,Kyiv,,1,,,https://user:password@example.org/',
    );
    expect(problems.map(({ file, line, column, code }) => [file, line, column, code])).toEqual([
      ['coverage.csv', 2, 'date', 'not-a-date'],
      ['coverage.csv', 2, 'medium', 'wrong-pattern'],
      ['coverage.csv', 2, 'outlets', 'below-minimum'],
      ['coverage.csv', 2, 'link', 'wrong-pattern'],
      ['coverage.csv', 3, 'medium', 'empty-cell'],
      ['coverage.csv', 3, 'link', 'wrong-pattern'],
    ]);
    expect(
      read('date,place', '2026-11-03,Kyiv').problems.map(({ code, column }) => [code, column]),
    ).toContainEqual(['missing-column', 'medium']);
  });
});
