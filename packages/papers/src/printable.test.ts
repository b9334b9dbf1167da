import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from './printable.ts';

const all = (): boolean => true;

describe('printable', () => {
  it('composes letters, so that й and ё are found by a search', () => {
    expect(printable('Маи\u0306 е\u0308лка', all)).toBe('Май ёлка');
  });

  it('drops what is not seen and joins lines', () => {
    expect(printable(' a\u202Eb\u2066c\u00ADd\u200De\u0000f\r\n\tg ', all)).toBe('abcdef g');
  });

  it('marks what the font lacks and half characters', () => {
    expect(printable('a漢b\uD800', (codePoint) => codePoint < 0x3000 || codePoint === 0xfffd)).toBe(
      'a\uFFFDb\uFFFD',
    );
  });

  it('leaves no control, no invisible character and no double space in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = printable(text, all);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]| {2}|^ | $/u);
        expect(printable(clean, all)).toBe(clean);
      }),
    );
  });
});
