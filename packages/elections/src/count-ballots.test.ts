import { describe, expect, it } from 'vitest';
import { countBallots } from './count-ballots.ts';
import type { CountOptions, CountRule } from './count-schemas.ts';
import { drawLots } from './draw-lots.ts';

type Line = [count: number, ...ranking: (string | string[])[]];

const women = ['asel', 'dana', 'gulnar'];
const people = ['asel', 'bolat', 'dana', 'erlan', 'gulnar'].map((id) => ({
  id,
  name: id,
  attributes: { gender: women.includes(id) ? 'woman' : 'man' },
}));
const election = (seats: number, lines: Line[], candidates = people) => ({
  seats,
  candidates,
  ballots: lines.map(([count, ...ranking]) => ({ count, ranking })),
});
const by = (rule: CountRule, more: Partial<CountOptions> = {}): CountOptions => ({
  rule,
  ties: { order: ['stages'] },
  ...more,
});
const atLeast = (many: number, gender = 'woman') => [{ where: { gender }, atLeast: many }];
const codes = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return (error as { problems: { code: string }[] }).problems.map(({ code }) => code);
  }
  return [];
};
const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
};

// A branch of 100 members elects three delegates; worked by hand: quota 100 / 4 + 1 = 26.
const branch = election(3, [
  [40, 'bolat', 'erlan', 'asel'],
  [24, 'erlan', 'bolat'],
  [18, 'asel', 'dana'],
  [12, 'dana', 'asel'],
  [6, 'gulnar', 'dana'],
]);

