import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CredentialsReport, credentialsReport, type HallEvent, type HallKit } from './index.ts';

const at = '2026-05-01T09:00:00Z';
const digest = (index: number) => index.toString(16).padStart(64, '0');

/** A group of delegates who are alike: how many there are, have come, have stayed, and are disputed. */
type Group = {
  branch: string;
  gender: string;
  elected: number;
  received: number;
  present: number;
  disputed: number;
};

/** A kit and events that lead to the groups; hashes are plain numbers here. */
const hallOf = (groups: readonly Group[], branches: readonly string[], voteWeight = 1) => {
  const entries: HallKit['entries'] = [];
  const events: HallEvent[] = [];
  for (const { branch, gender, elected, received, present, disputed } of groups)
    for (let person = 0; person < elected; person += 1) {
      const hash = digest(entries.length * 2);
      entries.push({
        hash,
        shortHash: digest(entries.length * 2 + 1),
        branch,
        voteWeight,
        attributes: { gender },
      });
      if (person < received) events.push({ kind: 'arrived', entry: hash, at });
      if (person < received && person >= present) events.push({ kind: 'left', entry: hash, at });
      if (person < disputed) events.push({ kind: 'challenged', entry: hash, at, reason: 'no-minutes' });
    }
  const kit: HallKit = {
    format: 'plenum-hall-kit',
    version: 1,
    conference: 'autumn',
    salt: '0'.repeat(32),
    attributes: ['gender'],
    branches: [...branches],
    entries,
  };
  return { kit, events };
};

const group = (branch: string, gender: string, figures: [number, number, number, number]): Group => {
  const [elected, received, present, disputed] = figures;
  return { branch, gender, elected, received, present, disputed };
};

type Row = { elected: unknown; received: unknown; present: unknown };
const columns = ['elected', 'received', 'present'] as const;
type Column = (typeof columns)[number];

/**
 * The oracle: every way to fill in the hidden figures that fits what is shown. Gives the values that each hidden
 * figure takes, and stops looking once each has taken two.
 */
const completions = (rows: readonly Row[], totals: Row): Map<string, Set<number>> => {
  const taken = new Map<string, Set<number>>();
  for (const [index, row] of rows.entries())
    for (const column of columns) if (row[column] === 'hidden') taken.set(`${index} ${column}`, new Set());
  const left = { elected: 0, received: 0, present: 0 };
  for (const column of columns) {
    // A total that is hidden is under 5: try them all by leaving a remainder.
    const total = totals[column];
    left[column] = typeof total === 'number' ? total : 4;
    for (const row of rows) if (typeof row[column] === 'number') left[column] -= Number(row[column]);
  }
  const chosen = new Map<string, number>();
  const enough = () => [...taken.values()].every((values) => values.size > 1);
  const last = (column: Column) => rows.findLastIndex((row) => row[column] === 'hidden');
  const range = (index: number, column: Column, most: number): number[] => {
    const value = rows[index]?.[column];
    if (typeof value === 'number') return value <= most ? [value] : [];
    if (totals[column] !== 'hidden' && index === last(column))
      return left[column] <= most ? [left[column]] : [];
    return Array.from({ length: Math.min(most, left[column]) + 1 }, (_, figure) => figure);
  };
  const spend = (key: string, row: Row, column: Column, figure: number, then: () => void) => {
    if (enough()) return;
    if (row[column] !== 'hidden') return then();
    left[column] -= figure;
    chosen.set(key, figure);
    then();
    left[column] += figure;
  };
  const visit = (index: number): void => {
    if (enough()) return;
    const row = rows[index];
    if (!row) {
      if (columns.every((column) => totals[column] === 'hidden' || left[column] === 0))
        for (const [key, figure] of chosen) taken.get(key)?.add(figure);
      return;
    }
    for (const elected of range(index, 'elected', 1000))
      spend(`${index} elected`, row, 'elected', elected, () => {
        for (const received of range(index, 'received', elected))
          spend(`${index} received`, row, 'received', received, () => {
            for (const present of range(index, 'present', received))
              spend(`${index} present`, row, 'present', present, () => visit(index + 1));
          });
      });
  };
  visit(0);
  return taken;
};

const figures = fc
  .tuple(fc.nat(8), fc.nat(8), fc.nat(8), fc.nat(8))
  .map(([a, b, c, d]): [number, number, number, number] => {
    const [elected = 0, received = 0, present = 0] = [a, b, c].toSorted((x, y) => y - x);
    return [elected, received, present, Math.min(d, elected)];
  });
const groups = fc
  .array(fc.tuple(fc.constantFrom('B1', 'B2', 'B3'), fc.constantFrom('woman', 'man'), figures), {
    maxLength: 5,
  })
  .map((all) => all.map(([branch, gender, numbers]) => group(branch, gender, numbers)));
const reportOf = (all: readonly Group[], audience: 'organisers' | 'public'): CredentialsReport => {
  const names = ['B1', 'B2', 'B3'].filter(
    (name) => name === 'B1' || all.some(({ branch }) => branch === name),
  );
  const { kit, events } = hallOf(all, names);
  const branches = names.map((branch) => {
    const elected = kit.entries.filter((entry) => entry.branch === branch).length;
    return { branch, entitled: elected + 1, elected };
  });
  return credentialsReport(kit, events, { branches, audience, at });
};

// Worked by hand: B1 is large, B2 has four delegates, B3 nine.
const afternoon = [
  group('B1', 'woman', [8, 8, 7, 1]),
  group('B1', 'man', [7, 6, 6, 0]),
  group('B2', 'woman', [4, 3, 3, 0]),
  group('B3', 'man', [9, 9, 8, 0]),
];

