import Builder from 'fast-xml-builder';
import { forXml, frabSchedule } from './frab-events.ts';
import type { FrabOptions } from './frab-schemas.ts';
import type { Agenda, Slot } from './schemas.ts';

/**
 * The timetable as a frab `schedule.xml`, which conference apps and recording teams read.
 *
 * Ids are numbers made from the ids of items, so that they stay while items do. Speakers are left out unless asked for.
 * @param agenda items, hours of work and zone
 * @param slots the timetable; a slot whose item nobody knows is a break by its name
 * @param options title, acronym, language and what else there is to tell
 * @returns XML 1.0 in UTF-8, ending in a line feed
 * @throws AgendaError with all problems: 'bad-acronym' and the codes of a wrong shape
 * @see https://c3voc.de/wiki/schedule
 * @example
 * const xml = toFrabXml(
 *   {
 *     timeZone: 'Asia/Almaty', windows: [{ date: '2027-04-16', from: '10:00', to: '19:00' }], breaks: [], rooms: [],
 *     items: [{ id: 'open', title: { en: 'Opening' }, minutes: 20, kind: 'plenary', priority: 'must' }],
 *   },
 *   [{ item: 'open', room: 'hall', starts: '2027-04-16T05:00:00Z', minutes: 20 }],
 *   { title: 'National Conference', acronym: 'conference', language: 'en' },
 * );
 * xml.includes('<start>10:00</start>'); // true
 */
export function toFrabXml(agenda: Agenda, slots: readonly Slot[], options: FrabOptions): string {
  const { options: given, start, end, days } = frabSchedule(agenda, slots, options);
  const builder = new Builder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    indentBy: '  ',
    suppressEmptyNode: false,
  });
  const said = (text: string) => forXml(text);
  const xml = builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    schedule: {
      version: said(given.version ?? '1'),
      conference: {
        acronym: given.acronym,
        title: said(given.title),
        start,
        end,
        days: days.length,
        timeslot_duration: '00:05',
      },
      day: days.map((day) => ({
        '@index': day.index,
        '@date': day.date,
        '@start': day.start,
        '@end': day.end,
        room: day.rooms.map(([name, events]) => ({
          '@name': said(name),
          event: events.map((event) => ({
            '@id': event.id,
            ...(event.guid === undefined ? {} : { '@guid': event.guid }),
            date: event.date,
            start: event.start,
            duration: event.duration,
            room: said(event.room),
            slug: event.slug,
            title: said(event.title),
            subtitle: '',
            track: said(event.track),
            type: event.type,
            language: said(given.language),
            abstract: '',
            persons: {
              person: event.persons.map(({ id, name }) => ({ '@id': id, '#text': said(name) })),
            },
          })),
        })),
      })),
    },
  });
  return xml.endsWith('\n') ? xml : `${xml}\n`;
}
