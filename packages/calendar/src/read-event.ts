import ICAL from 'ical.js';
import { cleanLine, cleanText } from './clean-text.ts';
import type { EventBlock, ReadProperty } from './content-lines.ts';
import type { CalendarProblemCode } from './errors.ts';
import type { CalendarEvent } from './schemas.ts';
import { windowsZones } from './windows-zones.ts';
import { addDays, instantOf, isTimeZone, toInstant } from './zones.ts';

const dayLength = 86_400_000;
/** So that every end keeps a year of four digits. */
const latest = Date.UTC(9900, 0, 1);
const longestDays = 30_000;

/** A start or end as written: a date, or a wall time with its zone. */
export type Moment = { value: string; whole: boolean; timeZone: string; floating: boolean };

/** An event before its recurrences: what it shows, where it starts, and how long it lasts. */
export type Draft = {
  uid: string | undefined;
  sequence: number;
  starts: Moment;
  lasts: { days: number; milliseconds: number };
  shown: Omit<CalendarEvent, 'id' | 'timeZone' | 'starts' | 'ends' | 'date' | 'until'>;
  rules: ReadProperty[];
  added: Moment[];
  excluded: Moment[];
  replaces: Moment | undefined;
};

/** Why an event cannot be read. */
export type Failure = { failed: CalendarProblemCode; params: Record<string, unknown> };

/** A zone by its IANA name, also behind a vendor's prefix, or by the name that Windows gives it. */
export function findZone(name: string): string | undefined {
  const parts = name.replace(/^"|"$/g, '').split('/').filter(Boolean);
  const tails = [parts, parts.slice(-3), parts.slice(-2)].map((tail) => tail.join('/'));
  return tails.find(isTimeZone) ?? (Object.hasOwn(windowsZones, name) ? windowsZones[name] : undefined);
}

function momentOf(value: unknown, property: ReadProperty, fallback: string): Moment | Failure {
  const text = typeof value === 'string' ? value : '';
  const whole = /^\d{4}-\d\d-\d\d$/.test(text);
  const wall = text.replace(/Z$/, '');
  const at = Date.parse(whole ? text : `${wall}Z`);
  // Date.parse rolls 31 February over; ical.js rolls over everything.
  const real = at >= 0 && at < latest && new Date(at).toISOString().startsWith(wall);
  if (!real || wall.length > 19) return { failed: 'bad-date', params: {} };
  const tzid = property.parameter('tzid');
  const utc = text.endsWith('Z');
  const timeZone = utc || tzid === undefined ? fallback : findZone(tzid);
  if (timeZone === undefined) return { failed: 'unknown-time-zone', params: { timeZone: tzid } };
  return {
    value: utc ? text : wall,
    whole,
    timeZone,
    floating: !utc && !whole && tzid === undefined,
  };
}

const momentsOf = (properties: ReadProperty[], fallback: string): Moment[] =>
  properties
    .flatMap((property) => property.values.map((value) => momentOf(value, property, fallback)))
    .filter((moment): moment is Moment => !('failed' in moment));

/** The instant of a moment in milliseconds; a date counts from midnight UTC. */
export function instantOfMoment({ value, whole, timeZone }: Moment): number {
  if (whole) return Date.parse(value);
  return value.endsWith('Z') ? Date.parse(value) : instantOf(timeZone, Date.parse(`${value}Z`));
}

function lengthOf(block: EventBlock, starts: Moment, fallback: string): Draft['lasts'] | Failure {
  const lasts = writtenLength(block, starts, fallback);
  if ('failed' in lasts || lasts.days + lasts.milliseconds / dayLength <= longestDays) return lasts;
  return { failed: 'bad-event', params: { property: 'duration' } };
}

