import { tablesCodes } from '@plenum/tables';
import { describe, expect, it } from 'vitest';
import { languages } from '../catalogue/language.ts';
import { makeReader } from '../reader.ts';
import { fileProblemCodes } from '../services/file-problem.ts';
import { fileProblemWords } from './file-problem-words.ts';

const en = makeReader('en');

describe('fileProblemWords', () => {
  it('says file, line, column, what was expected and what was found', () => {
    const problem = {
      file: 'fares.csv',
      line: 12,
      column: 'return_fare_kzt',
      code: 'below-minimum',
      minimum: 0,
      expected: 'a whole number, 0 or more',
      found: '-5',
    } as const;
    expect(fileProblemWords(en, problem)).toBe(
      'fares.csv, line 12, column return_fare_kzt: the number is too small; expected: at least 0; found: “-5”.',
    );
    expect(fileProblemWords(makeReader('ru'), problem)).toBe(
      'fares.csv, строка 12, столбец return_fare_kzt: число слишком мало; ожидалось: не меньше 0; стоит: «-5».',
    );
    expect(fileProblemWords(makeReader('kk'), problem)).not.toContain('whole number');
  });

  it('says of a word which ones are allowed, and of JSON where in it', () => {
    const values = ['plan', 'no gathering'];
    const word = {
      file: 'pickets.csv',
      line: 2,
      column: 'advice',
      code: 'not-one-of',
      values,
      found: '',
    } as const;
    expect(fileProblemWords(en, word)).toBe(
      'pickets.csv, line 2, column advice: this is none of the words allowed; expected: plan | no gathering; found: nothing.',
    );
    const value = {
      file: 'conference.json',
      column: 'venues[0].seats',
      code: 'wrong-value',
      expected: '> 0',
      found: '-3',
    } as const;
    expect(fileProblemWords(en, value)).toBe(
      'conference.json, venues[0].seats: the value is not right; expected: > 0; found: “-3”.',
    );
  });

  it('has words for every code in every language', () => {
    for (const language of languages)
      for (const code of [...fileProblemCodes, ...tablesCodes])
        expect(fileProblemWords(makeReader(language), { file: 'x.csv', code }), code).toMatch(
          /^x\.csv: .+\.$/,
        );
  });
});
