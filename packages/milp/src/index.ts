export {
  createLinearSolver,
  type LinearProgram,
  type LinearRow,
  type LinearSolution,
  type LinearSolver,
} from './create-linear-solver.ts';
export { createSolver, type ThreadSolver } from './create-solver.ts';
export { createWorkerSolver, type WorkerSolver } from './create-worker-solver.ts';
export { type MilpCode, MilpError, milpCodes, type Problem } from './errors.ts';
export {
  type Constraint,
  type Goal,
  type Program,
  type ProgramBuilder,
  program,
  type Relation,
  type Term,
  type Variable,
} from './program.ts';
export { solve } from './solve.ts';
export type { GoalResult, Preparation, Solution, SolveOptions, Solver } from './solver.ts';
