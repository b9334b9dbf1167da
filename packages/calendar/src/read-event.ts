import ICAL from 'ical.js';
import { cleanLine, cleanText } from './clean-text.ts';
import type { EventBlock, ReadProperty } from './content-lines.ts';
import type { CalendarProblemCode } from './errors.ts';
import type { ZoneFinder } from './find-zone.ts';
import type { CalendarEvent } from './schemas.ts';
import { addDays, instantOf, toInstant } from './zones.ts';

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
  /** Neither cancelled nor marked as leaving the time free (RFC 5545, 3.8.2.7). */
  isBusy: boolean;
  rules: ReadProperty[];
  added: Moment[];
  excluded: Moment[];
  replaces: Moment | undefined;
  /** Dates that were added or excluded and cannot be read, once for each property and reason. */
  unread: Failure[];
};

/** How the times of a file are read: the zone of those that name none, and where the names of others are looked up. */
export type Reckoning = { fallback: string; findZone: ZoneFinder };

/** Why an event cannot be read. */
export type Failure = { failed: CalendarProblemCode; params: Record<string, unknown> };

function momentOf(
  value: unknown,
  property: ReadProperty,
  { fallback, findZone }: Reckoning,
): Moment | Failure {
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

/** The moments of all properties of a name; what cannot be read of them goes to `unread`. */
function momentsOf(block: EventBlock, name: string, reckoning: Reckoning, unread: Failure[]): Moment[] {
  const read: Moment[] = [];
  const told = new Set<string>();
  for (const property of block.properties.get(name) ?? [])
    for (const value of property.values) {
      const moment = momentOf(value, property, reckoning);
      if (!('failed' in moment)) read.push(moment);
      else if (!told.has(moment.failed)) {
        told.add(moment.failed);
        unread.push({ failed: moment.failed, params: { ...moment.params, property: name } });
      }
    }
  return read;
}

/** The instant of a moment in milliseconds; a date counts from midnight UTC. */
export function instantOfMoment({ value, whole, timeZone }: Moment): number {
  if (whole) return Date.parse(value);
  return value.endsWith('Z') ? Date.parse(value) : instantOf(timeZone, Date.parse(`${value}Z`));
}

function lengthOf(block: EventBlock, starts: Moment, reckoning: Reckoning): Draft['lasts'] | Failure {
  const lasts = writtenLength(block, starts, reckoning);
  if ('failed' in lasts || lasts.days + lasts.milliseconds / dayLength <= longestDays) return lasts;
  return { failed: 'bad-event', params: { property: 'duration' } };
}

function writtenLength(block: EventBlock, starts: Moment, reckoning: Reckoning): Draft['lasts'] | Failure {
  const end = block.properties.get('dtend')?.[0];
  const duration = block.properties.get('duration')?.[0]?.values[0];
  if (end !== undefined) {
    const ends = momentOf(end.values[0], end, reckoning);
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

/** One VEVENT as a draft, or why not. */
export function readEvent(block: EventBlock, reckoning: Reckoning): Draft | Failure {
  const all = (name: string): ReadProperty[] => block.properties.get(name) ?? [];
  const start = all('dtstart')[0];
  if (start === undefined) return { failed: 'bad-event', params: { property: 'dtstart' } };
  const starts = momentOf(start.values[0], start, reckoning);
  if ('failed' in starts) return starts;
  const lasts = lengthOf(block, starts, reckoning);
  if ('failed' in lasts) return lasts;
  // What replaces one occurrence must never be taken for the whole series.
  const [which] = all('recurrence-id');
  if (which === undefined && block.unreadable.has('recurrence-id'))
    return { failed: 'bad-event', params: { property: 'recurrence-id' } };
  const replaces = which && momentOf(which.values[0], which, reckoning);
  if (replaces !== undefined && 'failed' in replaces) return replaces;
  const unread: Failure[] = [];
  const shown = shownOf(block);
  const uid = all('uid')[0]?.values[0];
  const sequence = Number(all('sequence')[0]?.values[0] ?? 0);
  return {
    uid: typeof uid === 'string' && uid !== '' ? uid : undefined,
    sequence: Number.isFinite(sequence) ? sequence : 0,
    starts,
    lasts,
    shown,
    isBusy: shown.status !== 'cancelled' && !/^transparent$/i.test(String(all('transp')[0]?.values[0])),
    rules: all('rrule'),
    added: momentsOf(block, 'rdate', reckoning, unread),
    excluded: momentsOf(block, 'exdate', reckoning, unread),
    replaces,
    unread,
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
