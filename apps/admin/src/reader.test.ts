import { describe, expect, it } from 'vitest';
import { makeReader } from './reader.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

describe('makeReader', () => {
  it('writes money as the language does', () => {
    const amount = 285_080_000;
    expect(plain(makeReader('en').money(amount, 'KZT'))).toBe('₸2,850,800');
    expect(plain(makeReader('ru').money(amount, 'KZT'))).toBe('2 850 800 ₸');
    expect(plain(makeReader('kk').money(amount, 'KZT'))).toBe('2 850 800 ₸');
    expect(plain(makeReader('ru').amount(145_050, 'EUR'))).toBe('1 450,50');
    expect(makeReader('kk').symbol('KZT')).toBe('₸');
  });

  it('writes a fraction as a whole percentage, computed exactly', () => {
    const { percent } = makeReader('en');
    expect(['3/14', '9/20', '0.4', '1/2', '29/40'].map(percent)).toEqual(['21%', '45%', '40%', '50%', '73%']);
  });

  it('writes days without a zone, and moments in the zone given', () => {
    expect(plain(makeReader('en').days('2027-04-16T10:00', '2027-04-18T15:00'))).toMatch(
      /^16\s?–\s?18 April 2027$/,
    );
    expect(makeReader('ru').days('2027-02-01')).toMatch(/1 февраля 2027/);
    expect(makeReader('kk').days('2027-02-01')).toMatch(/ақпан/);
    expect(makeReader('en').moment('2026-11-24T22:30:00Z', 'Asia/Almaty')).toMatch(/25 Nov 2026.*03:30/);
  });

  it('names countries, and shows a code that is none as it is', () => {
    expect(makeReader('ru').country('DE')).toBe('Германия');
    expect(makeReader('en').country('QX')).toBe('QX');
  });
});
