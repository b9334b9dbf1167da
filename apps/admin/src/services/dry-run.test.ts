import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleConference } from '../rehearsal/example-files.ts';
import { dryRun } from './dry-run.ts';

const messy = readFileSync(
  new URL('../../../../examples/national-conference/delegates-messy-1251.csv', import.meta.url),
);

function read(run: ReturnType<typeof dryRun>) {
  if (run.status !== 'read') throw new Error(`columns: ${run.missing.join()}`);
  return run;
}

describe('dryRun', () => {
  // Counted by hand in the file: 222 records, one of them empty; D013 stands twice and says the same; D034 stands twice
  // and differs in the gender; D004, D033, D167 and D168 name a branch that nobody knows by that name.
  it('accounts for every row of a spreadsheet from a Russian locale', async () => {
    const conference = await exampleConference();
    const run = read(dryRun(conference, messy, 'h'));
    expect([run.encoding, run.blank, run.rows.length]).toEqual(['windows-1251', 1, 221]);
    expect(run.counts).toEqual({ new: 0, changed: 0, same: 214, duplicate: 1, 'in-question': 6 });
    const asked = run.rows.filter(({ kind }) => kind === 'in-question') ?? [];
    expect(asked.map(({ id }) => id)).toEqual(['D004', 'D033', 'D034', 'D034', 'D167', 'D168']);
    expect(asked[2]?.notes).toEqual([{ code: 'contradicts', line: expect.any(Number), fields: ['gender'] }]);
    const uralsk = asked[1]?.notes[0];
    expect(uralsk).toMatchObject({ code: 'unknown-branch', found: 'г. Уральск' });
    expect(uralsk?.code === 'unknown-branch' && uralsk.nearest.map(({ en }) => en)).toContain('Uralsk');
  });

  it('tells what is new and what has changed against the roll', async () => {
    const conference = await exampleConference();
    const delegates = conference.delegates
      .filter(({ id }) => id !== 'D001')
      .map((one) => (one.id === 'D007' ? { ...one, ownContribution: 0 } : one));
    const run = read(dryRun({ ...conference, delegates }, messy, 'h'));
    const told = run.rows.filter(({ kind }) => kind === 'new' || kind === 'changed');
    expect(told?.map(({ id, kind }) => [id, kind])).toEqual([
      ['D001', 'new'],
      ['D007', 'changed'],
    ]);
    expect(told?.[1]?.notes).toEqual([
      { code: 'changed', field: 'ownContribution', from: '0', to: '300000' },
    ]);
  });

  it('names the columns that a list lacks, by every name they may have, and those that compete', async () => {
    const conference = await exampleConference();
    const looked = (text: string) => dryRun(conference, new TextEncoder().encode(text), 'h');
    expect(looked('№;Отделение;Делегат;Пол\n1;2;3;4\n')).toEqual({
      status: 'columns-wrong',
      missing: [
        ['Свой взнос, тг', 'Свой взнос', 'Own contribution', 'Өз жарнасы'],
        ['Дата избрания', 'Elected on', 'Сайланған күні'],
      ],
      twice: [],
      header: ['№', 'Отделение', 'Делегат', 'Пол'],
    });
    expect(looked('')).toMatchObject({ status: 'columns-wrong', missing: { length: 6 }, header: [] });
    const all = '№;Отделение;Делегат;Пол;Свой взнос;Дата избрания';
    expect(looked(`${all};Own contribution\n`)).toMatchObject({
      status: 'columns-wrong',
      missing: [],
      twice: ['Свой взнос, Own contribution'],
    });
  });
});
