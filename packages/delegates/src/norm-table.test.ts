import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DelegatesError, entitle, type NormTableInput, normTable } from './index.ts';

const file = fileURLToPath(new URL('../../../examples/national-conference/branches.csv', import.meta.url));
const awk = (program: string) =>
  execFileSync('awk', ['-F,', program, file], { encoding: 'utf8' }).trim().split('\n');
const branches = awk('NR > 1 { print $1 "," $8 }').map((line) => {
  const [id = '', members] = line.split(',');
  return { id, members: Number(members) };
});
const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
};
const rule = { orPart: true, minimum: 1 };
const example: NormTableInput = freeze({
  branches,
  rule,
  norms: { from: 15, to: 60 },
  hall: { seats: 100 },
  quorum: '1/2',
});

describe('normTable', () => {
  // Oracle: awk adds up the column of members by itself, rounding each quotient up.
  it('finds that one per 36 gives 99, the most that the hall of the example holds', () => {
    const table = normTable(example);
    const sums = awk(
      'NR > 1 { m[NR] = $8 } END { for (n = 15; n <= 60; n++) { s = 0; for (i in m) s += int((m[i] + n - 1) / n); print n, s } }',
    );
    expect(table.rows.map(({ onePerMembers, delegates }) => `${onePerMembers} ${delegates}`)).toEqual(sums);
    expect(table.best).toEqual({
      onePerMembers: 36,
      delegates: 99,
      consultative: 0,
      visiting: 0,
      seats: 99,
      quorum: 50,
      cost: null,
      fits: { hall: true, money: null },
      smallest: { branch: 'balkhash', members: 44, delegates: 2 },
      atMinimum: 0,
      withoutDelegates: 0,
    });
    expect(table.rows.find(({ onePerMembers }) => onePerMembers === 35)?.delegates).toBe(101);
  });

  it('leaves room for the others in the hall and money for what each costs', () => {
    const budget = { perDelegate: 30_000_00, perBranch: { aktau: 50_000_00 }, money: 2_900_000_00 };
    const { rows, best, bestForHall } = normTable({
      ...example,
      hall: { seats: 100, othersSeats: 4 },
      budget,
    });
    // From the sums above: 37 gives 97 with 4 others 101; 38 gives 93, 2 of them from Aktau.
    expect([bestForHall?.onePerMembers, bestForHall?.seats, bestForHall?.cost]).toEqual([
      38,
      97,
      93 * 30_000_00 + 2 * 50_000_00,
    ]);
    expect(best).toBe(bestForHall);
    const poor = normTable({ ...example, budget: { ...budget, money: 2_700_000_00 } });
    expect(poor.bestForHall?.onePerMembers).toBe(36);
    expect([poor.best?.fits, (poor.best?.cost ?? 0) <= 2_700_000_00]).toEqual([
      { hall: true, money: true },
      true,
    ]);
    const before =
      poor.rows[poor.rows.findIndex(({ onePerMembers }) => onePerMembers === poor.best?.onePerMembers) - 1];
    expect(before?.fits.money).toBe(false);
    expect(rows).toHaveLength(46);
  });

  it('says that nothing fits', () => {
    const tight = normTable({ ...example, hall: { seats: 20 }, norms: [1000, 500] });
    expect([tight.best, tight.rows.map((row) => [row.onePerMembers, row.delegates, row.atMinimum])]).toEqual([
      null,
      [
        [500, 21, 0],
        [1000, 21, 0],
      ],
    ]);
  });

  it('counts consultative and visiting delegates, and who is lifted or left out', () => {
    const listed = [
      { id: 'oral', members: 90 },
      { id: 'abai', members: 8 },
      { id: 'ayagoz', members: 30, standing: 'new' as const },
    ];
    const input = { ...example, branches: listed, norms: [20], hall: { seats: 9 } };
    const terms = { consultative: 1, visiting: 1, observers: { new: 2 } };
    const budget = { perDelegate: 10, money: 80 };
    const [row] = normTable({ ...input, rule: { orPart: false }, terms, budget }).rows;
    expect(row).toMatchObject({ delegates: 4, consultative: 4, visiting: 2, seats: 10, quorum: 2, cost: 80 });
    expect(row).toMatchObject({
      fits: { hall: false, money: true },
      withoutDelegates: 2,
      smallest: { branch: 'abai', members: 8, delegates: 0 },
    });
    expect(normTable({ ...input, rule: { orPart: false, minimum: 1 } }).rows[0]?.atMinimum).toBe(1);
  });

  it('seeks the norm of a rule with a first delegate', () => {
    const first = { kind: 'first-then', first: 1, at: 1, above: 50, orPart: false } as const;
    const [row] = normTable({ ...example, rule: first, norms: [50] }).rows;
    expect([String(row?.delegates)]).toEqual(
      awk('NR > 1 { s += 1; if ($8 > 50) s += int(($8 - 50) / 50) } END { print s }'),
    );
  });

  it('agrees with entitle, and fewer come the larger the norm', () => {
    const sizes = fc.array(fc.nat(400), { maxLength: 8 });
    fc.assert(
      fc.property(sizes, fc.boolean(), fc.nat(3), fc.nat(60), (members, orPart, minimum, seats) => {
        const listed = members.map((count, index) => ({ id: `b${index}`, members: count }));
        const table = normTable({
          branches: listed,
          rule: { orPart, minimum, onePerMembers: undefined },
          norms: { from: 1, to: 90, step: 7 },
          hall: { seats },
          quorum: '2/3',
        });
        const sums = table.rows.map(({ onePerMembers }) =>
          entitle(listed, { orPart, minimum, onePerMembers }).reduce(
            (sum, { delegates }) => sum + delegates,
            0,
          ),
        );
        expect(table.rows.map(({ delegates }) => delegates)).toEqual(sums);
        expect(sums).toEqual([...sums].sort((one, other) => other - one));
        expect(table.best?.delegates).toBe(sums.find((sum) => sum <= seats));
        for (const { quorum, delegates } of table.rows)
          expect(3 * quorum >= 2 * delegates && 3 * (quorum - 1) < 2 * delegates).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  const found = (input: NormTableInput) => {
    try {
      normTable(input);
    } catch (error) {
      if (error instanceof DelegatesError)
        return error.problems.map(({ code, path }) => `${code} ${path.join('.')}`);
    }
    return [];
  };
  it.each<[string, Partial<NormTableInput>]>([
    ['not-a-list-of-norms norms', { norms: { from: 5, to: 4 } }],
    ['not-a-list-of-norms norms', { norms: { from: 1, to: 20_000 } }],
    ['not-a-list-of-norms norms', { norms: [] }],
    ['not-a-norm norms.0', { norms: [0] }],
    ['not-an-amount budget.money', { budget: { perDelegate: 1, money: 0.5 } }],
    [
      'unknown-branch budget.perBranch.aksai',
      { budget: { perDelegate: 1, money: 1, perBranch: { aksai: 1 } } },
    ],
    ['not-a-fraction quorum', { quorum: '3/2' }],
    ['not-a-count hall.seats', { hall: { seats: -1 } }],
    ['part-not-counted rule.partFrom', { rule: { orPart: false, partFrom: '1/2' } }],
    ['too-large norms', { norms: [36], budget: { perDelegate: Number.MAX_SAFE_INTEGER, money: 1 } }],
  ])('refuses %s', (expected, more) => {
    expect(found({ ...example, ...more })).toEqual([expected]);
  });
});
