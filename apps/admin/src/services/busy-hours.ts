import type { PicketRecord } from './conference.ts';
import { localDate, wallTime } from './wall-time.ts';

type Span = { from: string; to: string };
type Window = PicketRecord['available'][number];
type Minutes = { from: number; to: number };

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const two = (part: number): string => String(part).padStart(2, '0');
const timeOf = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** What is busy of a date, by the clocks of a zone: minutes since midnight, in their order. */
export function busyMinutes(busy: readonly Span[], date: string, timeZone: string): Minutes[] {
  const noon = Date.parse(`${date}T12:00:00Z`);
  const near = busy.filter(
    // No zone is further from noon UTC than that; the rest need not be looked at.
    ({ from, to }) => Date.parse(from) < noon + 48 * 3_600_000 && Date.parse(to) > noon - 48 * 3_600_000,
  );
  const spans = near.flatMap(({ from, to }): Minutes[] => {
    const [first, last] = [localDate(from, timeZone), localDate(to, timeZone)];
    if (first > date || last < date) return [];
    const ends = minuteOf(wallTime(to, timeZone)) + (Date.parse(to) % 60_000 > 0 ? 1 : 0);
    const span = {
      from: first < date ? 0 : minuteOf(wallTime(from, timeZone)),
      to: last > date ? 1440 : ends,
    };
    return span.from < span.to ? [span] : [];
  });
  return spans.toSorted((a, b) => a.from - b.from);
}

/** Hours without those in which a section is busy on the date, by the clocks there. */
export function freeHours(
  available: readonly Window[],
  busy: readonly Span[],
  date: string,
  timeZone: string,
): Window[] {
  const taken = busyMinutes(busy, date, timeZone);
  if (taken.length === 0) return [...available];
  return available.flatMap((window) => {
    const free: Window[] = [];
    let from = minuteOf(window.from);
    const end = minuteOf(window.to);
    for (const span of taken) {
      if (span.to <= from || span.from >= end) continue;
      if (span.from > from) free.push({ from: timeOf(from), to: timeOf(span.from) });
      from = Math.max(from, span.to);
    }
    return from < end ? [...free, { from: timeOf(from), to: timeOf(end) }] : free;
  });
}
