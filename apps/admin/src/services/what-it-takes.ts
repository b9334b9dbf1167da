import type { cheapestQuorate } from '@plenum/attendance';
import type { Planner } from '../planner/planner.ts';
import { curvePoints, workOutCurve } from './curve.ts';
import { change, held } from './documents.ts';
import { askedHash, soundPlan } from './explain-place.ts';
import { openConference } from './load-conference.ts';
import type { MoneyStep } from './money-in-hand.ts';
import { newId, type Office } from './office.ts';
import { quorumOf } from './quorum.ts';
import { type StoredPlan, storedPlans } from './stored-plans.ts';
import { startWork, type Work, type WorkFailed } from './under-way.ts';
import type { Quorate, Weights, WhatItTakes } from './what-it-takes-record.ts';

/** One solve of several is given up after this. */
const timeLimitMs = 30_000;

export const whatItTakesWork: Work = 'what-it-takes';

/** How many steps the work has: the price or what could give way, the quorum, and the sums of the curve. */
const steps = 2 + curvePoints;

type Answers = Pick<WhatItTakes, 'price' | 'quorate' | 'relaxations' | 'curve'>;
type Asked = { quorum: number | undefined; weights: Weights };

/** Works out what one delegate more takes, what a quorum does, what could give way and what money brings. */
export async function workOutWhatItTakes(
  { problem, plan }: Pick<StoredPlan, 'problem' | 'plan'>,
  { quorum, weights }: Asked,
  { step, planner, ...options }: { planner: Planner; signal: AbortSignal; step: () => void },
): Promise<Answers> {
  const how = { ...options, timeLimitMs };
  const sound = soundPlan({ plan });
  const price = sound && (await planner.priceOfOneMore(problem, sound, how));
  const relaxations =
    plan.status === 'infeasible'
      ? await planner.findRelaxations(problem, { ...how, weights: packageWeights(weights) })
      : undefined;
  step();
  const cheapest = quorum === undefined ? undefined : await planner.cheapestQuorate(problem, quorum, how);
  step();
  const curve = await workOutCurve({ problem, plan }, { ...how, planner, step });
  return {
    ...(price === undefined ? {} : { price }),
    ...(cheapest === undefined ? {} : { quorate: withoutPayments(cheapest) }),
    ...(relaxations === undefined ? {} : { relaxations }),
    curve,
  };
}

/** Begins that in the background for one step of the money. */
export function startWhatItTakes(office: Office, step: MoneyStep, weights: Weights): void {
  startWork(office, whatItTakesWork, steps, (signal, { step: done }) =>
    workOutAndStore(office, { step, weights }, signal, done),
  );
}

async function workOutAndStore(
  office: Office,
  { step, weights }: { step: MoneyStep; weights: Weights },
  signal: AbortSignal,
  done: () => void,
): Promise<WorkFailed | undefined> {
  const loaded = await openConference(office);
  const stored = storedPlans(loaded)[step];
  if (stored === undefined) return undefined;
  const quorum = quorumOf(loaded.conference);
  const begun = performance.now();
  const answers = await workOutWhatItTakes(
    stored,
    { quorum, weights },
    { planner: office.planner, signal, step: done },
  );
  const seconds = Math.round(performance.now() - begun) / 1000;
  const known = held(loaded.documents, 'what-it-takes');
  const before = known.find(({ value }) => value.step === step);
  const at = before ?? { document: newId(office), revision: null, position: known.length };
  const madeAt = office.now().toISOString();
  const asked = { step, askedHash: askedHash(loaded, stored, quorum ?? null), madeAt, seconds, weights };
  const saved = await office.store.save([change('what-it-takes', at, { ...asked, ...answers })], {
    by: office.by,
    now: madeAt,
    read: [],
  });
  return saved.status === 'conflict' ? 'conflict' : undefined;
}

function packageWeights(weights: Weights): Record<string, number> {
  return Object.fromEntries(
    Object.entries(weights).map(([code, weight]) => [code, weight === 0 ? Number.POSITIVE_INFINITY : weight]),
  );
}

function withoutPayments(cheapest: Awaited<ReturnType<typeof cheapestQuorate>>): Quorate {
  if (cheapest.status !== 'found') return cheapest;
  const { short, plan } = cheapest;
  const { delegates, people, cost } = plan.totals;
  const representation = plan.goals.find(({ goal }) => goal === 'representation')?.value;
  return {
    status: 'found',
    short,
    delegates,
    people,
    cost,
    ...(representation === undefined ? {} : { representation }),
  };
}
