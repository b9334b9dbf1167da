import { type PicketEvent, type PicketState, type Reason, scheduleDay } from '@plenum/solidarity';
import { freeHours } from './busy-hours.ts';
import type { SectionBusy } from './busy-record.ts';
import type { PicketRecord } from './conference.ts';
import type { Held } from './documents.ts';
import { instantLater } from './move-days.ts';
import { asPicket, type DaySource, placeDay } from './solidarity-day.ts';
import { localDate, wallTime } from './wall-time.ts';

/** What becomes of the hour of a picket when the conference moves. */
export type Hour =
  /** Nobody had agreed to it: it is drafted for the new day. */
  | 'drafted'
  /** The section had agreed to it: it stays by its own clocks and is to be confirmed for the new day. */
  | 'kept'
  /** It had been agreed to and cannot be on the new day: another is drafted, or none. */
  | 'lost'
  /** It does not move: the picket has stood, is called out, or does not stand on either day. */
  | 'stays';

export type MovedPicket = {
  document: string;
  record: PicketRecord;
  state: PicketState;
  before: string | undefined;
  after: string | undefined;
  hour: Hour;
  /** Why it does not stand on the new day. */
  reasons: Reason[];
};

const agreed: readonly PicketState[] = ['planned', 'confirmed', 'standing-by'];

/** The pickets on the old day and on the new one, and the steps that plan again whoever had agreed to an hour. */
export async function movePickets(
  pickets: readonly Held<'picket'>[],
  source: DaySource,
  to: { opens: string; days: number; now: string },
): Promise<{ rows: MovedPicket[]; events: PicketEvent[]; source: DaySource }> {
  const moved = { ...source, settled: { ...source.settled, opens: to.opens } };
  const before = await placeDay(source);
  const drafted = await placeDay(moved);
  const events: PicketEvent[] = [];
  const hours = new Map<string, Hour>();
  const busyOf = new Map((source.busy ?? []).map(({ section, busy }) => [section, busy]));
  for (const { value: record } of pickets) {
    const standing = before.followed.pickets.find(({ id }) => id === record.id);
    const had = before.starts[record.id];
    const draft = drafted.starts[record.id];
    if (standing === undefined || standing.start === null || !agreed.includes(standing.state)) {
      hours.set(record.id, had === draft ? 'stays' : 'drafted');
      continue;
    }
    const kept = await keptHour(record, standing.start, to.days, busyOf.get(record.section) ?? []);
    hours.set(record.id, kept === undefined ? 'lost' : 'kept');
    const start = kept ?? draft;
    if (start !== undefined) events.push({ kind: 'planned', picket: record.id, at: to.now, start });
  }
  const followed = { ...moved, events: [...source.events, ...events] };
  const after = await placeDay(followed);
  const rows = pickets.map(({ document, value: record }): MovedPicket => {
    const told = after.schedule.impossible.find(({ id }) => id === record.id);
    return {
      document,
      record,
      state: before.followed.pickets.find(({ id }) => id === record.id)?.state ?? 'not-invited',
      before: before.starts[record.id],
      after: after.starts[record.id],
      hour: hours.get(record.id) ?? 'stays',
      reasons: after.starts[record.id] === undefined ? (told?.reasons ?? []) : [],
    };
  });
  return { rows, events, source: followed };
}

/** The same hour by the picket's clocks so many days later, if people and place still have it. */
async function keptHour(
  record: PicketRecord,
  start: string,
  days: number,
  busy: SectionBusy['busy'],
): Promise<string | undefined> {
  const { timeZone, id } = record;
  const moved = instantLater(start, days, timeZone);
  if (moved === undefined) return undefined;
  const wall = wallTime(moved, timeZone);
  const { earliest } = record;
  const from = earliest !== undefined && earliest > wall ? earliest : wall;
  const date = localDate(moved, timeZone);
  const available = freeHours(record.available, busy, date, timeZone);
  const only = { ...asPicket({ ...record, available }), earliest: from };
  const { starts } = await scheduleDay({ date }, [only], { mode: 'same-date', stepMinutes: 1 });
  const first = starts[id];
  return first !== undefined && Date.parse(first) === Date.parse(moved) ? moved : undefined;
}
