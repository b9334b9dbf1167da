import type { DeadlineRecord } from './deadline-record.ts';
import { membersOf } from './deadlines.ts';
import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { localDate } from './wall-time.ts';

export type DeadlineDone = { status: 'saved' | 'conflict' | 'unknown' };

/** Notes that a deadline is met: by those named, or without anybody named for all. Named twice is noted once. */
export async function markDone(
  office: Office,
  document: string,
  revision: number,
  by: readonly string[],
): Promise<DeadlineDone> {
  return save(office, document, revision, (record, today, members) => {
    const done = record.done ?? [];
    const known = new Set(done.map((mark) => mark.by));
    const named = by.length === 0 ? [undefined] : by.filter((one) => members.has(one));
    const marks = named
      .filter((one) => !known.has(one))
      .map((one) => (one === undefined ? { on: today } : { by: one, on: today }));
    return { ...record, done: [...done, ...marks] };
  });
}

/** Takes back that it is met: by one who was named, or without a name for all. */
export async function takeBackDone(
  office: Office,
  document: string,
  revision: number,
  by: string | undefined,
): Promise<DeadlineDone> {
  return save(office, document, revision, (record) => ({
    ...record,
    done: (record.done ?? []).filter((mark) => mark.by !== by),
  }));
}

async function save(
  office: Office,
  document: string,
  revision: number,
  changed: (record: DeadlineRecord, today: string, members: ReadonlySet<string>) => DeadlineRecord,
): Promise<DeadlineDone> {
  const { conference, documents } = await openConference(office);
  const one = held(documents, 'deadline').find((found) => found.document === document);
  if (one === undefined || one.value.withdrawn) return { status: 'unknown' };
  const { responsible } = one.value;
  const members = responsible === undefined ? [] : membersOf(responsible, conference);
  const today = localDate(office.now().toISOString(), conference.settled.timeZone);
  const value = changed(one.value, today, new Set(members.map(({ id }) => id)));
  const at = { document, revision, position: one.position };
  const saved = await office.store.save([change('deadline', at, value)], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return { status: saved.status };
}
