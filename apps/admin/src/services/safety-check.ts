import { checkSafety, type DaySafety } from '@plenum/solidarity';
import { held, type KnownDocument } from './documents.ts';
import type { RoomDay } from './solidarity-room-day.ts';

/** How safe every picket of the day is, as of now. */
export function safetyOfDay(day: RoomDay, documents: readonly KnownDocument[], now: string): DaySafety {
  const starts = new Map(day.times.map((time) => [time.id, time.starts]));
  const known = new Set(day.pickets.map(({ value }) => value.id));
  return checkSafety({
    date: day.date,
    now,
    pickets: day.pickets.map(({ value: { id, timeZone, minutes, policeNoticeDays } }) => {
      const start = starts.get(id);
      return { id, timeZone, minutes, policeNoticeDays, ...(start === undefined ? {} : { start }) };
    }),
    records: held(documents, 'safety')
      .map(({ value }) => value)
      .filter(({ picket }) => known.has(picket)),
  });
}
