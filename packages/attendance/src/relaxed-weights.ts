import type { LinearRow, LinearSolver } from '@plenum/milp';
import { type Limits, type MoneyRows, programOf } from './limits.ts';
import type { Person } from './situation.ts';

/**
 * What the chance of each is worth if people could come in parts: the duals of the largest chance that everybody can
 * have then. The heaviest set by these weights bounds the smallest chance far better than those of the first sets do.
 */
export function relaxedWeights(
  solver: LinearSolver,
  { model, limits }: Limits,
  money: MoneyRows,
  people: readonly Person[],
): Map<Person, number> {
  const { variables, constraints } = programOf(model, limits, money.rows());
  const columns = new Map(variables.map(({ name }, column) => [name, column]));
  const column = (name: string) => columns.get(name) ?? -1;
  const least = variables.length;
  const rows: LinearRow[] = [
    ...people.map((person) => ({
      terms: [[column(model.attends(person)), 1] as const, [least, -1] as const],
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
    })),
    ...constraints.map(({ terms, relation, bound }) => {
      const sums = new Map<number, number>();
      for (const [name, coefficient] of terms)
        sums.set(column(name), (sums.get(column(name)) ?? 0) + coefficient);
      return {
        terms: [...sums],
        lower: relation === '<=' ? Number.NEGATIVE_INFINITY : bound,
        upper: relation === '>=' ? Number.POSITIVE_INFINITY : bound,
      };
    }),
    ...variables.map((variable, place) => ({
      terms: [[place, 1] as const],
      lower: variable.kind === 'binary' ? 0 : (variable.lower ?? 0),
      upper: variable.kind === 'binary' ? 1 : (variable.upper ?? Number.POSITIVE_INFINITY),
    })),
    { terms: [[least, 1]], lower: 0, upper: 1 },
  ];
  const solution = solver.solve({ sense: 'maximise', objective: [...variables.map(() => 0), 1], rows });
  if (solution.status !== 'optimal') return new Map();
  return new Map(people.map((person, row) => [person, Math.abs(solution.duals[row] ?? 0)]));
}
