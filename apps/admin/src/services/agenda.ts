import type { Agenda, Item, Slot } from '@plenum/agenda';
import type { AgendaItemRecord, ConferenceAgenda } from './agenda-record.ts';
import type { Conference } from './conference.ts';

/** The agenda as `@plenum/agenda` takes it, without what was struck off; none, if the conference has none yet. */
export function agendaOf({ conference }: { conference: Conference }): Agenda | undefined {
  return conference.agenda && agendaIn(conference.agenda, conference.settled.timeZone);
}

/** The same of an agenda that is not kept yet. */
export function agendaIn({ hours, items }: ConferenceAgenda, timeZone: string): Agenda {
  const { windows, breaks, rooms, changeover, buffer } = hours;
  const kept = items.filter(({ withdrawn }) => !withdrawn);
  const pins = kept.flatMap(({ item, pin }): Slot[] =>
    pin === undefined ? [] : [{ item: item.id, ...pin }],
  );
  return {
    timeZone,
    windows,
    breaks,
    rooms,
    ...(changeover === undefined ? {} : { changeover }),
    ...(buffer === undefined ? {} : { buffer }),
    items: withoutWithdrawn(items),
    ...(pins.length === 0 ? {} : { pins }),
  };
}

/** What comes after an item that was struck off comes after what that one came after. */
function withoutWithdrawn(records: readonly AgendaItemRecord[]): Item[] {
  const gone = new Map(records.flatMap(({ item, withdrawn }) => (withdrawn ? [[item.id, item]] : [])));
  const standing = (id: string, seen: ReadonlySet<string>): string[] => {
    const item = gone.get(id);
    if (item === undefined) return [id];
    if (seen.has(id)) return [];
    return (item.after ?? []).flatMap((before) => standing(before, new Set([...seen, id])));
  };
  return records.flatMap(({ item, withdrawn }): Item[] => {
    if (withdrawn) return [];
    const { after, apart, ...rest } = item;
    const [before, never] = [
      [...new Set(after?.flatMap((id) => standing(id, new Set())))],
      apart?.filter((id) => !gone.has(id)) ?? [],
    ];
    return [
      {
        ...rest,
        ...(before.length === 0 ? {} : { after: before }),
        ...(never.length === 0 ? {} : { apart: never }),
      },
    ];
  });
}
