import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptTable, integer, readTable, text, writeTable, yesNo } from './index.ts';

const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

// Every way of beginning that OWASP's page on CSV injection names, and the spaces and signs that hide them.
const pieces = fc.constantFrom(
  ...[
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    '−',
    '﹦',
    '\t',
    '\r',
    '\n',
    ' ',
    '\u00A0',
    '\u200B',
    '\uFEFF',
  ],
  ...[
    '\u2060',
    '\u00AD',
    "'",
    "''",
    '"',
    ';',
    ',',
    '|',
    'a',
    'Ізгі',
    '1',
    'cmd|',
    '\u2800',
    '💰',
    '\v',
    '\u0001',
  ],
);
const hostile = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  fc.string({ unit: 'grapheme' }),
);
const delimiters = fc.constantFrom(',', ';', '\t', '|');
const formula = /^[\s\p{C}\u2800]*[=+\-@＝＋－＠−﹦]/u;

// What a spreadsheet does that splits a file by one delimiter: written apart from csv-parse on purpose. As in
// Excel a quotation mark opens a quoted stretch only at the beginning of a cell.
const openInSpreadsheet = (content: string, delimiter: string): string[] => {
  const cells: string[] = [];
  let cell = '';
  let at = 0;
  let beginning = true;
  while (at < content.length) {
    const character = content.charAt(at);
    if (beginning && character === '"') {
      at++;
      while (at < content.length && !(content.charAt(at) === '"' && content.charAt(at + 1) !== '"')) {
        cell += content.charAt(at);
        at += content.charAt(at) === '"' ? 2 : 1;
      }
      at++;
      beginning = false;
      continue;
    }
    if (character === delimiter || character === '\r' || character === '\n') {
      cells.push(cell);
      cell = '';
      beginning = true;
    } else {
      cell += character;
      beginning = false;
    }
    at++;
  }
  return [...cells, cell];
};

describe('writeTable', () => {
  it('writes a table that a spreadsheet shows and does not execute', () => {
    const rows = [
      ['Ізгі 1', '=HYPERLINK("http://example.org")', -5],
      ['a "b", c', ' ＝1', 10n],
      ['', null, true],
    ];
    expect(writeTable(['code_name', 'note', 'fare'], rows)).toBe(
      [
        'code_name,note,fare',
        'Ізгі 1,"\'=HYPERLINK(""http://example.org"")",-5',
        '"a ""b"", c",\' ＝1,10',
        ',,yes',
        '',
      ].join('\r\n'),
    );
  });

  it.each([
    ['=1', "'=1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM', "'@SUM"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠1', "'＠1"],
    ['\u00A0\u200B\uFEFF=1', "'\u00A0\u200B\uFEFF=1"],
    ['\ta', "'\ta"],
    ['\ra', "'\ra"],
    ['\na', "'\na"],
    ["'=1", "''=1"],
    ["'a", "'a"],
    ['a=1', 'a=1'],
    ['a;=1', "a;'=1"],
    ['a\n"-1', 'a\n\'"-1'],
    ['a,-1', 'a,-1'],
  ])('writes %j as %j', (cell, expected) => {
    const table = readTable(bytes(writeTable(['a'], [[cell]])), { a: text() });
    expect(acceptTable(table)).toEqual([{ a: expected }]);
  });

  it('reads back equal whatever the texts, names and delimiter are', () => {
    const names = fc.uniqueArray(hostile, { minLength: 2, maxLength: 2, selector: (name) => name.trim() });
    const rows = fc.array(fc.tuple(hostile, hostile), { maxLength: 5 });
    fc.assert(
      fc.property(names, rows, delimiters, fc.boolean(), (columns, cells, delimiter, byteOrderMark) => {
        fc.pre(columns.every((name) => name.isWellFormed() && name !== ''));
        fc.pre(cells.flat().every((cell) => cell.isWellFormed()));
        const frozen = Object.freeze(cells.map((row) => Object.freeze(row)));
        const content = writeTable(Object.freeze(columns), frozen, { delimiter, byteOrderMark });
        const makers = Object.fromEntries(columns.map((name) => [name, text({ allowEmpty: true })]));
        const table = readTable(bytes(content), makers, { delimiter, guarded: true });
        const back = acceptTable(table).map((row) => columns.map((name) => row[name]));
        expect(back).toEqual(cells);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves no formula to a spreadsheet, not even one that splits by another delimiter', () => {
    const rows = fc.array(fc.tuple(hostile, hostile), { maxLength: 4 });
    fc.assert(
      fc.property(rows, delimiters, delimiters, (cells, delimiter, other) => {
        fc.pre(cells.flat().every((cell) => cell.isWellFormed()));
        const content = writeTable(['a', 'b'], cells, { delimiter });
        expect(openInSpreadsheet(content, other).filter((cell) => formula.test(cell))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back numbers and yes or no', () => {
    const content = writeTable(
      ['n', 'b'],
      [
        [-5, true],
        [0, false],
      ],
    );
    const table = readTable(bytes(content), { n: integer(), b: yesNo() }, { guarded: true });
    expect(acceptTable(table)).toEqual([
      { n: -5, b: true },
      { n: 0, b: false },
    ]);
  });

  it('reports everything that cannot be written', () => {
    const rows = [['a'], ['a', 'b', 'c'], [Number.NaN, '\0\uD800']];
    expect(() => writeTable(['x', 'x'], rows)).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ code: 'repeated-column', path: [1, 'x'] }),
          expect.objectContaining({ code: 'too-few-cells', path: [2] }),
          expect.objectContaining({ code: 'too-many-cells', path: [3] }),
          expect.objectContaining({ code: 'not-a-finite-number', path: [4, 'x'] }),
          expect.objectContaining({ code: 'nul', path: [4, 'x'] }),
          expect.objectContaining({ code: 'lone-surrogate', path: [4, 'x'] }),
        ],
      }),
    );
    expect(() => writeTable([], [])).toThrow(expect.objectContaining({ code: 'empty-file' }));
    expect(() => writeTable(['a'], [], { delimiter: 'x' })).toThrow(
      expect.objectContaining({ code: 'bad-delimiter' }),
    );
  });

  it('does not choke on very long runs of what it looks for', () => {
    for (const piece of [' ', "'", ';', '"', '\n']) {
      const cell = `a;${piece.repeat(200_000)}=`;
      const table = readTable(
        bytes(writeTable(['a'], [[cell]])),
        { a: text() },
        { guarded: true, longestCell: 1_000_000 },
      );
      expect(acceptTable(table)[0]?.a === cell).toBe(true);
    }
  });
});
