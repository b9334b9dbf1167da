import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Constraint,
  createSolver,
  type Goal,
  type Preparation,
  type Program,
  program,
  type Solution,
  solve,
} from './index.ts';

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
};

const coaches = () => {
  const draft = program();
  const coach = draft.integer('coach', { upper: 3 });
  const train = draft.integer('train');
  draft.constraint(
    'money',
    [
      [coach, 300],
      [train, 40],
    ],
    '<=',
    700,
  );
  draft.goal('travellers', 'maximise', [
    [coach, 40],
    [train, 5],
  ]);
  draft.goal('cost', 'minimise', [
    [coach, 300],
    [train, 40],
  ]);
  return draft.build();
};

const names = ['a', 'b', 'c', 'd'];
const term = fc.tuple(fc.constantFrom(...names), fc.integer({ min: -60, max: 60 }));
const terms = fc.array(term, { maxLength: 5 });
const row = fc.record({
  terms,
  relation: fc.constantFrom('<=' as const, '>=' as const, '=' as const),
  bound: fc.integer({ min: -80, max: 80 }),
});
const goal = fc.record({ terms, sense: fc.constantFrom('maximise' as const, 'minimise' as const) });
const tinyProgram: fc.Arbitrary<Program> = fc
  .record({
    ranges: fc.tuple(
      ...names.map(() => fc.tuple(fc.integer({ min: -2, max: 1 }), fc.integer({ min: 0, max: 3 }))),
    ),
    rows: fc.array(row, { maxLength: 4 }),
    goals: fc.array(goal, { maxLength: 3 }),
  })
  .map(({ ranges, rows, goals }) => ({
    variables: names.map((name, index) => {
      const [lower, width] = ranges[index] ?? [0, 1];
      return index === 0 ? { name, kind: 'binary' } : { name, kind: 'integer', lower, upper: lower + width };
    }),
    constraints: rows.map((item, index): Constraint => ({ name: `row ${index}`, ...item })),
    goals: goals.map((item, index): Goal => ({ name: `goal ${index}`, ...item })),
  }));

/** The oracle: every assignment, one after the other; knows nothing of HiGHS. */
function bestByEnumeration({ variables, constraints, goals }: Program): number[] | undefined {
  const sum = (list: Goal['terms'], point: Record<string, number>) =>
    list.reduce((total, [name, coefficient]) => total + coefficient * (point[name] ?? 0), 0);
  let points: Record<string, number>[] = [{}];
  for (const variable of variables) {
    const [lower, upper] =
      variable.kind === 'binary' ? [0, 1] : [variable.lower ?? 0, variable.upper ?? Number.NaN];
    const values = Array.from({ length: upper - lower + 1 }, (_, step) => lower + step);
    points = points.flatMap((point) => values.map((value) => ({ ...point, [variable.name]: value })));
  }
  const allowed = points.filter((point) =>
    constraints.every(({ terms: list, relation, bound }) => {
      const total = sum(list, point);
      if (relation === '=') return total === bound;
      return relation === '<=' ? total <= bound : total >= bound;
    }),
  );
  const signed = allowed.map((point) =>
    goals.map(({ terms: list, sense }) => (sense === 'maximise' ? 1 : -1) * sum(list, point)),
  );
  signed.sort((one, two) => {
    const place = one.findIndex((value, index) => value !== two[index]);
    return place < 0 ? 0 : (two[place] ?? 0) - (one[place] ?? 0);
  });
  return signed[0]?.map((value, index) => (goals[index]?.sense === 'maximise' ? value : -value) + 0);
}

