import { attendanceProblem } from './attendance-problem.ts';
import { type DeadlineView, deadlinesOf } from './deadlines.ts';
import { entitlements } from './entitlement.ts';
import { hallOf } from './hall.ts';
import { openConference } from './load-conference.ts';
import { type MoneyStep, moneySteps } from './money-in-hand.ts';
import type { Office } from './office.ts';
import { placesState } from './places-state.ts';
import { publicationOf } from './publish-day.ts';
import { quorumOf } from './quorum.ts';
import { type Fact, facts } from './records.ts';
import { rollOf } from './roll.ts';
import { storedPlans } from './stored-plans.ts';
import { type QuorumView, quorumView } from './view-hall.ts';

export type Todo =
  | { code: 'plan-first' | 'plan-again' | 'publish-first' | 'replan' }
  | { code: 'not-quorate'; missing: number }
  | {
      code: 'over-entitled' | 'vacant' | 'places-lost' | 'places-open' | 'deadlines-late' | 'deadlines-today';
      count: number;
    };

export type OverviewView = {
  currency: string;
  branches: number;
  members: number;
  entitled: number;
  elected: number;
  seats: number;
  /** Delegates who were told that they can come. */
  confirmed: number;
  /** Delegates needed, if a rule counts them among those entitled. */
  quorum: number | undefined;
  /** Every rule of quorum with whoever is in the hall, where one figure does not say it all. */
  rules: QuorumView | undefined;
  /** What the money brings, step by step; `delegates` is absent until it is planned, or when no plan holds. */
  steps: { step: MoneyStep; income: number; planned: boolean; delegates?: number; quorate?: boolean }[];
  stale: boolean;
  todo: Todo[];
  /** The next that are still to be met. */
  deadlines: DeadlineView[];
  /** `isBlocked`: it says that the conference has been blocked. */
  published: { number: number; at: string; facts: Fact[]; isBlocked: boolean } | undefined;
};

/** How the conference stands, and what is to be done next. */
export async function viewOverview(office: Office): Promise<OverviewView> {
  const loaded = await openConference(office);
  const { conference } = loaded;
  const roll = rollOf(conference).branches;
  const quorum = quorumOf(conference);
  const plans = storedPlans(loaded);
  const publication = publicationOf(loaded)?.value;
  const steps = moneySteps.map((step): OverviewView['steps'][number] => {
    const plan = plans[step]?.plan;
    const income = attendanceProblem(conference, step).funds.reduce((sum, { amount }) => sum + amount, 0);
    if (plan === undefined || plan.status === 'infeasible' || plan.status === 'unknown')
      return { step, income, planned: plan !== undefined };
    const { delegates } = plan.totals;
    const brings = { step, income, planned: true, delegates };
    return quorum === undefined ? brings : { ...brings, quorate: delegates >= quorum };
  });
  const stale = moneySteps.some((step) => plans[step]?.stale);
  const total = (count: (branch: (typeof roll)[number]) => number) =>
    roll.reduce((sum, one) => sum + count(one), 0);
  const [received] = steps;
  const places = placesState(loaded);
  const over = total((branch) => branch.over);
  const vacant = total((branch) => branch.vacant);
  const { deadlines } = deadlinesOf(office, loaded);
  const inState = (state: DeadlineView['state']) => deadlines.filter((one) => one.state === state);
  return {
    currency: conference.settled.currency,
    branches: roll.length,
    members: entitlements(conference).reduce((sum, { members }) => sum + members, 0),
    entitled: total(({ entitled }) => entitled),
    elected: total(({ elected }) => elected.length),
    seats: conference.settled.seats,
    confirmed: places.confirmed,
    quorum,
    rules:
      quorum !== undefined && conference.settled.quorum.length === 1
        ? undefined
        : quorumView(conference, hallOf(office, loaded)),
    steps,
    stale,
    deadlines: [...inState('today'), ...inState('open')].slice(0, 3),
    todo: [
      ...counted('deadlines-late', inState('late').length),
      ...counted('deadlines-today', inState('today').length),
      ...(steps.some(({ planned }) => !planned) ? [{ code: 'plan-first' as const }] : []),
      ...(stale ? [{ code: 'plan-again' as const }] : []),
      ...(places.changed ? [{ code: 'replan' as const }] : []),
      ...counted('places-lost', places.lost),
      ...counted('places-open', places.open),
      ...(received?.planned && quorum !== undefined && !received.quorate
        ? [{ code: 'not-quorate' as const, missing: quorum - (received.delegates ?? 0) }]
        : []),
      ...counted('over-entitled', over),
      ...counted('vacant', vacant),
      ...(publication === undefined ? [{ code: 'publish-first' as const }] : []),
    ],
    published:
      publication === undefined
        ? undefined
        : {
            number: publication.number,
            at: publication.at,
            facts: facts.filter((fact) => publication.released[fact] !== undefined),
            isBlocked: publication.blockedSince !== undefined,
          },
  };
}

function counted(code: Extract<Todo, { count: number }>['code'], count: number): Todo[] {
  return count > 0 ? [{ code, count }] : [];
}
