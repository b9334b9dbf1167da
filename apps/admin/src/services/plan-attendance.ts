import type { AttendancePlan, AttendanceProblem } from '@plenum/attendance';
import type { Planner } from '../planner/planner.ts';
import { attendanceProblem } from './attendance-problem.ts';
import type { Conference } from './conference.ts';
import { change, held } from './documents.ts';
import { figuresHash } from './figures-hash.ts';
import { openConference } from './load-conference.ts';
import { type MoneyStep, moneySteps } from './money-in-hand.ts';
import { newId, type Office } from './office.ts';
import { confirmedNow } from './places.ts';
import { keepPlaces } from './places-keep.ts';
import { startWork, type Telling } from './under-way.ts';

/** One solve is given up after this; the plan then says how far it came. */
const timeLimitMs = 30_000;

export type SolvedStep = {
  step: MoneyStep;
  problem: AttendanceProblem;
  plan: AttendancePlan;
  seconds: number;
};

/** Solves the conference for one step of the money; places that are confirmed are kept before anything else. */
export async function planStep(
  conference: Conference,
  step: MoneyStep,
  options: {
    planner: Planner;
    signal?: AbortSignal;
    confirmed?: ReadonlySet<string>;
    /** Told how many delegates every better plan brings. */
    found?: (delegates: number) => void;
  },
): Promise<SolvedStep> {
  const { planner, signal, confirmed = new Set(), found } = options;
  const problem = keepPlaces(attendanceProblem(conference, step), confirmed);
  const begun = performance.now();
  const plan = await planner.planAttendance(problem, {
    timeLimitMs,
    ...(signal ? { signal } : {}),
    ...(found ? { onIncumbent: ({ totals }) => found(totals.delegates) } : {}),
  });
  return { step, problem, plan, seconds: Math.round(performance.now() - begun) / 1000 };
}

/** Begins the three solves in the background; a page tells how far they are. */
export function startPlanning(office: Office): void {
  startWork(office, 'plan', moneySteps.length, (signal, telling) => planAndStore(office, signal, telling));
}

async function planAndStore(
  office: Office,
  signal: AbortSignal,
  { step: done, found }: Telling,
): Promise<'conflict' | undefined> {
  const open = await openConference(office);
  const { conference, documents } = open;
  const confirmed = confirmedNow(open);
  const plans: SolvedStep[] = [];
  for (const step of moneySteps) {
    plans.push(await planStep(conference, step, { planner: office.planner, signal, confirmed, found }));
    done();
  }
  const known = held(documents, 'plan');
  const madeAt = office.now().toISOString();
  const changes = plans.map(({ step, problem, plan, seconds }, position) => {
    const before = known.find(({ value }) => value.step === step);
    const at = { document: before?.document ?? newId(office), revision: before?.revision ?? null, position };
    const hash = figuresHash(open, step);
    const kept = [...confirmed];
    return change('plan', at, { step, confirmed: kept, problemHash: hash, madeAt, seconds, problem, plan });
  });
  const saved = await office.store.save(changes, { by: office.by, now: madeAt, read: [] });
  return saved.status === 'conflict' ? 'conflict' : undefined;
}
