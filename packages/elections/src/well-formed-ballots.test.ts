import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ballotSchema } from './schemas.ts';
import { areWellFormed } from './well-formed-ballots.ts';

// Oracle: the schema that the quick look stands in for.
const schema = z.array(ballotSchema);

describe('areWellFormed', () => {
  it('says of every list what the schema says, however spoilt', () => {
    const name = fc.constantFrom('a', 'b', '', 7, null, undefined);
    const rank = fc.oneof(name, fc.array(name, { maxLength: 2 }), fc.constant({ length: 1 }));
    const count = fc.constantFrom(1, 2, 0, -1, 1.5, Number.NaN, 2 ** 53, '1', undefined);
    const ballot = fc.oneof(
      fc.record({ count: fc.constantFrom(1, 3), ranking: fc.array(fc.constantFrom('a', ['a', 'b'], [])) }),
      fc.record({ count, ranking: fc.oneof(fc.array(rank, { maxLength: 3 }), rank) }),
      fc.record({ count, ranking: fc.constant(['a']), more: fc.constant(1) }, { requiredKeys: [] }),
      fc.constantFrom(null, undefined, 'ab', ['a']),
    );
    const list = fc.oneof(fc.array(ballot, { maxLength: 3 }), fc.constantFrom(null, undefined, {}, 'ab'));
    fc.assert(
      fc.property(list, (ballots) => {
        expect(areWellFormed(ballots)).toBe(schema.safeParse(ballots).success);
      }),
      { numRuns: 1_000 },
    );
  });
});
