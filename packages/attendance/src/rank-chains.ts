import type { Constraint, Goal, Program, Term, Variable } from '@plenum/milp';

/** Variables of which each may be 1 only if all before it are. */
export type Chain = readonly string[];

type Place = { chain: number; place: number };

/**
 * A program in which every chain is the choice of one length: instead of a row for each two neighbours there is one
 * row for the chain, and whatever is added up over the chain's variables is added up beforehand. The solver sees
 * through choices far sooner than through thousands of neighbours. `chained` must not hold the neighbours' rows.
 */
export function byLengths(
  chained: Program,
  chains: readonly Chain[],
): { program: Program; read: (values: Readonly<Record<string, number>>) => Record<string, number> } {
  const places = new Map<string, Place>();
  chains.forEach((chain, index) => {
    chain.forEach((name, place) => {
      places.set(name, { chain: index, place });
    });
  });
  const length = (chain: number, place: number) => `length ${chain} ${place + 1}`;
  const lengths = chains.map((chain, index) => chain.map((_, place) => length(index, place)));
  const summed = (terms: readonly Term[]): Term[] => {
    const plain: Term[] = [];
    const inChain = new Map<number, Map<number, number>>();
    for (const term of terms) {
      const at = places.get(term[0]);
      if (!at) {
        plain.push(term);
        continue;
      }
      const coefficients = inChain.get(at.chain) ?? new Map<number, number>();
      coefficients.set(at.place, (coefficients.get(at.place) ?? 0) + term[1]);
      inChain.set(at.chain, coefficients);
    }
    for (const [chain, coefficients] of inChain) {
      let sum = 0;
      lengths[chain]?.forEach((name, place) => {
        sum += coefficients.get(place) ?? 0;
        if (sum !== 0) plain.push([name, sum]);
      });
    }
    return plain;
  };
  return {
    program: {
      variables: [
        ...chained.variables.filter(({ name }) => !places.has(name)),
        ...lengths.flat().map((name): Variable => ({ name, kind: 'binary' })),
      ],
      constraints: [
        ...chained.constraints.map((row): Constraint => ({ ...row, terms: summed(row.terms) })),
        ...lengths.map(
          (names, index): Constraint => ({
            name: `one length ${index}`,
            terms: names.map((name): Term => [name, 1]),
            relation: '<=',
            bound: 1,
          }),
        ),
      ],
      goals: chained.goals.map((goal): Goal => ({ ...goal, terms: summed(goal.terms) })),
    },
    read: (values) => {
      const read: Record<string, number> = { ...values };
      chains.forEach((chain, index) => {
        const chosen = lengths[index]?.findIndex((name) => values[name] === 1) ?? -1;
        chain.forEach((name, place) => {
          read[name] = place <= chosen ? 1 : 0;
        });
      });
      return read;
    },
  };
}
