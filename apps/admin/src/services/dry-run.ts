import { readMoney } from '@plenum/money';
import {
  date,
  incomingRows,
  nameMatcher,
  parsed,
  type Question,
  type ReconciledRow,
  type RowContent,
  readTable,
  reconcile,
  type Table,
  text,
} from '@plenum/tables';
import { attributeOf } from './attribute-words.ts';
import type { Conference } from './conference.ts';
import { codeOf } from './error-code.ts';
import type { Names } from './names.ts';

/** What a row of the list says of a delegate; the amount is in minor units of the conference's currency. */
type Listed = {
  branch: string;
  codeName: string;
  status: 'elected' | 'alternate';
  gender: string;
  ownContribution: number;
};

const compared = ['branch', 'status', 'gender', 'ownContribution'] as const;
type Compared = (typeof compared)[number];

type Note =
  | { code: 'changed'; field: string; from: string; to: string }
  | { code: 'duplicate-of'; line: number }
  | { code: 'contradicts'; line: number; fields: string[] }
  | { code: 'unknown-branch'; found: string; nearest: Names[] }
  | { code: 'other-date'; found: string; expected: string }
  | { code: 'unreadable'; column: string; found: string };

export type DryRunRow = {
  line: number;
  id: string;
  kind: ReconciledRow<Listed>['kind'];
  notes: Note[];
};

export type DryRun = {
  status: 'read';
  hash: string;
  encoding: string;
  blank: number;
  rows: DryRunRow[];
  counts: Record<DryRunRow['kind'], number>;
  /** What the new and changed rows would bring. */
  takes: Extract<ReconciledRow<Listed, Compared>, { kind: 'new' | 'changed' }>[];
};

/** A list whose header does not do: columns that are not there, by every name they may have, and columns that compete. */
export type ListWithoutColumns = {
  status: 'columns-wrong';
  missing: string[][];
  twice: string[];
  header: string[];
};

// The names of columns as lists in the three languages have them.
const synonyms = {
  id: ['№', 'N', 'No', 'number'],
  branch: ['Отделение', 'Организация', 'Бөлім', 'Ұйым'],
  name: ['Делегат', 'Псевдоним', 'Delegate', 'Code name', 'Бүркеншік аты'],
  gender: ['Пол', 'Жынысы'],
  contribution: ['Свой взнос, тг', 'Свой взнос', 'Own contribution', 'Өз жарнасы'],
  elected: ['Дата избрания', 'Elected on', 'Сайланған күні'],
};

const isAlternate = /\(\s*(замена|запасн\p{L}*|alternate|қосалқы)\s*\)/iu;

/**
 * Reads a list of delegates from a spreadsheet and tells, row by row, what it would change in the roll. Letters that
 * the spreadsheet has lost change no name: code names of people who are known are left as they are.
 */
export function dryRun(conference: Conference, bytes: Uint8Array, hash: string): DryRun | ListWithoutColumns {
  const { branches, settled, delegates } = conference;
  const amount = (cell: string) => {
    try {
      return readMoney(cell, { currency: settled.currency, decimal: ',' }).amount;
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      return undefined;
    }
  };
  const columns = {
    id: text({ trim: true }),
    branch: text(),
    name: text({ trim: true }),
    gender: parsed('a gender', genderOf),
    contribution: parsed('an amount', amount, { optional: true }),
    elected: date({ styles: ['iso', 'day-month-year'], twoDigitYearsFrom: 1970, optional: true }),
  };
  const table = readTable(bytes, columns, { encoding: 'auto', delimiter: 'auto', synonyms });
  const wrong = wrongColumns(table);
  if (wrong !== undefined) return wrong;
  const match = nameMatcher(branches.map(({ id, name }) => ({ id, names: [id, ...Object.values(name)] })));
  const incoming = incomingRows(table, (row): RowContent<Listed> => {
    const found = match(row.branch);
    if (found.status === 'in-question')
      return {
        key: row.id,
        questions: [
          {
            code: 'unknown-value',
            params: { field: 'branch', found: row.branch, candidates: found.candidates },
          },
        ],
      };
    const held = branches.find(({ id }) => id === found.id)?.localConference ?? '';
    if (row.elected !== undefined && row.elected !== held) {
      const candidates = [{ id: held, name: held, distance: 0 }];
      return {
        key: row.id,
        questions: [{ code: 'unknown-value', params: { field: 'elected', found: row.elected, candidates } }],
      };
    }
    return {
      key: row.id,
      value: {
        branch: found.id,
        codeName: row.name.replace(isAlternate, '').replace(/\s+/g, ' ').trim(),
        status: isAlternate.test(row.name) ? 'alternate' : 'elected',
        gender: row.gender,
        ownContribution: row.contribution ?? 0,
      },
    };
  });
  const known = new Map(
    delegates.map(({ id, branch, status, attributes, ownContribution }) => [
      id,
      { branch, status, gender: attributes.gender ?? '', ownContribution },
    ]),
  );
  const { rows, counts } = reconcile<Listed, Compared>(incoming, known, { fields: compared });
  return {
    status: 'read',
    hash,
    encoding: table.encoding,
    blank: table.blank.length,
    rows: rows.map((row) => ({
      line: row.line,
      id: row.key ?? '',
      kind: row.kind,
      notes: notesOf(row, branches),
    })),
    counts,
    takes: rows.filter((row) => row.kind === 'new' || row.kind === 'changed'),
  };
}

function wrongColumns({ header, problems }: Table<unknown>): ListWithoutColumns | undefined {
  const names = Object.entries(synonyms);
  const missing = names.filter(
    ([name]) =>
      header.length === 0 ||
      problems.some(({ code, params }) => code === 'missing-column' && params.name === name),
  );
  const twice = problems.flatMap(({ code, params }) =>
    code === 'repeated-column' || code === 'competing-columns' ? [String(params.found)] : [],
  );
  if (missing.length === 0 && twice.length === 0) return undefined;
  return { status: 'columns-wrong', missing: missing.map(([, words]) => words), twice, header };
}

function genderOf(cell: string): string | undefined {
  const meant = attributeOf(cell);
  return meant?.key === 'gender' ? meant.value : undefined;
}

function notesOf(row: ReconciledRow<Listed, Compared>, branches: Conference['branches']): Note[] {
  if (row.kind === 'changed')
    return row.changes.map(({ field, from, to }) => ({
      code: 'changed',
      field,
      from: String(from),
      to: String(to),
    }));
  if (row.kind === 'duplicate') return [{ code: 'duplicate-of', line: row.of }];
  if (row.kind !== 'in-question') return [];
  return row.questions.flatMap((question) => noteOf(question, branches));
}

function noteOf(question: Question, branches: Conference['branches']): Note[] {
  switch (question.code) {
    case 'unknown-value': {
      const { field, found, candidates } = question.params;
      if (field === 'elected') return [{ code: 'other-date', found, expected: candidates[0]?.name ?? '' }];
      const nearest = candidates.flatMap(({ id }) => branches.find((one) => one.id === id)?.name ?? []);
      return [{ code: 'unknown-branch', found, nearest }];
    }
    case 'contradicts':
    case 'repeats': {
      const fields = question.code === 'contradicts' ? question.params.fields : [];
      return question.params.lines.map((line) => ({ code: 'contradicts', line, fields }));
    }
    case 'rejected':
      return question.params.problems.map(({ params }) => ({
        code: 'unreadable',
        column: String(params.name ?? params.column ?? ''),
        found: String(params.found ?? ''),
      }));
  }
}
