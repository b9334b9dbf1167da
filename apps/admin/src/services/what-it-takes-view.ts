import { held } from './documents.ts';
import { askedHash, soundPlan } from './explain-place.ts';
import { type KnownNames, knownNames } from './known-names.ts';
import { openConference } from './load-conference.ts';
import { type MoneyStep, moneySteps } from './money-in-hand.ts';
import type { Office } from './office.ts';
import { quorumOf } from './quorum.ts';
import { storedPlans } from './stored-plans.ts';
import { type WorkFailed, workFailed } from './under-way.ts';
import { newest } from './view-why.ts';
import { whatItTakesWork } from './what-it-takes.ts';
import { evenWeights, type WhatItTakes } from './what-it-takes-record.ts';
import { type WeightProblem, type WeightsForm, weightsForm } from './what-it-takes-weights.ts';

/** Figures of a plan, or of the cheapest conference with a quorum. */
export type Figures = { delegates: number; people: number; cost: number; representation?: string };

export type WhatItTakesView = {
  step: MoneyStep;
  /** The steps of the money for which there are plans. */
  steps: MoneyStep[];
  failed: WorkFailed | undefined;
  /** Delegates needed, if a rule counts them among those entitled. */
  quorum: number | undefined;
  weights: { form: WeightsForm; problems: WeightProblem[] };
} & KnownNames &
  (
    | { status: 'no-plan' }
    | {
        status: 'planned';
        /** The figures have changed since the plan was made. */
        planStale: boolean;
        infeasible: boolean;
        plan: Figures | undefined;
        /** What was worked out, if it was; `stale` when the plan or the quorum is another since. */
        answer: (WhatItTakes & { stale: boolean }) | undefined;
      }
  );

/**
 * What the page shows for one step of the money.
 *
 * @param asked the step; without it the one that was worked out last
 */
export async function viewWhatItTakes(
  office: Office,
  asked: MoneyStep | undefined,
): Promise<WhatItTakesView> {
  const loaded = await openConference(office);
  const plans = storedPlans(loaded);
  const known = held(loaded.documents, 'what-it-takes').map(({ value }) => value);
  const step = asked ?? newest(known)?.step ?? 'received';
  const answer = known.find((one) => one.step === step);
  const quorum = quorumOf(loaded.conference);
  const about = {
    step,
    steps: moneySteps.filter((one) => plans[one] !== undefined),
    failed: workFailed(office, whatItTakesWork),
    quorum,
    weights: { form: weightsForm(answer?.weights ?? evenWeights), problems: [] },
    ...knownNames(loaded.conference),
  };
  const stored = plans[step];
  if (stored === undefined) return { ...about, status: 'no-plan' };
  const plan = soundPlan(stored);
  const representation = plan?.goals.find(({ goal }) => goal === 'representation')?.value;
  return {
    ...about,
    status: 'planned',
    planStale: stored.stale,
    infeasible: stored.plan.status === 'infeasible',
    plan: plan && {
      delegates: plan.totals.delegates,
      people: plan.totals.people,
      cost: plan.totals.cost,
      ...(representation === undefined ? {} : { representation }),
    },
    answer: answer && { ...answer, stale: answer.askedHash !== askedHash(loaded, stored, quorum ?? null) },
  };
}
