import { describe, expect, it } from 'vitest';
import { groupCode } from './group-code.ts';

describe('groupCode', () => {
  it.each([
    ['K7QM2F9X', 'K7QM 2F9X'],
    ['ABCDE', 'ABC DE'],
    ['ABCDEFGHJ', 'ABC DEF GHJ'],
    ['ABC', 'ABC'],
    ['', ''],
    ['AB-CDEFGH', 'AB-CDEFGH'],
  ])('prints %j as %j', (code, printed) => {
    expect(groupCode(code)).toBe(printed);
  });
});