describe('solve', () => {
  it('fills the coaches first and then saves money', async () => {
    const solution = await solve(coaches());
    expect(solution).toMatchObject({
      status: 'optimal',
      values: { coach: 2, train: 2 },
      goals: [
        { name: 'travellers', value: 90, bound: 90 },
        { name: 'cost', value: 680, bound: 680 },
      ],
    });
  });

  it('agrees with exhaustive enumeration, whatever is left out', async () => {
    const solver = await createSolver();
    const some = fc.subarray<Preparation>(['symmetries', 'jumps', 'presolve']);
    await fc.assert(
      fc.asyncProperty(tinyProgram, some, async (tiny, leaveOut) => {
        const expected = bestByEnumeration(tiny);
        const solution = await solver.solve(deepFreeze(tiny), { leaveOut });
        if (!expected) {
          expect(solution.status).toBe('infeasible');
          return;
        }
        if (solution.status !== 'optimal') throw new Error(solution.status);
        expect(solution.goals.map(({ value }) => value)).toEqual(expected);
        expect(solution.goals.map(({ bound }) => bound)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
    solver.close();
  });

  it('gives the same answer twice', async () => {
    const timeless = ({ solverMs: _, ...rest }: Solution) => JSON.stringify(rest);
    expect(timeless(await solve(coaches()))).toBe(timeless(await solve(coaches())));
  });

  it('needs no goal, no row and no variable', async () => {
    expect(await solve({ variables: [], constraints: [], goals: [] })).toMatchObject({
      status: 'optimal',
      values: {},
    });
    const draft = program();
    draft.constraint('impossible', [], '>=', 1);
    expect(await solve(draft.build())).toMatchObject({ status: 'infeasible' });
    const free = program();
    free.binary('__proto__');
    free.goal('nothing', 'minimise', []);
    const solution = await solve(free.build());
    expect(solution).toMatchObject({ status: 'optimal', goals: [{ value: 0, bound: 0 }] });
    expect(JSON.stringify(solution)).toContain('"__proto__":');
  });

  it('tells unbounded from infeasible', async () => {
    const draft = program();
    const n = draft.integer('n');
    draft.goal('much', 'maximise', [[n, 1]]);
    expect(await solve(draft.build())).toMatchObject({ status: 'unbounded', goal: 'much' });
    draft.constraint('low', [[n, 1]], '<=', -1);
    expect(await solve(draft.build())).toMatchObject({ status: 'infeasible' });
  });

  it('stays exact where money is large', async () => {
    const draft = program();
    const picks = Array.from({ length: 12 }, (_, index) => draft.binary(`p${index}`));
    const prices = picks.map((_, index) => 1_000_000_007 + index * 12_345_679);
    draft.constraint(
      'money',
      picks.map((name, index) => [name, prices[index] ?? 0]),
      '<=',
      5_200_000_000,
    );
    draft.goal(
      'spent',
      'maximise',
      picks.map((name, index) => [name, prices[index] ?? 0]),
    );
    const solution = await solve(draft.build());
    let best = 0;
    for (let mask = 0; mask < 2 ** 12; mask++) {
      const total = prices.reduce((sum, price, index) => sum + ((mask >> index) & 1 ? price : 0), 0);
      if (total <= 5_200_000_000) best = Math.max(best, total);
    }
    expect(solution).toMatchObject({ status: 'optimal', goals: [{ value: best, bound: best }] });
  });

  it('finds everything that is wrong in one pass', async () => {
    const wrong: Program = {
      variables: [
        { name: 'a', kind: 'binary' },
        { name: 'a', kind: 'integer', lower: 3, upper: 2 },
        { name: 'b', kind: 'integer', lower: Number.NaN },
        { name: 'c', kind: 'continuous' as 'binary' },
      ],
      constraints: [
        { name: 'r', terms: [['x', 1.5]], relation: '<' as '<=', bound: Number.POSITIVE_INFINITY },
        { name: 'r', terms: [['a', 2e15]], relation: '<=', bound: 1 },
      ],
      goals: [{ name: 'g', sense: 'max' as 'maximise', terms: [] }],
    };
    const leaveOut = ['luck' as 'jumps'];
    await expect(solve(wrong, { gap: 'half', timeLimitMs: 0, leaveOut })).rejects.toMatchObject({
      code: 'duplicate-name',
      problems: [
        { code: 'duplicate-name', path: ['variables', 1, 'name'] },
        { code: 'duplicate-name', path: ['constraints', 1, 'name'] },
        { code: 'empty-domain', path: ['variables', 1] },
        { code: 'not-a-safe-integer', path: ['variables', 2, 'lower'] },
        { code: 'unknown-kind', path: ['variables', 3, 'kind'] },
        { code: 'unknown-relation', path: ['constraints', 0, 'relation'] },
        { code: 'not-a-safe-integer', path: ['constraints', 0, 'bound'] },
        { code: 'unknown-variable', path: ['constraints', 0, 'terms', 0, 0] },
        { code: 'not-a-safe-integer', path: ['constraints', 0, 'terms', 0, 1] },
        { code: 'too-large', path: ['constraints', 1, 'terms', 0, 1] },
        { code: 'unknown-sense', path: ['goals', 0, 'sense'] },
        { code: 'bad-option', path: ['options', 'timeLimitMs'] },
        { code: 'bad-option', path: ['options', 'gap'] },
        { code: 'bad-option', path: ['options', 'leaveOut'] },
      ],
    });
  });

  it('rejects with the reason of a signal that is aborted', async () => {
    const reason = new Error('the organiser went home');
    await expect(solve(coaches(), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const solver = await createSolver();
    const going = solver.solve(coaches(), { signal: controller.signal });
    controller.abort(reason);
    await expect(going).rejects.toBe(reason);
    solver.close();
    await expect(solver.solve(coaches())).rejects.toMatchObject({ code: 'closed' });
  });
});
