import type { RollWarning } from '@plenum/delegates';
import { describe, expect, it } from 'vitest';
import { makeReader } from '../reader.ts';
import { rollWords, workingWords } from './delegates-reasons.ts';

const branch = () => 'Uralsk';
const en = makeReader('en');
const ru = makeReader('ru');

describe('workingWords and rollWords', () => {
  it('says how an entitlement comes about', () => {
    const full = { code: 'full-norms', params: { members: 412, onePerMembers: 20, count: 20 } } as const;
    const part = { code: 'part-of-norm', params: { remainder: 12, onePerMembers: 20 } } as const;
    expect([full, part].map((reason) => workingWords(en, reason, branch))).toEqual([
      '20 × 20',
      '12 more: one place',
    ]);
    const left = { code: 'remainder-left', params: { remainder: 12, onePerMembers: 20 } } as const;
    expect(workingWords(en, left, branch)).toBe('12 over, not counted');
  });

  it('says what to look at in the roll', () => {
    const vacant = {
      code: 'vacant',
      params: { branch: 'oral', entitled: 20, elected: 18, vacant: 2 },
    } as const;
    expect(rollWords(en, vacant, branch)).toBe('Uralsk: nobody is elected to 2 places (18 of 20).');
    expect(rollWords(ru, vacant, () => 'Уральск')).toBe('Уральск: на 2 места никто не избран (18 из 20).');
    const rank: RollWarning = {
      code: 'same-rank',
      params: { branch: 'oral', status: 'elected', rank: 3, ids: ['D3', 'D4'] },
    };
    expect(rollWords(en, rank, branch)).toBe('Uralsk: 2 people share rank 3: D3, D4.');
  });
});
