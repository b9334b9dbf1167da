import type { Explanation } from '@plenum/attendance';
import { held } from './documents.ts';
import { askedHash, explaining, explanationsOf, soundPlan } from './explain-place.ts';
import { type KnownNames, knownNames } from './known-names.ts';
import { openConference } from './load-conference.ts';
import { type MoneyStep, moneySteps } from './money-in-hand.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';
import { storedPlans } from './stored-plans.ts';
import { type WorkFailed, workFailed } from './under-way.ts';

type Waiting = Extract<Explanation, { status: 'waiting' }>;

export type WhyView = {
  document: string;
  codeName: string;
  branch: Names | undefined;
  step: MoneyStep;
  failed: WorkFailed | undefined;
} & KnownNames &
  (
    | { status: 'not-elected' | 'no-plan' | 'not-in-plan' | 'attending' }
    | {
        status: 'waiting';
        /** The figures have changed since the plan was made. */
        planStale: boolean;
        /** What was worked out, if it was; `stale` when the plan is another since. */
        answer: { madeAt: string; stale: boolean; explanation: Waiting } | undefined;
      }
  );

/**
 * Why one delegate waits, by their document; nothing for a document that is no delegate's.
 *
 * @param asked the step of the money; without it the one that was worked out last
 */
export async function viewWhy(
  office: Office,
  document: string,
  asked: MoneyStep | undefined,
): Promise<WhyView | undefined> {
  const loaded = await openConference(office);
  const { conference } = loaded;
  const id = held(loaded.documents, 'delegate').find((one) => one.document === document)?.value.id;
  const delegate = conference.delegates.find((one) => one.id === id);
  if (delegate === undefined) return undefined;
  const explanations = explanationsOf(loaded.documents, delegate.id).map(({ value }) => value);
  const step = asked ?? newest(explanations)?.step ?? 'received';
  const about = {
    document,
    codeName: delegate.codeName,
    branch: conference.branches.find((branch) => branch.id === delegate.branch)?.name,
    step,
    failed: workFailed(office, explaining(document)),
    ...knownNames(conference),
  };
  if (delegate.status !== 'elected') return { ...about, status: 'not-elected' };
  const stored = storedPlans(loaded)[step];
  const plan = stored && soundPlan(stored);
  if (!stored || !plan) return { ...about, status: 'no-plan' };
  if (plan.attending.some((one) => one.id === delegate.id)) return { ...about, status: 'attending' };
  if (!plan.waiting.some((one) => one.id === delegate.id)) return { ...about, status: 'not-in-plan' };
  const known = explanations.find((one) => one.step === step);
  return {
    ...about,
    status: 'waiting',
    planStale: stored.stale,
    answer:
      known?.answer.status === 'waiting'
        ? {
            madeAt: known.madeAt,
            stale: known.askedHash !== askedHash(loaded, stored, delegate.id),
            explanation: known.answer,
          }
        : undefined,
  };
}

/** The one made last; of several made at once, that of the more cautious money. */
export function newest<Made extends { madeAt: string; step: MoneyStep }>(made: Made[]): Made | undefined {
  return made.toSorted(
    (one, two) =>
      Date.parse(two.madeAt) - Date.parse(one.madeAt) ||
      moneySteps.indexOf(one.step) - moneySteps.indexOf(two.step),
  )[0];
}
