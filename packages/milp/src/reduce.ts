import type { Constraint, Term } from './program.ts';

/** A row of integer coefficients without a common divisor, between two limits. */
export type Row = { indices: number[]; values: number[]; lower: number; upper: number };

const greatestCommonDivisor = (a: number, b: number): number => {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y > 0) [x, y] = [y, x % y];
  return x;
};

/** The terms by column with their common divisor taken out; HiGHS is truest when numbers are small. */
export function reduceTerms(terms: readonly Term[], columns: ReadonlyMap<string, number>) {
  const sums = new Map<number, number>();
  for (const [variable, coefficient] of terms) {
    const column = columns.get(variable) ?? 0;
    sums.set(column, (sums.get(column) ?? 0) + coefficient);
  }
  const entries = [...sums].filter(([, value]) => value !== 0);
  const divisor = entries.reduce((common, [, value]) => greatestCommonDivisor(common, value), 0) || 1;
  return {
    indices: entries.map(([column]) => column),
    values: entries.map(([, value]) => value / divisor),
    divisor,
  };
}

/** A constraint as a reduced row, or undefined where no integers can satisfy it. */
export function reduceRow(
  { terms, relation, bound }: Pick<Constraint, 'terms' | 'relation' | 'bound'>,
  columns: ReadonlyMap<string, number>,
): Row | undefined {
  const { indices, values, divisor } = reduceTerms(terms, columns);
  // A sum of integers that is a multiple of the divisor cannot lie between two multiples of it.
  const least = relation === '<=' ? Number.NEGATIVE_INFINITY : Math.ceil(bound / divisor);
  const most = relation === '>=' ? Number.POSITIVE_INFINITY : Math.floor(bound / divisor);
  if (least > most) return undefined;
  if (indices.length === 0 && (least > 0 || most < 0)) return undefined;
  return { indices, values, lower: least, upper: most };
}
