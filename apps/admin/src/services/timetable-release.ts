import { createHash } from 'node:crypto';
import type { Conference } from './conference.ts';
import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Loaded } from './loaded.ts';
import type { Office } from './office.ts';
import { timetableOf } from './timetable.ts';
import { timetableChanges } from './timetable-changes.ts';
import type { TimetableRelease } from './timetable-record.ts';

/** The versions that were given out, the newest first. */
export function timetableReleases({ documents }: Pick<Loaded, 'documents'>): TimetableRelease[] {
  return held(documents, 'timetable-release')
    .map(({ value }) => value)
    .sort((one, two) => two.number - one.number);
}

export type Released =
  | { status: 'released'; number: number }
  /** It is another than the one that was looked at, or somebody else has released meanwhile. */
  | { status: 'conflict' }
  | { status: 'nothing' };

/** Gives the timetable as it stands a number. The same again gives none. */
export async function releaseTimetable(office: Office, seen: string): Promise<Released> {
  const loaded = await openConference(office);
  const timetable = timetableOf(loaded);
  if (timetable === undefined || timetable.slots.length === 0) return { status: 'nothing' };
  if (timetable.seen !== seen) return { status: 'conflict' };
  const { agenda, slots } = timetable;
  const [last] = timetableReleases(loaded);
  if (last !== undefined && isSame(last, { agenda, slots }))
    return { status: 'released', number: last.number };
  const number = (last?.number ?? 0) + 1;
  const now = office.now().toISOString();
  const at = { document: documentOf(loaded, number), revision: null, position: number };
  const saved = await office.store.save(
    [change('timetable-release', at, { number, releasedAt: now, agenda, slots })],
    { by: office.by, now, read: [] },
  );
  return saved.status === 'saved' ? { status: 'released', number } : { status: 'conflict' };
}

/** Whether nothing is to be told since: breaks, too, stand where they stood. */
export function isSame(before: Pick<TimetableRelease, 'agenda' | 'slots'>, after: typeof before): boolean {
  return (
    timetableChanges(before, after).length === 0 &&
    JSON.stringify(before.slots) === JSON.stringify(after.slots)
  );
}

/** The number decides the document: of two who release at the same moment one is told of the other. */
function documentOf({ documents }: Loaded & { conference: Conference }, number: number): string {
  const conference = held(documents, 'conference')[0]?.document ?? '';
  return createHash('sha256').update(`timetable-release ${conference} ${number}`).digest('hex').slice(0, 32);
}
