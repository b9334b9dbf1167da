import type { PicketState, SafetyReason } from '@plenum/solidarity';
import { picketStates } from '@plenum/solidarity';
import { openConference } from './load-conference.ts';
import { localMoment } from './local-instant.ts';
import type { Office } from './office.ts';
import {
  isOfUse,
  type Nearness,
  type TaskCode,
  taskOf,
  type Urgency,
  urgencies,
  urgencyOfSafety,
  urgencyOfTask,
} from './picket-urgency.ts';
import { planBOf } from './plan-b.ts';
import { safetyOfDay } from './safety-check.ts';
import { openRoomDay } from './solidarity-room-day.ts';
import { type RoomPicket, roomPicket } from './solidarity-room-view.ts';

/** Something that is missing, and when it is to be done. */
export type Missing = { urgency: Urgency } & ({ task: TaskCode } | { safety: SafetyReason });

export type BoardRow = RoomPicket & {
  missing: Missing[];
  /** Of the most pressing thing; absent when nothing is missing. */
  urgency: Urgency | undefined;
};

export type BoardView = {
  counts: { state: PicketState; pickets: number }[];
  /** Those with the most pressing things first. */
  rows: BoardRow[];
  now: number;
  pickets: number;
  missing: number;
  timeZone: string;
  at: string;
};

/** Every picket with what is missing today. */
export async function viewBoard(office: Office): Promise<BoardView> {
  const loaded = await openConference(office);
  const day = await openRoomDay(office);
  const at = office.now().toISOString();
  const safety = safetyOfDay(day, loaded.documents, at);
  const plan = planBOf(loaded);
  const rows = day.pickets.map((picket): BoardRow => {
    const room = roomPicket(day, picket);
    const { record, state, time, moved } = room;
    const near = nearnessOf(record.timeZone, time, day.date, at);
    const change = plan?.changes.find((one) => one.picket === record.id)?.change;
    // A plan that is kept for a block to come calls out nobody before it has come.
    const hasCome = plan !== undefined && Date.parse(plan.decided) <= Date.parse(at);
    const isCalled = hasCome && (change === 'called-out' || change === 'rolled');
    // One that will not stand waits for nothing; who was arrested there or is not home still matters.
    const waits = time !== undefined && state !== 'cancelled';
    const task = waits && taskOf(state, near, { moved, contingent: record.contingent === true, isCalled });
    const found = safety.pickets.find(({ id }) => id === record.id)?.missing ?? [];
    const missing: Missing[] = [
      ...(task ? [{ urgency: urgencyOfTask(task, near), task }] : []),
      ...found
        .filter((reason) => (waits ? isOfUse(reason, near) : isOfUse(reason, { ...near, isOver: true })))
        .map((reason) => ({ urgency: urgencyOfSafety(reason, near), safety: reason })),
    ].sort((a, b) => rank(a.urgency) - rank(b.urgency));
    return { ...room, missing, urgency: missing[0]?.urgency };
  });
  const start = ({ time }: BoardRow) => time?.starts ?? '9';
  rows.sort((a, b) => rank(a.urgency) - rank(b.urgency) || (start(a) < start(b) ? -1 : 1));
  return {
    counts: picketStates.map((state) => ({ state, pickets: day.counts[state] })),
    rows,
    now: rows.reduce(
      (sum, { missing }) => sum + missing.filter(({ urgency }) => urgency === 'now').length,
      0,
    ),
    pickets: rows.filter(({ urgency }) => urgency === 'now').length,
    missing: rows.reduce((sum, { missing }) => sum + missing.length, 0),
    timeZone: day.settled.timeZone,
    at,
  };
}

const rank = (urgency: Urgency | undefined): number =>
  urgency === undefined ? urgencies.length : urgencies.indexOf(urgency);

/** How far a picket is on its own clocks; one without an hour is on the day's date. */
export function nearnessOf(
  timeZone: string,
  time: { date: string; starts: string; ends: string } | undefined,
  date: string,
  at: string,
): Nearness {
  const today = localMoment(at, timeZone).slice(0, 10);
  const daysLeft = Math.round((Date.parse(time?.date ?? date.slice(0, 10)) - Date.parse(today)) / 86_400_000);
  const now = Date.parse(at);
  return {
    daysLeft,
    hasBegun: time !== undefined && now >= Date.parse(time.starts),
    isOver: time !== undefined && now >= Date.parse(time.ends),
  };
}
