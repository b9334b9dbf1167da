import { type RollReason, rollReasonCodes } from '@plenum/delegates';
import { describe, expect, it } from 'vitest';
import { languages } from '../catalogue/language.ts';
import { makeReader } from '../reader.ts';
import type { RollNames } from '../services/roll-names.ts';
import { chosenWords, rollReasonWords } from './trail-words.ts';

const people = new Map([
  ['D1', 'Birch'],
  ['A1', 'Willow'],
]);
const names: RollNames = {
  person: (id) => people.get(id) ?? id,
  branch: (id) => (id === 'oral' ? { en: 'Uralsk', ru: 'Уральск', kk: 'Орал' } : { en: id, ru: id, kk: id }),
  timeZone: 'Asia/Almaty',
  city: { en: 'Almaty', ru: 'Алматы', kk: 'Алматы' },
};

/** More than any reason needs, so that each code finds its own. */
const params = {
  person: 'A1',
  by: 'D1',
  for: 'D1',
  from: 'D1',
  to: 'oral',
  expected: 'D1',
  branch: 'oral',
  rank: 2,
  have: 0,
  atLeast: 1,
  where: { gender: 'woman' },
  state: 'declined',
  reason: 'prevented',
  decision: 'place-unfilled',
  at: '2026-11-26T07:00:00Z',
  deadline: '2026-11-26T06:00:00Z',
};

describe('rollReasonWords', () => {
  it.each(languages)('has a sentence for every code in %s, and no code or id in it', (language) => {
    const reader = makeReader(language);
    const said = rollReasonCodes.map((code) =>
      rollReasonWords(reader, names, {
        code,
        // From a branch in one, from a person in the other.
        params: { ...params, from: code === 'branch-changed' ? 'oral' : 'D1' },
      } as unknown as RollReason),
    );
    expect(new Set(said).size).toBe(rollReasonCodes.length);
    for (const sentence of said) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/su);
      expect(sentence).not.toMatch(/\b(A1|D1|oral|prevented(?! by)|place-unfilled|undefined)\b/);
    }
  });

  it('says whose place it is, and by whose clock a time is over', () => {
    const reader = makeReader('en');
    const called = { code: 'alternate-called', params: { person: 'A1', for: 'D1', branch: 'oral' } } as const;
    expect(rollReasonWords(reader, names, called)).toBe('Willow (Uralsk) is called to the place of Birch.');
    expect(rollReasonWords(reader, names, { ...called, params: { ...called.params, for: null } })).toBe(
      'Willow (Uralsk) is called to a place that nobody left.',
    );
    const lapsed = {
      code: 'call-lapsed',
      params: { person: 'A1', for: null, deadline: params.deadline },
    } as const;
    expect(rollReasonWords(reader, names, lapsed)).toBe(
      'Willow has not answered by 26 Nov 2026, 11:00: the call has run out.',
    );
  });

  it('leaves a code of other making as it is', () => {
    expect(chosenWords(makeReader('en'), 'constructor')).toBe('constructor');
  });
});
