import { describe, expect, it } from 'vitest';
import { languages } from '../catalogue/language.ts';
import { makeReader } from '../reader.ts';
import { bookCodes } from '../services/book-problems.ts';
import { bookProblemWords } from './book-words.ts';

describe('bookProblemWords', () => {
  it('says what was found and what would do', () => {
    const reader = makeReader('en');
    const say = (
      ...[code, params, where]: [
        (typeof bookCodes)[number],
        Record<string, string | number>,
        Record<string, string>?,
      ]
    ) => bookProblemWords(reader, { field: 'fund', code, params, ...(where ? { where } : {}) });
    expect(say('over-spent', { fund: 'Dues', currency: 'KZT', free: 45_490, short: 10 })).toBe(
      'Dues has ₸454.90 left that is promised to nobody. ₸0.10 is missing. Enter money that has come, or take another fund.',
    );
    expect(say('earmark', { fund: 'A', found: 'Барыс 2' }, { gender: 'woman' })).toBe(
      'A pays only for: women. That does not hold for Барыс 2.',
    );
    expect(say('after-closing', { closing: '2027-04-19', today: '2027-04-20' })).toContain('19 April 2027');
  });

  it('has words for every code in every language', () => {
    const numbers = { signed: 1, most: 400, free: 1, short: 1, by: 2, advance: 3 };
    const params = {
      ...numbers,
      currency: 'KZT',
      fund: 'F',
      from: 'EUR',
      to: 'KZT',
      before: 'EUR',
      now: 'KZT',
      code: 'c',
      codes: 'c',
      entries: '4',
      closing: '2027-04-19',
      today: '2027-04-20',
    };
    for (const language of languages)
      for (const code of bookCodes) {
        const found = code === 'too-long' || code === 'officers-too-few' ? 1 : '2027-04-21';
        const said = bookProblemWords(makeReader(language), {
          field: 'date',
          code,
          params: { ...params, found },
        });
        expect(said, code).not.toMatch(/[{}]/);
      }
  });
});
