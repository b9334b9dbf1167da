import type { Highs, Model, ModelStatusCode } from 'highs';
import { gapOf } from './check-program.ts';
import { MilpError } from './errors.ts';
import type { Goal, Program } from './program.ts';
import { brokenRows, goalValue } from './recheck.ts';
import { type Row, reduceRow, reduceTerms } from './reduce.ts';
import type { GoalResult, Preparation, Solution, SolveOptions } from './solver.ts';

type Values = ReadonlyMap<string, number>;
type Run = { status: ModelStatusCode; values: Values | undefined; dualBound: number };

const feasibility: Goal = { name: '', sense: 'maximise', terms: [] };

/** HiGHS proves in floating point; what it calls 86.9999999 is 87, and large numbers are less certain. */
const proofTolerance = (bound: number) => Math.min(0.25, Math.max(1e-6, Math.abs(bound) * 1e-13));

/** Solves the goals of a checked program one after the other on one model, each reached value fixed for the next. */
export async function solveGoals(
  highs: Highs,
  program: Program,
  options: Omit<SolveOptions, 'signal'>,
  betweenGoals: () => Promise<void>,
): Promise<Solution> {
  const columns = new Map(program.variables.map(({ name }, column) => [name, column]));
  const rows = program.constraints.map((constraint) => reduceRow(constraint, columns));
  if (rows.some((row) => row === undefined)) return { status: 'infeasible', solverMs: 0 };
  if (program.variables.length === 0)
    return {
      status: 'optimal',
      values: {},
      goals: program.goals.map(({ name }) => ({ name, value: 0, bound: 0 })),
      solverMs: 0,
    };

  const model = createModel(
    highs,
    program,
    rows.filter((row) => row !== undefined),
  );
  try {
    const gap = gapOf(options.gap ?? '0') ?? 0;
    const leaves = (one: Preparation) => options.leaveOut?.includes(one) ?? false;
    model.options.set({
      output_flag: false,
      mip_rel_gap: gap,
      mip_detect_symmetry: !leaves('symmetries'),
      mip_heuristic_run_feasibility_jump: !leaves('jumps'),
      presolve: leaves('presolve') ? 'off' : 'choose',
    });
    const reached: GoalResult[] = [];
    let best: Values | undefined;
    let seconds = 0;
    const spent = () => Math.round(seconds * 1000);
    for (const goal of program.goals.length > 0 ? program.goals : [feasibility]) {
      const remaining = options.timeLimitMs === undefined ? undefined : options.timeLimitMs / 1000 - seconds;
      if (remaining !== undefined && remaining <= 0) break;
      await betweenGoals();
      const task = { goal, columns, remaining, start: best, exact: gap === 0 };
      const run = runChecked(highs, model, program, task);
      seconds += run.seconds;
      if (run.status === highs.constants.modelStatus.infeasible) {
        if (best) throw failed(goal, run.status);
        return { status: 'infeasible', solverMs: spent() };
      }
      if (run.status === highs.constants.modelStatus.unbounded)
        return { status: 'unbounded', goal: goal.name, solverMs: spent() };
      const ended = run.status === highs.constants.modelStatus.timeLimit;
      best = run.values ?? best;
      if (!best) {
        const bound = provenBound(goal, columns, run.dualBound);
        const bounds = goal === feasibility ? [] : [{ name: goal.name, bound }];
        return { status: 'unknown', bounds, solverMs: spent() };
      }
      if (goal !== feasibility) {
        const value = goalValue(goal.name, goal.terms, best);
        reached.push({ name: goal.name, value, bound: provenBound(goal, columns, run.dualBound, value) });
        const fixed = reduceRow(
          { terms: goal.terms, relation: goal.sense === 'maximise' ? '>=' : '<=', bound: value },
          columns,
        );
        if (fixed) model.addRow(fixed.lower, fixed.upper, { indices: fixed.indices, values: fixed.values });
      }
      if (ended) break;
    }
    const proved =
      reached.length === program.goals.length && reached.every((goal) => goal.value === goal.bound);
    if (!best) return { status: 'unknown', bounds: [], solverMs: spent() };
    return {
      status: proved ? 'optimal' : 'feasible',
      values: Object.fromEntries(best),
      goals: reached,
      solverMs: spent(),
    };
  } finally {
    model.dispose();
  }
}

function createModel(highs: Highs, program: Program, rows: Row[]): Model {
  const numCols = program.variables.length;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    for (const index of row.indices) indices.push(index);
    for (const value of row.values) values.push(value);
    starts.push(indices.length);
  }
  const finite = (value: number) => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity);
  return highs.createModel({
    numCols,
    numRows: rows.length,
    colCost: new Float64Array(numCols),
    colLower: program.variables.map((variable) => (variable.kind === 'binary' ? 0 : (variable.lower ?? 0))),
    colUpper: program.variables.map((variable) =>
      variable.kind === 'binary' ? 1 : (variable.upper ?? highs.infinity),
    ),
    rowLower: rows.map(({ lower }) => finite(lower)),
    rowUpper: rows.map(({ upper }) => finite(upper)),
    matrix: { format: 'csr', numRows: rows.length, numCols, starts, indices, values },
    integrality: new Int32Array(numCols).fill(highs.constants.variableType.integer),
  });
}

