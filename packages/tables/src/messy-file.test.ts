import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  acceptTable,
  applyReconciliation,
  date,
  incomingRows,
  integer,
  nameMatcher,
  oneOf,
  parsed,
  type RowContent,
  readTable,
  reconcile,
  text,
} from './index.ts';

type Delegate = {
  branch: string;
  codeName: string;
  gender: string;
  status: string;
  contribution: string;
  elected: string;
};

const example = (name: string) =>
  readFileSync(new URL(`../../../examples/national-conference/${name}`, import.meta.url));

const branches = acceptTable(
  readTable(example('branches.csv'), {
    id: text(),
    name_en: text(),
    name_ru: text(),
    name_kk: text(),
    local_conference_date: date(),
  }),
);

/** What the clean files say: the oracle of everything read from the messy one. */
const roll = new Map(
  acceptTable(
    readTable(example('delegates.csv'), {
      id: text(),
      branch: text(),
      code_name: text(),
      gender: oneOf(['woman', 'man']),
      status: oneOf(['elected', 'alternate']),
      own_contribution_kzt: integer(),
    }),
  ).map((row): [string, Delegate] => [
    row.id,
    {
      branch: row.branch,
      codeName: row.code_name,
      gender: row.gender,
      status: row.status,
      contribution: `${row.own_contribution_kzt}.00`,
      elected: branches.find(({ id }) => id === row.branch)?.local_conference_date ?? '',
    },
  ]),
);

const columns = {
  id: text({ trim: true }),
  branch: text(),
  name: text(),
  gender: oneOf(['м', 'ж']),
  contribution: parsed(
    'an amount like 3 000,00',
    (cell) => /^(\d+),(\d\d)$/.exec(cell.replace(/\s/g, ''))?.slice(1).join('.'),
    { optional: true },
  ),
  elected: date({ styles: ['iso', 'day-month-year'], twoDigitYearsFrom: 1970 }),
};
const table = readTable(example('delegates-messy-1251.csv'), columns, {
  file: 'delegates-messy-1251.csv',
  encoding: 'auto',
  delimiter: 'auto',
  synonyms: {
    id: ['№'],
    branch: ['отделение', 'Филиал'],
    name: ['ДЕЛЕГАТ'],
    gender: [' Пол '],
    contribution: ['Свой\u00A0взнос, тг'],
    elected: ['Дата избрания'],
  },
});

const match = nameMatcher(
  branches.map(({ id, name_en, name_ru, name_kk }) => ({ id, names: [name_ru, name_kk, name_en] })),
);
const incoming = incomingRows(table, (row): RowContent<Delegate> => {
  const [codeName = '', note] = row.name.split(/\r?\n/);
  const branch = match(row.branch);
  if (branch.status === 'in-question') {
    const { candidates } = branch;
    const params = { field: 'branch', found: row.branch, candidates };
    return { key: row.id, questions: [{ code: 'unknown-value', params }] };
  }
  const value = {
    branch: branch.id,
    codeName,
    gender: row.gender === 'ж' ? 'woman' : 'man',
    status: note === '(замена)' ? 'alternate' : 'elected',
    contribution: row.contribution ?? '0.00',
    elected: row.elected,
  };
  return { key: row.id, value };
});
// The file lost the Kazakh letters of the code names: they are not compared.
const fields = ['branch', 'gender', 'status', 'contribution', 'elected'] as const;

describe('the delegates of a spreadsheet in a Russian locale', () => {
  it('are read to the last row', () => {
    expect(table).toMatchObject({ encoding: 'windows-1251', encodingCertain: true, delimiter: ';' });
    expect(table.problems).toEqual([]);
    expect([table.rows.length, table.rejected.length, table.blank.length]).toEqual([221, 0, 1]);
    expect(table.header[4]).toBe('Свой взнос, тг');
  });

  it('have the amounts and days of the clean files, whatever their branch is called', () => {
    for (const { value } of table.rows) {
      const known = roll.get(value.id);
      expect([value.id, value.contribution ?? '0.00', value.elected]).toEqual([
        value.id,
        known?.contribution,
        known?.elected,
      ]);
    }
  });

  it('are the same as on the roll but for seven rows, none of which is dropped', () => {
    const run = reconcile(incoming, roll, { fields });
    expect(run.counts).toEqual({ new: 0, changed: 0, same: 214, duplicate: 1, 'in-question': 6 });
    expect(run.unmentioned).toEqual([]);
    expect(run.rows.filter(({ kind }) => kind === 'duplicate')).toEqual([
      { kind: 'duplicate', line: 48, key: 'D013', of: 14 },
    ]);
    const asked = run.rows.flatMap((row) =>
      row.kind === 'in-question' ? row.questions.map((question) => ({ ...row, question })) : [],
    );
    expect(
      asked.map(({ key, question }) =>
        question.code === 'unknown-value'
          ? [key, question.params.found, question.params.candidates[0]?.name]
          : [key, question.code, question.params],
      ),
    ).toEqual([
      ['D004', 'Алма-Ата', 'Алматы'],
      ['D033', 'г. Уральск', 'Уральск'],
      ['D034', 'contradicts', { lines: [148], fields: ['gender'] }],
      ['D034', 'contradicts', { lines: [41], fields: ['gender'] }],
      ['D167', 'Семипалатинск', 'Семей'],
      ['D168', 'Семе', 'Семей'],
    ]);
  });

  it('come in to an empty roll once, and a second time change nothing', () => {
    const first = reconcile(incoming, new Map<string, Delegate>(), { fields });
    expect(first.counts).toEqual({ new: 214, changed: 0, same: 0, duplicate: 1, 'in-question': 6 });
    const taken = applyReconciliation(new Map(), first);
    expect([...taken.values()].filter(({ status }) => status === 'alternate')).toHaveLength(51);
    const second = reconcile(incoming, taken, { fields });
    expect(second.counts).toEqual({ new: 0, changed: 0, same: 214, duplicate: 1, 'in-question': 6 });
    expect(applyReconciliation(taken, second)).toEqual(taken);
  });

  it('leave the code names known as they are, though the file has lost letters of them', () => {
    const poorer = new Map([...roll].map(([id, one]) => [id, { ...one, contribution: '1.00' }]));
    const run = reconcile(incoming, poorer, { fields });
    const applied = applyReconciliation(poorer, run);
    expect(run.rows[0]).toMatchObject({
      kind: 'changed',
      key: 'D001',
      value: { codeName: 'Изги 1' },
      changes: [{ field: 'contribution', from: '1.00', to: '0.00' }],
    });
    expect(applied.get('D001')).toEqual(roll.get('D001'));
  });
});
