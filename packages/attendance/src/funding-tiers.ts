import { createSolver } from '@plenum/milp';
import { confidenceOf, fundsOf } from './confidence.ts';
import { AttendanceError, type Problem } from './errors.ts';
import type { AttendancePlan } from './plan.ts';
import { type PlanOptions, planDerived } from './plan-attendance.ts';
import { type CheckedProblem, readProblem } from './read-problem.ts';
import type { AttendanceProblem, Fraction } from './schemas.ts';

/** How to work out tiers. */
export type TierOptions = PlanOptions & {
  /** Delegates that make the conference quorate; default: no quorum is told. */
  quorum?: number | undefined;
  /** Called after each tier with how many of how many are there, and with that tier. */
  onTier?: ((done: number, of: number, tier: Tier) => void) | undefined;
};

/** Whether so many delegates make the conference quorate, and how many are missing. */
export type QuorumState = { needed: number; missing: number; quorate: boolean };

/** Who can be confirmed when one more fund is counted. */
export type Tier = {
  /** The fund that this tier adds; absent in the first, which counts money received. */
  fund?: string;
  /** All funds that the tier counts. */
  funds: string[];
  /** What they bring, in minor units. */
  income: number;
  /** The best plan that keeps everybody of the tier before. */
  plan: AttendancePlan;
  /** Everybody who can be confirmed, in the order of the candidates; where no plan was found those of the tier before. */
  confirmed: string[];
  /** Those whom the tier before did not have. */
  added: string[];
  quorum?: QuorumState;
  /** How probable it is that the tier can be paid; absent where there is no plan. */
  confidence?: {
    /** If only the funds of the tier may pay. */
    ownFunds: Fraction;
    /** If whatever money comes may pay, that of later tiers too. */
    allFunds: Fraction;
  };
};

/**
 * Who can be confirmed with the money received, then with each further fund: each tier contains the one before,
 * so that nobody who was told that they can come is told the contrary because of money that came.
 *
 * @param problem all funds, of every status; a fund without status counts as received
 * @param order ids of the funds that are counted one after the other, once each; default: pledged ones, then
 *   those hoped for, as they stand in the problem. Funds that are neither received nor named are left out of tiers
 * @param options as of `planAttendance`, for each tier, `onIncumbent` too; `quorum` in delegates; `onTier` tells how
 *   far it is
 * @returns one tier more than funds in the order that are not received. A tier without a plan (`infeasible`,
 *   `unknown`) confirms nobody more
 * @throws AttendanceError `unknown-fund`, `duplicate-id` in the order; `too-many-uncertain-funds` beyond 16;
 *   as `planAttendance`
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { fundingTiers } from '@plenum/attendance';
 *
 * const person = (id: string, rank: number) => ({ id, group: 'north', rank, attributes: {}, travel: [] });
 * const tiers = await fundingTiers(
 *   {
 *     currency: 'EUR', nights: 0, perHead: 4000, quotas: [], fixedCosts: [],
 *     groups: [{ id: 'north', entitled: 3 }],
 *     candidates: [person('N1', 1), person('N2', 2), person('N3', 3)],
 *     funds: [
 *       { id: 'dues', amount: 5000, status: 'received' },
 *       { id: 'appeal', amount: 7000, status: 'pledged', probability: '3/5' },
 *     ],
 *   },
 *   ['appeal'],
 *   { quorum: 2 },
 * );
 * assert.deepEqual(tiers.map(({ confirmed, added }) => [confirmed, added]), [
 *   [['N1'], ['N1']],
 *   [['N1', 'N2', 'N3'], ['N2', 'N3']],
 * ]);
 * assert.deepEqual(tiers[0]?.quorum, { needed: 2, missing: 1, quorate: false });
 * assert.deepEqual(tiers[1]?.confidence, { ownFunds: '3/5', allFunds: '3/5' });
 * ```
 */
