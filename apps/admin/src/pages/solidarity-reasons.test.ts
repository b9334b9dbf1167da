import { reasonCodes } from '@plenum/solidarity';
import { describe, expect, it } from 'vitest';
import { languages } from '../catalogue/language.ts';
import { makeReader } from '../reader.ts';
import { solidarityReason } from './solidarity-reasons.ts';

describe('solidarityReason', () => {
  it('says which hours have nothing in common', () => {
    const params = {
      available: [{ from: '13:00', to: '18:00' }],
      placeOpen: [
        { from: '09:00', to: '10:00' },
        { from: '11:00', to: '12:00' },
      ],
    };
    expect(solidarityReason(makeReader('en'), { code: 'no-common-hour', params })).toBe(
      'people are free 13:00–18:00, the place is open 09:00–10:00, 11:00–12:00: no hour in common',
    );
  });

  it('shows the whole day where the law names one end only', () => {
    const params = { earliest: null, latest: '20:00' };
    expect(solidarityReason(makeReader('en'), { code: 'law', params })).toBe(
      'the law allows it from 00:00 to 20:00 only',
    );
  });

  it('has words for every code in every language', () => {
    for (const language of languages)
      for (const code of reasonCodes)
        expect(solidarityReason(makeReader(language), { code, params: {} }), code).not.toBe('');
  });
});
