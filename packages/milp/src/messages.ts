import type { MilpCode, Problem } from './errors.ts';
import type { Program } from './program.ts';
import type { Solution, SolveOptions } from './solver.ts';

/** What the worker is asked. */
export type Question = { program: Program; options: Pick<SolveOptions, 'timeLimitMs' | 'gap'> };

/** What the worker answers. */
export type Answer = { solution: Solution } | { failure: { code: MilpCode; problems: Problem[] } };
