import { createSolver, type Solver } from '@plenum/milp';
import { ask, type Budget, isSpent } from './ask.ts';
import { breathe } from './breathe.ts';
import { findConflicts } from './find-conflicts.ts';
import { type Limits, limitsOf, type MoneyRows, missingMoney, moneyRowsOf } from './limits.ts';
import type { AttendancePlan, SoundPlan } from './plan.ts';
import { checkOptions, type PlanOptions, planDerived } from './plan-attendance.ts';
import { quickArrangements } from './quick-plan.ts';
import { readProblem } from './read-problem.ts';
import type { Reason } from './reasons.ts';
import { withExtraMoney, withoutPrices } from './relax-limit.ts';
import type { AttendanceProblem } from './schemas.ts';
import { knownBy } from './settle.ts';
import { type Arrangement, type Situation, situationOf } from './situation.ts';

/** The least free money that must be added to a problem so that all its limits can be met. */
export type ExtraMoney =
  | { status: 'found'; amount: number; who: string[] }
  | { status: 'impossible'; conflicts: Reason[] }
  | { status: 'unknown' };

/**
 * What answers of several plans are worked out with: one solver, and the time for all of them together. Everything
 * is asked of problems that are made of the one that was asked, so that no plan is told on its way.
 */
export type Means = {
  budget: Budget;
  /** A plan for a problem. */
  plan: (problem: AttendanceProblem) => Promise<AttendancePlan>;
  /** The plan for a problem with so much more free money, the extra fund left in. */
  planWith: (problem: AttendanceProblem, amount: number) => Promise<AttendancePlan>;
  /** Whether all limits of a problem can be met: no goal is reached and no conflict looked for. */
  canMeet: (problem: AttendanceProblem) => Promise<'yes' | 'no' | 'unknown'>;
  /** Limits of a problem that contradict each other, none of them to spare; undefined where all can be met. */
  conflictOf: (problem: AttendanceProblem) => Promise<Reason[] | 'unknown' | undefined>;
  /** The least free money that must be added; conflicts are looked for only where none is enough. */
  extraMoney: (problem: AttendanceProblem) => Promise<ExtraMoney>;
};

/** Works something out with the solver of the options, or one of its own that is closed at the end. */
export async function withMeans<T>(options: PlanOptions, work: (means: Means) => Promise<T>): Promise<T> {
  options.signal?.throwIfAborted();
  checkOptions(options);
  const { solve, close } = options.solver ? { solve: options.solver, close: () => {} } : await createSolver();
  try {
    return await work(meansOf(options, solve));
  } finally {
    close();
  }
}

type Asked =
  | { status: 'yes' | 'unknown' }
  | { status: 'no'; situation: Situation; limits: Limits; money: MoneyRows };

function meansOf({ signal, gap, timeLimitMs }: PlanOptions, solver: Solver): Means {
  // A sum is the least only without a gap.
  const budget: Budget = { solver, signal, gap: undefined, leftMs: timeLimitMs };
  const measured: Solver = async (program, how) => {
    const solution = await solver(program, how);
    if (budget.leftMs !== undefined) budget.leftMs -= Math.max(1, Math.ceil(solution.solverMs));
    return solution;
  };
  const plan: Means['plan'] = (problem) => {
    const timeLimitMs = budget.leftMs === undefined ? undefined : Math.max(1, budget.leftMs);
    return planDerived(problem, { solver: measured, signal, gap, timeLimitMs });
  };
  const asked = async (problem: AttendanceProblem): Promise<Asked> => {
    const situation = situationAsked(problem);
    if (await quickly(situation, signal)) return { status: 'yes' };
    const limits = limitsOf(situation);
    const money = moneyRowsOf(situation, limits.model);
    const known = knownBy(situation, limits.model.attends, () => 0);
    const answer = await ask(situation, limits, budget, { limits: limits.limits, money, known });
    if (answer.status === 'infeasible') return { status: 'no', situation, limits, money };
    return { status: answer.status === 'found' ? 'yes' : 'unknown' };
  };
  return {
    budget,
    plan,
    planWith: (problem, amount) => plan(amount > 0 ? withExtraMoney(problem, amount) : problem),
    canMeet: async (problem) => (await asked(problem)).status,
    conflictOf: async (problem) => {
      const answer = await asked(problem);
      if (!('situation' in answer)) return answer.status === 'yes' ? undefined : 'unknown';
      const { situation, limits, money } = answer;
      return findConflicts(situation, limits, money, budget, { sum: false });
    },
    extraMoney: async (problem) => {
      const situation = situationAsked(problem);
      const quick = await quickly(situation, signal);
      if (quick) return { status: 'found', amount: 0, who: peopleOf(quick) };
      const limits = limitsOf(situation);
      const answer = await ask(situation, limits, budget, {
        limits: limits.limits,
        money: moneyRowsOf(situation, limits.model),
        missing: true,
        goals: [{ name: missingMoney, sense: 'minimise', terms: [[missingMoney, 1]] }],
      });
      if (answer.status === 'found')
        return answer.solution.status === 'optimal'
          ? { status: 'found', amount: answer.missing, who: peopleOf(answer.arrangement) }
          : { status: 'unknown' };
      if (answer.status === 'unknown') return { status: 'unknown' };
      // No sum is enough: what contradicts what while everything is free.
      const free = await plan({ ...withoutPrices(problem), goals: [] });
      return free.status === 'infeasible'
        ? { status: 'impossible', conflicts: free.conflicts }
        : { status: 'unknown' };
    },
  };
}

const situationAsked = (problem: AttendanceProblem): Situation =>
  situationOf(readProblem({ ...problem, goals: [] }));

async function quickly(
  situation: Situation,
  signal: AbortSignal | undefined,
): Promise<Arrangement | undefined> {
  for (const arrangement of quickArrangements(situation)) {
    if (arrangement) return arrangement;
    await breathe(signal);
  }
  return undefined;
}

const peopleOf = ({ places }: Arrangement): string[] => [...places.keys()].map(({ id }) => id);

/** Whether a plan was found. */
export const isSound = (plan: AttendancePlan): plan is SoundPlan =>
  plan.status === 'optimal' || plan.status === 'feasible';

/** Whether the time for an answer is used up. */
export const isOver = ({ budget }: Means): boolean => isSpent(budget);
