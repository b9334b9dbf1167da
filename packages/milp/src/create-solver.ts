import highsModule, { type Highs } from 'highs';
import { checkProgram } from './check-program.ts';
import { MilpError } from './errors.ts';
import { solveGoals } from './solve-goals.ts';
import type { Solver } from './solver.ts';

// The package's types describe CommonJS, where the loader is `default`; its ES module is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** A loaded HiGHS; `close` lets go of it. */
export type ThreadSolver = { solve: Solver; close: () => void };

/**
 * Loads HiGHS once (about 60 ms) for many solves in this thread.
 *
 * A solve blocks the thread; its signal is looked at before it and between goals. Where that is too
 * coarse, use {@link createWorkerSolver}.
 *
 * @returns a solver and the means to let go of it
 * @throws MilpError `closed` when it is used after `close()`
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { createSolver } from '@plenum/milp';
 *
 * const solver = await createSolver();
 * const solution = await solver.solve({
 *   variables: [{ name: 'seats', kind: 'integer', upper: 7 }],
 *   constraints: [],
 *   goals: [{ name: 'filled', sense: 'maximise', terms: [['seats', 1]] }],
 * });
 * assert.equal(solution.status, 'optimal');
 * solver.close();
 * ```
 */
export async function createSolver(): Promise<ThreadSolver> {
  let highs: Highs | undefined = await loadHighs();
  return {
    solve: async (program, options = {}) => {
      options.signal?.throwIfAborted();
      checkProgram(program, options);
      if (!highs) throw new MilpError('closed', []);
      return solveGoals(highs, program, options, async () => {
        if (!options.signal) return;
        // Lets a timer or another task abort the signal.
        await new Promise((resolve) => setImmediate(resolve));
        options.signal.throwIfAborted();
      });
    },
    close: () => {
      highs = undefined;
    },
  };
}
