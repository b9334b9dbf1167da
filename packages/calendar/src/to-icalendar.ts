import { hash } from 'node:crypto';
import {
  ICalCalendar,
  ICalCalendarMethod,
  ICalEvent,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import { check } from './check-input.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { CalendarError, type Problem } from './errors.ts';
import { type Edition, type EditionEntry, editionSchema } from './schemas.ts';
import { isWellFormed } from './well-formed-edition.ts';
import { addDays } from './zones.ts';

const refreshSeconds = 3_600;
const endOfCalendar = 'END:VCALENDAR';
const endOfEvent = 'END:VEVENT\r\n';

/** RFC 5545 wants a component in every calendar; a zone shows nothing, and Google sends the same. */
const emptyZone = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'TZNAME:UTC',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n');

/** ical-generator leaves out a coordinate of 0 and writes backslashes into addresses: these lines are ours. */
class PlacedEvent extends ICalEvent {
  private readonly lines: string;

  constructor(data: ICalEventData, calendar: ICalCalendar, { event }: EditionEntry) {
    super(data, calendar);
    const geo = event.geo === undefined ? '' : `GEO:${decimal(event.geo.lat)};${decimal(event.geo.lon)}\r\n`;
    const url = event.url === undefined ? '' : `URL:${new URL(event.url).href}\r\n`;
    this.lines = geo + url;
  }

  override toString(): string {
    const text = super.toString();
    return this.lines === '' ? text : text.slice(0, -endOfEvent.length) + this.lines + endOfEvent;
  }
}

const decimal = (degrees: number): string => degrees.toFixed(6).replace(/\.?0+$/, '');

/** The calendar's name goes into the file as it stands, so it is escaped here. */
const escapeText = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`);

/** UTF-16 and not UTF-8, in which all lone surrogates are one and two ids could share a UID. */
const uidOf = (id: string): string => `${hash('sha256', Buffer.from(id, 'utf16le')).slice(0, 40)}@plenum`;

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

function eventData({ id, sequence, created, modified, words, event }: EditionEntry): ICalEventData {
  const changed = new Date(modified);
  const data: ICalEventData = {
    id: uidOf(id),
    sequence,
    stamp: changed,
    created: created === modified ? changed : new Date(created),
    lastModified: changed,
    summary: cleanLine(event.title),
    description: cleanText(event.description === undefined ? words : `${words}\n\n${event.description}`),
    status: statuses[event.status ?? 'confirmed'],
    start: new Date(event.date ?? event.starts),
  };
  if (event.location !== undefined) data.location = { title: cleanLine(event.location) };
  if (event.categories !== undefined)
    data.categories = event.categories.map((name) => ({ name: cleanLine(name) }));
  if (event.date !== undefined) {
    data.allDay = true;
    data.end = new Date(addDays(event.until ?? event.date, 1));
  } else if (event.starts !== event.ends) {
    // A moment has no DTEND, which must be later than DTSTART (RFC 5545, 3.8.2.2).
    data.end = new Date(event.ends);
  }
  return data;
}

/**
 * The file of an edition: an iCalendar object (RFC 5545) that the same edition always gives byte for byte.
 *
 * Times are UTC or dates; the local time stands in words at the head of the description. UIDs depend on the
 * event's id alone and are the same in every feed. An edition without events holds a VTIMEZONE and nothing
 * to show, because a calendar without any component is not valid.
 *
 * @param edition - What `nextEdition` gave.
 * @returns Lines of at most 75 octets, each ended by CRLF, the last one too.
 * @throws CalendarError with the usual codes if it is no edition.
 * @example
 * const feed = { feed: 'public', name: 'Solidarity day', language: 'en', now: '2027-03-01T12:00:00Z' };
 * const edition = nextEdition(undefined, [], feed);
 * toICalendar(edition).split('\r\n')[0]; // 'BEGIN:VCALENDAR'
 */
export function toICalendar(edition: Edition): string {
  const problems: Problem[] = [];
  const checked = isWellFormed(edition) ? edition : check(editionSchema, edition, ['edition'], problems);
  if (checked === undefined) throw new CalendarError(problems);
  const calendar = new ICalCalendar({
    prodId: '//Plenum//Calendar//EN',
    method: ICalCalendarMethod.PUBLISH,
    name: escapeText(cleanLine(checked.name)),
    ttl: refreshSeconds,
  });
  const { entries } = checked;
  for (const entry of entries) {
    const isPlaced = entry.event.geo !== undefined || entry.event.url !== undefined;
    const data = eventData(entry);
    calendar.createEvent(isPlaced ? new PlacedEvent(data, calendar, entry) : data);
  }
  const text = calendar.toString().slice(0, -endOfCalendar.length);
  return `${text}${entries.length === 0 ? emptyZone : ''}${endOfCalendar}\r\n`;
}
