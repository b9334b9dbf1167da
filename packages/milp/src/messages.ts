import type { MilpCode, Problem } from './errors.ts';
import type { Program } from './program.ts';
import type { Solution, SolveOptions } from './solver.ts';

/** What the worker is asked. */
export type Question = { program: Program; options: Omit<SolveOptions, 'signal'> };

/** What the worker answers. */
export type Answer = { solution: Solution } | { failure: { code: MilpCode; problems: Problem[] } };
