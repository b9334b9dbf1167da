import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paddedLength } from './padding.ts';

describe('paddedLength', () => {
  it('makes one length of all short texts', () => {
    expect([0, 1, 200, 256, 257].map(paddedLength)).toEqual([256, 256, 256, 256, 272]);
  });

  it('never cuts, wastes 12 % at most, and is its own padding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 257, max: 2 ** 31 }), (length) => {
        const padded = paddedLength(length);
        expect(padded).toBeGreaterThanOrEqual(length);
        expect(padded * 100).toBeLessThanOrEqual(length * 112);
        expect(paddedLength(padded)).toBe(padded);
      }),
    );
  });

  it('leaves few lengths to tell texts apart by', () => {
    const lengths = new Set(Array.from({ length: 100_000 }, (_, length) => paddedLength(length)));
    expect(lengths.size).toBeLessThan(150);
  });
});
