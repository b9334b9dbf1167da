import { describe, expect, it } from 'vitest';
import { parseText } from './parse-text.ts';
import { readAmendmentsCsv } from './read-amendments-csv.ts';

const text = parseText(
  '## Wages and work\n\nNo more than 36 hours.\n\n- One.\n\n## Health\n\nFree.\n\n## Health\n\nFor all.',
);
const header = 'id,branch,heading,paragraph,action,find,replace,reason';
const read = (...rows: string[]) =>
  readAmendmentsCsv(new TextEncoder().encode([header, ...rows].join('\r\n')), text, {
    file: 'amendments.csv',
  });

describe('readAmendmentsCsv', () => {
  it('makes a proposal of each row', () => {
    const { proposals, problems } = read(
      'A1,almaty,wages  AND work,1,replace,36 hours,"35 hours, at most",Others have it',
      'A2,oral,Wages and work,2,insert-after,,Two.,',
      'A3,oral,Wages and work,2,delete,,,',
    );
    expect(problems).toEqual([]);
    expect(proposals).toEqual([
      {
        id: 'A1',
        by: 'almaty',
        at: { clause: 'wages-and-work-1' },
        change: { kind: 'replace-words', find: '36 hours', replace: '35 hours, at most' },
        reason: 'Others have it',
      },
      {
        id: 'A2',
        by: 'oral',
        at: { clause: 'wages-and-work-2' },
        change: { kind: 'insert-after', text: 'Two.' },
      },
      { id: 'A3', by: 'oral', at: { clause: 'wages-and-work-2' }, change: { kind: 'delete' } },
    ]);
  });

  // Oracle: the lines and columns, counted by hand.
  it('tells everything that is wrong, with line and column', () => {
    const { proposals, problems } = read(
      'A1,oral,Wages and works,1,delete,,,',
      'A1,oral,Wages and work,9,replace,,x,',
      'A2,oral,Health,1,delete,all of it,,',
      'A3,oral,Wages and work,one,strike,,,',
      'A4,oral,Wages and work,1,insert-before,36,,',
      ',oral,Wages and work,1,delete,,,',
    );
    expect(proposals).toEqual([]);
    expect(problems.map(({ code, path }) => [code, ...path.slice(1)])).toEqual([
      ['unknown-heading', 2, 'heading'],
      ['repeated-id', 3, 'id'],
      ['unknown-paragraph', 3, 'paragraph'],
      ['words-missing', 3, 'find'],
      ['repeated-heading', 4, 'heading'],
      ['words-not-wanted', 4, 'find'],
      ['not-an-integer', 5, 'paragraph'],
      ['not-one-of', 5, 'action'],
      ['words-not-wanted', 6, 'find'],
      ['words-missing', 6, 'replace'],
      ['empty-cell', 7, 'id'],
    ]);
    expect(problems[0]?.params).toEqual({
      file: 'amendments.csv',
      line: 2,
      column: 3,
      name: 'heading',
      heading: 'Wages and works',
      nearest: 'Wages and work',
    });
    expect(problems[2]?.params).toMatchObject({ column: 4, last: 2 });
  });

  it('tells a column that is missing, and takes any bytes', () => {
    expect(readAmendmentsCsv(new TextEncoder().encode('id,branch\nA1,oral\n'), text).problems[0]?.code).toBe(
      'missing-column',
    );
    expect(readAmendmentsCsv(new Uint8Array([0xff, 0xfe, 0]), text).proposals).toEqual([]);
    expect(readAmendmentsCsv(new Uint8Array(), text).problems[0]?.code).toBe('empty-file');
  });
});
