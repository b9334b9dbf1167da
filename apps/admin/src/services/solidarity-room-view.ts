import {
  type HourNote,
  type LocalTime,
  type PicketState,
  picketStates,
  type Reason,
  type StaleZone,
  staleZones,
} from '@plenum/solidarity';
import type { PicketRecord } from './conference.ts';
import type { Held } from './documents.ts';
import type { Office } from './office.ts';
import type { DayMode } from './picket-records.ts';
import { openRoomDay, type RoomDay } from './solidarity-room-day.ts';

export type RoomPicket = {
  document: string;
  record: PicketRecord;
  state: PicketState;
  /** On its own clocks and the conference's; absent while it does not stand. */
  time: LocalTime | undefined;
  notes: HourNote[];
  /** Why it does not stand, or what to mind. */
  reasons: Reason[];
  /** It was planned for another hour than would be drafted now. */
  moved: boolean;
};

export type RoomView = {
  date: string;
  timeZone: string;
  mode: DayMode;
  modeRevision: number;
  counts: { state: PicketState; pickets: number }[];
  pickets: RoomPicket[];
  turnout: number;
  coverage: RoomDay['schedule']['coverage'];
  atOnce: RoomDay['schedule']['atOnce'];
  objective: RoomDay['schedule']['objective'];
  canInvite: number;
  canPlan: number;
  stale: StaleZone[];
};

/** The day as a room: every picket with its state and hours, and what the whole covers. */
export async function viewRoom(office: Office): Promise<RoomView> {
  const day = await openRoomDay(office);
  const order = new Map(day.times.map(({ id }, index) => [id, index]));
  const place = ({ record }: RoomPicket) => order.get(record.id) ?? day.times.length;
  const pickets = day.pickets.map((one) => roomPicket(day, one)).sort((a, b) => place(a) - place(b));
  const inState = (state: PicketState) => pickets.filter((one) => one.state === state);
  const { coverage, atOnce, objective } = day.schedule;
  return {
    date: day.date,
    timeZone: day.settled.timeZone,
    mode: day.mode,
    modeRevision: day.modeAt.revision,
    counts: picketStates.map((state) => ({ state, pickets: day.counts[state] })),
    pickets,
    turnout: pickets.reduce(
      (sum, { time, record }) => sum + (time === undefined ? 0 : record.expectedTurnout),
      0,
    ),
    coverage,
    atOnce,
    objective,
    canInvite: inState('not-invited').length,
    canPlan: inState('invited').filter(({ record }) => day.schedule.starts[record.id] !== undefined).length,
    stale: staleZones(),
  };
}

/** One picket of the day. */
export function roomPicket(day: RoomDay, { document, value: record }: Held<'picket'>): RoomPicket {
  const { schedule, standings, times } = day;
  const standing = standings.get(record.id);
  const time = times.find(({ id }) => id === record.id);
  const told = [...schedule.impossible, ...schedule.warnings].find(({ id }) => id === record.id);
  const drafted = schedule.starts[record.id];
  const isOpen = standing?.state === 'planned' || standing?.state === 'confirmed';
  return {
    document,
    record,
    state: standing?.state ?? 'not-invited',
    time,
    notes: time?.notes ?? [],
    reasons: told?.reasons ?? [],
    moved: isOpen && Date.parse(standing?.start ?? '') !== Date.parse(drafted ?? ''),
  };
}
