import type { AgendaProblemCode } from '@plenum/agenda';
import { type Held, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import { localInstant, localMoment } from './local-instant.ts';
import type { Office } from './office.ts';
import { timetableOf } from './timetable.ts';
import { pinItem } from './timetable-move.ts';

/** Where somebody wants an item to stand, as typed; `room` is empty for none. */
export type PutForm = { date: string; time: string; room: string; minutes: string };
export type PutProblem = { field: keyof PutForm; code: AgendaProblemCode };

export type PutView = {
  document: string;
  revision: number;
  title: Record<string, string>;
  id: string;
  form: PutForm;
  dates: string[];
  rooms: string[];
};

export type Put =
  | { status: 'saved' }
  | { status: 'unknown' }
  | { status: 'problems'; problems: PutProblem[] }
  | { status: 'conflict'; theirs: PutForm; revision: number };

/** The form that puts an item into a slot: filled in with where it stands. */
export async function viewPut(office: Office, document: string): Promise<PutView | undefined> {
  const { one, timetable, timeZone } = await found(office, document);
  if (one === undefined || timetable === undefined) return undefined;
  const { agenda, slots } = timetable;
  const { id, title, minutes } = one.value.item;
  const slot = slots.find(({ item }) => item === id);
  const dates = [...new Set(agenda.windows.map(({ date }) => date))].sort();
  const [date = dates[0] ?? '', time = ''] = slot ? localMoment(slot.starts, timeZone).split('T') : [];
  return {
    document,
    revision: one.revision,
    title,
    id,
    form: { date, time, room: slot?.room ?? '', minutes: String(slot?.minutes ?? minutes) },
    dates,
    rooms: agenda.rooms.map((room) => room.id),
  };
}

/** Puts an item where it is to stand, on top of the revision that the form was made from. */
export async function putItem(
  office: Office,
  document: string,
  revision: number,
  form: PutForm,
): Promise<Put> {
  const { one, timetable, timeZone } = await found(office, document);
  if (one === undefined || timetable === undefined) return { status: 'unknown' };
  if (one.revision !== revision) return conflict(office, document);
  const problems: PutProblem[] = [];
  const tell = (field: keyof PutForm, code: AgendaProblemCode) => problems.push({ field, code });
  const { windows, rooms } = timetable.agenda;
  if (!windows.some(({ date }) => date === form.date)) tell('date', 'not-allowed');
  const time = form.time.trim();
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  if (!isTime) tell('time', 'bad-time');
  const starts = isTime ? localInstant(`${form.date}T${time}`, timeZone) : undefined;
  if (isTime && starts === undefined && problems.length === 0) tell('time', 'missing-hour');
  if (form.room !== '' && !rooms.some(({ id }) => id === form.room)) tell('room', 'unknown-room');
  const minutes = /^\d{1,4}$/.test(form.minutes.trim()) ? Number(form.minutes.trim()) : 0;
  if (minutes < 1 || minutes > 1440) tell('minutes', 'impossible-minutes');
  if (problems.length > 0 || starts === undefined) return { status: 'problems', problems };
  const moved = await pinItem(office, one, {
    ...(form.room === '' ? {} : { room: form.room }),
    starts: starts.replace('.000Z', 'Z'),
    minutes,
  });
  if (moved.status === 'refused') {
    const refused = moved.problems.map(({ code }) => ({ field: fieldOf(code), code }));
    return { status: 'problems', problems: refused };
  }
  return moved.status === 'conflict' ? conflict(office, document) : moved;
}

/** The same by what was dragged: `to` is a local moment and a room, 'YYYY-MM-DDTHH:MM|room', as it was looked at. */
export async function dropItem(
  office: Office,
  { item: document, to, seen }: { item: string; to: string; seen: string },
): Promise<Put | { status: 'other' }> {
  const { one, timetable } = await found(office, document);
  if (one === undefined || timetable === undefined) return { status: 'unknown' };
  if (timetable.seen !== seen) return { status: 'other' };
  const [, date = '', time = '', room = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)\|(.*)$/.exec(to) ?? [];
  const { id, minutes } = one.value.item;
  const slot = timetable.slots.find(({ item }) => item === id);
  const form = { date, time, room, minutes: String(slot?.minutes ?? minutes) };
  return putItem(office, document, one.revision, form);
}

const fieldOf = (code: AgendaProblemCode): keyof PutForm =>
  code === 'pin-minutes' ? 'minutes' : code === 'no-room' ? 'room' : 'time';

async function found(office: Office, document: string) {
  const loaded = await openConference(office);
  const one: Held<'agenda-item'> | undefined = held(loaded.documents, 'agenda-item').find(
    (item) => item.document === document && !item.value.withdrawn,
  );
  return { one, timetable: timetableOf(loaded), timeZone: loaded.conference.settled.timeZone };
}

async function conflict(office: Office, document: string): Promise<Put> {
  const view = await viewPut(office, document);
  return view ? { status: 'conflict', theirs: view.form, revision: view.revision } : { status: 'unknown' };
}
