import { attendanceProblem } from './attendance-problem.ts';
import { held, type ValueOf } from './documents.ts';
import type { Loaded } from './loaded.ts';
import { type MoneyStep, moneySteps } from './money-in-hand.ts';
import { problemHash } from './plan-attendance.ts';

export type StoredPlan = ValueOf<'plan'> & { stale: boolean };

/** The plans at hand by step, each told whether the figures have changed since it was made. */
export function storedPlans(loaded: Loaded): Partial<Record<MoneyStep, StoredPlan>> {
  const { conference } = loaded;
  if (conference === undefined) return {};
  const plans = held(loaded.documents, 'plan').map(({ value }) => value);
  return Object.fromEntries(
    moneySteps.flatMap((step) => {
      const plan = plans.find((one) => one.step === step);
      if (plan === undefined) return [];
      const stale = plan.problemHash !== problemHash(attendanceProblem(conference, step));
      return [[step, { ...plan, stale }]];
    }),
  );
}
