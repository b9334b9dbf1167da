import { frabSchedule } from './frab-events.ts';
import type { FrabOptions } from './frab-schemas.ts';
import type { Agenda, Slot } from './schemas.ts';

/**
 * The timetable as a frab `schedule.json`; `readFrabJson` reads it back. Each event says in `plenum_item` which item it
 * is. Speakers are left out unless asked for.
 *
 * @param agenda items, hours of work and zone
 * @param slots the timetable
 * @param options title, acronym, language and what else there is to tell
 * @returns plain JSON
 * @throws AgendaError with all problems: 'bad-acronym' and the codes of a wrong shape
 * @see https://c3voc.de/wiki/schedule
 */
export function toFrabJson(agenda: Agenda, slots: readonly Slot[], options: FrabOptions) {
  const { options: given, timeZone, start, end, days } = frabSchedule(agenda, slots, options);
  return {
    schedule: {
      version: given.version ?? '1',
      conference: {
        acronym: given.acronym,
        title: given.title,
        start,
        end,
        daysCount: days.length,
        timeslot_duration: '00:05',
        time_zone_name: timeZone,
        days: days.map((day) => ({
          index: day.index,
          date: day.date,
          day_start: day.start,
          day_end: day.end,
          rooms: Object.fromEntries(
            day.rooms.map(([name, events]) => [
              name,
              events.map(({ item, persons, guid, ...event }) => ({
                ...event,
                ...(guid === undefined ? {} : { guid }),
                plenum_item: item,
                subtitle: '',
                language: given.language,
                abstract: '',
                persons: persons.map(({ id, name: public_name }) => ({ id, public_name })),
                links: [],
              })),
            ]),
          ),
        })),
      },
    },
  };
}