type Task = {
  goal: Goal;
  columns: ReadonlyMap<string, number>;
  remaining: number | undefined;
  start: Values | undefined;
  /** Whether no gap is allowed. */
  exact: boolean;
};

/** Runs one goal; a solution that fails the exact re-check gets one more run at the tightest tolerances. */
function runChecked(highs: Highs, model: Model, program: Program, task: Task): Run & { seconds: number } {
  let seconds = 0;
  for (const tolerance of [1e-6, 1e-9]) {
    model.options.set({ mip_feasibility_tolerance: tolerance, primal_feasibility_tolerance: tolerance / 10 });
    model.zeroAllClocks();
    const run = runOnce(highs, model, program, task);
    seconds += model.getRunTime();
    const broken = run.values ? brokenRows(program, run.values) : [];
    if (broken.length === 0) return { ...run, seconds };
    if (tolerance === 1e-9) throw new MilpError('recheck-failed', broken);
  }
  throw new MilpError('recheck-failed', []);
}

function runOnce(highs: Highs, model: Model, program: Program, task: Task): Run {
  const { modelStatus, objectiveSense, solutionStatus } = highs.constants;
  const { goal, columns, remaining, start, exact } = task;
  const costs = new Float64Array(program.variables.length);
  const { indices, values } = reduceTerms(goal.terms, columns);
  indices.forEach((column, index) => {
    costs[column] = values[index] ?? 0;
  });
  const setCosts = (colCost: Float64Array) =>
    model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, colCost);
  model.changeObjectiveSense(goal.sense === 'maximise' ? objectiveSense.maximize : objectiveSense.minimize);
  setCosts(costs);
  if (remaining !== undefined) model.options.set('time_limit', remaining);
  // Beside a good start what is left is the proof, and programs solved within the program only take time.
  const searches = !start || !exact;
  model.options.set({
    mip_allow_restart: searches,
    mip_heuristic_run_rins: searches,
    mip_heuristic_run_rens: searches,
    mip_heuristic_run_root_reduced_cost: searches,
  });
  if (start) model.setSolution({ colValue: program.variables.map(({ name }) => start.get(name) ?? 0) });
  const { modelStatus: status } = model.run();
  if (status === modelStatus.unboundedOrInfeasible || status === modelStatus.unbounded) {
    setCosts(costs.fill(0));
    const possible = model.run().modelStatus;
    if (possible === modelStatus.infeasible) return { status: possible, values: undefined, dualBound: 0 };
    if (possible !== modelStatus.optimal) throw failed(goal, possible);
    return { status: modelStatus.unbounded, values: undefined, dualBound: 0 };
  }
  const dualBound = Number(model.info.get('mip_dual_bound'));
  if (status === modelStatus.infeasible) return { status, values: undefined, dualBound };
  if (status !== modelStatus.optimal && status !== modelStatus.timeLimit) throw failed(goal, status);
  const found = Number(model.info.get('primal_solution_status')) === solutionStatus.feasible;
  if (!found) {
    if (status === modelStatus.optimal) throw failed(goal, status);
    return { status, values: undefined, dualBound };
  }
  const { colValue } = model.getSolution();
  return {
    status,
    // Adding zero turns -0 into 0.
    values: new Map(
      program.variables.map(({ name }, column) => [name, Math.round(colValue[column] ?? 0) + 0]),
    ),
    dualBound,
  };
}

/** The bound as an integer no better than what was proved, and never worse than the value in hand. */
function provenBound(
  goal: Goal,
  columns: ReadonlyMap<string, number>,
  dualBound: number,
  value?: number,
): number | null {
  if (!Number.isFinite(dualBound) || Math.abs(dualBound) >= 1e20) return null;
  const slack = proofTolerance(dualBound);
  const { divisor } = reduceTerms(goal.terms, columns);
  const up = goal.sense === 'maximise';
  const bound = (up ? Math.floor(dualBound + slack) : Math.ceil(dualBound - slack)) * divisor + 0;
  if (!Number.isSafeInteger(bound)) return null;
  if (value === undefined) return bound;
  return up ? Math.max(bound, value) : Math.min(bound, value);
}

const failed = (goal: Goal, status: number) =>
  new MilpError('solver-failed', [
    { code: 'solver-failed', path: ['goals', goal.name], params: { status }, severity: 'error' },
  ]);
