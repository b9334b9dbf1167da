import type { AttendancePlan } from '@plenum/attendance';
import { held, type ValueOf } from './documents.ts';
import { figuresHash } from './figures-hash.ts';
import type { Loaded } from './loaded.ts';
import { type MoneyStep, moneySteps } from './money-in-hand.ts';
import { confirmedNow } from './places.ts';
import { stillHolds } from './places-keep.ts';

export type StoredPlan = ValueOf<'plan'> & { stale: boolean };

/** The plans at hand by step, each told whether the figures or the confirmed places have changed since it was made. */
export function storedPlans(loaded: Loaded): Partial<Record<MoneyStep, StoredPlan>> {
  const { conference, documents, hashes } = loaded;
  if (conference === undefined) return {};
  const plans = held(documents, 'plan').map(({ value }) => value);
  const confirmed = confirmedNow({ conference, documents });
  return Object.fromEntries(
    moneySteps.flatMap((step) => {
      const plan = plans.find((one) => one.step === step);
      if (plan === undefined) return [];
      const stale =
        plan.problemHash !== figuresHash({ conference, hashes }, step) ||
        !stillHolds(plan.confirmed ?? [], attendingOf(plan.plan), confirmed);
      return [[step, { ...plan, stale }]];
    }),
  );
}

/** Who comes by a plan; nobody where there is none. */
export function attendingOf(plan: AttendancePlan): { id: string }[] {
  return 'attending' in plan ? plan.attending : [];
}
