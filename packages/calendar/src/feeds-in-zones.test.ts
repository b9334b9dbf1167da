import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from './clean-text.ts';
import { etag } from './etag.ts';
import { nextEdition } from './next-edition.ts';
import type { CalendarEvent } from './schemas.ts';
import { toICalendar } from './to-icalendar.ts';

const zones = ['UTC', 'Asia/Almaty', 'America/Sao_Paulo', 'Pacific/Apia'];

/** What the work gives in a process whose own zone is the one named. */
function under<T>(zone: string, work: () => T): T {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    const own = new Intl.DateTimeFormat('en', { timeStyle: 'long' });
    const there = new Intl.DateTimeFormat('en', { timeStyle: 'long', timeZone: zone });
    expect(own.format(0)).toBe(there.format(0));
    return work();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

const bite = fc.constantFrom(
  ...['\r\n', '\n', '\r', '\n ', '\r\n\t', ':', ';', ',', '\\', '\\n', '"', '^n', '=', '\0', '\x1b', '\x7f'],
  ...['BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR', 'UID:evil', 'SUMMARY;X=', 'RRULE:FREQ=SECONDLY'],
  ...[
    '\u0085',
    '\u2028',
    '\u2029',
    '\v',
    '\f',
    '\ufeff',
    '\ud83d',
    '\udc69',
    '👩‍👩‍👧‍👦',
    'ә',
    'пикет',
    'مرحبا',
    '\u202e',
  ],
);
const hostile = fc.oneof(
  fc.array(bite, { minLength: 1, maxLength: 30 }).map((bites) => bites.join('')),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
);

/** What a parser written apart from ours reads in a feed: each event's UID, times in UTC, and texts. */
function readBack(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const others = calendar.getAllSubcomponents().filter(({ name }) => name !== 'vevent');
  expect(others).toEqual([]);
  return calendar.getAllSubcomponents('vevent').map((event) => {
    expect(event.getAllSubcomponents()).toEqual([]);
    const text = (name: string): string => String(event.getFirstPropertyValue(name) ?? '');
    const time = (name: string): string => {
      const value = event.getFirstPropertyValue(name);
      if (!(value instanceof ICAL.Time)) throw new Error(`${name} is no time`);
      return value.isDate ? value.toString() : value.toJSDate().toISOString();
    };
    return {
      names: event.getAllProperties().map(({ name }) => name),
      times: [time('dtstart'), time('dtend'), time('dtstamp')],
      shown: [text('summary'), text('location'), text('description')],
      categories: event.getAllProperties('categories').flatMap((property) => property.getValues()),
    };
  });
}

describe('a feed under UTC, Asia/Almaty, America/Sao_Paulo and Pacific/Apia', () => {
  it('takes 10,000 hostile strings, the same bytes and the same events everywhere, and nothing else', () => {
    // Four strings an event; the seed is another one in every run and told when the test fails.
    const strings = fc.array(hostile, { minLength: 2_000, maxLength: 2_000 });
    fc.assert(
      fc.property(strings, (given) => {
        const events = Array.from({ length: 500 }, (_, index): CalendarEvent => {
          const [title = '', location = '', description = '', category = ''] = given.slice(4 * index);
          const words = { title, location, description, categories: [category] };
          const at = { id: String(index).padStart(3, '0'), timeZone: zones[index % 4] ?? '', ...words };
          return index % 3 === 0
            ? { ...at, date: '2027-10-31', until: '2027-11-01' }
            : { ...at, starts: '2027-10-31T00:30:00Z', ends: '2027-10-31T01:30:00Z' };
        });
        const options = { feed: 'public', name: given[0] ?? '', language: 'en', now: '2027-03-28T01:30:00Z' };
        const feeds = zones.map((zone) =>
          under(zone, () => {
            const ics = toICalendar(nextEdition(undefined, events, options));
            return { ics, tag: etag(ics), read: readBack(ics) };
          }),
        );
        const [first] = feeds;
        if (first === undefined) throw new Error('there is no feed');
        for (const feed of feeds) expect(feed).toEqual(first);

        const lines = first.ics.split('\r\n');
        expect(lines.pop()).toBe('');
        expect(lines.at(-1)).toBe('END:VCALENDAR');
        expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
        expect(lines.every((line) => line.isWellFormed())).toBe(true);

        expect(first.read).toHaveLength(events.length);
        for (const [index, { names, times, shown, categories }] of first.read.entries()) {
          const event = events[index];
          if (event === undefined) throw new Error('an event too many');
          expect(new Set(names).size).toBe(names.length);
          expect(times).toEqual([
            ...(event.date === undefined
              ? ['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z']
              : ['2027-10-31', '2027-11-02']),
            '2027-03-28T01:30:00.000Z',
          ]);
          expect(shown[0]).toBe(cleanLine(event.title));
          expect(shown[1]).toBe(cleanLine(event.location ?? ''));
          expect(shown[2]?.endsWith(cleanText(event.description ?? ''))).toBe(true);
          expect(categories.join()).toBe(cleanLine(event.categories?.[0] ?? ''));
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});
