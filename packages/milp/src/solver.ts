import type { Program } from './program.ts';

/** How long and how exactly to solve. */
export type SolveOptions = {
  /** Abort rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Milliseconds for all goals together, a positive integer; default: none. */
  timeLimitMs?: number | undefined;
  /** Relative distance from the bound at which a goal counts as reached, '1/1000' or '0.001'; default '0'. */
  gap?: string | undefined;
  /**
   * What HiGHS leaves out before it searches, where that is known to take longer than it helps: looking for columns
   * that may change places, jumping about for a first solution, simplifying the program. What is proved stays the same.
   */
  leaveOut?: readonly Preparation[] | undefined;
};

/** What HiGHS does before it searches. */
export type Preparation = (typeof preparations)[number];

export const preparations = ['symmetries', 'jumps', 'presolve'] as const;

/** A goal with what was reached and what was proved: no solution can be better than `bound` (null: nothing proved). */
export type GoalResult = { name: string; value: number; bound: number | null };

/**
 * What a solver answers; `solverMs` is the time HiGHS itself took.
 *
 * - `optimal`: every goal's value is its proven bound.
 * - `feasible`: sound, but the time ran out (goals not begun are absent) or a gap was allowed.
 * - `unbounded`: the named goal has no limit.
 * - `unknown`: the time ran out before any solution was found.
 */
export type Solution =
  | {
      status: 'optimal' | 'feasible';
      values: Record<string, number>;
      goals: GoalResult[];
      solverMs: number;
    }
  | { status: 'infeasible'; solverMs: number }
  | { status: 'unbounded'; goal: string; solverMs: number }
  | { status: 'unknown'; bounds: { name: string; bound: number | null }[]; solverMs: number };

/** Solves integer programs; in this thread or in a worker. */
export type Solver = (program: Program, options?: SolveOptions) => Promise<Solution>;
