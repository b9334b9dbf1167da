import { integer, oneOf, text } from '@plenum/tables';
import { type DeadlineRecord, deadlineGroups, deadlineHour } from './deadline-record.ts';
import type { FileProblem } from './file-problem.ts';
import { columnsOf, type Files, readRows, refuseRepeatedIds } from './read-rows.ts';

/** A conference may do without it. */
export const deadlinesFile = 'deadlines.csv';

const needed = {
  id: text({ trim: true }),
  title: text({ trim: true }),
  days_before_opening: integer({ minimum: -3650, maximum: 3650 }),
};
const further = {
  at: text({ trim: true, optional: true, pattern: { matches: deadlineHour, expected: 'HH:MM' } }),
  responsible: oneOf(deadlineGroups, { optional: true }),
};

/** Reads `deadlines.csv`, if there is one; it may also say `at` which hour, and who is `responsible`. */
export function readDeadlines(files: Files, problems: FileProblem[]): DeadlineRecord[] {
  if (!files.has(deadlinesFile)) return [];
  const header = columnsOf(files, deadlinesFile);
  const extra = Object.fromEntries(Object.entries(further).filter(([name]) => header.includes(name)));
  const rows = readRows(files, deadlinesFile, { ...needed, ...(extra as Partial<typeof further>) }, problems);
  refuseRepeatedIds(rows);
  return rows.map(({ value: { id, title, days_before_opening: daysBefore, at, responsible } }) => ({
    id,
    title,
    daysBefore,
    ...(at === undefined ? {} : { at }),
    ...(responsible === undefined ? {} : { responsible }),
  }));
}
