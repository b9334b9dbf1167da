import type { z } from 'zod';
import { check, complain } from './check-input.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import type { Problem } from './errors.ts';
import { type CalendarEvent, eventSchema } from './schemas.ts';
import { toInstant } from './zones.ts';

type Fields = z.output<typeof eventSchema>;
type Path = (string | number)[];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Which times an event has is looked at in the raw value, so that a fault elsewhere hides nothing. */
function checkTimes(raw: Record<string, unknown>, path: Path, problems: Problem[]): void {
  const { starts, ends, date, until } = raw;
  const timed = starts !== undefined || ends !== undefined;
  const whole = date !== undefined || until !== undefined;
  if (timed && whole) complain(problems, 'two-times', path);
  else if (!timed && !whole) complain(problems, 'no-time', path);
  else if (timed && starts === undefined) complain(problems, 'missing', [...path, 'starts']);
  else if (timed && ends === undefined) complain(problems, 'missing', [...path, 'ends']);
  else if (whole && date === undefined) complain(problems, 'missing', [...path, 'date']);
  if (typeof starts === 'string' && typeof ends === 'string' && Date.parse(ends) < Date.parse(starts))
    complain(problems, 'end-before-start', [...path, 'ends'], { starts, ends });
  if (typeof date === 'string' && typeof until === 'string' && until < date)
    complain(problems, 'end-before-start', [...path, 'until'], { date, until });
}

/** Six decimals are 11 cm; RFC 5545, 3.8.1.6 asks for no more. */
const toDegrees = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

const toSeconds = (instant: string): string => toInstant(Date.parse(instant));

/** The event as it is shown: cleaned, without empty fields, always in the same order and the same spelling. */
export function canonical(fields: Fields | CalendarEvent): CalendarEvent {
  const { starts, ends, date, until } = fields;
  const location = cleanLine(fields.location ?? '');
  const description = cleanText(fields.description ?? '');
  const categories = (fields.categories ?? []).map(cleanLine).filter((category) => category !== '');
  const shown = {
    id: fields.id,
    timeZone: fields.timeZone,
    status: fields.status ?? 'confirmed',
    title: cleanLine(fields.title),
    ...(description === '' ? {} : { description }),
    ...(location === '' ? {} : { location }),
    ...(fields.url ? { url: new URL(fields.url).href } : {}),
    ...(fields.geo ? { geo: { lat: toDegrees(fields.geo.lat), lon: toDegrees(fields.geo.lon) } } : {}),
    ...(categories.length === 0 ? {} : { categories }),
  } as const;
  return date === undefined
    ? { ...shown, starts: toSeconds(starts ?? ''), ends: toSeconds(ends ?? '') }
    : { ...shown, date, ...(until === undefined || until === date ? {} : { until }) };
}

/** The events in canonical form by id; what is wrong with them goes to `problems`. */
export function checkEvents(events: unknown, problems: Problem[]): CalendarEvent[] {
  if (!Array.isArray(events)) {
    complain(problems, events === undefined ? 'missing' : 'wrong-type', ['events'], { expected: 'array' });
    return [];
  }
  const seen = new Set<unknown>();
  const good: CalendarEvent[] = [];
  for (const [index, raw] of events.entries()) {
    const path = ['events', index];
    const before = problems.length;
    const fields = check(eventSchema, raw, path, problems);
    if (isObject(raw)) {
      checkTimes(raw, path, problems);
      if (seen.has(raw.id)) complain(problems, 'duplicate-id', [...path, 'id']);
      if (raw.id !== undefined) seen.add(raw.id);
    }
    if (fields !== undefined && problems.length === before) good.push(canonical(fields));
  }
  return good.sort((a, b) => (a.id < b.id ? -1 : 1));
}
