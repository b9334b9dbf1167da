import type { Slot } from '@plenum/agenda';
import { integer, text } from '@plenum/tables';
import type { FileProblem } from './file-problem.ts';
import { localInstant } from './local-instant.ts';
import { columnsOf, readRows } from './read-rows.ts';

const file = 'timetable.csv';
const needed = {
  date: text({ trim: true, pattern: { matches: /^\d{4}-\d\d-\d\d$/, expected: '2027-04-16' } }),
  from: text({ trim: true, pattern: { matches: /^\d\d:\d\d$/, expected: '14:30' } }),
  minutes: integer({ minimum: 1, maximum: 1440 }),
  item: text({ trim: true }),
};
const further = { room: text({ trim: true, optional: true }) };

type Row = { date: string; from: string; minutes: number; item: string; room?: string | undefined };

/** The slots of a table as it was handed out: local times of the conference, items by their ids. */
export function readTimetableTable(
  bytes: Uint8Array,
  timeZone: string,
): { slots: Slot[]; cells: FileProblem[] } {
  const files = new Map([[file, bytes]]);
  const cells: FileProblem[] = [];
  const columns = columnsOf(files, file).includes('room') ? { ...needed, ...further } : needed;
  const slots = readRows(files, file, columns, cells).flatMap(({ value, tell }): Slot[] => {
    const { date, from, minutes, item, room }: Row = value;
    const starts = localInstant(`${date}T${from}`, timeZone);
    if (starts === undefined) {
      tell('from', 'agenda.missing-hour', `${date}T${from}`);
      return [];
    }
    return [{ item, starts: starts.replace('.000Z', 'Z'), minutes, ...(room ? { room } : {}) }];
  });
  return { slots, cells };
}
