import { MilpError, type Problem } from './errors.ts';
import type { Constraint, Program, Term } from './program.ts';

/** The sum of terms in exact integers: of numbers while every step is a safe integer, else of bigints. */
function exactSum(terms: readonly Term[], values: ReadonlyMap<string, number>): bigint {
  let sum = 0;
  for (const [variable, coefficient] of terms) {
    const product = coefficient * (values.get(variable) ?? 0);
    sum += product;
    if (!Number.isSafeInteger(product) || !Number.isSafeInteger(sum)) return largeSum(terms, values);
  }
  return BigInt(sum);
}

function largeSum(terms: readonly Term[], values: ReadonlyMap<string, number>): bigint {
  let sum = 0n;
  for (const [variable, coefficient] of terms) sum += BigInt(coefficient) * BigInt(values.get(variable) ?? 0);
  return sum;
}

const holds = (sum: bigint, relation: Constraint['relation'], bound: bigint): boolean => {
  if (relation === '<=') return sum <= bound;
  return relation === '>=' ? sum >= bound : sum === bound;
};

/** Every variable's range and every row, evaluated in exact integers, apart from the solver. */
export function brokenRows(program: Program, values: ReadonlyMap<string, number>): Problem[] {
  const problems: Problem[] = [];
  const say = (path: (string | number)[], params: Record<string, unknown>) => {
    problems.push({ code: 'recheck-failed', path, params, severity: 'error' });
  };
  program.variables.forEach((variable, index) => {
    const value = values.get(variable.name);
    const lower = variable.kind === 'binary' ? 0 : (variable.lower ?? 0);
    const upper = variable.kind === 'binary' ? 1 : variable.upper;
    if (!Number.isSafeInteger(value) || value === undefined)
      say(['variables', index], { name: variable.name, found: String(value) });
    else if (value < lower || (upper !== undefined && value > upper))
      say(['variables', index], { name: variable.name, found: value, lower, upper });
  });
  if (problems.length > 0) return problems;
  program.constraints.forEach(({ name, terms, relation, bound }, index) => {
    const sum = exactSum(terms, values);
    if (!holds(sum, relation, BigInt(bound)))
      say(['constraints', index], { name, found: String(sum), relation, bound });
  });
  return problems;
}

/** A goal's exact sum as a number; a sum beyond the safe integers is an error, never a rounding. */
export function goalValue(name: string, terms: readonly Term[], values: ReadonlyMap<string, number>): number {
  const sum = exactSum(terms, values);
  const value = Number(sum);
  if (!Number.isSafeInteger(value))
    throw new MilpError('too-large', [
      { code: 'too-large', path: ['goals', name], params: { found: String(sum) }, severity: 'error' },
    ]);
  return value;
}
