import { held } from './documents.ts';
import { openConference } from './load-conference.ts';
import { type MoneyStep, moneySteps } from './money-in-hand.ts';
import type { Office } from './office.ts';
import { storedPlans } from './stored-plans.ts';

export type PapersView = {
  /** The steps that have a plan to print. */
  steps: { step: MoneyStep; delegates: number; stale: boolean }[];
  /** How many credential numbers exist. */
  numbersMade: number;
};

/** What can be printed. */
export async function viewPapers(office: Office): Promise<PapersView> {
  const loaded = await openConference(office);
  const plans = storedPlans(loaded);
  const [credentials] = held(loaded.documents, 'credentials');
  return {
    steps: moneySteps.flatMap((step) => {
      const stored = plans[step];
      if (stored === undefined || stored.plan.status === 'infeasible' || stored.plan.status === 'unknown')
        return [];
      return [{ step, delegates: stored.plan.totals.delegates, stale: stored.stale }];
    }),
    numbersMade: Object.keys(credentials?.value.numbers ?? {}).length,
  };
}
