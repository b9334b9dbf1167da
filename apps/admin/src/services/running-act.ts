import { createHash } from 'node:crypto';
import type { RunEvent, RunReason } from '@plenum/agenda';
import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { follow, type RunDay, runDayOf } from './running-plan.ts';
import { type RunForm, type RunProblem, readRunForm } from './running-read.ts';

export type Ran =
  | { status: 'done' }
  /** Somebody has entered something since the page was made. */
  | { status: 'stale' }
  | { status: 'problems'; problems: RunProblem[] }
  /** What cannot happen as things stand. */
  | { status: 'refused'; because: RunReason[] }
  | { status: 'unknown' };

/** Enters what happened on the day that runs. The same form sent twice is entered once. */
export async function runAct(office: Office, form: RunForm): Promise<Ran> {
  const loaded = await openConference(office);
  const now = office.now().toISOString();
  const day = runDayOf(loaded, now);
  if (day === undefined) return { status: 'unknown' };
  const read = readRunForm(form, { now, date: day.date, timeZone: day.agenda.timeZone });
  if ('problems' in read) return { status: 'problems', problems: read.problems };
  if (read.events.length === 0) return { status: 'unknown' };
  const seen = Number(form.seen);
  if (form.date !== day.date || !day.today || !Number.isInteger(seen)) return { status: 'stale' };
  if (seen !== day.events.length)
    return isEntered(day, seen, read.events) ? { status: 'done' } : { status: 'stale' };
  const because = refusals(day, read.events, now);
  if (because.length > 0) return { status: 'refused', because };
  const conference = held(loaded.documents, 'conference')[0]?.document ?? '';
  const saved = await office.store.save(
    read.events.map((event, index) => {
      const place = seen + index;
      const document = documentOf(conference, day.date, place);
      return change('agenda-event', { document, revision: null, position: place }, { date: day.date, event });
    }),
    { by: office.by, now, read: [] },
  );
  return { status: saved.status === 'saved' ? 'done' : 'stale' };
}

/** What has to stop before an item can start: what runs in its room, or is for everybody. */
export function whatHinders(day: RunDay, item: string, now: string): string[] {
  const stops: string[] = [];
  for (;;) {
    const stopped = stops.map((one) => ({ kind: 'stopped' as const, item: one, at: now }));
    const [by] = refusals(day, [...stopped, { kind: 'started', item, at: now }], now).flatMap((reason) =>
      reason.code === 'hall-taken' ? [reason.params.by] : [],
    );
    if (by === undefined || stops.includes(by)) return stops;
    stops.push(by);
  }
}

/** Why events cannot be taken one after the other; none, if all can. */
function refusals(day: RunDay, events: readonly RunEvent[], now: string): RunReason[] {
  const { trail } = follow({ ...day, events: [...day.events, ...events] }, now);
  return trail.slice(day.events.length).flatMap(({ taken, because }) => (taken ? [] : because));
}

/** Whether the same was entered then: a form sent twice. */
function isEntered(day: RunDay, seen: number, events: readonly RunEvent[]): boolean {
  const bare = ({ at: _at, ...rest }: RunEvent) => JSON.stringify(rest);
  return events.every((event, index) => {
    const there = day.events[seen + index];
    return there !== undefined && bare(there) === bare(event);
  });
}

/** Date and place decide the document: of two who act at the same moment one is told of the other. */
function documentOf(conference: string, date: string, place: number): string {
  return createHash('sha256')
    .update(`agenda-event ${conference} ${date} ${place}`)
    .digest('hex')
    .slice(0, 32);
}
