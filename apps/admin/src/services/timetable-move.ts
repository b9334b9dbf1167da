import type { Slot } from '@plenum/agenda';
import { agendaIn } from './agenda.ts';
import { type AgendaProblem, newProblems } from './agenda-problems.ts';
import type { AgendaItemRecord } from './agenda-record.ts';
import { change, type Held, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { timetableOf } from './timetable.ts';
import { daysOf } from './timetable-days.ts';

export type Moved =
  | { status: 'saved' }
  | { status: 'unknown' }
  /** The timetable, or the item, is another than the one that was looked at. */
  | { status: 'conflict' }
  /** It cannot stand there at all. */
  | { status: 'refused'; problems: AgendaProblem[] };

export type Way = 'up' | 'down' | 'unpin';
type Pin = NonNullable<AgendaItemRecord['pin']>;

/** Moves an item one place up or down its day, or lets the next draft place it again. */
export async function moveItem(
  office: Office,
  document: string,
  { revision, seen, way }: { revision: number; seen: string; way: Way },
): Promise<Moved> {
  const loaded = await openConference(office);
  const timetable = timetableOf(loaded);
  const items = held(loaded.documents, 'agenda-item').filter(({ value }) => !value.withdrawn);
  const one = items.find((item) => item.document === document);
  if (one === undefined || timetable === undefined) return { status: 'unknown' };
  if (one.revision !== revision || timetable.seen !== seen) return { status: 'conflict' };
  if (way === 'unpin') return savePins(office, new Map([[one, undefined]]));
  const known = new Map(items.map((item) => [item.value.item.id, item]));
  const sessions = daysOf(timetable.agenda, timetable.slots)
    .map((day) => day.sessions.flatMap(({ slot, item }) => (item ? [slot] : [])))
    .find((slots) => slots.some(({ item }) => item === one.value.item.id));
  const pins = [...traded(sessions ?? [], one.value.item.id, way)].flatMap(([item, pin]) => {
    const kept = known.get(item);
    return kept ? [[kept, pin] as const] : [];
  });
  return pins.length === 0 ? { status: 'saved' } : savePins(office, new Map(pins));
}

/** Puts an item where it is to stand and stay. */
export async function pinItem(office: Office, one: Held<'agenda-item'>, pin: Pin): Promise<Moved> {
  return savePins(office, new Map([[one, pin]]));
}

/**
 * The item and what begins next to it, as they stand once they have traded places: what comes first begins where the
 * first of them began, what comes then ends where the last of them ended.
 */
function traded(slots: readonly Slot[], item: string, way: 'up' | 'down'): Map<string, Pin> {
  const mine = slots.find((slot) => slot.item === item);
  if (mine === undefined) return new Map();
  const at = ({ starts }: Slot) => Date.parse(starts);
  const end = (slot: Slot) => at(slot) + slot.minutes * 60_000;
  const beyond = slots.map(at).filter((start) => (way === 'up' ? start < at(mine) : start > at(mine)));
  if (beyond.length === 0) return new Map();
  const next = way === 'up' ? Math.max(...beyond) : Math.min(...beyond);
  const others = slots.filter((slot) => at(slot) === next);
  const all = [mine, ...others];
  const [first, last] = [Math.min(...all.map(at)), Math.max(...all.map(end))];
  const early = (slot: Slot) => pinAt(slot, first);
  const late = (slot: Slot) => pinAt(slot, last - slot.minutes * 60_000);
  const [me, them] = way === 'up' ? [early, late] : [late, early];
  return new Map([[item, me(mine)], ...others.map((slot): [string, Pin] => [slot.item, them(slot)])]);
}

const pinAt = ({ room, minutes }: Slot, starts: number): Pin => ({
  ...(room === undefined ? {} : { room }),
  starts: new Date(starts).toISOString().replace('.000Z', 'Z'),
  minutes,
});

/** Puts items where they are to stand, or lets them go, all of them or none. */
export async function savePins(
  office: Office,
  pins: ReadonlyMap<Held<'agenda-item'>, Pin | undefined>,
): Promise<Moved> {
  const { conference } = await openConference(office);
  const { agenda, settled } = conference;
  if (agenda === undefined) return { status: 'unknown' };
  const byId = new Map([...pins].map(([{ value }, pin]) => [value.item.id, pin]));
  const items = agenda.items.map((record) =>
    byId.has(record.item.id) ? withPin(record, byId.get(record.item.id)) : record,
  );
  const problems = newProblems(
    agendaIn(agenda, settled.timeZone),
    agendaIn({ ...agenda, items }, settled.timeZone),
  );
  if (problems.length > 0) return { status: 'refused', problems };
  const { status } = await office.store.save(
    [...pins].map(([one, pin]) => change('agenda-item', one, withPin(one.value, pin))),
    { by: office.by, now: office.now().toISOString(), read: [] },
  );
  return status === 'saved' ? { status: 'saved' } : { status: 'conflict' };
}

function withPin({ pin: _, ...record }: AgendaItemRecord, pin: Pin | undefined): AgendaItemRecord {
  return { ...record, ...(pin === undefined ? {} : { pin }) };
}
