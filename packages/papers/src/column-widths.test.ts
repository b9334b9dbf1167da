import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from './column-widths.ts';

const column = fc
  .record({
    need: fc.integer({ min: 1, max: 120 }),
    more: fc.integer({ min: 0, max: 900 }),
    numeric: fc.boolean(),
  })
  .map(({ need, more, numeric }) => ({ need, wish: numeric ? need : need + more, numeric }));

describe('columnWidths', () => {
  it('gives the room that nobody wishes for to the columns of words', () => {
    const name = { wish: 60, need: 40, numeric: false };
    const sum = { wish: 30, need: 30, numeric: true };
    expect(columnWidths([name, sum], 200)).toEqual([170, 30]);
  });

  it('breaks a long remark before a short name', () => {
    const name = { wish: 80, need: 40, numeric: false };
    const remark = { wish: 700, need: 60, numeric: false };
    expect(columnWidths([name, remark], 300)).toEqual([80, 220]);
  });

  it('leaves figures whole while there is room for words', () => {
    const figure = { wish: 70, need: 70, numeric: true };
    const word = { wish: 110, need: 110, numeric: false };
    expect(columnWidths([figure, word, figure, word], 200)).toEqual([70, 30, 70, 30]);
  });

  it('shares out exactly the width, and every column has its need if all needs fit', () => {
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 340, max: 500 }),
        (columns, width) => {
          const widths = columnWidths(columns, width);
          expect(widths.reduce((total, one) => total + one, 0)).toBeCloseTo(width, 6);
          const fit = columns.reduce((total, { need }) => total + need, 0) <= width;
          for (const [index, { need }] of columns.entries()) {
            expect(widths[index]).toBeGreaterThan(fit ? need - 1e-9 : 0);
          }
        },
      ),
    );
  });
});
