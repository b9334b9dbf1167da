import type { RelaxableCode } from '@plenum/attendance';
import { describe, expect, it } from 'vitest';
import { languages } from '../catalogue/language.ts';
import { makeReader } from '../reader.ts';
import { kindNames, relaxingWords } from './what-it-takes-words.ts';

const known = {
  currency: 'KZT',
  branch: (id: string) => (id === 'oral' ? 'Uralsk' : id),
  person: (id: string) => (id === 'D1' ? 'Ізгі 1' : id),
};

describe('relaxingWords', () => {
  it.each([
    ['money', { more: 700_000 }, 'money: ₸7,000 more'],
    ['money', {}, 'money: more, how much was not found in time'],
    ['seats', { to: 9 }, 'the hall: 9 seats'],
    ['delegates-minimum', { to: 1 }, 'in all, only 1 delegate asked for'],
    ['group-minimum', { group: 'oral', to: 0 }, 'Uralsk: nobody asked for'],
    ['group-minimum', { group: 'oral', to: 2 }, 'Uralsk: only 2 delegates asked for'],
    ['group-maximum', { group: 'oral', to: 3 }, 'Uralsk: up to 3 delegates'],
    ['rank', { group: 'oral' }, 'Uralsk: not in the order in which they were elected'],
    ['must', { id: 'D1' }, 'Ізгі 1 need not be there'],
    ['quota', { where: { gender: 'woman' }, atLeast: '3/8' }, 'the quota: women at least 38% (3/8)'],
    ['quota', { where: { gender: 'man' }, atMost: '2/3' }, 'the quota: men at most 67% (2/3)'],
    ['bedrooms', { type: 'twin', to: 3 }, 'rooms, twin: 3 of them'],
    ['vehicles', { vehicle: 'minibus', to: 2 }, 'vehicles, minibus: 2 of them'],
    ['apart', { ids: ['D1', 'D2'] }, 'these may ride together: Ізгі 1, D2'],
    ['together', { where: { gender: 'woman' }, to: 2 }, 'women: up to 2 may ride together'],
  ] as const)('says %s', (code, params, sentence) => {
    expect(relaxingWords(makeReader('en'), { code, params }, known)).toBe(sentence);
  });

  it('has words for every code in every language, even where figures lack', () => {
    for (const language of languages)
      for (const code of Object.keys(kindNames) as RelaxableCode[]) {
        const reader = makeReader(language);
        expect(relaxingWords(reader, { code, params: {} }, known), code).not.toMatch(/^$|undefined|NaN/);
        expect(reader.say(kindNames[code]), code).not.toBe('');
      }
  });
});
