import type { CalendarEvent } from '@plenum/calendar';
import { commonNameIn, titleOf } from '../catalogue/agenda-names.ts';
import type { Language } from '../catalogue/language.ts';
import { held } from './documents.ts';
import type { Loaded } from './loaded.ts';
import { timetableReleases } from './timetable-release.ts';

/** The sessions of the version that was released last; each is known by its item's document, wherever it moves. */
export function sessionEvents({ documents }: Pick<Loaded, 'documents'>, language: Language): CalendarEvent[] {
  const [last] = timetableReleases({ documents });
  if (last === undefined) return [];
  const items = new Map(last.agenda.items.map((item) => [item.id, item]));
  const kept = new Map(
    held(documents, 'agenda-item').map(({ document, value }) => [value.item.id, document]),
  );
  return last.slots.flatMap((slot): CalendarEvent[] => {
    const item = items.get(slot.item);
    if (item === undefined) return [];
    const ends = new Date(Date.parse(slot.starts) + slot.minutes * 60_000).toISOString();
    return [
      {
        id: `session-${kept.get(item.id) ?? item.id}`,
        timeZone: last.agenda.timeZone,
        starts: slot.starts,
        ends,
        title: titleOf(language, item.title, item.id),
        ...(slot.room === undefined ? {} : { location: commonNameIn(language, slot.room) }),
      },
    ];
  });
}
