import { draftTimetable, shortConference } from '@plenum/agenda';
import {
  budgetCurve,
  cheapestQuorate,
  explain,
  findRelaxations,
  fundingTiers,
  planAttendance,
  priceOfOneMore,
  replan,
} from '@plenum/attendance';
import type { Solver } from '@plenum/milp';

/** The questions that take time, each with its options last. */
const questions = {
  planAttendance,
  fundingTiers,
  replan,
  explain,
  cheapestQuorate,
  priceOfOneMore,
  findRelaxations,
  budgetCurve,
  draftTimetable,
  shortConference,
} as const;

type Questions = typeof questions;
export type QuestionName = keyof Questions;

type WithoutSolver<Options> = Options extends { solver?: unknown } ? Omit<Options, 'solver'> : Options;
type Asked<Arguments extends unknown[]> = { [Place in keyof Arguments]: WithoutSolver<Arguments[Place]> };

/** The same questions to somebody who has a solver, in this thread or in another. */
export type Planner = {
  [Name in QuestionName]: (...asked: Asked<Parameters<Questions[Name]>>) => ReturnType<Questions[Name]>;
};

/** Answers in this thread, which waits meanwhile: for tests. */
export function makePlanner(solver: Solver): Planner {
  return plannerOf((name, asked) => askHere(name, asked, { solver }));
}

/** A planner whose every question is put in one way. */
export function plannerOf(ask: (name: QuestionName, asked: unknown[]) => Promise<unknown>): Planner {
  const names = Object.keys(questions) as QuestionName[];
  return Object.fromEntries(
    names.map((name) => [name, (...asked: unknown[]) => ask(name, asked)]),
  ) as Planner;
}

/** Puts a question, with more options than were asked with. */
export function askHere(name: QuestionName, asked: unknown[], more: object): Promise<unknown> {
  const ask = questions[name] as (...asked: unknown[]) => Promise<unknown>;
  const { required, options } = parted(name, asked);
  return ask(...required, { ...options, ...more });
}

/** What is asked, and its options: they alone have a default, so that they stand where the required ones end. */
export function parted(name: QuestionName, asked: unknown[]): { required: unknown[]; options: object } {
  const count = questions[name].length;
  const required = Array.from({ length: count }, (_, place) => asked[place]);
  return { required, options: (asked[count] as object | undefined) ?? {} };
}
