import { createSolver, type Program, type Solver } from '@plenum/milp';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byLengths } from './rank-chains.ts';

const names = ['a', 'b', 'c', 'd', 'e'];
const terms = fc
  .array(fc.integer({ min: -4, max: 9 }), { minLength: 5, maxLength: 5 })
  .map((values) => values.map((value, index) => [names[index] ?? '', value] as const));
const programs = fc.record({
  rows: fc.array(terms, { maxLength: 3 }),
  bounds: fc.array(fc.nat(20)),
  goal: terms,
});

/** Two chains, a before b before c, and d before e. */
const chains = [
  ['a', 'b', 'c'],
  ['d', 'e'],
];

describe('byLengths', () => {
  let solver: { solve: Solver; close: () => void };
  beforeAll(async () => {
    solver = await createSolver();
  });
  afterAll(() => solver.close());

  it('finds what a program with a row for each two neighbours finds', async () => {
    await fc.assert(
      fc.asyncProperty(programs, async ({ rows, bounds, goal }) => {
        const plain: Program = {
          variables: names.map((name) => ({ name, kind: 'binary' })),
          constraints: rows.map((row, index) => ({
            name: `row ${index}`,
            terms: row,
            relation: '<=',
            bound: bounds[index] ?? 9,
          })),
          goals: [{ name: 'most', sense: 'maximise', terms: goal }],
        };
        const neighbours = chains.flatMap((chain) =>
          chain.slice(1).map((name, index) => ({
            name: `before ${name}`,
            terms: [[name, 1] as const, [chain[index] ?? '', -1] as const],
            relation: '<=' as const,
            bound: 0,
          })),
        );
        const expected = await solver.solve({ ...plain, constraints: [...plain.constraints, ...neighbours] });
        const { program, read } = byLengths(plain, chains);
        const found = await solver.solve(program);
        if (!('goals' in expected) || !('goals' in found)) {
          expect(found.status).toBe(expected.status);
          return;
        }
        expect(found.goals).toEqual(expected.goals);
        const values = read(found.values);
        const sum = goal.reduce((all, [name, value]) => all + value * (values[name] ?? 0), 0);
        expect(sum).toBe(expected.goals[0]?.value);
        for (const chain of chains)
          chain.slice(1).forEach((name, index) => {
            expect(values[name] ?? 0).toBeLessThanOrEqual(values[chain[index] ?? ''] ?? 0);
          });
      }),
      { numRuns: 60 },
    );
  });
});
