import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';
import { message, stretches } from './message.ts';
import { personKey, valueKey } from './values.ts';

describe('message', () => {
  it('counts as the reader’s language does', () => {
    const waits = (count: number) => message('ru', 'attendance.waiting.total', { count });
    expect([1, 3, 5, 21].map(waits)).toEqual([
      'ждёт 1 человек',
      'ждут 3 человека',
      'ждут 5 человек',
      'ждёт 21 человек',
    ]);
    expect(message('en', 'attendance.waiting.total', { count: 1 })).toBe('1 waits');
    expect(message('kk', 'attendance.waiting.total', { count: 7 })).toBe('7 адам күтеді');
  });

  it('is plain text without the weight', () => {
    expect(message('en', 'attendance.says.quorum', { quorum: 84 })).toBe('Quorum is 84.');
  });

  it('takes a parameter for text whatever it holds', () => {
    const hostile = '<b>{count, plural, one {x}}</b>';
    expect(message('en', 'attendance.in.changeThis', { name: hostile })).toBe(`Change ${hostile}`);
  });
});

describe('stretches', () => {
  it('keeps the weight apart', () => {
    expect(stretches('en', 'attendance.says.quorum', { quorum: 84 })).toEqual([
      'Quorum is ',
      { bold: '84' },
      '.',
    ]);
  });
});

describe('languageOf', () => {
  it('knows its three languages and nothing else', () => {
    expect(['en', 'ru', 'kk', 'de', 'EN', '', undefined, 'toString'].map(languageOf)).toEqual([
      'en',
      'ru',
      'kk',
      ...Array(5).fill(undefined),
    ]);
  });
});

describe('valueKey', () => {
  it('has words for what the example uses, and none for a conference’s own values', () => {
    expect(valueKey('woman')).toBe('value.woman');
    expect(['beekeepers', 'toString', ''].map(valueKey)).toEqual([undefined, undefined, undefined]);
  });
});

describe('personKey', () => {
  it('speaks of one where the words differ, and as of many where they do not', () => {
    expect(['miners', 'under-30', 'beekeepers'].map(personKey)).toEqual([
      'person.miners',
      'value.under-30',
      undefined,
    ]);
  });
});
