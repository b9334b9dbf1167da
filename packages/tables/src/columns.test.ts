import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Column, date, decimal, integer, list, oneOf, parsed, text, yesNo } from './index.ts';

const outcome = (column: Column<unknown>, cell: string): unknown => {
  const reading = column.read(cell);
  return 'value' in reading ? reading.value : reading.fault.code;
};

describe('text', () => {
  it.each([
    [text(), ' a ', ' a '],
    [text(), '', 'empty-cell'],
    [text({ trim: true }), '\u00A0a ', 'a'],
    [text({ trim: true }), '  ', 'empty-cell'],
    [text({ optional: true }), '', undefined],
    [text({ allowEmpty: true }), '', ''],
    [text({ pattern: { matches: /^[a-z]+$/g, expected: 'small letters' } }), 'abc', 'abc'],
    [text({ pattern: { matches: /^[a-z]+$/, expected: 'small letters' } }), 'ABC', 'wrong-pattern'],
  ])('%# reads %o', (column, cell, expected) => {
    expect(outcome(column, cell)).toBe(expected);
  });

  it('does not depend on what a global pattern matched before', () => {
    const column = text({ pattern: { matches: /a/g, expected: 'an a' } });
    expect([outcome(column, 'a'), outcome(column, 'a')]).toEqual(['a', 'a']);
  });
});

describe('integer', () => {
  it.each([
    [integer(), ' 412 ', 412],
    [integer(), '-5', -5],
    [integer(), '+05', 5],
    [integer(), '-0', 0],
    [integer(), '9007199254740991', Number.MAX_SAFE_INTEGER],
    [integer(), '9007199254740993', 'too-large'],
    [integer(), '9'.repeat(400), 'too-large'],
    [integer(), '1.0', 'not-an-integer'],
    [integer(), '1e3', 'not-an-integer'],
    [integer(), '1 000', 'not-an-integer'],
    [integer(), '0x10', 'not-an-integer'],
    [integer(), '', 'empty-cell'],
    [integer({ optional: true }), ' ', undefined],
    [integer({ minimum: 1 }), '1', 1],
    [integer({ minimum: 1 }), '0', 'below-minimum'],
    [integer({ maximum: 9 }), '9', 9],
    [integer({ maximum: 9 }), '10', 'above-maximum'],
  ])('%# reads %o', (column, cell, expected) => {
    expect(outcome(column, cell)).toStrictEqual(expected);
  });

  it.each([
    ['3 000', 3000],
    ['3\u00A0000', 3000],
    ['3\u2009000\u202F000', 3_000_000],
    ['1’234’567', 1_234_567],
    ["1'234", 1234],
    ['−3 000', -3000],
    ['412', 412],
    ['3 00', 'not-an-integer'],
    ['3000 000', 'not-an-integer'],
    ['3  000', 'not-an-integer'],
    ["3 000'000", 'not-an-integer'],
    ['3,000', 'not-an-integer'],
    ['3.000', 'not-an-integer'],
    ['3 000,00', 'not-an-integer'],
    ['9 007 199 254 740 993', 'too-large'],
  ])('reads %j with groups', (cell, expected) => {
    expect(outcome(integer({ grouped: true }), cell)).toStrictEqual(expected);
    if (cell !== '412') expect(outcome(integer(), cell)).toBe('not-an-integer');
  });

  it('says its limits in words and as data', () => {
    expect(integer({ minimum: 1, maximum: 9 }).read('0')).toEqual({
      fault: {
        code: 'below-minimum',
        expected: 'a whole number of 1 or more and 9 or less',
        limits: { minimum: 1 },
      },
    });
  });
});

describe('decimal', () => {
  it.each([
    [decimal(), ' 1450.50 ', '1450.50'],
    [decimal(), '-0.001', '-0.001'],
    [decimal(), '9'.repeat(50), '9'.repeat(50)],
    [decimal(), '1,5', 'not-a-decimal'],
    [decimal(), '.5', 'not-a-decimal'],
    [decimal(), '1e3', 'not-a-decimal'],
    [decimal({ minimum: '0' }), '-0.00', '-0.00'],
    [decimal({ minimum: '0' }), '-0.01', 'below-minimum'],
    [decimal({ maximum: '0.3' }), '0.30', '0.30'],
    [decimal({ maximum: '0.3' }), '0.30000000000000000001', 'above-maximum'],
    [decimal({ optional: true }), '', undefined],
  ])('%# reads %o', (column, cell, expected) => {
    expect(outcome(column, cell)).toBe(expected);
  });
});