function writtenLength(block: EventBlock, starts: Moment, fallback: string): Draft['lasts'] | Failure {
  const end = block.properties.get('dtend')?.[0];
  const duration = block.properties.get('duration')?.[0]?.values[0];
  if (end !== undefined) {
    const ends = momentOf(end.values[0], end, fallback);
    if ('failed' in ends) return ends;
    if (ends.whole !== starts.whole) return { failed: 'bad-event', params: { property: 'dtend' } };
    const milliseconds = instantOfMoment(ends) - instantOfMoment(starts);
    if (milliseconds < 0) return { failed: 'end-before-start', params: {} };
    return starts.whole ? { days: milliseconds / dayLength, milliseconds: 0 } : { days: 0, milliseconds };
  }
  if (typeof duration === 'string') {
    try {
      const { weeks, days, hours, minutes, seconds, isNegative } = ICAL.Duration.fromString(duration);
      if (isNegative) return { failed: 'end-before-start', params: {} };
      return { days: weeks * 7 + days, milliseconds: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
    } catch {
      return { failed: 'bad-event', params: { property: 'duration' } };
    }
  }
  return { days: starts.whole ? 1 : 0, milliseconds: 0 };
}

const statuses = { CONFIRMED: 'confirmed', TENTATIVE: 'tentative', CANCELLED: 'cancelled' } as const;
const isStatus = (text: string): text is keyof typeof statuses => Object.hasOwn(statuses, text);

function shownOf(block: EventBlock): Draft['shown'] {
  const text = (name: string): string => {
    const value = block.properties.get(name)?.[0]?.values[0];
    return typeof value === 'string' ? value : '';
  };
  const status = text('status').toUpperCase();
  const [description, location, url] = [text('description'), text('location'), text('url')];
  const [lat, lon] = [block.properties.get('geo')?.[0]?.values[0]].flat().map(Number);
  const onEarth = lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  const categories = (block.properties.get('categories') ?? [])
    .flatMap(({ values }) => values)
    .filter((name) => typeof name === 'string' && name !== '')
    .slice(0, 100)
    .map((name) => cleanLine(String(name)));
  return {
    title: cleanLine(text('summary')),
    status: isStatus(status) ? statuses[status] : 'confirmed',
    ...(description === '' ? {} : { description: cleanText(description) }),
    ...(location === '' ? {} : { location: cleanLine(location) }),
    // Addresses of other schemes (javascript, file) are nobody's business here.
    ...(/^https?:\/\//i.test(url) && URL.canParse(url) ? { url: new URL(url).href } : {}),
    ...(onEarth ? { geo: { lat, lon } } : {}),
    ...(categories.length === 0 ? {} : { categories }),
  };
}

/** One VEVENT as a draft, or why not. `fallback` is the zone of times that name none. */
export function readEvent(block: EventBlock, fallback: string): Draft | Failure {
  const all = (name: string): ReadProperty[] => block.properties.get(name) ?? [];
  const start = all('dtstart')[0];
  if (start === undefined) return { failed: 'bad-event', params: { property: 'dtstart' } };
  const starts = momentOf(start.values[0], start, fallback);
  if ('failed' in starts) return starts;
  const lasts = lengthOf(block, starts, fallback);
  if ('failed' in lasts) return lasts;
  const uid = all('uid')[0]?.values[0];
  const sequence = Number(all('sequence')[0]?.values[0] ?? 0);
  return {
    uid: typeof uid === 'string' && uid !== '' ? uid : undefined,
    sequence: Number.isFinite(sequence) ? sequence : 0,
    starts,
    lasts,
    shown: shownOf(block),
    rules: all('rrule'),
    added: momentsOf(all('rdate'), fallback),
    excluded: momentsOf(all('exdate'), fallback),
    replaces: momentsOf(all('recurrence-id'), fallback)[0],
  };
}

/** The event of a draft at one of its starts; a length in days keeps the wall time over a change of the clocks. */
export function eventAt({ shown, lasts }: Draft, starts: Moment, id: string): CalendarEvent {
  const { timeZone, value, whole } = starts;
  if (whole) {
    const until = addDays(value, Math.max(lasts.days, 1) - 1);
    return { id, timeZone, ...shown, date: value, ...(until === value ? {} : { until }) };
  }
  const from = instantOfMoment(starts);
  const later = lasts.days * dayLength;
  const moved =
    later === 0 || value.endsWith('Z') ? from + later : instantOf(timeZone, Date.parse(`${value}Z`) + later);
  return { id, timeZone, ...shown, starts: toInstant(from), ends: toInstant(moved + lasts.milliseconds) };
}
