import type { Constraint, Goal, Preparation, Solution, Solver, Variable } from '@plenum/milp';
import type { Fraction as Ratio } from 'fraction.js';
import { breathe } from './breathe.ts';
import { goalValue } from './goals.ts';
import { type Limit, type Limits, type MoneyRows, missingMoney, programOf } from './limits.ts';
import { byLengths } from './rank-chains.ts';
import { type Known, knownBy, withoutSettled } from './settle.ts';
import type { Arrangement, Party, Situation } from './situation.ts';
import { tallyOf } from './tally.ts';

/** A budget of solver time, shared by all solves of one plan. */
export type Budget = {
  solver: Solver;
  signal: AbortSignal | undefined;
  gap: string | undefined;
  leftMs: number | undefined;
};

/** An arrangement, or why there is none. */
export type Found =
  | {
      status: 'found';
      arrangement: Arrangement;
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
  variables?: Variable[];
  rows?: Constraint[];
  goals?: Goal[];
  /** What is known beforehand, if all these limits and rows hold. */
  known?: Known;
  leaveOut?: Preparation[];
};

const nothing: Known = { settled: new Map(), chains: [] };

/** Asks the solver, and again with the money rows that its answer broke, until everybody can be paid for. */
export async function ask(
  situation: Situation,
  { model }: Limits,
  budget: Budget,
  {
    limits,
    money,
    missing = false,
    variables = [],
    rows = [],
    goals = [],
    known = nothing,
    leaveOut,
  }: Question,
): Promise<Found> {
  const { settled, chains } = known;
  // A chain keeps its ranks by itself.
  const inRows = chains.length > 0 ? limits.filter(({ reason }) => reason.code !== 'rank') : limits;
  const plain = programOf(model, inRows, []);
  for (;;) {
    await breathe(budget.signal);
    if (isSpent(budget)) return { status: 'unknown', bounds: new Map() };
    const moneyRows = money?.rows() ?? [];
    const whole = {
      variables: missing
        ? [...plain.variables, { name: missingMoney, kind: 'integer' as const }]
        : [...plain.variables, ...variables],
      constraints: [
        ...plain.constraints,
        ...rows,
        ...(missing
          ? moneyRows.map((row) => ({ ...row, terms: [...row.terms, [missingMoney, -1] as const] }))
          : moneyRows),
      ],
      goals,
    };
    const { program, added } = withoutSettled(whole, settled);
    const chained = byLengths(program, chains);
    const solution = await budget.solver(chained.program, {
      signal: budget.signal,
      gap: budget.gap,
      timeLimitMs: budget.leftMs,
      leaveOut,
    });
    if (budget.leftMs !== undefined) budget.leftMs -= Math.max(1, Math.ceil(solution.solverMs));
    if (solution.status === 'infeasible') return { status: 'infeasible' };
    if (!('values' in solution)) {
      const bounds = solution.status === 'unknown' ? solution.bounds : [];
      return {
        status: 'unknown',
        bounds: new Map(
          bounds.flatMap(({ name, bound }, place) =>
            bound === null ? [] : [[name, bound + (added[place] ?? 0)]],
          ),
        ),
      };
    }
    const values = chained.read(solution.values);
    for (const [name, value] of settled) values[name] = value;
    const arrangement = model.read(values);
    const extra = solution.values[missingMoney] ?? 0;
    if (money?.separate(tallyOf(situation, arrangement), extra)) continue;
    const reached = solution.goals.map(({ name, value, bound }, place) => {
      const more = added[place] ?? 0;
      return { name, value: value + more, bound: bound === null ? null : bound + more };
    });
    return { status: 'found', arrangement, missing: extra, solution: { ...solution, goals: reached } };
  }
}

/** Whether the time is used up. */
export const isSpent = ({ leftMs }: Budget): boolean => leftMs !== undefined && leftMs <= 0;

/** How far the goals were reached: in the problem's order, those not reached are absent. */
export type Reached = { arrangement: Arrangement; bounds: Ratio[]; ranOut: boolean };

/** One search of many that differ by the sum of free money alone. */
export type Among = {
  /** How far this sum lies between the two whose plans are known, from 0 to 1; undefined where they are not. */
  between?: number | undefined;
};

/** Everything that reaching a goal needs. */
export type Search = {
  situation: Situation;
  limits: Limits;
  money: MoneyRows;
  budget: Budget;
  reached: Reached;
  /** The most representation that there can be, where more than the problem tells is known. */
  mostRepresented?: Ratio | undefined;
  /** What is known from other sums of money, where this search is one of many. */
  among?: Among | undefined;
  /** Rows that keep the goals reached so far, with variables of their own. */
  rows: Constraint[];
  variables: Variable[];
  /** How many every group sends at the least, by the goals reached so far. */
  least: (party: Party) => number;
  /** Told of every arrangement that keeps the goals reached so far. */
  tell: () => void;
};

/**
 * Asks for an arrangement that keeps all limits, the goals reached so far and some further rows, by which each
 * group sends at least so many.
 */
export async function askFor(
  search: Search,
  rows: Constraint[],
  { least = search.least, goals = [] }: { least?: Search['least']; goals?: Goal[] } = {},
): Promise<Found> {
  const { situation, limits, budget, money, reached, variables, among } = search;
  const { attends } = limits.model;
  // Where much the same is asked so often, it pays to settle what can be settled of few people too.
  const known = among ? knownBy(situation, attends, least, 0) : knownBy(situation, attends, least);
  const found = await ask(situation, limits, budget, {
    limits: limits.limits,
    money,
    variables,
    rows: [...search.rows, ...rows],
    goals,
    known,
    ...(among ? { leaveOut: leftOut(known) } : {}),
  });
  if (found.status === 'unknown') reached.ranOut = true;
  return found;
}

/** What seldom helps with programs without what is settled; chains are as simple as they can be. */
export const leftOut = ({ chains }: Known): Preparation[] =>
  chains.length > 0 ? ['symmetries', 'jumps', 'presolve'] : ['symmetries', 'jumps'];

/** Takes an arrangement that is no worse than the one in hand. */
export function take(search: Search, arrangement: Arrangement): void {
  search.reached.arrangement = arrangement;
  search.tell();
}

/** The value that the arrangement in hand has of a goal. */
export const valueInHand = ({ situation, reached }: Search, goal: 'representation' | 'balance'): Ratio =>
  goalValue(situation, goal, tallyOf(situation, reached.arrangement));
