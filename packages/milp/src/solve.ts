import { checkProgram } from './check-program.ts';
import { createSolver } from './create-solver.ts';
import type { Program } from './program.ts';
import type { Solution, SolveOptions } from './solver.ts';

/**
 * Solves one integer program in this thread: lexicographic goals, each with its proven bound.
 *
 * What HiGHS answers is rounded to integers and every row evaluated again in exact integers.
 *
 * @param program variables, rows and goals; all numbers safe integers
 * @param options `timeLimitMs` for all goals together, `gap` as a fraction, `signal`
 * @returns a discriminated union: see {@link Solution}
 * @throws MilpError with all problems of the input; `recheck-failed` names a row that does not hold;
 *   `solver-failed` where HiGHS gives up. Rejects with the signal's reason when aborted.
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { program, solve } from '@plenum/milp';
 *
 * const draft = program();
 * const coaches = draft.integer('coaches', { upper: 3 });
 * const trains = draft.integer('trains');
 * draft.constraint('money', [[coaches, 300], [trains, 40]], '<=', 700);
 * draft.goal('travellers', 'maximise', [[coaches, 40], [trains, 5]]);
 * draft.goal('cost', 'minimise', [[coaches, 300], [trains, 40]]);
 * const solution = await solve(draft.build());
 * assert(solution.status === 'optimal');
 * assert.deepEqual(solution.goals, [
 *   { name: 'travellers', value: 90, bound: 90 },
 *   { name: 'cost', value: 680, bound: 680 },
 * ]);
 * ```
 */
export async function solve(program: Program, options: SolveOptions = {}): Promise<Solution> {
  options.signal?.throwIfAborted();
  checkProgram(program, options);
  const solver = await createSolver();
  try {
    return await solver.solve(program, options);
  } finally {
    solver.close();
  }
}
