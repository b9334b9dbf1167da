import { agendaOf } from './agenda.ts';
import { problemsOf } from './agenda-problems.ts';
import { change, held } from './documents.ts';
import { hashOf } from './figures-hash.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';
import { startWork, type WorkFailed } from './under-way.ts';

/** A search is given up after this; the draft then says how far it came. */
const timeLimitMs = 30_000;

/** Begins to draft the timetable in the background, around what was put somewhere by hand. */
export async function startDrafting(office: Office): Promise<void> {
  const agenda = agendaOf(await openConference(office));
  // What is wrong with it stands on the page already.
  if (agenda === undefined || problemsOf(agenda).length > 0) return;
  startWork(office, 'timetable', 1, (signal) => draftAndStore(office, signal));
}

async function draftAndStore(office: Office, signal: AbortSignal): Promise<WorkFailed | undefined> {
  const open = await openConference(office);
  const agenda = agendaOf(open);
  if (agenda === undefined) return undefined;
  if (problemsOf(agenda).length > 0) return 'invalid-problem';
  const begun = performance.now();
  const draft = await office.planner.draftTimetable(agenda, { signal, timeLimitMs });
  const madeAt = office.now().toISOString();
  const before = held(open.documents, 'timetable')[0];
  const at = before ?? { document: newId(office), revision: null, position: 0 };
  const value = {
    problemHash: hashOf(agenda),
    madeAt,
    seconds: Math.round(performance.now() - begun) / 1000,
    draft,
    // Where there is no timetable what was there before stays, to be mended by hand.
    slots: 'slots' in draft ? draft.slots : (before?.value.slots ?? []),
  };
  const saved = await office.store.save([change('timetable', at, value)], {
    by: office.by,
    now: madeAt,
    read: [],
  });
  return saved.status === 'conflict' ? 'conflict' : undefined;
}
