import { describe, expect, it } from 'vitest';
import { exampleConference, exampleFiles, secondFiles } from '../rehearsal/example-files.ts';
import { conferenceOf, foundingChanges, type KnownDocument } from './documents.ts';
import { platformOf } from './platform.ts';
import { readConference } from './read-conference.ts';

async function readWith(changes: Record<string, (text: string) => string | undefined>) {
  return readConference(await exampleFiles(changes), { example: false });
}

/** The documents that a conference begins with, as a store gives them. */
function documentsOf(conference: Parameters<typeof foundingChanges>[0]): KnownDocument[] {
  let last = 0;
  return foundingChanges(conference, () => `d${++last}`).map((change, sequence) => ({
    ...change,
    revision: 1,
    sequence,
    savedAt: '2026-11-24T06:00:00Z',
    by: 'organiser',
  })) as never;
}

describe('readPlatform', () => {
  it('reads the text, 16 amendments and four motions of the example', async () => {
    const { platform } = await exampleConference();
    // Counted in the file: a title, seven headings, 19 paragraphs.
    expect(platform?.text?.language).toBe('en');
    expect(platform?.text?.text.clauses).toHaveLength(27);
    expect(platform?.amendments.map(({ proposal }) => proposal.id)).toEqual(
      Array.from({ length: 16 }, (_, index) => `A${index + 1}`),
    );
    expect(platform?.amendments.every(({ found }) => found !== undefined)).toBe(true);
    // "Uralsk" and "Temirtau" are names of branches of the roll.
    expect(platform?.motions.map(({ id, by }) => [id, by])).toEqual([
      ['M1', 'oral'],
      ['M2', 'saran'],
      ['M3', 'almaty'],
      ['M4', 'temirtau'],
    ]);
  });

  it('becomes documents and comes back as it was', async () => {
    const conference = await exampleConference();
    expect(conferenceOf(documentsOf(conference))?.platform).toEqual(conference.platform);
  });

  it('keeps what has no place in the text, in question, with why', async () => {
    const read = await readWith({
      'amendments.csv': (text) =>
        text
          .replace('A11,shymkent,One working class', 'A11,shymkent,One working clas')
          .replace('A13,aktau,The situation,2', 'A13,aktau,The situation,9')
          .replace('36 hours,35 hours', '38 hours,35 hours'),
    });
    if (read.status !== 'read') throw new Error(JSON.stringify(read.problems));
    const platform = platformOf({ documents: documentsOf(read.conference) });
    expect(platform?.received).toHaveLength(16);
    expect(platform?.standing).toHaveLength(13);
    expect(
      platform?.inQuestion.map(({ value }) => [value.proposal.id, value.question?.[0]?.code, value.nearest]),
    ).toEqual([
      ['A3', 'words-gone', '36 hours'],
      ['A11', 'unknown-heading', undefined],
      ['A13', 'unknown-paragraph', undefined],
    ]);
  });

  it('refuses what cannot be read, all in one pass with its place', async () => {
    const read = await readWith({
      'platform.md': (text) => `${text}\n\u0007\n`,
      'motions.md': (text) => text.replace('## M2. The', '## The'),
    });
    expect(
      read.status === 'problems' && read.problems.map(({ file, line, code }) => [file, line, code]),
    ).toEqual([
      ['platform.md', 55, 'platform.control-character'],
      ['motions.md', 9, 'platform.not-a-motion'],
    ]);
    const rows = await readWith({
      'amendments.csv': (text) =>
        text
          .replace('A2,saran', 'A1,saran')
          .replace('A4,temirtau', 'A4,nowhere')
          .replace('replace,36 hours,35 hours', 'replace,,35 hours')
          .replace('delete,,,', 'remove,,,'),
    });
    expect(
      rows.status === 'problems' && rows.problems.map(({ line, column, code }) => [line, column, code]),
    ).toEqual([
      [3, 'id', 'platform.repeated-id'],
      [4, 'find', 'platform.words-missing'],
      [10, 'action', 'not-one-of'],
      [5, 'branch', 'unknown-branch'],
    ]);
  });

  it('lets a conference be without one', async () => {
    const read = readConference(await secondFiles(), { example: false });
    if (read.status !== 'read') throw new Error('not read');
    expect(read.conference.platform).toBeUndefined();
    expect(platformOf({ documents: documentsOf(read.conference) })).toBeUndefined();
  });
});
