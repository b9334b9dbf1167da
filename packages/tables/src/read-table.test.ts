import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  acceptTable,
  date,
  decimal,
  describeProblem,
  integer,
  oneOf,
  readTable,
  text,
  yesNo,
} from './index.ts';

const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
const branches = { id: text(), members: integer({ minimum: 0 }) };
const read = (content: string, options = {}) => readTable(bytes(content), branches, options);
const said = (content: string, options = {}) =>
  read(content, { file: 'branches.csv', ...options }).problems.map(describeProblem);
const example = (name: string) =>
  readFileSync(new URL(`../../../examples/national-conference/${name}`, import.meta.url));

describe('readTable', () => {
  it('reads the delegates of the example conference into typed rows', () => {
    const columns = {
      id: text(),
      branch: text(),
      code_name: text(),
      status: oneOf(['elected', 'alternate']),
      rank: integer({ minimum: 1 }),
      role: text({ optional: true }),
      own_contribution_kzt: decimal({ minimum: '0' }),
    };
    const table = readTable(example('delegates.csv'), columns, { file: 'delegates.csv' });
    expect(table.rows).toHaveLength(219);
    expect(table.rejected).toEqual([]);
    expect(table.rows[1]).toEqual({
      line: 3,
      value: {
        id: 'D002',
        branch: 'almaty',
        code_name: 'Рябина 2',
        status: 'elected',
        rank: 2,
        role: undefined,
        own_contribution_kzt: '0',
      },
    });
    expect(
      table.problems.every(({ code, severity }) => code === 'extra-column' && severity === 'warning'),
    ).toBe(true);
    expectTypeOf(table.rows[0]?.value.status).toEqualTypeOf<'elected' | 'alternate' | undefined>();
    const [row] = acceptTable(table);
    if (row) expectTypeOf(row.role).toEqualTypeOf<string | undefined>();
    if (row) expectTypeOf(row.rank).toEqualTypeOf<number>();
  });

  it('reads dates and yes or no of the example conference', () => {
    const conferences = readTable(example('branches.csv'), { local_conference_date: date() });
    expect(acceptTable(conferences)[0]).toEqual({ local_conference_date: '2027-02-01' });
    const fares = readTable(example('fares.csv'), { name_on_ticket: yesNo() });
    expect(new Set(acceptTable(fares).map((row) => row.name_on_ticket))).toEqual(new Set([true, false]));
  });

  it('says where a cell is, what was expected and what was found', () => {
    const content = 'id,members\nalmaty,412\n\noral,388\nsaran,264\nsemey,84\ntaraz,abc\n';
    const table = read(content, { file: 'branches.csv' });
    expect(table.problems.map(describeProblem)).toEqual([
      "branches.csv, line 7, column members: expected a whole number of 0 or more, found 'abc'",
    ]);
    expect(table.rejected).toEqual([
      {
        line: 7,
        cells: ['taraz', 'abc'],
        problems: [
          {
            code: 'not-an-integer',
            path: ['branches.csv', 7, 'members'],
            params: {
              file: 'branches.csv',
              line: 7,
              column: 2,
              name: 'members',
              expected: 'a whole number of 0 or more',
              found: 'abc',
            },
            severity: 'error',
          },
        ],
      },
    ]);
    expect(table.blank).toEqual([3]);
  });

  it('finds the columns in any order and warns of each one too many', () => {
    const table = read('note, members ,id,when\nx,412,almaty,y\n');
    expect(table.rows).toEqual([{ line: 2, value: { id: 'almaty', members: 412 } }]);
    expect(table.problems.map(({ code, params }) => [code, params.name, params.column])).toEqual([
      ['extra-column', 'note', 1],
      ['extra-column', 'when', 4],
    ]);
    expect(() => acceptTable(table)).not.toThrow();
  });

  it('names a missing column and the header found, and still checks the others', () => {
    const table = readTable(bytes('id,size\na,412\n,3\n'), branches, { file: 'b.csv' });
    expect(table.rows).toEqual([]);
    expect(table.rejected.map(({ line, problems }) => [line, problems.length])).toEqual([
      [2, 0],
      [3, 1],
    ]);
    expect(table.problems.map(describeProblem)).toEqual([
      "b.csv, line 1, column size: expected one of id, members, found 'size'",
      "b.csv, line 1, column members: expected it in the header, found 'id, size'",
      'b.csv, line 3, column id: expected a text, found nothing',
    ]);
  });

  it.each([
    ['a repeated column', 'id,members,id\na,1,b\n', "line 1, column id: expected it once, found 'id'"],
    ['too few cells', 'id,members\na\n', "line 2: expected 2 cells, found '1'"],
    ['too many cells', 'id,members\na,1,\n', "line 2: expected 2 cells, found '3'"],
    ['an unclosed quote', 'id,members\na,1\n"b,2\nc,3\n', 'line 3: expected a closing quotation mark'],
    [
      'a quote inside a cell',
      'id,members\na"b,1\n',
      'line 2: expected quotation marks only around whole cells, doubled inside them',
    ],
    [
      'text after a closing quote',
      'id,members\n"a"b,1\n',
      'line 2: expected quotation marks only around whole cells, doubled inside them',
    ],
    ['a NUL', 'id,members\na\0,1\n', 'line 2: expected text without NUL characters'],
    ['an empty file', '', 'branches.csv: expected a header: id, members'],
    ['a file of blank lines', '\n \n,\n', 'branches.csv: expected a header: id, members'],
    ['an unclosed header', '"id,members\na,1\n', 'line 1: expected a closing quotation mark'],
  ])('reports %s', (_, content, expected) => {
    const all = said(content).filter((sentence) => sentence.includes(expected));
    expect(all).toHaveLength(1);
  });

  it('rejects no more than the records that are not UTF-8', () => {
    const windows1251 = Buffer.concat([
      Buffer.from('\uFEFFid,members\nАлматы,412\n'),
      Buffer.from([0xc0, 0xeb, 0xec, 0xe0]),
      Buffer.from(',1\n\uFFFD,2\n'),
    ]);
    const table = readTable(windows1251, branches);
    expect(table.rows.map(({ line, value }) => [line, value.id])).toEqual([
      [2, 'Алматы'],
      [4, '\uFFFD'],
    ]);
    expect(table.problems.map(({ code, path }) => [code, path])).toEqual([['invalid-utf8', [3, 'id']]]);
  });

  it('reports a header that is not UTF-8 once', () => {
    const table = readTable(Buffer.from([0xb9, 0x2c, 0x0a, 0x31, 0x0a]), branches);
    expect(table.problems.map(({ code }) => code)).toEqual(['invalid-utf8']);
    expect(table.rejected).toEqual([{ line: 2, cells: ['1'], problems: [] }]);
  });

  it.each(['\n', '\r\n', '\r'])('counts lines ended by %j, also inside quotation marks', (end) => {
    const lines = ['id,members', '"a', 'b",1', '', 'c,2', ',', '"d",x'];
    const table = read(lines.join(end));
    expect(table.rows).toEqual([
      { line: 2, value: { id: `a${end}b`, members: 1 } },
      { line: 5, value: { id: 'c', members: 2 } },
    ]);
    expect(table.blank).toEqual([4, 6]);
    expect(table.problems.map(({ params }) => [params.line, params.column])).toEqual([[7, 2]]);
  });

  it('accounts for every record whatever the bytes are', () => {
    const pieces = fc.constantFrom('"', ',', '\n', '\r', 'a', '1', ' ', '\0', 'id', "'=", 'ж');
    const contents = fc.array(pieces, { maxLength: 40 }).map((all) => `id,members\n${all.join('')}`);
    // Oracle: without quotation marks a record is a line.
    fc.assert(
      fc.property(contents, (content) => {
        const table = read(content);
        const found = [...table.rows, ...table.rejected].map(({ line }) => line);
        const lines = [...found, ...table.blank].toSorted((a, b) => a - b);
        expect(new Set(lines).size).toBe(lines.length);
        if (content.includes('"')) return;
        const all = content.split(/\r\n|\r|\n/);
        const records = all.at(-1) === '' ? all.length - 1 : all.length;
        expect(lines).toEqual(Array.from({ length: records - 1 }, (_, index) => index + 2));
      }),
    );
  });

  it('reads other delimiters, refuses what is none and changes no argument', () => {
    const semicolons = Object.freeze(branches);
    const content = bytes('id;members\n"a;b";1\n');
    const before = content.slice();
    expect(readTable(content, semicolons, Object.freeze({ delimiter: ';' })).rows[0]?.value.id).toBe('a;b');
    expect(content).toEqual(before);
    expect(() => read('id', { delimiter: '"' })).toThrow(expect.objectContaining({ code: 'bad-delimiter' }));
  });

  it('reads a view into a larger buffer and a column called __proto__', () => {
    const view = bytes('xxid,__proto__\na,b\n').subarray(2);
    const [row] = acceptTable(readTable(view, Object.fromEntries([['__proto__', text()]])));
    expect(Object.entries(row ?? {})).toEqual([['__proto__', 'b']]);
  });

  it('refuses a very long cell without quoting it', () => {
    const table = read(`id,members\n${'x'.repeat(1_000_000)},1\n`);
    expect(table.problems.map(({ code, params }) => [code, params.found])).toEqual([['too-long', '1000000']]);
    const [short] = read(`id,members\na,${'x'.repeat(300)}\n`).problems;
    expect(short?.params.found).toHaveLength(200);
  });

  it('reads a hundred thousand lines in a moment', () => {
    const table = read(`id,members\n${'almaty,412\n'.repeat(100_000)}`);
    expect(table.rows.at(-1)?.line).toBe(100_001);
  });
});

describe('acceptTable', () => {
  it('throws all problems, errors first, and keeps what was found out of the message', () => {
    const table = read('id,members,secret\na,Анна,1\nb,-1,2\n', { file: 'branches.csv' });
    expect(() => acceptTable(table)).toThrow(
      expect.objectContaining({
        code: 'not-an-integer',
        problems: expect.objectContaining({ length: 3 }),
        message:
          'The table has problems: not-an-integer branches.csv 2 members, below-minimum branches.csv 3 members, extra-column branches.csv 1 secret.',
      }),
    );
  });
});
