import type { Agenda, Item, Slot } from '@plenum/agenda';
import { localInstant } from './local-instant.ts';
import { localDate, wallTime } from './wall-time.ts';

/** A slot on the clocks of the conference, with the item that it holds; without one it is a break. */
export type Session = {
  slot: Slot;
  /** Its place among all slots. */
  index: number;
  date: string;
  from: string;
  to: string;
  item: Item | undefined;
};

export type Day = {
  date: string;
  /** Hours of work as clocks show them, and as milliseconds with their length in minutes. */
  windows: { from: string; to: string; starts: number; minutes: number }[];
  sessions: Session[];
};

/** A timetable day by day, also the days on which nothing stands; a session belongs to the date on which it begins. */
export function daysOf({ items, windows, timeZone }: Agenda, slots: readonly Slot[]): Day[] {
  const known = new Map(items.map((item) => [item.id, item]));
  const sessions = slots.map((slot, index): Session => {
    const ends = new Date(Date.parse(slot.starts) + slot.minutes * 60_000).toISOString();
    return {
      slot,
      index,
      date: localDate(slot.starts, timeZone),
      from: wallTime(slot.starts, timeZone),
      to: wallTime(ends, timeZone),
      item: known.get(slot.item),
    };
  });
  const dates = new Set([...windows.map(({ date }) => date), ...sessions.map(({ date }) => date)]);
  return [...dates].sort().map((date) => ({
    date,
    windows: windows.filter((window) => window.date === date).map((window) => hoursOf(window, timeZone)),
    sessions: sessions.filter((session) => session.date === date),
  }));
}

const minutesOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3));

function hoursOf({ date, from, to }: Agenda['windows'][number], timeZone: string): Day['windows'][number] {
  const starts = Date.parse(localInstant(`${date}T${from}`, timeZone) ?? '');
  return { from, to, starts, minutes: minutesOf(to) - minutesOf(from) };
}
