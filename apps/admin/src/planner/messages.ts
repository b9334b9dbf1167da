import type { Problem } from '@plenum/attendance';
import type { QuestionName } from './planner.ts';

/** What the worker is asked; callbacks of the options are told of by name, for they cannot travel. */
export type Ask = { name: QuestionName; required: unknown[]; options: object; callbacks: string[] };

/** What the worker says: what a callback is to be told, and at last the answer or why there is none. */
export type Told =
  | { callback: string; with: unknown[] }
  | { answer: unknown }
  | { failure: { code: string; problems: Problem[] } };
