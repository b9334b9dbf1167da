import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyReconciliation,
  type IncomingRow,
  incomingRows,
  integer,
  type Question,
  questionCodes,
  readTable,
  reconcile,
  text,
} from './index.ts';

type Person = { name: string; dues: number; tags?: string[] | undefined };

const fields = ['name', 'dues'] as const;
const asked: Question = { code: 'unknown-value', params: { field: 'branch', found: 'x', candidates: [] } };
const known = new Map<string, Person>([
  ['D1', { name: 'Гүл', dues: 0 }],
  ['D2', { name: 'Рябина', dues: 3000 }],
  ['D9', { name: 'Эхо', dues: 0 }],
]);

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    for (const held of Object.values(value)) freeze(held);
    Object.freeze(value);
  }
  return value;
};

describe('reconcile', () => {
  it('tells of each row what would become of it', () => {
    const rows: IncomingRow<Person>[] = [
      { line: 2, key: 'D1', value: { name: 'Гүл', dues: 0 } },
      { line: 3, key: 'D2', value: { name: 'Рябина', dues: 5000 } },
      { line: 4, key: 'D3', value: { name: 'Пион', dues: 0 } },
      { line: 5, key: 'D3', value: { dues: 0, name: 'Пион', tags: undefined } },
      { line: 6, key: 'D4', value: { name: 'Нур', dues: 0 } },
      { line: 7, key: 'D5', questions: [asked] },
      { line: 8, key: 'D4', value: { name: 'Нур', dues: 10 } },
      { line: 9, questions: [asked] },
      { line: 10, key: 'D4', value: { name: 'Нур', dues: 10 } },
    ];
    expect(reconcile(freeze(rows), known, { fields })).toEqual({
      rows: [
        { kind: 'same', line: 2, key: 'D1' },
        {
          kind: 'changed',
          line: 3,
          key: 'D2',
          value: { name: 'Рябина', dues: 5000 },
          changes: [{ field: 'dues', from: 3000, to: 5000 }],
        },
        { kind: 'new', line: 4, key: 'D3', value: { name: 'Пион', dues: 0 } },
        { kind: 'duplicate', line: 5, key: 'D3', of: 4 },
        {
          kind: 'in-question',
          line: 6,
          key: 'D4',
          questions: [{ code: 'contradicts', params: { lines: [8], fields: ['dues'] } }],
        },
        { kind: 'in-question', line: 7, key: 'D5', questions: [asked] },
        {
          kind: 'in-question',
          line: 8,
          key: 'D4',
          questions: [{ code: 'contradicts', params: { lines: [6], fields: ['dues'] } }],
        },
        { kind: 'in-question', line: 9, key: undefined, questions: [asked] },
        { kind: 'duplicate', line: 10, key: 'D4', of: 8 },
      ],
      counts: { new: 1, changed: 1, same: 1, duplicate: 2, 'in-question': 4 },
      unmentioned: ['D9'],
    });
  });

  it('takes no row of a key of which another row is in question', () => {
    const rows: IncomingRow<Person>[] = [
      { line: 2, key: 'D3', value: { name: 'Пион', dues: 0 } },
      { line: 3, key: 'D3', questions: [asked] },
      { line: 4, key: 'D4', questions: [asked] },
      { line: 5, key: 'D4', questions: [asked] },
    ];
    const repeats = (line: number) => ({ code: 'repeats', params: { lines: [line] } });
    expect(reconcile(rows, known, { fields }).rows.map((row) => 'questions' in row && row.questions)).toEqual(
      [[repeats(3)], [asked, repeats(2)], [asked, repeats(5)], [asked, repeats(4)]],
    );
  });

  it('takes a row that is given twice for two', () => {
    const row = { line: 2, key: 'D3', value: { name: 'Пион', dues: 0 } };
    expect(reconcile([row, row], known, { fields }).counts).toMatchObject({ new: 1, duplicate: 1 });
  });

  it('compares lists and missing values as plain data', () => {
    const records = new Map([['D1', { tags: ['a', 'b'], note: undefined, paid: 1n }]]);
    const row = (value: { tags: string[]; note: string | undefined; paid: bigint }) =>
      reconcile([{ line: 2, key: 'D1', value }], records, { fields: ['tags', 'note', 'paid'] }).rows[0]?.kind;
    expect(row({ tags: ['a', 'b'], note: undefined, paid: 1n })).toBe('same');
    expect(row({ tags: ['b', 'a'], note: undefined, paid: 1n })).toBe('changed');
    expect(row({ tags: ['a', 'b'], note: '', paid: 1n })).toBe('changed');
    expect(row({ tags: ['a', 'b'], note: undefined, paid: 2n })).toBe('changed');
  });

  const keys = fc.constantFrom('D1', 'D2', 'D3', '__proto__', '');
  const value = fc.record({ name: fc.constantFrom('a', 'b'), dues: fc.nat(1) });
  const contents = fc.oneof(
    fc.record({ key: keys, value }),
    fc.record({ key: fc.option(keys, { nil: undefined }), questions: fc.constant([asked]) }),
  );
  const files = fc
    .array(contents, { maxLength: 12 })
    .map((all) => all.map((content, index): IncomingRow<Person> => ({ line: index + 2, ...content })));

  it('accounts for every row once, and a second time finds nothing to do', () => {
    fc.assert(
      fc.property(files, (rows) => {
        const first = reconcile(freeze(rows), freeze(known), { fields });
        expect(first.rows.map(({ line }) => line)).toEqual(rows.map(({ line }) => line));
        expect(Object.values(first.counts).reduce((a, b) => a + b)).toBe(rows.length);
        const taken = applyReconciliation(known, first);
        const second = reconcile(rows, taken, { fields });
        expect([second.counts.new, second.counts.changed]).toEqual([0, 0]);
        expect(applyReconciliation(taken, second)).toEqual(taken);
      }),
    );
  });

  it('never takes one of two rows that contradict each other', () => {
    // Oracle: the definition, asked of every pair.
    fc.assert(
      fc.property(files, (rows) => {
        const { rows: told } = reconcile(rows, known, { fields });
        for (const [index, row] of rows.entries()) {
          const kind = told[index]?.kind;
          const others = rows.filter((other) => other !== row && other.key === row.key);
          const isOpen =
            'questions' in row ||
            others.some(
              (other) => 'questions' in other || JSON.stringify(other.value) !== JSON.stringify(row.value),
            );
          if (isOpen) expect(['in-question', 'duplicate']).toContain(kind);
          else expect(kind).not.toBe('in-question');
        }
      }),
    );
  });

  it('takes twenty thousand rows of one key that all differ in a moment', () => {
    const rows = Array.from({ length: 20_000 }, (_, dues) => ({
      line: dues,
      key: 'D1',
      value: { name: '', dues },
    }));
    expect(reconcile(rows, known, { fields }).counts['in-question']).toBe(20_000);
  });
});

describe('incomingRows', () => {
  it('leaves out no record but blank ones', () => {
    const content = 'id,dues\nD1,x\nD2,3\n\n"D3,1\n';
    const table = readTable(Buffer.from(content), { id: text(), dues: integer() });
    const rows = incomingRows(table, ({ id, dues }, line) => ({ key: id, value: { dues, line } }));
    expect(rows).toMatchObject([
      { line: 2, questions: [{ code: 'rejected', params: { problems: [{ code: 'not-an-integer' }] } }] },
      { line: 3, key: 'D2', value: { dues: 3, line: 3 } },
      { line: 5, questions: [{ code: 'rejected', params: { problems: [{ code: 'unclosed-quote' }] } }] },
    ]);
    expect(questionCodes).toContain('rejected');
  });
});
