import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntitlementRule, entitle } from './index.ts';

const delegatesOf = (members: number, rule: EntitlementRule): number =>
  entitle([{ id: 'saran', members }], rule)[0]?.delegates ?? -1;
const workingOf = (members: number, rule: EntitlementRule) =>
  entitle([{ id: 'saran', members }], rule)[0]?.working;

// Rulebooks as published; the numbers below were worked out by hand from their words.
const rulebooks: [string, EntitlementRule, [members: number, delegates: number][]][] = [
  [
    // NSW Farmers, article 23.7: two delegates; above 20 members one more for every 20 or part thereof.
    'two, and one for every further 20 or part',
    { kind: 'first-then', first: 2, at: 1, above: 20, onePerMembers: 20, orPart: true },
    [
      [1, 2],
      [20, 2],
      [21, 3],
      [40, 3],
      [41, 4],
    ],
  ],
  [
    // RAAFA Queensland: two for the first forty or part, one for each further forty or part, five at most.
    'two for the first 40, one for each further 40 or part, five at most',
    { kind: 'first-then', first: 2, at: 1, above: 40, onePerMembers: 40, orPart: true, maximum: 5 },
    [
      [40, 2],
      [41, 3],
      [120, 4],
      [121, 5],
      [900, 5],
    ],
  ],
  [
    // Labour Party rule C3.I.1.B as of 2022: one for the first 749, one for each further 250 or part, six at most.
    'one for the first 749, one for each further 250 or part, six at most',
    { kind: 'first-then', first: 1, at: 1, above: 749, onePerMembers: 250, orPart: true, maximum: 6 },
    [
      [749, 1],
      [750, 2],
      [999, 2],
      [1000, 3],
      [1749, 5],
      [1750, 6],
      [5000, 6],
    ],
  ],
  [
    // UNISON, motion of 2006 for retired members' conference: one per 500 or part, four at most.
    'one per 500 or part, four at most',
    { onePerMembers: 500, orPart: true, maximum: 4 },
    [
      [1, 1],
      [500, 1],
      [501, 2],
      [2001, 4],
      [9000, 4],
    ],
  ],
  [
    // SIPTU, sectors: one for each 100 of the first 600 members, one for each 200 thereafter.
    'one for each 100 of the first 600, then one for each 200',
    {
      kind: 'bands',
      bands: [
        { upTo: 99, delegates: 0 },
        { upTo: 199, delegates: 1 },
        { upTo: 299, delegates: 2 },
        { upTo: 399, delegates: 3 },
        { upTo: 499, delegates: 4 },
        { upTo: 599, delegates: 5 },
        { delegates: 6 },
      ],
      further: { onePerMembers: 200, above: 600, orPart: false },
    },
    [
      [99, 0],
      [100, 1],
      [599, 5],
      [600, 6],
      [799, 6],
      [800, 7],
      [1000, 8],
    ],
  ],
];

describe('entitle by the rules of others', () => {
  it.each(rulebooks)('%s', (_, rule, table) => {
    expect(table.map(([members]) => [members, delegatesOf(members, rule)])).toEqual(table);
  });

  it('shows the first delegates, the norms above and the limit', () => {
    const rule: EntitlementRule = {
      kind: 'first-then',
      first: 2,
      at: 10,
      above: 40,
      onePerMembers: 40,
      orPart: true,
      maximum: 5,
    };
    expect(workingOf(205, rule)).toEqual([
      { code: 'first-delegates', params: { members: 205, at: 10, first: 2 } },
      { code: 'norms-above', params: { above: 40, beyond: 165, onePerMembers: 40, count: 4 } },
      { code: 'part-of-norm', params: { remainder: 5, onePerMembers: 40 } },
      { code: 'maximum-applies', params: { maximum: 5, count: 7 } },
    ]);
    expect(workingOf(9, rule)).toEqual([{ code: 'below-first', params: { members: 9, at: 10 } }]);
  });

  it('shows the band', () => {
    const bands = [{ upTo: 50, delegates: 1 }, { upTo: 100, delegates: 2 }, { delegates: 3 }];
    const rule: EntitlementRule = {
      kind: 'bands',
      bands,
      further: { onePerMembers: 100, orPart: true, partFrom: '1/2' },
      minimum: 2,
    };
    const band = (members: number, from: number, upTo: number | null, delegates: number) => ({
      code: 'in-band',
      params: { members, from, upTo, delegates },
    });
    expect(workingOf(50, rule)).toEqual([
      band(50, 1, 50, 1),
      { code: 'minimum-applies', params: { minimum: 2, count: 1 } },
    ]);
    expect(workingOf(51, rule)).toEqual([band(51, 51, 100, 2)]);
    expect(workingOf(250, rule)).toEqual([
      band(250, 101, null, 3),
      { code: 'norms-above', params: { above: 100, beyond: 150, onePerMembers: 100, count: 1 } },
      { code: 'part-reached', params: { remainder: 50, onePerMembers: 100, from: '1/2' } },
    ]);
  });

  it.each([
    ['1/2', 29, 1],
    ['1/2', 30, 2],
    ['0.5', 30, 2],
    ['1/3', 26, 1],
    ['1/3', 27, 2],
    ['2/3', 34, 2],
    ['2/3', 33, 1],
  ])('counts a part from %s of 20 on: %d members give %d', (partFrom, members, delegates) => {
    expect(delegatesOf(members, { onePerMembers: 20, orPart: true, partFrom })).toBe(delegates);
  });

  it('says that a part was too small', () => {
    expect(workingOf(29, { onePerMembers: 20, orPart: true, partFrom: '1/2' })).toEqual([
      { code: 'full-norms', params: { members: 29, onePerMembers: 20, count: 1 } },
      { code: 'part-too-small', params: { remainder: 9, onePerMembers: 20, from: '1/2' } },
    ]);
  });

  it('gives each branch with members the same', () => {
    const branches = [
      { id: 'oral', members: 388 },
      { id: 'aktau', members: 1 },
      { id: 'semey', members: 0 },
    ];
    expect(entitle(branches, { kind: 'each', delegates: 2 }).map(({ delegates }) => delegates)).toEqual([
      2, 2, 0,
    ]);
  });
});

