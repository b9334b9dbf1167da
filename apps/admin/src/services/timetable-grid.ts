import type { DayView, SessionView, TimetableView } from './timetable-view.ts';
import { wallTime } from './wall-time.ts';

/** A cell of the grid: what stands in it, over so many rows; where something dropped on it is put, if it can be. */
export type Cell = { sessions: SessionView[]; rows: number; to: string | undefined };
/** A stretch of time; a column that goes on from the row above has no cell in it. */
type Row = { time: string; cells: (Cell | undefined)[] };
/** A day with its rooms across and its time down. The column without a name is for what needs no room, and breaks. */
export type DayGrid = { date: string; columns: string[]; rows: Row[]; until: string };

const minute = 60_000;
const hour = 60 * minute;

/** Lays a day out in rows from each moment at which anything begins or ends, and each whole hour, to the next. */
export function gridOf(
  day: DayView,
  rooms: readonly string[],
  { names }: Pick<TimetableView, 'names'>,
): DayGrid {
  const { timeZone } = names;
  const open = day.windows.map(({ starts, minutes }) => ({ from: starts, to: starts + minutes * minute }));
  const spans = day.sessions.map((session) => ({ session, ...spanOf(session) }));
  const edges = [...open, ...spans].flatMap(({ from, to }) => [from, to]);
  const [first, last] = [Math.min(...edges), Math.max(...edges)];
  const moments = new Set(edges);
  for (let at = Math.ceil(first / hour) * hour; at < last; at += hour) moments.add(at);
  const times = [...moments].sort((one, two) => one - two);
  const columns = ['', ...rooms];
  const blocks = columns.map((room) =>
    blocksOf(spans.filter(({ session }) => (session.slot.room ?? '') === room)),
  );
  const clock = (at: number) => wallTime(new Date(at).toISOString(), timeZone);
  const rows = times.slice(0, -1).map((at): Row => {
    const isOpen = open.some(({ from, to }) => from <= at && at < to);
    const cells = columns.map((room, column): Cell | undefined => {
      const block = blocks[column]?.find(({ from, to }) => from <= at && at < to);
      if (block && block.from < at) return undefined;
      const to = isOpen ? `${day.date}T${clock(at)}|${room}` : undefined;
      if (block === undefined) return { sessions: [], rows: 1, to };
      const covered = times.filter((time) => block.from <= time && time < block.to).length;
      return { sessions: block.sessions, rows: covered, to };
    });
    return { time: clock(at), cells };
  });
  return { date: day.date, columns, rows, until: Number.isFinite(last) ? clock(last) : '' };
}

function spanOf({ slot }: SessionView): { from: number; to: number } {
  const from = Date.parse(slot.starts);
  return { from, to: from + slot.minutes * minute };
}

type Block = { from: number; to: number; sessions: SessionView[] };

/** Sessions of one column, those that overlap together. */
function blocksOf(spans: readonly { session: SessionView; from: number; to: number }[]): Block[] {
  const blocks: Block[] = [];
  for (const { session, from, to } of spans) {
    const before = blocks.at(-1);
    if (before && from < before.to) {
      before.sessions.push(session);
      before.to = Math.max(before.to, to);
    } else blocks.push({ from, to, sessions: [session] });
  }
  return blocks;
}
