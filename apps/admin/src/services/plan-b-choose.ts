import { createHash } from 'node:crypto';
import { change } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { planBOf } from './plan-b.ts';
import { readWhatIf, type WhatIfForm } from './plan-b-view.ts';
import { workOutPlanB } from './plan-b-work.ts';
import { openRoomDay } from './solidarity-room-day.ts';

/** What somebody looked at when they chose: the revision of the plan before, and what the new one was made of. */
export type Looked = { revision: number; madeOf: string };

/** Keeps the plan that somebody looked at; if anything of it has changed since, it is not what they chose. */
export async function choosePlanB(
  office: Office,
  form: WhatIfForm,
  { revision, madeOf }: Looked,
): Promise<'saved' | 'conflict' | 'unknown'> {
  const loaded = await openConference(office);
  const day = await openRoomDay(office);
  const { block } = readWhatIf(form, day.settled.timeZone);
  if (block === undefined) return 'unknown';
  const before = planBOf(loaded);
  const worked = await workOutPlanB(day, loaded.documents, block);
  // Chosen already, by the same form sent twice.
  if (before?.madeOf === madeOf && worked.madeOf === madeOf) return 'saved';
  if (worked.madeOf !== madeOf || (before?.revision ?? 0) !== revision) return 'conflict';
  const { plan } = worked;
  const documentOf = new Map(day.pickets.map(({ document, value }) => [value.id, document]));
  const now = office.now().toISOString();
  const value = {
    ...block,
    chosenAt: now,
    madeOf,
    pickets: Object.fromEntries(
      plan.changes.map(({ id, change, before, after }) => [
        documentOf.get(id) ?? id,
        { change, before, after },
      ]),
    ),
    calls: plan.calls.flatMap(({ calls }) =>
      calls.map(({ id, at, reasons }) => ({
        picket: documentOf.get(id) ?? id,
        at,
        isLate: reasons.length > 0,
      })),
    ),
  };
  // Of two who are the first to choose, one is told: theirs is the same document.
  const document = createHash('sha256').update('plan-b').digest('hex').slice(0, 32);
  const at = { document: before?.document ?? document, revision: before?.revision ?? null, position: 0 };
  const saved = await office.store.save([change('plan-b', at, value)], { by: office.by, now, read: [] });
  return saved.status;
}
