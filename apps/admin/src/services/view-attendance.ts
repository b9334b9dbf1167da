import type { AttendancePlan, AttendanceProblem } from '@plenum/attendance';
import { countsBy } from './attendance-problem.ts';
import type { Conference } from './conference.ts';
import { type Held, held } from './documents.ts';
import { type KnownNames, knownNames } from './known-names.ts';
import { openConference } from './load-conference.ts';
import { type MoneyStep, moneySteps } from './money-in-hand.ts';
import type { Office } from './office.ts';
import { quorumOf } from './quorum.ts';
import { type StoredPlan, storedPlans } from './stored-plans.ts';
import { type PlanView, viewPlan } from './view-plan.ts';

export type LadderStep = {
  step: MoneyStep;
  /** Nobody can be told to come when the limits cannot all hold. */
  delegates: number | undefined;
  people: number;
  income: number;
  cost: number;
  quorate: boolean;
  /** Delegates missing to the quorum. */
  missing: number;
};

export type AttendanceView =
  | { status: 'no-plan'; failed: Office['planning']['failed'] }
  | { status: 'planning'; done: number; of: number; startedAt: string }
  | ({
      status: 'planned';
      step: MoneyStep;
      madeAt: string;
      stale: boolean;
      failed: Office['planning']['failed'];
      quorum: number;
      elected: number;
      seats: number;
      others: number;
      ladder: LadderStep[];
      plan: PlanView;
    } & KnownNames);

/** What the Attendance page shows for one step of the money. */
export async function viewAttendance(office: Office, step: MoneyStep): Promise<AttendanceView> {
  const { current, failed } = office.planning;
  if (current !== undefined)
    return { status: 'planning', done: current.done, of: moneySteps.length, startedAt: current.startedAt };
  const loaded = await openConference(office);
  const plans = storedPlans(loaded);
  const stored = plans[step];
  if (stored === undefined) return { status: 'no-plan', failed };
  const funds = held(loaded.documents, 'fund');
  return { ...plannedView(loaded.conference, funds, step, stored, plans), failed };
}

/** The same from a conference and its plans, wherever they came from. */
function plannedView(
  conference: Conference,
  funds: Pick<Held<'fund'>, 'document' | 'value'>[],
  step: MoneyStep,
  stored: StoredPlan,
  plans: Partial<Record<MoneyStep, StoredPlan>>,
): Extract<AttendanceView, { status: 'planned' }> {
  const quorum = quorumOf(conference);
  return {
    status: 'planned',
    step,
    ...knownNames(conference),
    madeAt: stored.madeAt,
    stale: moneySteps.some((one) => plans[one]?.stale),
    failed: undefined,
    quorum,
    elected: conference.delegates.filter(({ status }) => status === 'elected').length,
    seats: conference.settled.seats,
    others: conference.others.length,
    ladder: moneySteps.flatMap((one) => {
      const known = plans[one];
      return known === undefined ? [] : [ladderStep(one, known.plan, known.problem, quorum)];
    }),
    plan: viewPlan(
      conference,
      stored,
      funds.map((fund) => ({ ...fund, counted: countsBy(fund.value, step) })),
    ),
  };
}

function ladderStep(
  step: MoneyStep,
  plan: AttendancePlan,
  problem: AttendanceProblem,
  quorum: number,
): LadderStep {
  const income = problem.funds.reduce((sum, fund) => sum + fund.amount, 0);
  if (plan.status !== 'optimal' && plan.status !== 'feasible')
    return { step, delegates: undefined, people: 0, income, cost: 0, quorate: false, missing: quorum };
  const { delegates, people, cost } = plan.totals;
  const missing = Math.max(0, quorum - delegates);
  return { step, delegates, people, income, cost, quorate: missing === 0, missing };
}
