import { type Agenda, type RunEvent, type Running, runTimetable, type Slot } from '@plenum/agenda';
import type { Conference } from './conference.ts';
import { held } from './documents.ts';
import type { Loaded } from './loaded.ts';
import { localInstant } from './local-instant.ts';
import { timetableOf } from './timetable.ts';
import { timetableReleases } from './timetable-release.ts';
import { localDate } from './wall-time.ts';

type Opened = Loaded & { conference: Conference };

/** What the days are run by: the version given out last, or the timetable as it stands if none was. */
export type RunPlan = {
  agenda: Agenda;
  slots: readonly Slot[];
  release: number | undefined;
  dates: string[];
};

/** A day as it is run: its part of the plan, what was moved to it from days before, and what has happened on it. */
export type RunDay = RunPlan & {
  date: string;
  /** Whether it is this day that runs now; on no other can anything happen. */
  today: boolean;
  events: RunEvent[];
  /** The end of its hours of work. */
  endsBy: string;
};

/** The plan of the days; none, where there is no timetable. */
export function runPlanOf(loaded: Opened): RunPlan | undefined {
  const [last] = timetableReleases(loaded);
  const standing = last ?? timetableOf(loaded);
  if (standing === undefined || standing.slots.length === 0) return undefined;
  const { agenda, slots } = standing;
  const dates = [...new Set(slots.map(({ starts }) => localDate(starts, agenda.timeZone)))].sort();
  return { agenda, slots, release: last?.number, dates };
}

/** What has happened on a date, in the order in which it was written down. */
function runEvents({ documents }: Pick<Loaded, 'documents'>, date: string): RunEvent[] {
  return held(documents, 'agenda-event')
    .filter(({ value }) => value.date === date)
    .map(({ value }) => value.event);
}

/** A day of the plan: the one asked for, or the one that runs at this moment, or the next. */
export function runDayOf(loaded: Opened, now: string, asked?: string): RunDay | undefined {
  const plan = runPlanOf(loaded);
  if (plan === undefined) return undefined;
  const current = currentDate(loaded, plan, now);
  const date = plan.dates.find((one) => one === asked) ?? current;
  return { ...dayOf(loaded, plan, date), today: date === current && hasCome(plan, date, now) };
}

/** The day followed up to a moment. */
export function follow({ agenda, slots, events }: RunDay, now: string): Running {
  return runTimetable(slots, events, { now, agenda });
}

/** A day that runs over midnight is today until nothing of it runs. */
function currentDate(loaded: Opened, plan: RunPlan, now: string): string {
  const today = localDate(now, plan.agenda.timeZone);
  const before = plan.dates.filter((date) => date < today).at(-1);
  if (before !== undefined && runEvents(loaded, before).length > 0) {
    const day = { ...dayOf(loaded, plan, before), today: true };
    if (follow(day, now).now.some(({ state }) => state === 'running')) return before;
  }
  return plan.dates.find((date) => date >= today) ?? plan.dates.at(-1) ?? today;
}

const hasCome = ({ agenda }: RunPlan, date: string, now: string): boolean =>
  localDate(now, agenda.timeZone) >= date;

function dayOf(loaded: Opened, plan: RunPlan, date: string): Omit<RunDay, 'today'> {
  const { agenda, slots } = plan;
  const planned = slots.filter(({ starts }) => localDate(starts, agenda.timeZone) === date);
  const carried = plan.dates
    .filter((before) => before < date)
    .flatMap((before) => movedTo(loaded, plan, before, date))
    .filter(({ item }, index, all) => all.findIndex((one) => one.item === item) === index);
  const mine = [...planned, ...carried];
  const lasts = mine.map(({ starts, minutes }) => Date.parse(starts) + minutes * 60_000);
  return {
    ...plan,
    date,
    slots: mine,
    events: runEvents(loaded, date),
    endsBy: closesOn(agenda, date) ?? new Date(Math.max(...lasts)).toISOString(),
  };
}

/** What was moved on an earlier day to this one and did not run before. */
function movedTo(loaded: Opened, plan: RunPlan, before: string, date: string): Slot[] {
  const { timeZone } = plan.agenda;
  const events = runEvents(loaded, before);
  const last = events.at(-1);
  if (last === undefined) return [];
  const moved = new Map<string, Slot>();
  const slots = plan.slots.filter(({ starts }) => localDate(starts, timeZone) === before);
  const { slots: after, trail } = runTimetable(slots, events, { now: last.at, agenda: plan.agenda });
  for (const [index, event] of events.entries()) {
    if (event.kind !== 'moved' || !trail[index]?.taken) continue;
    const slot = after.find(({ item }) => item === event.item);
    if (slot?.state !== 'waiting' || localDate(event.starts, timeZone) !== date) moved.delete(event.item);
    else {
      const room = event.room ?? slot.room ?? undefined;
      const { starts } = event;
      moved.set(event.item, {
        item: event.item,
        starts,
        minutes: slot.minutes,
        ...(room === undefined ? {} : { room }),
      });
    }
  }
  return [...moved.values()];
}

function closesOn({ windows, timeZone }: Agenda, date: string): string | undefined {
  const closes = windows
    .filter((window) => window.date === date)
    .map(({ to }) => to)
    .sort()
    .at(-1);
  if (closes !== '24:00')
    return closes === undefined ? undefined : localInstant(`${date}T${closes}`, timeZone);
  const last = localInstant(`${date}T23:59`, timeZone);
  return last && new Date(Date.parse(last) + 60_000).toISOString();
}
