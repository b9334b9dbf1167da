import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from './clean-text.ts';
import { etag } from './etag.ts';
import { nextEdition } from './next-edition.ts';
import type { CalendarEvent, EditionOptions } from './schemas.ts';
import { toICalendar } from './to-icalendar.ts';

const options: EditionOptions = {
  feed: 'public',
  name: 'Solidarity day',
  language: 'en',
  now: '2027-03-01T12:00:00Z',
};

const berlin: CalendarEvent = {
  id: 'berlin-2027',
  timeZone: 'Europe/Berlin',
  title: 'Picket of solidarity',
  location: 'Embassy of Kazakhstan, Berlin',
  starts: '2027-04-16T07:00:00Z',
  ends: '2027-04-16T08:30:00Z',
  url: 'https://plenum.example/day,1;berlin?a=b&c=\\',
  geo: { lat: 52.517, lon: 13.3889 },
  categories: ['picket', 'Berlin, Germany'],
};
const conference: CalendarEvent = {
  id: 'conference-2027',
  timeZone: 'Asia/Almaty',
  title: 'National Conference',
  date: '2027-04-16',
  until: '2027-04-18',
};

const render = (events: CalendarEvent[], more: Partial<EditionOptions> = {}): string =>
  toICalendar(nextEdition(undefined, events, { ...options, ...more }));

// The oracle is ical.js, a parser written apart from ical-generator.
const parse = (ics: string): ICAL.Component => new ICAL.Component(ICAL.parse(ics));
const value = (component: ICAL.Component, name: string): string =>
  String(component.getFirstPropertyValue(name) ?? '');