describe('oneOf', () => {
  const status = oneOf(['elected', 'alternate']);

  it.each([
    ['elected', 'elected'],
    [' alternate', 'alternate'],
    ['Elected', 'not-one-of'],
    ['', 'empty-cell'],
  ])('reads %o', (cell, expected) => {
    expect(outcome(status, cell)).toBe(expected);
  });

  it('knows its words as types', () => {
    expectTypeOf(status).toEqualTypeOf<Column<'elected' | 'alternate'>>();
    expectTypeOf(oneOf(['a'], { optional: true })).toEqualTypeOf<Column<'a' | undefined>>();
  });
});

describe('list', () => {
  it.each([
    ['oral  aktobe', 'empty-item'],
    ['oral aktobe', ['oral', 'aktobe']],
    ['', []],
  ])('reads %o', (cell, expected) => {
    expect(outcome(list(' '), cell)).toEqual(expected);
  });
});

describe('date', () => {
  it.each([
    ['2027-02-28', '2027-02-28'],
    ['2028-02-29', '2028-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['2027-02-29', 'not-a-date'],
    ['1900-02-29', 'not-a-date'],
    ['2027-04-31', 'not-a-date'],
    ['2027-00-10', 'not-a-date'],
    ['2027-13-10', 'not-a-date'],
    ['2027-01-00', 'not-a-date'],
    ['1.2.27', 'not-a-date'],
    ['2027-02-01T10:00', 'not-a-date'],
  ])('reads %o', (cell, expected) => {
    expect(outcome(date(), cell)).toBe(expected);
  });

  const written = date({ styles: ['iso', 'day-month-year'], twoDigitYearsFrom: 1970 });
  const american = date({ styles: ['month-day-year'], twoDigitYearsFrom: 1950 });
  const either = date({ styles: ['day-month-year', 'month-day-year'], twoDigitYearsFrom: 1970 });
  it.each([
    [written, '01.02.2027', '2027-02-01'],
    [written, '1.2.27', '2027-02-01'],
    [written, '1/2/2027', '2027-02-01'],
    [written, '1-2-2027', '2027-02-01'],
    [written, '2027-02-01', '2027-02-01'],
    [written, '1.2.69', '2069-02-01'],
    [written, '1.2.70', '1970-02-01'],
    [written, '29.2.28', '2028-02-29'],
    [written, '29.2.27', 'not-a-date'],
    [written, '1.13.2027', 'not-a-date'],
    [written, '1.2/27', 'not-a-date'],
    [written, '1.2.027', 'not-a-date'],
    [written, '1.2.2027 г.', 'not-a-date'],
    [american, '1/2/2027', '2027-01-02'],
    [american, '13/2/2027', 'not-a-date'],
    [american, '2027-02-01', 'not-a-date'],
    [american, '2/1/50', '1950-02-01'],
    [either, '1/2/2027', 'ambiguous-date'],
    [either, '2/2/2027', '2027-02-02'],
    [either, '13/2/2027', '2027-02-13'],
    [either, '2/13/27', '2027-02-13'],
    [date({ styles: ['day-month-year'] }), '1.2.27', 'ambiguous-date'],
    [date({ styles: ['day-month-year'] }), '1.2.2027', '2027-02-01'],
    [date({ styles: ['day-month-year'] }), '31.2.27', 'not-a-date'],
    [date(), '01.02.2027', 'not-a-date'],
  ])('%# reads days as people write them: %o', (column, cell, expected) => {
    expect(outcome(column, cell)).toBe(expected);
  });

  it('agrees with the calendar of Date over four hundred years', () => {
    for (let day = Date.UTC(1990, 0, 1); day < Date.UTC(2390, 0, 1); day += 86_400_000 * 13) {
      const written = new Date(day).toISOString().slice(0, 10);
      expect(outcome(date(), written)).toBe(written);
    }
  });
});

describe('yesNo', () => {
  it.each([
    ['yes', true],
    ['No', false],
    ['y', 'not-yes-or-no'],
    ['', 'empty-cell'],
  ])('reads %o', (cell, expected) => {
    expect(outcome(yesNo(), cell)).toBe(expected);
  });
});

describe('parsed', () => {
  const pair = parsed('key=value', (cell) => /^(\w+)=(\w+)$/.exec(cell)?.slice(1), { optional: true });

  it.each([
    ['sector=youth', ['sector', 'youth']],
    ['sector', 'not-as-expected'],
    ['', undefined],
  ])('reads %o', (cell, expected) => {
    expect(outcome(pair, cell)).toEqual(expected);
  });
});
