import type { Agenda, Slot } from '@plenum/agenda';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf } from './timetable-days.ts';
import { type DayGrid, gridOf } from './timetable-grid.ts';

/* Almaty is five hours before UTC: 10:00 to 12:00 and 14:00 to 16:00 are 05:00 to 07:00 and 09:00 to 11:00. */
const agenda: Agenda = {
  timeZone: 'Asia/Almaty',
  windows: [
    { date: '2027-04-16', from: '10:00', to: '12:00' },
    { date: '2027-04-16', from: '14:00', to: '16:00' },
  ],
  breaks: [],
  rooms: [
    { id: 'hall', places: 80 },
    { id: 'attic', places: 10 },
  ],
  items: ['a', 'b', 'c'].map((id) => ({
    id,
    title: { en: id },
    minutes: 30,
    kind: 'plenary',
    priority: 'must',
  })),
};
const names = {
  titles: new Map(),
  branches: new Map(),
  timeZone: agenda.timeZone,
  city: { en: '', ru: '', kk: '' },
};

function gridsOf(slots: readonly Slot[]): DayGrid[] {
  return daysOf(agenda, slots).map((day) => {
    const sessions = day.sessions.map((session) => ({ ...session, problems: [], kept: undefined }));
    return gridOf({ ...day, sessions }, ['hall', 'attic'], { names });
  });
}

/** What a browser makes of it: for each row and column the sessions that stand there; a hole or a clash throws. */
function drawn({ columns, rows }: DayGrid): string[][] {
  const table = rows.map(() => columns.map((): string | undefined => undefined));
  rows.forEach(({ cells }, top) => {
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      for (let row = top; row < top + cell.rows; row += 1) {
        const line = table[row];
        if (line === undefined || line[column] !== undefined) throw new Error(`clash at ${row}, ${column}`);
        line[column] = cell.sessions.map(({ slot }) => slot.item).join('+');
      }
    });
  });
  return table.map((line) =>
    line.map((cell) => {
      if (cell === undefined) throw new Error('hole');
      return cell;
    }),
  );
}

describe('gridOf', () => {
  it('has a row from each moment to the next, and says where something can be dropped', () => {
    const [grid] = gridsOf([
      { item: 'a', room: 'hall', starts: '2027-04-16T05:00:00Z', minutes: 90 },
      { item: 'b', room: 'hall', starts: '2027-04-16T06:00:00Z', minutes: 60 },
      { item: 'c', starts: '2027-04-16T09:20:00Z', minutes: 30 },
    ]);
    if (grid === undefined) throw new Error('no day');
    // By hand: 10:00 and 11:00 are hours and b begins, 11:30 a ends, 12:00 the morning does; 14:20 to 14:50 is c.
    expect(grid.rows.map(({ time }) => time)).toEqual(
      '10:00 11:00 11:30 12:00 13:00 14:00 14:20 14:50 15:00'.split(' '),
    );
    expect(grid.until).toBe('16:00');
    expect(drawn(grid)).toEqual([
      ['', 'a+b', ''],
      ['', 'a+b', ''],
      ['', 'a+b', ''],
      ['', '', ''],
      ['', '', ''],
      ['', '', ''],
      ['c', '', ''],
      ['', '', ''],
      ['', '', ''],
    ]);
    const cell = (row: number, column: number) => grid.rows[row]?.cells[column];
    expect(cell(1, 2)?.to).toBe('2027-04-16T11:00|attic');
    // Between the hours of work nothing can stand.
    expect(cell(3, 1)?.to).toBeUndefined();
    expect(cell(6, 0)).toMatchObject({ rows: 1, to: '2027-04-16T14:20|' });
  });

  it('is a whole table whatever stands in it', () => {
    const slot = fc.record({
      item: fc.constantFrom('a', 'b', 'c', 'Tea'),
      room: fc.constantFrom('hall', 'attic', undefined),
      minutes: fc.integer({ min: 1, max: 200 }),
      at: fc.integer({ min: 0, max: 600 }),
    });
    fc.assert(
      fc.property(fc.array(slot, { maxLength: 8 }), (made) => {
        const slots = made
          .toSorted((one, two) => one.at - two.at)
          .map(({ item, room, minutes, at }): Slot => {
            const starts = new Date(Date.parse('2027-04-16T04:00:00Z') + at * 60_000).toISOString();
            return { item, ...(room === undefined ? {} : { room }), starts, minutes };
          });
        for (const grid of gridsOf(slots)) {
          const seen = new Set(drawn(grid).flatMap((line) => line.flatMap((cell) => cell.split('+'))));
          for (const { item } of slots) expect(seen.has(item)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
