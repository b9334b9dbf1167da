import { describe, expect, it } from 'vitest';
import { apportion } from './apportion.ts';
import { type Apportionment, type ApportionmentProblem, divisorMethods } from './apportion-schemas.ts';

type Decided = Extract<Apportionment, { status: 'decided' }>;

const claimsOf = (weights: Record<string, number | string>) =>
  Object.entries(weights).map(([id, weight]) => ({ id, weight }));

const decided = (problem: ApportionmentProblem): Decided => {
  const result = apportion(problem);
  if (result.status !== 'decided') throw new Error(`not decided: ${result.status}`);
  return result;
};

describe('apportion', () => {
  it('shares nine places of a delegation among three branches, and shows why', () => {
    const claims = claimsOf({ harbour: 412, mine: 233, school: 87 });
    expect(decided({ method: 'sainte-lague', seats: 9, claims })).toEqual({
      status: 'decided',
      seats: { harbour: 5, mine: 3, school: 1 },
      working: {
        kind: 'divisor',
        method: 'sainte-lague',
        last: { id: 'harbour', seat: 5, quotient: '45.777777', exact: '412/9' },
        next: { id: 'harbour', seat: 6, quotient: '37.454545', exact: '412/11' },
        divisor: '90',
        atMinimum: [],
        atMaximum: [],
      },
    });
    expect(decided({ method: 'hare', seats: 9, claims })).toEqual({
      status: 'decided',
      seats: { harbour: 5, mine: 3, school: 1 },
      working: {
        kind: 'quota',
        method: 'hare',
        quota: '244/3',
        whole: { harbour: 5, mine: 2, school: 1 },
        remainders: { harbour: '16/3', mine: '211/3', school: '17/3' },
        fixed: {},
      },
    });
  });

  it('leaves a tie open: certain seats, who is tied, how many seats', () => {
    const claims = claimsOf({ a: 30, b: 10, c: 10, d: 10 });
    expect(apportion({ method: 'd-hondt', seats: 5, claims })).toMatchObject({
      status: 'tied',
      certain: { a: 2, b: 0, c: 0, d: 0 },
      tied: ['a', 'b', 'c', 'd'],
      seatsAtStake: 3,
    });
  });

  // Weights that are the divisors themselves, so that the seat after those held has a quotient of 1 on both sides.
  it.each([
    ['d-hondt', { a: 2, b: 4 }, [1, 3]],
    ['sainte-lague', { a: 3, b: 7 }, [1, 3]],
    ['modified-sainte-lague', { a: '1.4', b: 5 }, [0, 2]],
    ['huntington-hill', { a: 1, b: 6 }, [1, 8]], // 1 to the square root of 1 * 2 is as 6 to that of 8 * 9
    ['dean', { a: '4/3', b: '24/7' }, [1, 3]],
    ['adams', { a: 1, b: 3 }, [1, 3]],
  ] as const)('finds the tie of seats of a different number (%s)', (method, weights, [a, b]) => {
    expect(apportion({ method, seats: a + b + 1, claims: claimsOf(weights) })).toMatchObject({
      status: 'tied',
      certain: { a, b },
      tied: ['a', 'b'],
      seatsAtStake: 1,
    });
  });

  it('tells weights apart that a double cannot', () => {
    const claims = [
      { id: 'a', weight: '10000000000000000000.1' },
      { id: 'b', weight: '10000000000000000000.2' },
      { id: 'c', weight: '10000000000000000000.1' },
    ];
    for (const method of ['d-hondt', 'sainte-lague', 'huntington-hill', 'adams', 'dean', 'hare'] as const)
      expect(apportion({ method, seats: 4, claims })).toMatchObject({ seats: { a: 1, b: 2, c: 1 } });
    expect(apportion({ method: 'huntington-hill', seats: 5, claims })).toMatchObject({
      status: 'tied',
      tied: ['a', 'c'],
    });
  });

  it('reads fractions, and a first divisor as in Czech regions', () => {
    const claims = claimsOf({ a: '142/10', b: '10.082', c: '0.1' });
    expect(apportion({ method: 'd-hondt', seats: 2, claims, firstDivisor: '1.42' })).toMatchObject({
      status: 'tied',
      certain: { a: 1, b: 0, c: 0 },
      tied: ['a', 'b'],
    });
  });

  it('says when a quota gives out too much', () => {
    const claims = claimsOf({ a: 60, b: 60, c: 60 });
    expect(apportion({ method: 'imperiali', seats: 1, claims })).toMatchObject({
      status: 'over-allocated',
      seats: { a: 1, b: 1, c: 1 },
      over: 2,
    });
  });

  it('keeps minimums and maximums and shares the rest among the others', () => {
    const claims = claimsOf({ giant: 9000, b: 300, c: 190, dwarf: 1 });
    const bounds = { minimum: { dwarf: 2 }, maximum: 10 };
    expect(decided({ method: 'hare', seats: 20, claims, ...bounds })).toMatchObject({
      seats: { giant: 10, b: 5, c: 3, dwarf: 2 },
      working: { fixed: { giant: 10, dwarf: 2 } },
    });
    expect(decided({ method: 'd-hondt', seats: 20, claims, ...bounds })).toMatchObject({
      seats: { giant: 10, b: 5, c: 3, dwarf: 2 },
      working: { atMinimum: ['dwarf'], atMaximum: ['giant'] },
    });
  });

  it('stays quick and exact where ten thousand claims are equal', () => {
    const claims = Array.from({ length: 10_000 }, (_, index) => ({ id: `c${index}`, weight: 1000 }));
    for (const method of ['d-hondt', 'huntington-hill', 'hare'] as const) {
      const result = apportion({ method, seats: 100_003, claims });
      expect(
        result.status === 'tied' && [result.tied.length, result.seatsAtStake, result.certain.c7],
      ).toEqual([10_000, 3, 10]);
    }
  });

  it('leaves what it is given as it is', () => {
    const claims = Object.freeze([
      Object.freeze({ id: 'a', weight: 3 }),
      Object.freeze({ id: '__proto__', weight: 2 }),
    ]);
    const minimum = Object.freeze({ a: 1 });
    for (const method of [...divisorMethods, 'hare', 'droop'] as const) {
      const { seats } = decided(Object.freeze({ method, seats: 5, claims: [...claims], minimum }));
      expect(Object.entries(seats)).toEqual([
        ['a', 3],
        ['__proto__', 2],
      ]);
    }
  });

  const two = claimsOf({ a: 2, b: 1 });
  it.each<[string, Partial<ApportionmentProblem>, unknown]>([
    [
      'weights that are not above zero',
      { claims: claimsOf({ a: 0, b: '-1/2', c: '0.0' }) },
      ['weight-not-positive', 'weight-not-positive', 'weight-not-positive'],
    ],
    [
      'repeated ids, and bounds for nobody',
      { claims: [...two, ...two], maximum: { z: 9 } },
      ['repeated-id', 'repeated-id', 'unknown-id'],
    ],
    ['fewer seats than minimums', { minimum: 3 }, ['seats-below-minimums']],
    [
      'fewer seats than claims with a free first seat',
      { method: 'adams', seats: 1 },
      ['seats-below-minimums'],
    ],
    ['maximums that cannot hold the seats', { maximum: 2 }, ['seats-above-maximums']],
    ['a minimum above the maximum', { minimum: { a: 2 }, maximum: { a: 1 } }, ['minimum-above-maximum']],
    ['seats without claims', { claims: [] }, ['seats-above-maximums']],
    [
      'a first divisor where there is none',
      { firstDivisor: '1.4', method: 'hare' },
      ['first-divisor-out-of-range'],
    ],
    ['a first divisor as high as the second', { firstDivisor: 2 }, ['first-divisor-out-of-range']],
    [
      'weights that are no numbers',
      {
        claims: [
          { id: '', weight: '1/0' },
          { id: 'b', weight: 1.5 },
        ],
      },
      ['not-an-id', 'malformed', 'malformed'],
    ],
  ])('refuses %s', (_, wrong, codes) => {
    const run = () => apportion({ method: 'd-hondt', seats: 5, claims: two, ...wrong });
    expect(run).toThrow(expect.objectContaining({ name: 'ElectionsError' }));
    try {
      run();
    } catch (error) {
      expect(
        error instanceof Error &&
          'problems' in error &&
          Array.isArray(error.problems) &&
          error.problems.map(({ code }) => code),
      ).toEqual(codes);
    }
  });
});