describe('toICalendar', () => {
  it('gives a feed that another parser reads back as it went in', () => {
    const calendar = parse(render([berlin, conference]));
    expect(value(calendar, 'x-wr-calname')).toBe('Solidarity day');
    expect(value(calendar, 'method')).toBe('PUBLISH');
    expect(value(calendar, 'refresh-interval')).toBe('PT1H');
    const [picket, days] = calendar.getAllSubcomponents('vevent');
    if (picket === undefined || days === undefined) throw new Error('an event is missing');
    expect(value(picket, 'summary')).toBe(berlin.title);
    expect(value(picket, 'location')).toBe(berlin.location);
    expect(value(picket, 'dtstart')).toBe('2027-04-16T07:00:00Z');
    expect(value(picket, 'dtend')).toBe('2027-04-16T08:30:00Z');
    expect(value(picket, 'dtstamp')).toBe('2027-03-01T12:00:00Z');
    expect(value(picket, 'url')).toBe(new URL(berlin.url ?? '').href);
    expect(value(picket, 'geo')).toBe('52.517,13.3889');
    expect(value(picket, 'sequence')).toBe('0');
    expect(picket.getFirstProperty('categories')?.getValues()).toEqual(berlin.categories);
    expect(value(picket, 'description')).toBe(
      'Friday, 16 April 2027, 09:00–10:30, Central European Time (UTC+2)\nEmbassy of Kazakhstan, Berlin',
    );
    expect(value(days, 'dtstart')).toBe('2027-04-16');
    expect(value(days, 'dtend')).toBe('2027-04-19');
  });

  it('has the same bytes and tag for the same edition, also after a journey through JSON', () => {
    const edition = nextEdition(undefined, [berlin, conference], options);
    const ics = toICalendar(edition);
    expect(toICalendar(JSON.parse(JSON.stringify(edition)))).toBe(ics);
    expect(etag(toICalendar(edition))).toBe(etag(ics));
    expect(etag(ics)).toMatch(/^"[\w-]{43}"$/);
    expect(etag(`${ics} `)).not.toBe(etag(ics));
  });

  it('keeps a coordinate of nought, which ical-generator leaves out', () => {
    const [event] = parse(render([{ ...berlin, geo: { lat: 0, lon: -0.0000001 } }])).getAllSubcomponents(
      'vevent',
    );
    expect(event && value(event, 'geo')).toBe('0,0');
  });

  it('writes a moment without an end and a cancelled event as cancelled', () => {
    const [event] = parse(
      render([{ ...berlin, ends: berlin.starts ?? '', status: 'cancelled' } as CalendarEvent]),
    ).getAllSubcomponents('vevent');
    expect(event?.getFirstProperty('dtend')).toBeNull();
    expect(event && value(event, 'status')).toBe('CANCELLED');
  });

  it('is a valid calendar with a component, but without events, when there is nothing to show', () => {
    const calendar = parse(render([]));
    expect(calendar.getAllSubcomponents('vevent')).toEqual([]);
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
  });

  it('gives one event one UID in every feed, and two events two, whatever their characters', () => {
    const uid = (id: string, feed: string): string => {
      const [event] = parse(render([{ ...berlin, id }], { feed })).getAllSubcomponents('vevent');
      return event === undefined ? '' : value(event, 'uid');
    };
    expect(uid('a\r\nSUMMARY:x', 'one')).toBe(uid('a\r\nSUMMARY:x', 'two'));
    expect(uid('\ud800', 'one')).not.toBe(uid('\ud801', 'one'));
    expect(uid('a', 'one')).toMatch(/^[0-9a-f]{40}@plenum$/);
  });

  it('refuses what is no edition with a code', () => {
    expect(() => toICalendar({ feed: 'x' } as never)).toThrow(
      expect.objectContaining({ code: 'missing', problems: expect.any(Array) }),
    );
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
      .map((units) => String.fromCharCode(...units)),
    fc.constantFrom(
      'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nSUMMARY:evil',
      'x\nBEGIN:VALARM\rACTION:AUDIO',
      '\\n\\, ; : " ^n =',
      '\u2028BEGIN:VEVENT\u2029\u0085\v\f\u001c',
      '👩‍👩‍👧‍👦'.repeat(40),
      'مرحبا בדיקה \u202e reversed',
      'я'.repeat(3_000),
      ' leading and trailing ',
      '\ufeff\uffff\ud800',
    ),
  );

  it('lets no string break out of its property', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 7, maxLength: 7 }), (strings) => {
        const [id = '', title = '', description = '', location = '', category = '', name = '', feed = ''] =
          strings;
        const ics = render(
          [
            { ...berlin, id: `i${id.slice(0, 400)}`, title, description, location, categories: [category] },
            conference,
          ],
          { name, feed: `f${feed.slice(0, 400)}` },
        );
        expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
        const lines = ics.split('\r\n');
        expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
        expect(ics.isWellFormed()).toBe(true);
        const calendar = parse(ics);
        const events = calendar.getAllSubcomponents('vevent');
        expect(calendar.getAllSubcomponents()).toHaveLength(2);
        const picket = events.find((event) => value(event, 'dtstart') === berlin.starts);
        if (picket === undefined) throw new Error('the picket is missing');
        expect(picket.getAllSubcomponents()).toEqual([]);
        expect(value(picket, 'summary')).toBe(cleanLine(title));
        expect(value(picket, 'location')).toBe(cleanLine(location));
        expect(value(picket, 'description').endsWith(cleanText(description))).toBe(true);
        expect(picket.getFirstProperty('categories')?.getFirstValue() ?? '').toBe(cleanLine(category));
        // ical.js leaves the text of extensions escaped.
        const calendarName = value(calendar, 'x-wr-calname').replace(/\\([\\;,])/g, '$1');
        expect(calendarName).toBe(cleanLine(name));
        expect(picket.getAllProperties().length).toBeLessThanOrEqual(14);
      }),
      { numRuns: 100 },
    );
  });

  it('cleans and checks an edition that somebody has tampered with', () => {
    const edition = nextEdition(undefined, [berlin], options);
    const [entry] = edition.entries;
    if (entry === undefined) throw new Error('the entry is missing');
    const evil = 'https://a.example/\r\nBEGIN:VALARM';
    const event = { ...entry.event, title: 'x\r\nBEGIN:VALARM', url: evil };
    const ics = toICalendar({
      ...edition,
      name: 'n\r\nX-EVIL:1',
      entries: [{ ...entry, words: 'w\rX', event }],
    });
    expect(ics).not.toMatch(/^(BEGIN:VALARM|X-EVIL)/m);
  });
});
