import type { SoundPlan } from '@plenum/attendance';
import { change, type Held, held } from './documents.ts';
import { hashOf } from './figures-hash.ts';
import { openConference } from './load-conference.ts';
import type { Loaded } from './loaded.ts';
import type { MoneyStep } from './money-in-hand.ts';
import { newId, type Office } from './office.ts';
import { type StoredPlan, storedPlans } from './stored-plans.ts';
import { startWork, type Work, type WorkFailed } from './under-way.ts';

/** One solve of several is given up after this. */
const timeLimitMs = 30_000;

/** The work of explaining to one delegate, by their document. */
export const explaining = (document: string): Work => `why:${document}`;

/** A plan by which people come; nothing where there is none. */
export function soundPlan({ plan }: Pick<StoredPlan, 'plan'>): SoundPlan | undefined {
  return plan.status === 'optimal' || plan.status === 'feasible' ? plan : undefined;
}

/** What is asked about a plan, as a hash: the problem, who comes by the plan, and the rest of the question. */
export function askedHash(
  { hashes }: Pick<Loaded, 'hashes'>,
  { step, problem, plan }: StoredPlan,
  question: unknown,
): string {
  const name = `plan ${step}`;
  const coming = soundPlan({ plan })?.attending.map(({ id }) => id) ?? plan.status;
  const about = hashes.get(name) ?? hashOf([problem, coming]);
  hashes.set(name, about);
  return hashOf([about, question]);
}

/** What was answered to one delegate about each step of the money. */
export function explanationsOf(
  documents: Loaded['documents'],
  delegate: string,
): Pick<Held<'explanation'>, 'document' | 'revision' | 'position' | 'value'>[] {
  return held(documents, 'explanation').filter(({ value }) => value.delegate === delegate);
}

/** Begins to work out in the background why somebody waits, what would bring them and whom they would displace. */
export function startExplaining(office: Office, document: string, step: MoneyStep): void {
  startWork(office, explaining(document), 1, (signal) => explainAndStore(office, document, step, signal));
}

async function explainAndStore(
  office: Office,
  document: string,
  step: MoneyStep,
  signal: AbortSignal,
): Promise<WorkFailed | undefined> {
  const loaded = await openConference(office);
  const stored = storedPlans(loaded)[step];
  const plan = stored && soundPlan(stored);
  const delegate = held(loaded.documents, 'delegate').find((one) => one.document === document)?.value.id;
  if (!stored || !plan?.waiting.some(({ id }) => id === delegate) || delegate === undefined) return undefined;
  const answer = await office.planner.explain(stored.problem, plan, delegate, {
    timeLimitMs,
    signal,
  });
  const known = held(loaded.documents, 'explanation');
  const before = explanationsOf(loaded.documents, delegate).find(({ value }) => value.step === step);
  const at = before ?? { document: newId(office), revision: null, position: known.length };
  const madeAt = office.now().toISOString();
  const saved = await office.store.save(
    [
      change('explanation', at, {
        delegate,
        step,
        askedHash: askedHash(loaded, stored, delegate),
        madeAt,
        answer,
      }),
    ],
    { by: office.by, now: madeAt, read: [] },
  );
  return saved.status === 'conflict' ? 'conflict' : undefined;
}
