import highsModule, { type Highs } from 'highs';
import { MilpError } from './errors.ts';

const loadHighs = highsModule as unknown as typeof highsModule.default;

/** A row over columns by their place, between two bounds (infinite where there is none). */
export type LinearRow = {
  terms: readonly (readonly [column: number, coefficient: number])[];
  lower: number;
  upper: number;
};

/** A linear program over columns that are 0 or more. */
export type LinearProgram = {
  sense: 'maximise' | 'minimise';
  /** One coefficient for each column. */
  objective: readonly number[];
  rows: readonly LinearRow[];
};

/** What HiGHS found, in floating point: a hint to be certified in exact numbers, not a proof. */
export type LinearSolution =
  | {
      status: 'optimal';
      objective: number;
      /** One for each column. */
      values: number[];
      /** One for each row: how much the objective changes with its bound. */
      duals: number[];
    }
  | { status: 'infeasible' | 'unbounded' };

/** A loaded HiGHS for linear programs; `close` lets go of it. */
export type LinearSolver = { solve: (program: LinearProgram) => LinearSolution; close: () => void };

/**
 * Loads HiGHS for linear programs with continuous columns, with the duals that column generation asks for.
 *
 * Values and duals are what floating point gives, within about 1e-9; whoever needs more certifies them, for a bound
 * by an integer program of {@link createSolver} for example. A solve blocks the thread.
 *
 * @throws MilpError `solver-failed`; `closed` when it is used after `close()`; `unknown-variable` for a column that
 *   is not there
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { createLinearSolver } from '@plenum/milp';
 *
 * const solver = await createLinearSolver();
 * const solution = solver.solve({
 *   sense: 'maximise',
 *   objective: [1, 1],
 *   rows: [{ terms: [[0, 2], [1, 1]], lower: -Infinity, upper: 4 }],
 * });
 * assert(solution.status === 'optimal');
 * assert.deepEqual([solution.objective, solution.values, solution.duals], [4, [0, 4], [1]]);
 * solver.close();
 * ```
 */
export async function createLinearSolver(): Promise<LinearSolver> {
  let highs: Highs | undefined = await loadHighs();
  return {
    solve: (program) => {
      if (!highs) throw new MilpError('closed', []);
      checkColumns(program);
      return solveOnce(highs, program);
    },
    close: () => {
      highs = undefined;
    },
  };
}

function checkColumns({ objective, rows }: LinearProgram): void {
  const problems = rows.flatMap(({ terms }, row) =>
    terms.flatMap(([column], index) =>
      Number.isSafeInteger(column) && column >= 0 && column < objective.length
        ? []
        : [
            {
              code: 'unknown-variable' as const,
              path: ['rows', row, 'terms', index, 0],
              params: { name: String(column) },
              severity: 'error' as const,
            },
          ],
    ),
  );
  if (problems.length > 0) throw new MilpError('unknown-variable', problems);
}

function solveOnce(highs: Highs, { sense, objective, rows }: LinearProgram): LinearSolution {
  const { modelStatus, objectiveSense } = highs.constants;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const [column, coefficient] of terms) {
      indices.push(column);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  const finite = (value: number) =>
    Number.isFinite(value) ? value : Math.sign(value) * (highs.infinity ?? 0);
  const numCols = objective.length;
  const model = highs.createModel({
    numCols,
    numRows: rows.length,
    colCost: Float64Array.from(objective),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(highs.infinity),
    rowLower: rows.map(({ lower }) => finite(lower)),
    rowUpper: rows.map(({ upper }) => finite(upper)),
    matrix: { format: 'csr', numRows: rows.length, numCols, starts, indices, values },
  });
  try {
    model.options.set({ output_flag: false, presolve: 'off' });
    model.changeObjectiveSense(sense === 'maximise' ? objectiveSense.maximize : objectiveSense.minimize);
    const { modelStatus: status } = model.run();
    if (status === modelStatus.infeasible) return { status: 'infeasible' };
    if (status === modelStatus.unbounded) return { status: 'unbounded' };
    if (status !== modelStatus.optimal)
      throw new MilpError('solver-failed', [
        { code: 'solver-failed', path: [], params: { status }, severity: 'error' },
      ]);
    const { colValue, rowDual } = model.getSolution();
    return {
      status: 'optimal',
      objective: objective.reduce((sum, cost, column) => sum + cost * (colValue[column] ?? 0), 0),
      values: Array.from(colValue),
      duals: Array.from(rowDual),
    };
  } finally {
    model.dispose();
  }
}
