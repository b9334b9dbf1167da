import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenWeights, relaxableCodes } from './what-it-takes-record.ts';
import { readWeights, weightsForm } from './what-it-takes-weights.ts';

describe('readWeights', () => {
  it('reads back what the form was filled with', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 8, maxLength: 8 }), (numbers) => {
        const weights = { ...evenWeights };
        relaxableCodes.forEach((code, index) => {
          weights[code] = numbers[index] ?? 0;
        });
        const form = weightsForm(weights);
        expect(readWeights((code) => form[code])).toEqual({ weights });
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    '',
    ' ',
    '-1',
    '1.5',
    '1e2',
    '1001',
    '9999',
    '00001',
    '٣',
    'NaN',
    '0x1',
  ])('takes no "%s"', (typed) => {
    const read = readWeights((code) => (code === 'rank' ? typed : '7'));
    expect(read).toMatchObject({
      problems: [{ field: 'rank', found: typed }],
      form: { rank: typed, money: '7' },
    });
  });
});
