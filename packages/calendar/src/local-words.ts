import type { CalendarEvent } from './schemas.ts';
import { addDays, instantOf, offsetAt } from './zones.ts';

const minute = 60_000;

/** Writes events' local times and places in one language; formatters are made once per run, not once per event. */
export type WordWriter = (event: CalendarEvent, span: Span) => string;

/** Start and exclusive end of an event as instants, with the zone's offset at both. */
export type Span = { starts: number; ends: number; offsets: number[] };

/** Where an event lies on the time line; a whole day lasts from local midnight to local midnight. */
export function spanOf(event: CalendarEvent): Span {
  const { timeZone } = event;
  const [starts, ends] =
    event.date === undefined
      ? [Date.parse(event.starts), Date.parse(event.ends)]
      : [
          instantOf(timeZone, Date.parse(event.date)),
          instantOf(timeZone, Date.parse(addDays(event.until ?? event.date, 1))),
        ];
  return { starts, ends, offsets: [offsetAt(timeZone, starts), offsetAt(timeZone, ends)] };
}

function utcOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  if (minutes === 0) return 'UTC';
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** English is written as in Britain: day before month, and a clock of 24 hours like everywhere else here. */
const writingLocale = (language: string): string => (language === 'en' ? 'en-GB' : language);

/**
 * A writer of local times in words, "Friday, 16 April 2027, 10:30–12:00, Central European Time (UTC+2)", with the
 * place on a line of its own: some clients show nothing but the description.
 */
export function wordWriter(language: string): WordWriter {
  const locale = writingLocale(language);
  const latin = { calendar: 'gregory', numberingSystem: 'latn' } as const;
  const days = new Intl.DateTimeFormat(locale, { ...latin, dateStyle: 'full', timeZone: 'UTC' });
  const zones = new Map<string, Intl.DateTimeFormat>();

  function zoneName(timeZone: string, instant: number): string {
    let zone = zones.get(timeZone);
    if (zone === undefined) {
      zone = new Intl.DateTimeFormat(locale, { ...latin, timeZone, timeZoneName: 'longGeneric' });
      zones.set(timeZone, zone);
    }
    return zone.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  }

  function timeOf(event: CalendarEvent, { starts, ends, offsets: [before = 0, after = 0] }: Span): string {
    const zone = zoneName(event.timeZone, starts);
    if (event.date !== undefined) {
      const first = days.format(Date.parse(event.date));
      const last = event.until === undefined ? '' : ` – ${days.format(Date.parse(event.until))}`;
      return `${first}${last}, ${zone}`;
    }
    // Where the clocks change in between, each time needs its own offset.
    const changes = before !== after;
    const [from, to] = [starts + before * minute, ends + after * minute].map((wall, index) => ({
      day: days.format(wall),
      time: `${new Date(wall).toISOString().slice(11, 16)}${changes ? ` (${utcOffset([before, after][index] ?? 0)})` : ''}`,
    }));
    if (from === undefined || to === undefined) return zone;
    const end = starts === ends ? '' : from.day === to.day ? `–${to.time}` : ` – ${to.day}, ${to.time}`;
    return `${from.day}, ${from.time}${end}, ${zone}${changes ? '' : ` (${utcOffset(before)})`}`;
  }

  return (event, span) =>
    event.location === undefined ? timeOf(event, span) : `${timeOf(event, span)}\n${event.location}`;
}

/** The local time of a writer's words, without the place. */
export const timeIn = (words: string): string => words.split('\n', 1)[0] ?? '';
