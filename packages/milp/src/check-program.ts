import { MilpError, type Problem } from './errors.ts';
import type { Program, Term } from './program.ts';
import { preparations, type SolveOptions } from './solver.ts';

type Path = (string | number)[];

/** Beyond this HiGHS takes a coefficient for an error. */
const largestCoefficient = 1e15;

/** Throws a MilpError with everything that is wrong with a program and its options. */
export function checkProgram(program: Program, options: SolveOptions): void {
  const problems: Problem[] = [];
  const say = (code: Problem['code'], path: Path, params: Record<string, unknown> = {}) => {
    problems.push({ code, path, params, severity: 'error' });
  };
  const integer = (value: unknown, path: Path, ...place: Path) => {
    if (Number.isSafeInteger(value) && Math.abs(Number(value)) <= largestCoefficient) return;
    const whole = [...path, ...place];
    if (Number.isSafeInteger(value)) say('too-large', whole, { most: largestCoefficient });
    else say('not-a-safe-integer', whole, { found: String(value) });
  };
  const unique = (list: 'variables' | 'constraints' | 'goals'): Set<string> => {
    const seen = new Set<string>();
    program[list].forEach(({ name }, index) => {
      if (seen.has(name)) say('duplicate-name', [list, index, 'name'], { name });
      seen.add(name);
    });
    return seen;
  };
  const known = unique('variables');
  unique('constraints');
  unique('goals');

  program.variables.forEach((variable, index) => {
    const path = ['variables', index];
    if (variable.kind === 'binary') return;
    if (variable.kind !== 'integer') {
      say('unknown-kind', [...path, 'kind'], { expected: ['binary', 'integer'] });
      return;
    }
    const { lower = 0, upper } = variable;
    integer(lower, [...path, 'lower']);
    if (upper === undefined) return;
    integer(upper, [...path, 'upper']);
    if (lower > upper) say('empty-domain', path, { name: variable.name, lower, upper });
  });

  const terms = (list: readonly Term[], path: Path) => {
    const sums = new Map<string, number>();
    list.forEach(([variable, coefficient], index) => {
      if (!known.has(variable)) say('unknown-variable', [...path, 'terms', index, 0], { name: variable });
      const sum = (sums.get(variable) ?? 0) + coefficient;
      integer(sum, path, 'terms', index, 1);
      sums.set(variable, sum);
    });
  };
  program.constraints.forEach((row, index) => {
    const path = ['constraints', index];
    if (!['<=', '>=', '='].includes(row.relation))
      say('unknown-relation', [...path, 'relation'], { expected: ['<=', '>=', '='] });
    integer(row.bound, [...path, 'bound']);
    terms(row.terms, path);
  });
  program.goals.forEach((goal, index) => {
    const path = ['goals', index];
    if (!['maximise', 'minimise'].includes(goal.sense))
      say('unknown-sense', [...path, 'sense'], { expected: ['maximise', 'minimise'] });
    terms(goal.terms, path);
  });

  const { timeLimitMs, gap, leaveOut = [] } = options;
  if (timeLimitMs !== undefined && !(Number.isSafeInteger(timeLimitMs) && timeLimitMs > 0))
    say('bad-option', ['options', 'timeLimitMs'], { expected: 'a positive integer of milliseconds' });
  if (gap !== undefined && gapOf(gap) === undefined)
    say('bad-option', ['options', 'gap'], { expected: "a fraction such as '1/1000' or '0.001'" });
  if (!(Array.isArray(leaveOut) && leaveOut.every((one) => preparations.includes(one))))
    say('bad-option', ['options', 'leaveOut'], { expected: [...preparations] });

  const [first] = problems;
  if (first) throw new MilpError(first.code, problems);
}

/** The tolerance HiGHS takes for a written fraction, or undefined where it is none. */
export function gapOf(written: string): number | undefined {
  const [, numerator, denominator = '1'] = /^(\d+(?:\.\d+)?)(?:\/(\d+))?$/.exec(written) ?? [];
  if (numerator === undefined || Number(denominator) === 0) return undefined;
  return Number(numerator) / Number(denominator);
}
