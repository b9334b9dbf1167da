import { type ElectionReason, electionReasonCodes } from '@plenum/delegates';
import { describe, expect, it } from 'vitest';
import { languages } from '../catalogue/language.ts';
import { makeReader } from '../reader.ts';
import { electionWords } from './hall-election-reasons.ts';

const called = { person: (id: string) => `«${id}»`, branch: () => 'Oral' };
// Every parameter that any reason has: a sentence takes what it needs, and fails for want of one.
const params = {
  ...{ event: 3, person: 'D1', by: 'D2', branch: 'oral', kind: 'nominated', phase: 'closed' },
  ...{ elected: 2, needed: 1, standing: 4, seats: 3, returned: 10, issued: 11, valid: 9, spoilt: 1 },
  ...{ stage: 1, sum: '17/2', among: ['D1', 'D2'], expected: 3, candidates: 5, most: 3, signed: 1 },
  ...{ attended: 30, members: 40, entitled: 2, where: { gender: 'woman' }, atLeast: 1, have: 0, vacant: 1 },
};

describe('electionWords', () => {
  it.each(languages)('has a whole sentence for every code in %s', (language) => {
    const reader = makeReader(language);
    const said = electionReasonCodes.map((code) =>
      electionWords(reader, { code, params } as unknown as ElectionReason, called),
    );
    for (const sentence of said) expect(sentence).toMatch(/^\S.*[.]$/su);
    for (const sentence of said) expect(sentence).not.toMatch(/undefined|NaN|\{|\[object|D1(?!»)/);
    expect(new Set(said).size).toBe(electionReasonCodes.length);
  });

  it('calls people by name, counts stages from one and says the step in words', () => {
    const reader = makeReader('en');
    const params = { stage: 1, among: ['D1', 'D2'] };
    const undecided = { code: 'count-undecided' as const, params };
    expect(electionWords(reader, undecided, called)).toBe(
      'The tie of stage 2 between «D1», «D2» must be settled first.',
    );
    const early = {
      code: 'election-out-of-order',
      params: { event: 0, kind: 'declared', phase: 'nominations' },
    } as const;
    expect(electionWords(reader, early, called)).toBe(
      'This is not the moment for this step (declaration). The election stands here: nominations open.',
    );
    const place = {
      code: 'return-place-not-kept',
      params: { where: { gender: 'woman' }, atLeast: 2, have: 1 },
    } as const;
    expect(electionWords(makeReader('ru'), place, called)).toBe(
      'Гарантировано мест (женщины): 2; избрано на них: 1.',
    );
  });
});
