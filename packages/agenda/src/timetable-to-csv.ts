import { writeTable } from '@plenum/tables';
import { z } from 'zod';
import { readInput } from './check-input.ts';
import { localWithOffset } from './frab-events.ts';
import { minute } from './local-time.ts';
import { type Agenda, agendaSchema, id, list, type Slot, slotSchema } from './schemas.ts';

const inputSchema = z.strictObject({
  agenda: agendaSchema,
  slots: list(slotSchema, 5_000),
  language: id,
});

/**
 * The timetable as a table for a spreadsheet, a row for each slot in the order of time. Cells that a spreadsheet would
 * take for formulas are guarded.
 *
 * @param agenda items and zone
 * @param slots the timetable
 * @param options `language` of the titles
 * @returns CSV with the columns date, from, to, minutes, room, item, title, kind, priority, audience; times are local
 * @throws AgendaError with all problems of a wrong shape
 */
export function timetableToCsv(
  agenda: Agenda,
  slots: readonly Slot[],
  { language }: { language: string },
): string {
  const given = readInput(inputSchema, { agenda, slots, language });
  const items = new Map(given.agenda.items.map((item) => [item.id, item]));
  const local = (at: number) => localWithOffset(agenda.timeZone, at);
  const rows = given.slots
    .toSorted((one, other) => Date.parse(one.starts) - Date.parse(other.starts))
    .map(({ item, room, starts, minutes }) => {
      const of = items.get(item);
      const at = Date.parse(starts);
      const title = of?.title[language] ?? Object.values(of?.title ?? {})[0] ?? item;
      return [
        local(at).slice(0, 10),
        local(at).slice(11, 16),
        local(at + minutes * minute).slice(11, 16),
        minutes,
        room,
        item,
        title,
        of?.kind ?? 'break',
        of?.priority,
        of?.audience,
      ];
    });
  const columns = ['date', 'from', 'to', 'minutes', 'room', 'item', 'title', 'kind', 'priority', 'audience'];
  return writeTable(columns, rows);
}