describe('credentialsReport', () => {
  it('tells the organisers everything', () => {
    const report = reportOf(afternoon, 'organisers');
    expect(report.branches).toEqual([
      {
        branch: 'B1',
        entitled: 16,
        elected: 15,
        received: 14,
        disputed: 1,
        present: 13,
        votes: 13,
        vacant: 1,
      },
      { branch: 'B2', entitled: 5, elected: 4, received: 3, disputed: 0, present: 3, votes: 3, vacant: 1 },
      { branch: 'B3', entitled: 10, elected: 9, received: 9, disputed: 0, present: 8, votes: 8, vacant: 1 },
    ]);
    expect(report.attributes).toEqual([
      { attribute: 'gender', value: 'man', elected: 16, received: 15, disputed: 0, present: 14, votes: 14 },
      { attribute: 'gender', value: 'woman', elected: 12, received: 11, disputed: 1, present: 10, votes: 10 },
    ]);
    expect(report.totals).toEqual({
      entitled: 31,
      elected: 28,
      received: 26,
      disputed: 1,
      present: 24,
      votes: 24,
      vacant: 3,
    });
  });

  it('hides a small branch from the public, and the next smallest with it', () => {
    const report = reportOf(afternoon, 'public');
    const hidden = { elected: 'hidden', received: 'hidden', present: 'hidden', disputed: 'hidden' };
    expect(report.branches).toEqual([
      {
        branch: 'B1',
        entitled: 16,
        elected: 15,
        received: 14,
        disputed: 'hidden',
        present: 13,
        votes: 'hidden',
        vacant: 1,
      },
      { branch: 'B2', entitled: 'hidden', ...hidden, votes: 'hidden', vacant: 'hidden' },
      { branch: 'B3', entitled: 'hidden', ...hidden, votes: 'hidden', vacant: 'hidden' },
    ]);
    expect(report.totals).toMatchObject({
      entitled: 31,
      elected: 28,
      received: 26,
      present: 24,
      disputed: 'hidden',
    });
    expect(report.attributes.map(({ elected }) => elected)).toEqual([16, 12]);
  });

  it('tells the public all but disputes if every group is large', () => {
    const report = reportOf([group('B1', 'woman', [9, 9, 9, 0]), group('B2', 'man', [8, 7, 6, 0])], 'public');
    expect(report.branches[1]).toMatchObject({
      entitled: 9,
      elected: 8,
      received: 7,
      present: 6,
      votes: 6,
      vacant: 1,
    });
    expect(report.totals).toMatchObject({ votes: 15, vacant: 2, disputed: 'hidden' });
  });

  it('tells of the disputes of the whole, unless all are disputed', () => {
    const some = [group('B1', 'woman', [9, 9, 9, 3]), group('B2', 'man', [8, 7, 6, 2])];
    const all = [group('B1', 'woman', [9, 9, 9, 9]), group('B2', 'man', [8, 7, 6, 8])];
    expect(reportOf(some, 'public').totals.disputed).toBe(5);
    expect(reportOf(all, 'public').totals.disputed).toBe('hidden');
  });

  it('hides neighbours until what is left over is not nought', () => {
    // Nobody of B2 and B3 has come: the whole less B1 would say so.
    const nobody = [
      group('B1', 'woman', [9, 9, 9, 0]),
      group('B2', 'woman', [8, 0, 0, 0]),
      group('B3', 'man', [8, 0, 0, 0]),
    ];
    const report = reportOf(nobody, 'public');
    expect(report.branches.map(({ received }) => received)).toEqual(['hidden', 'hidden', 'hidden']);
    expect(report.totals.received).toBe(9);
  });

  // Oracle: all ways to fill in the hidden figures, enumerated.
  it('lets nobody work out a hidden figure of people', () => {
    let hidden = 0;
    fc.assert(
      fc.property(groups, (all) => {
        const report = reportOf(all, 'public');
        const [total] = [report.totals];
        for (const rows of [report.branches, report.attributes])
          for (const [, values] of completions(rows, total)) {
            hidden += 1;
            expect(values.size).toBeGreaterThan(1);
          }
        const real = reportOf(all, 'organisers');
        for (const part of ['branches', 'attributes'] as const)
          for (const [index, row] of report[part].entries())
            for (const column of columns)
              if (row[column] !== 'hidden') expect(row[column]).toBe(real[part][index]?.[column]);
      }),
      { numRuns: 100 },
    );
    expect(hidden).toBeGreaterThan(100);
  });

  it('shows the public no group under 5', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const { branches, attributes, totals } = reportOf(all, 'public');
        for (const row of [...branches, ...attributes, totals])
          for (const column of [...columns, 'disputed'] as const)
            expect(row[column] === 'hidden' || Number(row[column]) >= 5).toBe(true);
      }),
    );
  });

  it('refuses what does not fit together', () => {
    const { kit, events } = hallOf(afternoon, ['B1', 'B2', 'B3']);
    const branches = [
      { branch: 'B1', entitled: -1, elected: 2 },
      { branch: 'B2', entitled: 2, elected: 2 },
      { branch: 'B2', entitled: 2, elected: 2 },
    ];
    const options = { branches, audience: 'press' as 'public', at };
    expect(() => credentialsReport(kit, events, options)).toThrow(
      expect.objectContaining({
        problems: [
          ['not-a-count', ['branches', 0, 'entitled']],
          ['repeated-branch', ['branches', 2, 'branch']],
          ['unknown-branch', ['kit', 'entries']],
          ['unknown-branch', ['kit', 'entries']],
          ['malformed', ['audience']],
        ].map(([code, path]) => expect.objectContaining({ code, path })),
      }),
    );
    expect(() => credentialsReport(kit, events, { branches, audience: 'public', at: 'noon' })).toThrow(
      expect.objectContaining({ code: 'not-an-instant' }),
    );
  });
});
