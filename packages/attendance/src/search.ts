import type { Constraint, Goal, Solution, Solver } from '@plenum/milp';
import { Fraction as Ratio } from 'fraction.js';
import { unsoundAnswer } from './errors.ts';
import { mostRepresentation, plainBound, representationOf, type SimpleGoal, worth } from './goals.ts';
import { type Limit, type Limits, type MoneyRows, missingMoney, programOf } from './limits.ts';
import type { Person, Situation } from './situation.ts';

/** A budget of solver time, shared by all solves of one plan. */
export type Budget = {
  solver: Solver;
  signal: AbortSignal | undefined;
  gap: string | undefined;
  leftMs: number | undefined;
};

/** Somebody's attendance, or why there is none. */
export type Found =
  | {
      status: 'found';
      attending: Set<Person>;
      missing: number;
      solution: Extract<Solution, { values: unknown }>;
    }
  | { status: 'infeasible' }
  | { status: 'unknown'; bounds: ReadonlyMap<string, number> };

type Question = {
  limits: Limit[];
  /** Left out: money is no object. With `goal`, free money may be missing and as little as possible. */
  money?: MoneyRows;
  missing?: boolean;
  rows?: Constraint[];
  goals?: Goal[];
};

/** Asks the solver, and again with the money rows that its answer broke, until everybody can be paid for. */
export async function ask(
  situation: Situation,
  { variableOf, people }: Limits,
  budget: Budget,
  { limits, money, missing = false, rows = [], goals = [] }: Question,
): Promise<Found> {
  for (;;) {
    budget.signal?.throwIfAborted();
    if (budget.leftMs !== undefined && budget.leftMs <= 0) return { status: 'unknown', bounds: new Map() };
    const plain = programOf(situation, variableOf, limits, []);
    const moneyRows = money?.rows() ?? [];
    const program = {
      variables: missing
        ? [...plain.variables, { name: missingMoney, kind: 'integer' as const }]
        : plain.variables,
      constraints: [
        ...plain.constraints,
        ...rows,
        ...(missing
          ? moneyRows.map((row) => ({ ...row, terms: [...row.terms, [missingMoney, -1] as const] }))
          : moneyRows),
      ],
      goals,
    };
    const solution = await budget.solver(program, {
      signal: budget.signal,
      gap: budget.gap,
      timeLimitMs: budget.leftMs,
    });
    if (budget.leftMs !== undefined) budget.leftMs -= Math.max(1, Math.ceil(solution.solverMs));
    if (solution.status === 'infeasible') return { status: 'infeasible' };
    if (!('values' in solution)) {
      const bounds = solution.status === 'unknown' ? solution.bounds : [];
      return {
        status: 'unknown',
        bounds: new Map(bounds.flatMap(({ name, bound }) => (bound === null ? [] : [[name, bound]]))),
      };
    }
    const attending = new Set<Person>();
    for (const [name, person] of people) if (solution.values[name] === 1) attending.add(person);
    const extra = solution.values[missingMoney] ?? 0;
    if (money?.separate([...attending], extra)) continue;
    return { status: 'found', attending, missing: extra, solution };
  }
}

/** How far the goals were reached: in the problem's order, those not reached are absent. */
export type Reached = { attending: Set<Person>; bounds: Ratio[]; ranOut: boolean };

