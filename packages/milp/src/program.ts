/** A coefficient (a safe integer) on a variable; a variable named twice in one row counts twice. */
export type Term = readonly [variable: string, coefficient: number];

/** How a row's sum stands to its bound. */
export type Relation = '<=' | '>=' | '=';

/** A decision: 0 or 1, or an integer from `lower` (default 0) to `upper` (default: no limit). */
export type Variable =
  | { name: string; kind: 'binary' }
  | { name: string; kind: 'integer'; lower?: number | undefined; upper?: number | undefined };

/** A row that must hold exactly: the sum of its terms stands in `relation` to `bound`. */
export type Constraint = { name: string; terms: readonly Term[]; relation: Relation; bound: number };

/** A sum to make as large or as small as possible once the goals before it have been reached. */
export type Goal = { name: string; sense: 'maximise' | 'minimise'; terms: readonly Term[] };

/** An integer program as plain JSON; `goals` are lexicographic, the first counts most. */
export type Program = {
  variables: readonly Variable[];
  constraints: readonly Constraint[];
  goals: readonly Goal[];
};

/** Collects a {@link Program} piece by piece. */
export type ProgramBuilder = {
  /** Adds a decision that is 0 or 1 and returns its name. */
  binary(name: string): string;
  /** Adds an integer decision (default: from 0 upwards) and returns its name. */
  integer(name: string, range?: { lower?: number; upper?: number }): string;
  /** Adds a row that must hold. */
  constraint(name: string, terms: readonly Term[], relation: Relation, bound: number): void;
  /** Adds the next goal in order of importance. */
  goal(name: string, sense: Goal['sense'], terms: readonly Term[]): void;
  /** The program so far, as plain JSON; nothing is checked before it is solved. */
  build(): Program;
};

/**
 * Starts an empty integer program.
 *
 * @returns a builder; `build()` gives plain JSON that can be posted to a worker or stored
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { program } from '@plenum/milp';
 *
 * const draft = program();
 * const coach = draft.binary('coach');
 * draft.constraint('money', [[coach, 300]], '<=', 250);
 * draft.goal('rides', 'maximise', [[coach, 1]]);
 * assert.equal(draft.build().constraints[0]?.bound, 250);
 * ```
 */
export function program(): ProgramBuilder {
  const variables: Variable[] = [];
  const constraints: Constraint[] = [];
  const goals: Goal[] = [];
  return {
    binary(name) {
      variables.push({ name, kind: 'binary' });
      return name;
    },
    integer(name, range = {}) {
      variables.push({ name, kind: 'integer', ...range });
      return name;
    },
    constraint(name, terms, relation, bound) {
      constraints.push({ name, terms, relation, bound });
    },
    goal(name, sense, terms) {
      goals.push({ name, sense, terms });
    },
    build: () => ({ variables: [...variables], constraints: [...constraints], goals: [...goals] }),
  };
}
