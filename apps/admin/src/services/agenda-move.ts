import type { Slot } from '@plenum/agenda';
import type { Change } from '@plenum/vault';
import { agendaIn } from './agenda.ts';
import type { AgendaItemRecord, AgendaRecord } from './agenda-record.ts';
import type { Conference } from './conference.ts';
import { change, held } from './documents.ts';
import { hashOf } from './figures-hash.ts';
import type { Loaded } from './loaded.ts';
import { daysLater, instantLater } from './move-days.ts';
import { timetableOf } from './timetable.ts';

/** Moves the agenda with the conference: hours, fixed times, what was put somewhere by hand, and what was drafted. */
export function movedAgenda(loaded: Loaded & { conference: Conference }, days: number): Change[] {
  const { documents, conference } = loaded;
  const { timeZone } = conference.settled;
  const hours = held(documents, 'agenda')[0];
  if (hours === undefined) return [];
  // Where the clocks leap over the hour there, so many times 24 hours later.
  const later = (instant: string) =>
    (
      instantLater(instant, days, timeZone) ?? new Date(Date.parse(instant) + days * 86_400_000).toISOString()
    ).replace('.000Z', 'Z');
  const moved = movedHours(hours.value, days);
  const items = held(documents, 'agenda-item').map((one) => ({ one, value: movedItem(one.value, later) }));
  const drafted = timetableOf(loaded)?.drafted;
  const slots = (list: readonly Slot[]) => list.map((slot) => ({ ...slot, starts: later(slot.starts) }));
  return [
    change('agenda', hours, moved),
    ...items
      .filter(({ one, value }) => JSON.stringify(one.value) !== JSON.stringify(value))
      .map(({ one, value }) => change('agenda-item', one, value)),
    ...(drafted === undefined
      ? []
      : [
          change('timetable', drafted, {
            ...drafted.value,
            ...(drafted.stale
              ? {}
              : {
                  problemHash: hashOf(
                    agendaIn({ hours: moved, items: items.map(({ value }) => value) }, timeZone),
                  ),
                }),
            slots: slots(drafted.value.slots),
          }),
        ]),
  ];
}

function movedHours({ windows, breaks, ...rest }: AgendaRecord, days: number): AgendaRecord {
  return {
    ...rest,
    windows: windows.map((window) => ({ ...window, date: daysLater(window.date, days) })),
    breaks: breaks.map(({ dates, ...rule }) => ({
      ...rule,
      ...(dates === undefined ? {} : { dates: dates.map((date) => daysLater(date, days)) }),
    })),
  };
}

function movedItem(
  { item, pin, ...rest }: AgendaItemRecord,
  later: (instant: string) => string,
): AgendaItemRecord {
  return {
    item: { ...item, ...(item.fixed === undefined ? {} : { fixed: later(item.fixed) }) },
    ...(pin === undefined ? {} : { pin: { ...pin, starts: later(pin.starts) } }),
    ...rest,
  };
}