/** Reaches the goals one after the other, each value kept for the next. */
export async function reachGoals(
  situation: Situation,
  limits: Limits,
  money: MoneyRows,
  budget: Budget,
): Promise<{ status: 'reached'; reached: Reached } | { status: 'infeasible' } | { status: 'unknown' }> {
  const question = { limits: limits.limits, money };
  const first = await ask(situation, limits, budget, question);
  if (first.status !== 'found') return { status: first.status };
  const reached: Reached = { attending: first.attending, bounds: [], ranOut: false };
  const rows: Constraint[] = [];
  for (let place = 0; place < situation.goals.length && !reached.ranOut; ) {
    if (situation.goals[place] === 'representation') {
      await representAll(situation, limits, money, budget, reached, rows);
      place += 1;
      continue;
    }
    const run = situation.goals.slice(place).indexOf('representation');
    const names = situation.goals.slice(place, run < 0 ? undefined : place + run) as SimpleGoal[];
    const goals = names.map((name) => goalOf(situation, limits, name));
    const found = await ask(situation, limits, budget, { ...question, rows, goals });
    // The plan in hand meets these very rows.
    if (found.status === 'infeasible') throw unsoundAnswer({ goal: names[0] });
    if (found.status === 'unknown') {
      reached.ranOut = true;
      const [name] = names;
      const bound = name && found.bounds.get(name);
      if (name && bound !== undefined) reached.bounds.push(withSpending(situation, name, bound));
      break;
    }
    reached.attending = found.attending;
    found.solution.goals.forEach(({ value, bound }, index) => {
      const [name, goal] = [names[index], goals[index]];
      if (!name || !goal) return;
      reached.bounds.push(
        bound === null ? plainBound(situation, name) : withSpending(situation, name, bound),
      );
      const relation = goal.sense === 'maximise' ? '>=' : '<=';
      rows.push({ name: `reached ${name}`, terms: goal.terms, relation, bound: value });
    });
    reached.ranOut = found.solution.goals.length < goals.length || isSpent(budget);
    place += names.length;
  }
  return { status: 'reached', reached };
}

const isSpent = ({ leftMs }: Budget): boolean => leftMs !== undefined && leftMs <= 0;

const withSpending = (situation: Situation, name: SimpleGoal, bound: number): Ratio =>
  new Ratio(name === 'cost' ? bound + situation.spending : bound);

function goalOf(situation: Situation, { variableOf }: Limits, name: SimpleGoal): Goal {
  return {
    name,
    sense: name === 'cost' ? 'minimise' : 'maximise',
    terms: situation.people.flatMap((person) => {
      const value = worth(name, person);
      return value === 0 ? [] : [[variableOf(person), value] as const];
    }),
  };
}

/**
 * Raises the least attending/entitled as far as it goes. It can only be one of few ratios, so that halving
 * the list asks a handful of yes-or-no questions, each far easier than a maximin program.
 */
async function representAll(
  situation: Situation,
  limits: Limits,
  money: MoneyRows,
  budget: Budget,
  reached: Reached,
  rows: Constraint[],
): Promise<void> {
  const ratios = possibleRatios(situation);
  const placeOf = (attending: Set<Person>) => {
    const ratio = representationOf(situation, attending);
    return ratios.findIndex((other) => other.equals(ratio));
  };
  let low = placeOf(reached.attending);
  let high = ratios.length - 1;
  while (low < high && !reached.ranOut) {
    const middle = Math.ceil((low + high) / 2);
    const floors = floorsFor(situation, limits, ratios[middle] ?? new Ratio(0));
    const found = await ask(situation, limits, budget, {
      limits: limits.limits,
      money,
      rows: [...rows, ...floors],
    });
    if (found.status === 'found') {
      reached.attending = found.attending;
      low = Math.max(middle, placeOf(found.attending));
    } else if (found.status === 'infeasible') high = middle - 1;
    else reached.ranOut = true;
  }
  reached.bounds.push(ratios[high] ?? mostRepresentation(situation));
  rows.push(...floorsFor(situation, limits, ratios[low] ?? new Ratio(0)));
  reached.ranOut ||= isSpent(budget);
}

/** Every value that the least ratio can take, smallest first. */
function possibleRatios(situation: Situation): Ratio[] {
  const most = mostRepresentation(situation);
  const ratios = new Map<string, Ratio>([[most.toFraction(), most]]);
  for (const { entitled, members } of situation.parties) {
    if (entitled === 0) continue;
    for (let count = 0; count <= members.length; count++) {
      const ratio = new Ratio(count, entitled);
      if (ratio.gt(most)) break;
      ratios.set(ratio.toFraction(), ratio);
    }
  }
  return [...ratios.values()].sort((one, two) => one.compare(two));
}

function floorsFor({ parties }: Situation, { variableOf }: Limits, { n, d }: Ratio): Constraint[] {
  return parties.flatMap(({ id, entitled, members }) => {
    const least = Number((n * BigInt(entitled) + d - 1n) / d);
    return least > 0
      ? [
          {
            name: `representation ${id}`,
            terms: members.map((person) => [variableOf(person), 1] as const),
            relation: '>=' as const,
            bound: least,
          },
        ]
      : [];
  });
}
