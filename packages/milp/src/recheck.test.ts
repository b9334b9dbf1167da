import { describe, expect, it } from 'vitest';
import type { Program } from './program.ts';
import { brokenRows, goalValue } from './recheck.ts';

const program: Program = {
  variables: [
    { name: 'a', kind: 'binary' },
    { name: 'b', kind: 'integer', lower: 1, upper: 4 },
  ],
  constraints: [
    {
      name: 'seats',
      terms: [
        ['a', 2],
        ['b', 1],
      ],
      relation: '<=',
      bound: 5,
    },
    { name: 'floor', terms: [['b', 1]], relation: '>=', bound: 2 },
    { name: 'even', terms: [['b', 1]], relation: '=', bound: 4 },
  ],
  goals: [],
};

describe('brokenRows', () => {
  it.each([
    [{ a: 0, b: 4 }, []],
    [{ a: 1, b: 4 }, ['seats']],
    [{ a: 1, b: 1 }, ['floor', 'even']],
    [{ a: 2, b: 4 }, ['a']],
    [{ a: 0, b: 5 }, ['b']],
    [{ a: 0.5, b: 4 }, ['a']],
    [{ b: 4 }, ['a']],
  ])('names what %j breaks', (values, expected) => {
    const found = brokenRows(program, new Map(Object.entries(values)));
    expect(found.map(({ params }) => params.name)).toEqual(expected);
    expect(found.every(({ code }) => code === 'recheck-failed')).toBe(true);
  });

  it('does not round where numbers are too large for a double', () => {
    const large = Number.MAX_SAFE_INTEGER;
    const found = brokenRows(
      {
        variables: [
          { name: 'a', kind: 'integer' },
          { name: 'b', kind: 'integer' },
        ],
        constraints: [
          {
            name: 'r',
            terms: [
              ['a', large],
              ['b', 1],
            ],
            relation: '<=',
            bound: large,
          },
        ],
        goals: [],
      },
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
    );
    expect(found[0]?.params).toEqual({
      name: 'r',
      found: String(BigInt(large) + 1n),
      relation: '<=',
      bound: large,
    });
  });
});

describe('goalValue', () => {
  it('refuses a sum that a number cannot hold', () => {
    expect(() => goalValue('g', [['a', 1e15]], new Map([['a', 10]]))).toThrowError(
      expect.objectContaining({ code: 'too-large' }),
    );
  });
});