export async function fundingTiers(
  problem: AttendanceProblem,
  order?: readonly string[],
  options: TierOptions = {},
): Promise<Tier[]> {
  options.signal?.throwIfAborted();
  const checked = readProblem(problem);
  checkQuorum(options.quorum);
  const added = orderOf(checked, order);
  fundsOf(checked);
  const { solve, close } = options.solver ? { solve: options.solver, close: () => {} } : await createSolver();
  try {
    const counted = new Set(checked.funds.flatMap(({ id, status }) => (isReceived(status) ? [id] : [])));
    const tiers: Tier[] = [];
    const steps = [undefined, ...added];
    for (const fund of steps) {
      if (fund !== undefined) counted.add(fund);
      const before = tiers.at(-1)?.confirmed ?? [];
      const tier = await tierOf(checked, { fund, counted, before }, { ...options, solver: solve });
      tiers.push(tier);
      options.onTier?.(tiers.length, steps.length, tier);
    }
    return tiers;
  } finally {
    close();
  }
}

const isReceived = (status: CheckedProblem['funds'][number]['status']): boolean =>
  status === undefined || status === 'received';

function checkQuorum(quorum: number | undefined): void {
  if (quorum === undefined || (Number.isSafeInteger(quorum) && quorum >= 0)) return;
  throw new AttendanceError([
    {
      code: 'bad-option',
      path: ['options', 'quorum'],
      params: { expected: 'a whole number of delegates' },
      severity: 'error',
    },
  ]);
}

function orderOf({ funds }: CheckedProblem, order: readonly string[] | undefined): string[] {
  const open = funds.filter(({ status }) => !isReceived(status));
  if (order === undefined)
    return [
      ...open.filter(({ status }) => status === 'pledged'),
      ...open.filter(({ status }) => status === 'hoped'),
    ].map(({ id }) => id);
  const known = new Set(funds.map(({ id }) => id));
  const problems: Problem[] = [];
  order.forEach((id, index) => {
    const say = (code: 'unknown-fund' | 'duplicate-id', params: Record<string, unknown>) =>
      problems.push({ code, path: ['order', index], params, severity: 'error' });
    if (!known.has(id)) say('unknown-fund', { fund: id });
    else if (order.indexOf(id) < index) say('duplicate-id', { first: order.indexOf(id) });
  });
  if (problems.length > 0) throw new AttendanceError(problems);
  return order.filter((id) => open.some((fund) => fund.id === id));
}

async function tierOf(
  problem: CheckedProblem,
  { fund, counted, before }: { fund: string | undefined; counted: ReadonlySet<string>; before: string[] },
  { quorum, onTier: _, ...options }: TierOptions,
): Promise<Tier> {
  const kept = new Set(before);
  const funds = problem.funds.filter(({ id }) => counted.has(id));
  const own = {
    ...problem,
    funds,
    candidates: problem.candidates.map((candidate) =>
      kept.has(candidate.id) ? { ...candidate, must: true } : candidate,
    ),
  };
  const plan = await planDerived(own, options);
  const sound = plan.status === 'optimal' || plan.status === 'feasible' ? plan : undefined;
  // Whoever was told stays told: where the time ran out, what paid for them before still does.
  const confirmed = sound?.attending.map(({ id }) => id) ?? before;
  return {
    ...(fund === undefined ? {} : { fund }),
    funds: funds.map(({ id }) => id),
    income: funds.reduce((sum, { amount }) => sum + amount, 0),
    plan,
    confirmed,
    added: confirmed.filter((id) => !kept.has(id)),
    ...(quorum === undefined ? {} : { quorum: quorumState(quorum, delegatesAmong(problem, confirmed)) }),
    ...(sound === undefined
      ? {}
      : {
          confidence: {
            ownFunds: confidenceOf(own, sound).toFraction(),
            allFunds: confidenceOf(problem, sound).toFraction(),
          },
        }),
  };
}

const delegatesAmong = ({ candidates }: CheckedProblem, ids: readonly string[]): number => {
  const here = new Set(ids);
  return candidates.filter(({ id, group }) => group !== undefined && here.has(id)).length;
};

/** How far so many delegates are from a quorum. */
function quorumState(needed: number, delegates: number): QuorumState {
  const missing = Math.max(0, needed - delegates);
  return { needed, missing, quorate: missing === 0 };
}
