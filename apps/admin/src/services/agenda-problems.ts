import { type Agenda, type AgendaProblemCode, agendaProblemCodes, checkTimetable } from '@plenum/agenda';

/** One thing wrong with an agenda: `path` leads to it in what `@plenum/agenda` takes. */
export type AgendaProblem = {
  code: AgendaProblemCode;
  path: (string | number)[];
  params: Record<string, unknown>;
};

const codes = new Set<unknown>(agendaProblemCodes);

/** Everything that is wrong with an agenda; none, if it can be drafted. */
export function problemsOf(agenda: Agenda): AgendaProblem[] {
  try {
    checkTimetable(agenda, []);
    return [];
  } catch (error) {
    const problems =
      typeof error === 'object' && error !== null && 'problems' in error && Array.isArray(error.problems)
        ? (error.problems as AgendaProblem[])
        : [];
    if (problems.length === 0 || !problems.every(({ code }) => codes.has(code))) throw error;
    return problems;
  }
}

/** What a change of an agenda would make wrong that was not wrong before. */
export function newProblems(before: Agenda, after: Agenda): AgendaProblem[] {
  const known = new Set(problemsOf(before).map((problem) => JSON.stringify(problem)));
  return problemsOf(after).filter((problem) => !known.has(JSON.stringify(problem)));
}
