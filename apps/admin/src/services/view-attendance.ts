import type { AttendancePlan, AttendanceProblem } from '@plenum/attendance';
import { countsBy } from './attendance-problem.ts';
import type { Conference } from './conference.ts';
import { type Held, held } from './documents.ts';
import { type KnownNames, knownNames } from './known-names.ts';
import { openConference } from './load-conference.ts';
import { type MoneyStep, moneySteps } from './money-in-hand.ts';
import type { Office } from './office.ts';
import { confirmedNow } from './places.ts';
import { type PlacesState, placesState } from './places-state.ts';
import { quorumOf } from './quorum.ts';
import { type StoredPlan, storedPlans } from './stored-plans.ts';
import { type WorkFailed, workFailed } from './under-way.ts';
import { type PlanView, viewPlan } from './view-plan.ts';
import { othersComing } from './without-vote.ts';

export type LadderStep = {
  step: MoneyStep;
  /** Nobody can be told to come when the limits cannot all hold. */
  delegates: number | undefined;
  people: number;
  income: number;
  cost: number;
  /** Whether that is a quorum and how many are missing to it, if a rule counts the delegates entitled. */
  quorum: { quorate: boolean; missing: number } | undefined;
};

export type AttendanceView =
  | { status: 'no-plan'; failed: WorkFailed | undefined }
  | ({
      status: 'planned';
      step: MoneyStep;
      madeAt: string;
      stale: boolean;
      failed: WorkFailed | undefined;
      /** Delegates needed, if a rule counts them among those entitled. */
      quorum: number | undefined;
      elected: number;
      seats: number;
      others: number;
      ladder: LadderStep[];
      plan: PlanView;
      /** The documents of delegates, by their ids. */
      documents: Record<string, string>;
      /** The ids of those whose places are confirmed. */
      confirmed: string[];
      places: PlacesState;
    } & KnownNames);

/** What the Attendance page shows for one step of the money. */
export async function viewAttendance(office: Office, step: MoneyStep): Promise<AttendanceView> {
  const failed = workFailed(office, 'plan');
  const loaded = await openConference(office);
  const plans = storedPlans(loaded);
  const stored = plans[step];
  if (stored === undefined) return { status: 'no-plan', failed };
  const funds = held(loaded.documents, 'fund');
  const documents = Object.fromEntries(
    held(loaded.documents, 'delegate').map(({ document, value }) => [value.id, document]),
  );
  return {
    ...plannedView(loaded.conference, funds, step, stored, plans),
    failed,
    documents,
    confirmed: [...confirmedNow(loaded)],
    places: placesState(loaded),
  };
}

/** The same from a conference and its plans, wherever they came from. */
function plannedView(
  conference: Conference,
  funds: Pick<Held<'fund'>, 'document' | 'value'>[],
  step: MoneyStep,
  stored: StoredPlan,
  plans: Partial<Record<MoneyStep, StoredPlan>>,
): Omit<Extract<AttendanceView, { status: 'planned' }>, 'documents' | 'confirmed' | 'places'> {
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
    others: othersComing(conference).length,
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
  needed: number | undefined,
): LadderStep {
  const income = problem.funds.reduce((sum, fund) => sum + fund.amount, 0);
  if (plan.status !== 'optimal' && plan.status !== 'feasible')
    return { step, delegates: undefined, people: 0, income, cost: 0, quorum: against(needed, 0) };
  const { delegates, people, cost } = plan.totals;
  return { step, delegates, people, income, cost, quorum: against(needed, delegates) };
}

function against(needed: number | undefined, delegates: number): LadderStep['quorum'] {
  if (needed === undefined) return undefined;
  const missing = Math.max(0, needed - delegates);
  return { quorate: missing === 0, missing };
}
