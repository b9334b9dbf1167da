import { describe, expect, it } from 'vitest';
import { createLinearSolver } from './index.ts';

const { POSITIVE_INFINITY: most, NEGATIVE_INFINITY: least } = Number;

describe('createLinearSolver', () => {
  // Dantzig's example as every textbook has it: 3x + 5y, x <= 4, 2y <= 12, 3x + 2y <= 18; the answer is 2, 6, 36.
  it('solves with values and duals', async () => {
    const solver = await createLinearSolver();
    const solution = solver.solve({
      sense: 'maximise',
      objective: [3, 5],
      rows: [
        { terms: [[0, 1]], lower: least, upper: 4 },
        { terms: [[1, 2]], lower: least, upper: 12 },
        {
          terms: [
            [0, 3],
            [1, 2],
          ],
          lower: least,
          upper: 18,
        },
      ],
    });
    if (solution.status !== 'optimal') throw new Error(solution.status);
    expect(solution.objective).toBeCloseTo(36, 9);
    expect(solution.values.map((value) => Math.round(value * 1e6) / 1e6)).toEqual([2, 6]);
    expect(solution.duals.map((value) => Math.round(value * 1e6) / 1e6)).toEqual([0, 1.5, 1]);
    solver.close();
  });

  it('says what cannot be met, what has no end, and what is not there', async () => {
    const solver = await createLinearSolver();
    const rows = [{ terms: [[0, 1] as const], lower: 1, upper: most }];
    expect(solver.solve({ sense: 'maximise', objective: [1], rows })).toEqual({ status: 'unbounded' });
    const never = [{ terms: [[0, 1] as const], lower: least, upper: -1 }];
    expect(solver.solve({ sense: 'minimise', objective: [1], rows: never })).toEqual({
      status: 'infeasible',
    });
    expect(() => solver.solve({ sense: 'minimise', objective: [], rows })).toThrow(/unknown-variable/);
    solver.close();
    expect(() => solver.solve({ sense: 'minimise', objective: [1], rows })).toThrow(/closed/);
  });
});