describe('countBallots', () => {
  it('elects the delegates of a branch, worked by hand', () => {
    // Surplus of Bolat: 40 - 26 = 14, each paper 14 / 40 = 0.35, to Erlan 24 + 14 = 38. Surplus of Erlan: 12, but
    // 12 / 38 of 0.35 is 0.11052, of 1 is 0.31578: to Asel 40 x 0.11052 = 4.4208, 24 x 0.31578 find nobody.
    const count = countBallots(freeze(branch), freeze(by('scottish')));
    expect(count.status).toBe('complete');
    expect(count.elected).toEqual(['bolat', 'erlan', 'asel']);
    expect(count.stages.map(({ action }) => [action.kind, ...action.ids])).toEqual([
      ['elect', 'bolat'],
      ['transfer-surplus', 'bolat'],
      ['elect', 'erlan'],
      ['transfer-surplus', 'erlan'],
      ['exclude', 'gulnar'],
      ['exclude', 'dana'],
      ['elect', 'asel'],
    ]);
    expect(count.stages[3]).toMatchObject({
      votes: { asel: '22.42080', bolat: '26.00000', erlan: '26.00000' },
      exhausted: '7.57872',
      lost: '0.00048',
    });
    expect(count.alternates).toEqual(['dana', 'gulnar']);
  });

  it('guards women and dooms men where two of three seats are for women', () => {
    for (const rule of ['scottish', 'wigm', 'meek', 'prf-meek'] as const) {
      const count = countBallots(branch, by(rule, { places: atLeast(2) }));
      expect(count.elected.toSorted()).toEqual(['asel', 'bolat', 'dana']);
      // Erlan would have had the quota, but once Bolat is in he is doomed, and goes before any surplus.
      expect(count.stages[1]?.action).toEqual({ kind: 'exclude', ids: ['erlan'] });
    }
  });

  it('guards the last woman who is needed, though she has the fewest votes', () => {
    const lines: Line[] = [
      [5, 'bolat', 'asel'],
      [4, 'asel'],
      [3, 'erlan', 'asel'],
      [1, 'gulnar'],
    ];
    const three = people.filter(({ id }) => ['asel', 'bolat', 'erlan', 'gulnar'].includes(id));
    const free = countBallots(election(2, lines, three), by('scottish'));
    expect([free.excluded[0], free.elected]).toEqual(['gulnar', ['bolat', 'asel']]);
    const kept = countBallots(election(2, lines, three), by('scottish', { places: atLeast(2) }));
    expect([kept.excluded, kept.elected.toSorted()]).toEqual([
      ['bolat', 'erlan'],
      ['asel', 'gulnar'],
    ]);
  });

  it('passes over the only woman while two seats and four men are left', () => {
    const crew = [
      { id: 'asel', name: '', attributes: { gender: 'woman' } },
      ...['bolat', 'erlan', 'marat', 'timur'].map((id) => ({ id, name: '', attributes: { gender: 'man' } })),
    ];
    const lines: Line[] = [
      [30, 'bolat'],
      [29, 'erlan'],
      [28, 'marat'],
      [27, 'timur', 'bolat'],
      [10, 'asel'],
    ];
    for (const rule of ['scottish', 'wigm', 'meek', 'prf-meek'] as const) {
      const count = countBallots(election(2, lines, crew), by(rule, { places: atLeast(1) }));
      expect(count.stages[1]?.action).toEqual({ kind: 'exclude', ids: ['timur'] });
      expect(count.elected).toEqual(['bolat', 'asel']);
    }
  });

  it('elects only the higher of two who have the quota where there is a place for one of them', () => {
    const lines: Line[] = [
      [10, 'bolat'],
      [9, 'erlan', 'dana'],
      [2, 'asel'],
    ];
    const count = countBallots(election(2, lines), by('scottish', { places: atLeast(1) }));
    expect(count.stages.slice(0, 2).map(({ action }) => action)).toEqual([
      { kind: 'elect', ids: ['bolat'] },
      { kind: 'exclude', ids: ['erlan'] },
    ]);
    expect(count.elected).toEqual(['bolat', 'dana']);
    const equal: Line[] = [
      [9, 'bolat'],
      [9, 'erlan'],
      [2, 'asel'],
    ];
    expect(countBallots(election(2, equal), by('scottish', { places: atLeast(1) }))).toMatchObject({
      status: 'tied',
      undecided: { stage: 0, among: ['bolat', 'erlan'] },
      elected: [],
      alternates: [],
    });
  });

  it('keeps places that overlap, and says where they cannot be kept', () => {
    const groups = [
      { id: 'a', name: '', attributes: { gender: 'woman', age: 'young' } },
      { id: 'b', name: '', attributes: { gender: 'woman', age: 'old' } },
      { id: 'c', name: '', attributes: { gender: 'man', age: 'young' } },
      { id: 'd', name: '', attributes: { gender: 'man', age: 'old' } },
    ];
    const lines: Line[] = [
      [9, 'd'],
      [5, 'b'],
      [4, 'c'],
      [1, 'a'],
    ];
    const both = [...atLeast(1), { where: { age: 'young' }, atLeast: 1 }];
    expect(countBallots(election(2, lines, groups), by('scottish', { places: both })).elected).toEqual([
      'd',
      'a',
    ]);
    // b and c keep both places with nine votes, d and a with ten.
    expect(countBallots(election(2, lines, groups), by('approval', { places: both })).elected).toEqual([
      'd',
      'a',
    ]);
    const apart = [...atLeast(1), ...atLeast(1, 'man'), { where: { age: 'middle' }, atLeast: 0 }];
    expect(countBallots(election(2, lines, groups), by('block', { places: apart })).elected).toEqual([
      'd',
      'b',
    ]);
    expect(codes(() => countBallots(election(1, lines, groups), by('wigm', { places: apart })))).toEqual([
      'places-in-conflict',
    ]);
  });

  it('settles a tie by decision, by earlier stages, or by the published seed, and says which', () => {
    const lines: Line[] = [
      [4, 'bolat'],
      [2, 'asel'],
      [2, 'dana'],
    ];
    const three = people.filter(({ id }) => ['asel', 'bolat', 'dana'].includes(id));
    const tied = election(2, lines, three);
    const open = countBallots(tied, by('scottish'));
    expect(open).toMatchObject({ status: 'tied', undecided: { stage: 2, among: ['asel', 'dana'] } });
    const decided = countBallots(
      tied,
      by('scottish', { ties: { order: ['seed'], seed: 's', decisions: { 2: 'asel' } } }),
    );
    expect(decided).toMatchObject({
      elected: ['bolat', 'dana'],
      ties: [{ stage: 2, among: ['asel', 'dana'], brokenBy: 'decision', chosen: 'asel' }],
    });
    for (const seed of ['2027', 'spring', 'x']) {
      const drawn = countBallots(tied, by('scottish', { ties: { order: ['stages', 'seed'], seed } }));
      expect(drawn.excluded).toEqual(drawLots(['asel', 'dana'], seed).slice(0, 1));
      expect(drawn.ties[0]?.brokenBy).toBe('seed');
      const chosen = countBallots(tied, by('approval', { ties: { order: ['seed'], seed } }));
      expect(chosen.elected).toEqual(['bolat', ...drawLots(['asel', 'dana'], seed).slice(0, 1)]);
    }
    expect(
      codes(() => countBallots(tied, by('wigm', { ties: { order: [], decisions: { 2: 'bolat' } } }))),
    ).toEqual(['decision-not-tied']);
    expect(countBallots(tied, by('block'))).toMatchObject({
      status: 'tied',
      elected: ['bolat'],
      undecided: { stage: 1, among: ['asel', 'dana'] },
    });
  });

  it('lists the ties met in the order of alternates apart from its own', () => {
    const three = people.filter(({ id }) => ['asel', 'bolat', 'dana'].includes(id));
    const lines: Line[] = [
      [6, 'asel'],
      [2, 'bolat'],
      [2, 'dana'],
    ];
    const seeded = { ties: { order: ['stages' as const, 'seed' as const], seed: 'Oral' } };
    // printf 'Oral\n%s' NAME | sha256sum: bolat a61766df..., dana e7b0e6ac...; the action falls on the smallest.
    const [drawn, other] = ['bolat', 'dana'];
    const count = countBallots(election(1, lines, three), by('scottish', seeded));
    expect(count).toMatchObject({ elected: ['asel'], ties: [] });
    expect(count.alternateTies).toEqual([
      { alternate: 0, among: ['bolat', 'dana'], brokenBy: 'seed', chosen: drawn, action: 'exclude' },
    ]);
    expect(count.alternates).toEqual([other, drawn]);
    const approval = countBallots(election(1, lines, three), by('approval', seeded));
    expect(approval.alternates).toEqual([drawn, other]);
    expect(approval.alternateTies).toEqual([
      { alternate: 0, among: ['bolat', 'dana'], brokenBy: 'seed', chosen: drawn, action: 'elect' },
    ]);
    const open = countBallots(election(1, lines, three), by('scottish', { ties: { order: ['stages'] } }));
    expect(open).toMatchObject({ status: 'complete', alternates: [], alternateTies: [] });
  });

  it('reads equal ranks by the rule: the end of the paper, or an even share', () => {
    const lines: Line[] = [
      [6, ['asel', 'bolat'], 'dana'],
      [3, 'dana', ['asel', 'bolat']],
      [4, 'dana'],
    ];
    const three = people.filter(({ id }) => ['asel', 'bolat', 'dana'].includes(id));
    const scottish = countBallots(
      election(2, lines, three),
      by('scottish', { ties: { order: ['seed'], seed: '1' } }),
    );
    expect(scottish).toMatchObject({ valid: 7, invalid: 6, quota: '3.00000' });
    for (const rule of ['wigm', 'meek', 'prf-meek'] as const) {
      const shared = countBallots(
        election(2, lines, three),
        by(rule, { ties: { order: ['seed'], seed: '1' } }),
      );
      expect(shared).toMatchObject({ valid: 13, invalid: 0 });
      const [first] = shared.stages;
      expect([first?.votes.asel, first?.votes.bolat].map((votes) => Number.parseFloat(votes ?? ''))).toEqual([
        3, 3,
      ]);
    }
    const approval = countBallots(election(2, lines, three), by('approval', { ties: { order: [] } }));
    expect(approval.stages[0]?.votes).toEqual({ asel: '9', bolat: '9', dana: '13' });
  });

  it('skips the withdrawn, and counts apart what is blank, unclear or names too many', () => {
    const candidates = people.map((person) =>
      person.id === 'asel' ? { ...person, withdrawn: true } : person,
    );
    const lines: Line[] = [
      [5, 'asel', 'dana', 'dana', 'bolat'],
      [4, ['asel', 'bolat']],
      [3, 'asel'],
      [2],
      [1, 'bolat', 'dana', 'erlan'],
    ];
    const count = countBallots(election(2, lines, candidates), by('scottish'));
    expect(count).toMatchObject({ valid: 10, invalid: 5 });
    expect(count.stages[0]?.votes).toMatchObject({ bolat: '5.00000', dana: '5.00000' });
    expect(Object.keys(count.stages[0]?.votes ?? {})).not.toContain('asel');
    expect(countBallots(election(2, lines, candidates), by('block'))).toMatchObject({
      valid: 9,
      invalid: 6,
      elected: ['bolat', 'dana'],
      quota: '',
    });
  });

  it('fills every seat where fewer stand than there are seats', () => {
    for (const rule of ['scottish', 'wigm', 'meek', 'prf-meek', 'approval', 'block'] as const)
      expect(countBallots(election(7, [[1, 'dana']]), by(rule)).elected.toSorted()).toEqual(
        people.map(({ id }) => id),
      );
  });

  it('ends the alternates where nothing settles a tie, without leaving the count open', () => {
    const lines: Line[] = [
      [9, 'bolat'],
      [1, 'asel'],
      [1, 'dana'],
    ];
    const three = people.filter(({ id }) => ['asel', 'bolat', 'dana'].includes(id));
    for (const rule of ['scottish', 'approval'] as const) {
      expect(countBallots(election(1, lines, three), by(rule))).toMatchObject({
        status: 'complete',
        alternates: [],
      });
      const drawn = countBallots(
        election(1, lines, three),
        by(rule, { ties: { order: ['seed'], seed: 'z' } }),
      );
      expect(drawn.alternates).toHaveLength(2);
    }
  });

  it('refuses what cannot be counted, with everything that is wrong', () => {
    const none = election(2, []);
    expect(codes(() => countBallots(none, by('scottish')))).toEqual(['no-valid-ballots']);
    expect(codes(() => countBallots({ ...none, candidates: [] }, by('meek')))).toEqual(['no-candidates']);
    expect(codes(() => countBallots({ ...none, seats: 0 }, by('meek')))).toEqual(['malformed']);
    expect(codes(() => countBallots(branch, { ...by('meek'), rule: 'dice' as 'meek' }))).toEqual([
      'malformed',
    ]);
    const twice = { ...branch, candidates: [...people, ...people.slice(0, 1)] };
    const unknown = { ...twice, ballots: [{ count: 1, ranking: ['asel', ['nobody']] }] };
    expect(codes(() => countBallots(unknown, by('wigm', { ties: { order: ['seed'] } })))).toEqual([
      'repeated-id',
      'unknown-candidate',
      'seed-missing',
    ]);
    expect(codes(() => countBallots(branch, by('scottish', { places: atLeast(4) })))).toEqual([
      'places-exceed-seats',
      'places-exceed-candidates',
    ]);
    expect(codes(() => countBallots(branch, by('block', { places: atLeast(1, 'crew') })))).toEqual([
      'places-exceed-candidates',
    ]);
    const many = election(1, [[9_000_001, 'asel']]);
    expect(codes(() => countBallots(many, by('meek')))).toEqual(['too-many-ballots']);
  });
});
