import { describe, expect, it } from 'vitest';
import { exampleFiles } from '../rehearsal/example-files.ts';
import { foundingChanges } from './documents.ts';
import type { FileProblem } from './file-problem.ts';
import { readConference } from './read-conference.ts';
import { readLettersAndAid } from './read-letters-and-aid.ts';

const read = (text: string) => {
  const problems: FileProblem[] = [];
  const requests = readLettersAndAid(
    new Map([['letters-and-aid.json', new TextEncoder().encode(text)]]),
    problems,
  );
  return { requests, problems };
};
const letter = {
  id: 'court',
  kind: 'protest-letter',
  title: 'Lift the ban',
  to: [{ name: 'City Court', address: ['ul. Yerubaeva 30'], city: 'Karaganda', country: 'KZ' }],
  demands: ['lift the ban'],
  languages: ['en'],
  opens: '2027-01-15',
};

describe('readLettersAndAid', () => {
  it('reads the example, and keeps its requests where no other compartment opens them', async () => {
    const opened = readConference(await exampleFiles(), { example: true });
    if (opened.status !== 'read') throw new Error('the example must open');
    expect(opened.conference.letters.map(({ id }) => id)).toEqual(['saran-court', 'registration']);
    expect(opened.conference.aid.map(({ needs }) => needs.length)).toEqual([4]);
    let id = 0;
    const kept = foundingChanges(opened.conference, () => String(id++)).filter(({ kind }) =>
      ['letter', 'aid-call'].includes(kind),
    );
    expect(kept.map(({ compartment }) => compartment)).toEqual(['abroad', 'abroad', 'abroad']);
  });

  it('does without the file', async () => {
    const files = await exampleFiles({ 'letters-and-aid.json': () => undefined });
    expect(readConference(files, { example: true })).toMatchObject({ conference: { letters: [], aid: [] } });
  });

  it('tells everything that is wrong in one pass: where, what is expected, what was found', () => {
    const { problems } = read(
      JSON.stringify([
        { ...letter, to: [{ name: 'Court', address: [] }], languages: ['en', 'tlh'], opens: '2027-02-30' },
        { ...letter, closes: '2026-01-01', consent: 5 },
        {
          id: 'aid',
          kind: 'material-aid',
          title: 'Aid',
          needs: [{ item: 'coat', unit: 'mile', quantity: -1 }],
        },
        { id: 'x', kind: 'picnic' },
        'nothing',
      ]),
    );
    expect(problems.map(({ column, code, found }) => [column, code, found])).toEqual([
      ['[0].to[0].country', 'no-country', ''],
      ['[0].languages[1]', 'unknown-language', 'tlh'],
      ['[0].opens', 'bad-date', '2027-02-30'],
      ['[1].id', 'duplicate-id', 'court'],
      ['[1].consent', 'wrong-type', '5'],
      ['[1].closes', 'closes-before-opens', '2026-01-01'],
      ['[2].needs[0].quantity', 'negative', '-1'],
      ['[2].needs[0].unit', 'unknown-unit', 'mile'],
      ['[3].kind', 'unknown-kind', 'picnic'],
      ['[4]', 'wrong-type', 'nothing'],
    ]);
    expect(problems[3 + 1]?.expected).toBe('string');
    expect(problems[8]?.values).toEqual(['protest-letter', 'material-aid']);
  });

  it.each([
    ['', 'not-json'],
    ['{"a":1}', 'wrong-type'],
    [`[${'{},'.repeat(600)}{}]`, 'too-many'],
    [
      `[${JSON.stringify({ ...letter, title: 'x' }).replace('"x"', `${'['.repeat(1e5)}${']'.repeat(1e5)}`)}]`,
      'wrong-type',
    ],
  ])('refuses hostile input with one code (%#)', (text, code) => {
    expect(read(text).problems.map((problem) => problem.code)).toEqual([code]);
  });
});
