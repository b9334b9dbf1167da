import { makeCredential } from '@plenum/delegates';
import type { Language } from '../catalogue/language.ts';
import { printCards } from '../papers/credential-cards.ts';
import { change, held } from './documents.ts';
import { numbersOf } from './hall.ts';
import { openConference } from './load-conference.ts';
import type { Loaded } from './loaded.ts';
import type { MoneyStep } from './money-in-hand.ts';
import { newId, type Office } from './office.ts';
import { storedPlans } from './stored-plans.ts';

export type CardsPrinted =
  | { status: 'printed'; pdf: Uint8Array }
  | { status: 'no-plan' }
  /** Somebody else made numbers at the same moment. */
  | { status: 'conflict' };

/** Prints the cards of the delegates whom a plan pays for; a delegate keeps the number once made. */
export async function printCredentials(
  office: Office,
  options: { step: MoneyStep; names: 'code' | 'none'; language: Language },
): Promise<CardsPrinted> {
  const loaded = await openConference(office);
  const ids = delegatesComing(loaded, options.step);
  if (ids.length === 0) return { status: 'no-plan' };
  const [before] = held(loaded.documents, 'credentials');
  const known = before?.value.numbers ?? {};
  const missing = ids.filter((id) => known[id] === undefined);
  const made = Object.fromEntries(missing.map((id) => [id, makeCredential(office.random(16)).number]));
  const salt = before?.value.salt ?? Buffer.from(office.random(16)).toString('hex');
  const record = { ...before?.value, numbers: { ...known, ...made }, salt };
  if (missing.length > 0 || before?.value.salt === undefined) {
    const at = {
      document: before?.document ?? newId(office),
      revision: before?.revision ?? null,
      position: 0,
    };
    const saved = await office.store.save([change('credentials', at, record)], {
      by: office.by,
      now: office.now().toISOString(),
      read: [],
    });
    if (saved.status === 'conflict') return { status: 'conflict' };
  }
  const cards = new Map(
    ids.flatMap((id) =>
      numbersOf(record, id)
        .slice(-1)
        .map((number) => [id, number] as const),
    ),
  );
  const instant = office.now().toISOString();
  return { status: 'printed', pdf: await printCards(loaded.conference, cards, { ...options, instant }) };
}

/** The delegates of a plan, guests and interpreters left out: they have no vote and no credential. */
function delegatesComing(loaded: Loaded, step: MoneyStep): string[] {
  const plan = storedPlans(loaded)[step]?.plan;
  if (plan === undefined || plan.status === 'infeasible' || plan.status === 'unknown') return [];
  const delegates = new Set(loaded.conference?.delegates.map(({ id }) => id));
  return plan.attending.map(({ id }) => id).filter((id) => delegates.has(id));
}
