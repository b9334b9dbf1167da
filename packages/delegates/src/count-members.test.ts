import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countMembers, DelegatesError, type MembershipBasis } from './index.ts';

const paid = (figures: Record<string, number>) =>
  Object.freeze(Object.entries(figures).map(([month, count]) => Object.freeze({ month, paid: count })));
const quarter = { kind: 'average-paid', from: '2026-11', to: '2027-01', rounding: 'down' } as const;

describe('countMembers', () => {
  // By hand: 80 + 83 + 84 is 247, over three months 82 and a third.
  it.each([
    ['down', 82],
    ['half-up', 82],
    ['up', 83],
  ] as const)('takes the paid average over the months, rounded %s', (rounding, members) => {
    const membership = paid({ '2027-01': 84, '2026-10': 999, '2026-11': 80, '2026-12': 83 });
    expect(countMembers([{ id: 'oral', membership }], { ...quarter, rounding })).toEqual([
      {
        status: 'counted',
        id: 'oral',
        members,
        exact: '247/3',
        working: [
          {
            code: 'average-paid',
            params: {
              from: '2026-11',
              to: '2027-01',
              months: 3,
              paid: 247,
              average: '247/3',
              rounding,
              members,
            },
          },
        ],
      },
    ]);
  });

  it('rounds a half up where the rule says so', () => {
    const membership = paid({ '2026-11': 80, '2026-12': 81 });
    const halves = (rounding: 'down' | 'half-up' | 'up') =>
      countMembers([{ id: 'oral', membership }], { ...quarter, to: '2026-12', rounding }).map((count) =>
        count.status === 'counted' ? count.members : null,
      );
    expect([halves('down'), halves('half-up'), halves('up')]).toEqual([[80], [81], [81]]);
  });

  it('tells a missing month, and fills it in only as declared', () => {
    const branches = [{ id: 'aktau', membership: paid({ '2026-11': 60, '2027-01': 57 }) }];
    const missing = ['2026-12'];
    expect(countMembers(branches, quarter)).toEqual([
      {
        status: 'in-question',
        id: 'aktau',
        missing,
        working: [{ code: 'missing-months', params: { months: missing, taken: 'in-question' } }],
      },
    ]);
    expect(countMembers(branches, { ...quarter, missing: 'zero' })[0]).toMatchObject({
      members: 39,
      exact: '39',
      working: [
        { code: 'missing-months', params: { months: missing, taken: 'zero' } },
        { params: { months: 3 } },
      ],
    });
    expect(countMembers(branches, { ...quarter, missing: 'left-out' })[0]).toMatchObject({
      members: 58,
      exact: '117/2',
      working: [
        { code: 'missing-months', params: { months: missing, taken: 'left-out' } },
        { params: { months: 2 } },
      ],
    });
  });

  it('cannot leave out all months', () => {
    expect(
      countMembers([{ id: 'aktau', membership: [] }], { ...quarter, missing: 'left-out' })[0],
    ).toMatchObject({
      status: 'in-question',
      missing: ['2026-11', '2026-12', '2027-01'],
      working: [{ params: { taken: 'in-question' } }],
    });
  });

  it('takes the newest figure of the date or before', () => {
    const membership = [
      { date: '2027-02-01', members: 420 },
      { date: '2026-12-31', members: 412 },
      { date: '2026-06-30', members: 390 },
    ];
    const at = (date: string) => countMembers([{ id: 'almaty', membership }], { kind: 'at', date })[0];
    expect(at('2027-01-15')).toEqual({
      status: 'counted',
      id: 'almaty',
      members: 412,
      exact: '412',
      working: [{ code: 'members-at', params: { date: '2027-01-15', figureOf: '2026-12-31', members: 412 } }],
    });
    expect(at('2027-02-01')).toMatchObject({ members: 420 });
    expect(at('2026-06-29')).toEqual({
      status: 'in-question',
      id: 'almaty',
      missing: ['2026-06-29'],
      working: [{ code: 'no-figure', params: { date: '2026-06-29' } }],
    });
  });

  // Oracle: the average between whole numbers, by multiplication only.
  it('keeps between the whole numbers beside the average', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }), (figures) => {
        const membership = figures.map((count, index) => ({
          month: `2026-${String(index + 1).padStart(2, '0')}`,
          paid: count,
        }));
        const to = membership.at(-1)?.month ?? '';
        const sum = figures.reduce((all, count) => all + count, 0);
        const by = (rounding: 'down' | 'half-up' | 'up') => {
          const [count] = countMembers([{ id: 'oral', membership: [...membership].reverse() }], {
            kind: 'average-paid',
            from: '2026-01',
            to,
            rounding,
          });
          return count?.status === 'counted' ? count.members * figures.length - sum : Number.NaN;
        };
        expect(by('down') <= 0 && by('down') > -figures.length).toBe(true);
        expect(by('up') >= 0 && by('up') < figures.length).toBe(true);
        expect(by('half-up') * 2 > -figures.length && by('half-up') * 2 <= figures.length).toBe(true);
      }),
    );
  });

  const figures = paid({ '2026-11': 60 });
  const found = (attempt: () => unknown) => {
    try {
      attempt();
    } catch (error) {
      if (error instanceof DelegatesError)
        return error.problems.map(({ code, path }) => `${code} ${path.join('.')}`);
    }
    return [];
  };
  it.each<[string, Parameters<typeof countMembers>[0], MembershipBasis]>([
    ['not-a-period basis.to', [], { ...quarter, to: '2026-10' }],
    ['not-a-period basis.to', [], { ...quarter, to: '2126-11' }],
    ['not-a-month basis.from', [], { ...quarter, from: '2026-13' }],
    ['not-a-date basis.date', [], { kind: 'at', date: '2026-02-29' }],
    [
      'wrong-figures branches.0.membership',
      [{ id: 'a', membership: figures }],
      { kind: 'at', date: '2026-01-01' },
    ],
    [
      'wrong-figures branches.0.membership',
      [{ id: 'a', membership: [{ date: '2026-01-01', members: 2 }] }],
      quarter,
    ],
    ['repeated-month branches.0.membership.1', [{ id: 'a', membership: [...figures, ...figures] }], quarter],
    [
      'repeated-branch branches.1.id',
      [
        { id: 'a', membership: figures },
        { id: 'a', membership: figures },
      ],
      quarter,
    ],
    ['not-a-count branches.0.membership.0.paid', [{ id: 'a', membership: paid({ '2026-11': -1 }) }], quarter],
    [
      'too-large branches.0.membership',
      [{ id: 'a', membership: paid({ '2026-11': Number.MAX_SAFE_INTEGER, '2026-12': 1 }) }],
      quarter,
    ],
    [
      'repeated-date branches.0.membership.1',
      [
        {
          id: 'a',
          membership: [
            { date: '2026-01-01', members: 2 },
            { date: '2026-01-01', members: 3 },
          ],
        },
      ],
      { kind: 'at', date: '2026-01-01' },
    ],
  ])('refuses %s', (expected, branches, basis) => {
    expect(found(() => countMembers(branches, basis))).toEqual([expected]);
  });
});
