import type { Ground } from './ground.ts';
import { minute, toInstant } from './local-time.ts';
import type { Slot } from './schemas.ts';
import type { Move } from './sweep-state.ts';

/** The timetable that a search ended with, in the order of the hours; a day without items has no breaks. */
export function slotsOf({ agenda, tasks, stretches }: Ground, moves: readonly Move[]): Slot[] {
  const used = new Set(
    moves.flatMap((move) =>
      move.kind === 'item'
        ? [stretches.findIndex(({ from, to }) => from <= move.starts && move.starts < to)]
        : [],
    ),
  );
  return moves
    .filter((move) => move.kind === 'item' || used.has(move.stretch))
    .toSorted((one, two) => one.starts - two.starts)
    .map((move) => {
      const starts = toInstant(move.starts * minute);
      if (move.kind === 'break')
        return { item: agenda.breaks[move.rule]?.name ?? '', starts, minutes: move.minutes };
      const item = tasks[move.task]?.id ?? '';
      const room = agenda.rooms[move.room]?.id;
      return { item, ...(room === undefined ? {} : { room }), starts, minutes: move.minutes };
    });
}
