import type { Problem } from './errors.ts';

/**
 * Says a problem in one English sentence: file, line, column, what was expected and what was found.
 * @param problem a problem of a table
 * @returns the sentence without its full stop; it quotes the file, so keep it out of logs
 * @example
 * const bytes = new TextEncoder().encode('members\nabc\n');
 * const { problems } = readTable(bytes, { members: integer() }, { file: 'branches.csv' });
 * problems.map(describeProblem); // ["branches.csv, line 2, column members: expected a whole number, found 'abc'"]
 */
export function describeProblem(problem: Problem): string {
  const { file, line, column, name, expected, found } = problem.params;
  const label = name === undefined || name === '' ? column : name;
  const where = [
    file,
    line === undefined ? undefined : `line ${line}`,
    label === undefined ? undefined : `column ${label}`,
  ].filter((step) => step !== undefined);
  const quoted = found === '' ? 'nothing' : `'${found}'`;
  const what = `expected ${expected ?? 'something else'}${found === undefined ? '' : `, found ${quoted}`}`;
  return where.length > 0 ? `${where.join(', ')}: ${what}` : what;
}