const small = fc.integer({ min: 1, max: 12 });
const partsArbitrary = fc
  .record({ orPart: fc.boolean(), from: fc.option(fc.tuple(small, small)) })
  .map(({ orPart, from }) => {
    const [one, other] = from ?? [1, 1];
    const counts = orPart && from !== null;
    return counts ? { orPart, partFrom: `${Math.min(one, other)}/${Math.max(one, other)}` } : { orPart };
  });
const limitsArbitrary = fc.tuple(fc.option(fc.nat(4)), fc.option(fc.nat(8))).map(([minimum, more]) => ({
  ...(minimum !== null && { minimum }),
  ...(more !== null && { maximum: (minimum ?? 0) + more }),
}));
const onePer = fc
  .tuple(partsArbitrary, limitsArbitrary, small)
  .map(([parts, limits, onePerMembers]) => ({ ...parts, ...limits, onePerMembers }));
const firstThen = fc
  .tuple(onePer, fc.nat(4), small, fc.option(fc.nat(20), { nil: undefined }))
  .map(([rule, first, at, above]) => ({ ...rule, kind: 'first-then' as const, first, at, above }));
const banded = fc
  .record({
    steps: fc.array(fc.tuple(small, fc.nat(3)), { maxLength: 4 }),
    last: fc.nat(3),
    further: fc.option(
      fc
        .tuple(partsArbitrary, small, fc.option(fc.nat(20), { nil: undefined }))
        .map(([parts, onePerMembers, above]) => ({
          ...parts,
          onePerMembers,
          above,
        })),
      { nil: undefined },
    ),
    limits: limitsArbitrary,
  })
  .map(({ steps, last, further, limits }) => {
    let upTo = 0;
    let delegates = 0;
    const closed = steps.map(([width, more]): { upTo?: number; delegates: number } => {
      upTo += width;
      delegates += more;
      return { upTo, delegates };
    });
    return {
      kind: 'bands' as const,
      bands: [...closed, { delegates: delegates + last }],
      further,
      ...limits,
    };
  });
type Tiny =
  | (typeof onePer extends fc.Arbitrary<infer T> ? T : never)
  | (typeof firstThen extends fc.Arbitrary<infer T> ? T : never)
  | (typeof banded extends fc.Arbitrary<infer T> ? T : never);

/** The rule by its words: members come in one by one, each norm that fills up seats one, and so does a part. */
const walk = (members: number, rule: Tiny): number => {
  if (members === 0) return 0;
  type Norm = { onePerMembers: number; orPart: boolean; partFrom?: string };
  const seatsOf = (
    from: number,
    { onePerMembers, orPart, partFrom = `1/${onePerMembers}` }: Norm,
  ): number => {
    let seats = 0;
    let waiting = 0;
    for (let member = from + 1; member <= members; member += 1) {
      waiting += 1;
      if (waiting === onePerMembers) {
        seats += 1;
        waiting = 0;
      }
    }
    const [above = 0, below = 0] = partFrom.split('/').map(Number);
    return orPart && waiting > 0 && waiting * below >= above * onePerMembers ? seats + 1 : seats;
  };
  const raw = (): number => {
    if (!('kind' in rule)) return seatsOf(0, rule);
    if (rule.kind === 'first-then')
      return members < rule.at ? 0 : rule.first + seatsOf(rule.above ?? rule.at, rule);
    let found = rule.bands[0];
    for (const [index, band] of rule.bands.entries())
      if (index === 0 || members > Number(rule.bands[index - 1]?.upTo)) found = band;
    const open = found?.upTo === undefined;
    const before = rule.bands.at(-2)?.upTo ?? 0;
    return (
      (found?.delegates ?? 0) +
      (open && rule.further ? seatsOf(rule.further.above ?? before, rule.further) : 0)
    );
  };
  return Math.min(Math.max(raw(), rule.minimum ?? 0), rule.maximum ?? Number.POSITIVE_INFINITY);
};

describe('entitle by any rule', () => {
  const anyRule = fc.oneof(onePer, firstThen, banded);

  // Oracle: the slow definition above, which counts and does not divide.
  it('agrees with counting members one by one', () => {
    fc.assert(
      fc.property(anyRule, fc.nat(60), (rule, members) => {
        expect(delegatesOf(members, rule)).toBe(walk(members, rule));
      }),
    );
  });

  it('never gives more members fewer delegates', () => {
    fc.assert(
      fc.property(anyRule, fc.nat(200), fc.nat(40), (rule, members, more) => {
        expect(delegatesOf(members + more, rule)).toBeGreaterThanOrEqual(delegatesOf(members, rule));
      }),
    );
  });
});
