import type { Tell } from './check-input.ts';
import type { CheckedAgenda } from './checked-agenda.ts';
import { instantsOfWall, localDate, minute, wallAt, wallOf } from './local-time.ts';

/** Hours of work without an interruption, in minutes since 1970; a day, named by the date on which it begins. */
export type Stretch = { from: number; to: number; date: string; dates: string[] };

/** A break by rule that is due: `minutes` somewhere in `from`..`to`, which lies within the stretch. */
export type DueBreak = {
  rule: number;
  stretch: number;
  date: string;
  from: number;
  to: number;
  minutes: number;
};

type Hours = Pick<CheckedAgenda, 'timeZone' | 'windows'>;

/** The hours of work as stretches in their order; windows that touch are one. */
export function stretchesOf({ timeZone, windows }: Hours, tell: Tell = () => {}): Stretch[] {
  const pieces = windows.flatMap(({ date, from, to }, index) => {
    const starts = instantsOfWall(timeZone, wallAt(date, from));
    const ends = instantsOfWall(timeZone, wallAt(date, to));
    if (starts.length === 0) tell('missing-hour', ['windows', index, 'from'], { date, time: from, timeZone });
    if (ends.length === 0) tell('missing-hour', ['windows', index, 'to'], { date, time: to, timeZone });
    // What is open when the clocks go back is open the hour longer.
    const [first, last] = [starts[0], ends.at(-1)];
    if (wallAt(date, from) >= wallAt(date, to)) {
      tell('window-backwards', ['windows', index], { date, from, to });
      return [];
    }
    if (first === undefined || last === undefined) return [];
    return [{ from: first / minute, to: last / minute, index }];
  });
  const stretches: Stretch[] = [];
  for (const { from, to, index } of pieces.toSorted((one, two) => one.from - two.from)) {
    const before = stretches.at(-1);
    if (before && from < before.to) tell('windows-overlap', ['windows', index]);
    if (before && from <= before.to) before.to = Math.max(before.to, to);
    else stretches.push({ from, to, date: localDate(timeZone, from * minute), dates: [] });
  }
  for (const stretch of stretches) {
    const last = localDate(timeZone, stretch.to * minute - 1);
    for (let at = stretch.date; at <= last; at = nextDate(at)) stretch.dates.push(at);
  }
  return stretches;
}

const nextDate = (date: string): string =>
  new Date(Date.parse(date) + 24 * 60 * minute).toISOString().slice(0, 10);

/** The breaks between fixed hours, one for each date on which the rule's minutes fit into a stretch. */
export function dueBreaks(agenda: CheckedAgenda, stretches: Stretch[]): DueBreak[] {
  const { timeZone } = agenda;
  return agenda.breaks.flatMap(({ between, minutes, dates, name }, rule): DueBreak[] => {
    const pinned = (agenda.pins ?? []).filter(({ item }) => item === name);
    const pins = pinned.map((pin) => {
      const from = Date.parse(pin.starts) / minute;
      return { from, to: from + pin.minutes, date: localDate(timeZone, from * minute), minutes: pin.minutes };
    });
    const hours = between
      ? (dates ?? [...new Set(stretches.flatMap((stretch) => stretch.dates))]).flatMap((date) => {
          if (pins.some((pin) => pin.date === date)) return [];
          const [from, to] = between.map((time, end) => momentOf(timeZone, wallAt(date, time), end === 1));
          return [{ from: from ?? 0, to: to ?? 0, date, minutes }];
        })
      : [];
    return [...pins, ...hours].flatMap((hour) => {
      const stretch = stretches.findIndex(
        ({ from, to }) => Math.min(to, hour.to) - Math.max(from, hour.from) >= hour.minutes,
      );
      const within = stretches[stretch];
      if (!within) return [];
      return [
        { ...hour, rule, stretch, from: Math.max(hour.from, within.from), to: Math.min(hour.to, within.to) },
      ];
    });
  });
}

/** The minute at which a clock shows a wall time, or has leapt over it. */
function momentOf(timeZone: string, wall: number, last: boolean): number {
  const instants = instantsOfWall(timeZone, wall);
  const real = last ? instants.at(-1) : instants[0];
  if (real !== undefined) return real / minute;
  // Read with the clocks as they stood before the leap.
  return (wall - (wallOf(timeZone, wall - 36 * 60 * minute) - (wall - 36 * 60 * minute))) / minute;
}
