import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextEdition } from './next-edition.ts';
import { readICalendar } from './read-icalendar.ts';
import { toICalendar } from './to-icalendar.ts';

const file = (...events: string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const codes = (text: string, options = {}): string[] =>
  readICalendar(text, options).problems.map(({ code }) => code);
const starts = (text: string, options = {}): (string | undefined)[] =>
  readICalendar(text, options).events.map((event) => event.starts ?? event.date);

describe('readICalendar', () => {
  it('reads the busy times of a section from an Outlook file', () => {
    const { events, problems } = readICalendar(
      file([
        'UID:meeting-1',
        'SUMMARY:Members\\, all',
        'DTSTART;TZID="W. Europe Standard Time":20270416T180000',
        'DTEND;TZID="W. Europe Standard Time":20270416T200000',
        'LOCATION:Union house',
        'GEO:52.5;13.4',
        'CATEGORIES:a\\,b,c',
        'STATUS:TENTATIVE',
        'URL:javascript:alert(1)',
        'BEGIN:VALARM',
        'TRIGGER:-PT5M',
        'SUMMARY:alarm',
        'END:VALARM',
      ]),
    );
    expect(problems).toEqual([]);
    expect(events).toEqual([
      {
        id: 'meeting-1',
        timeZone: 'Europe/Berlin',
        title: 'Members, all',
        status: 'tentative',
        location: 'Union house',
        geo: { lat: 52.5, lon: 13.4 },
        categories: ['a,b', 'c'],
        starts: '2027-04-16T16:00:00Z',
        ends: '2027-04-16T18:00:00Z',
      },
    ]);
  });

  it('reads its own feeds', () => {
    const ics = toICalendar(
      nextEdition(
        undefined,
        [{ id: 'c', timeZone: 'Asia/Almaty', title: 'Конференция', date: '2027-04-16', until: '2027-04-18' }],
        { feed: 'f', name: 'n', language: 'ru', now: '2027-01-01T00:00:00Z' },
      ),
    );
    const { events, problems } = readICalendar(ics, { timeZone: 'Asia/Almaty' });
    expect(problems).toEqual([]);
    expect(events[0]).toMatchObject({ title: 'Конференция', date: '2027-04-16', until: '2027-04-18' });
  });

  it('follows a weekly rule over a change of the clocks, with exceptions and a moved occurrence', () => {
    const rule = [
      'UID:w',
      'DTSTART;TZID=Europe/Berlin:20270315T100000',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY;UNTIL=20270412T080000Z',
      'EXDATE;TZID=Europe/Berlin:20270322T100000',
    ];
    const moved = [
      'UID:w',
      'RECURRENCE-ID;TZID=Europe/Berlin:20270405T100000',
      'DTSTART;TZID=Europe/Berlin:20270406T120000',
      'DURATION:PT1H',
    ];
    const { events } = readICalendar(file(rule, moved));
    expect(events.map((event) => [event.id, event.starts])).toEqual([
      ['w/2027-03-15T10:00:00', '2027-03-15T09:00:00Z'],
      ['w/2027-03-29T10:00:00', '2027-03-29T08:00:00Z'],
      ['w/2027-04-05T10:00:00', '2027-04-06T10:00:00Z'],
      ['w/2027-04-12T10:00:00', '2027-04-12T08:00:00Z'],
    ]);
  });

  it('looks into a window of an old daily rule', () => {
    const daily = file(['UID:d', 'DTSTART;VALUE=DATE:20150101', 'RRULE:FREQ=DAILY']);
    const window = { from: '2027-04-15T00:00:00Z', until: '2027-04-17T00:00:00Z' };
    expect(starts(daily, window)).toEqual(['2027-04-15', '2027-04-16']);
    expect(codes(daily, window)).toEqual([]);
    expect(codes(daily)).toEqual(['recurrence-cut']);
  });

  it('finds a whole day that touches the window in its own zone, beyond midnight of UTC', () => {
    const daily = file(['UID:d', 'DTSTART;VALUE=DATE:20270401', 'RRULE:FREQ=DAILY']);
    const hour = { from: '2027-04-16T03:00:00Z', until: '2027-04-16T04:00:00Z' };
    expect(starts(daily, { ...hour, timeZone: 'America/Sao_Paulo' })).toEqual(['2027-04-16']);
    expect(starts(daily, { ...hour, timeZone: 'America/New_York' })).toEqual(['2027-04-15']);
    expect(starts(daily, { ...hour, timeZone: 'Pacific/Apia' })).toEqual(['2027-04-16']);
    const evening = { from: '2027-04-16T12:00:00Z', until: '2027-04-16T13:00:00Z' };
    expect(starts(daily, { ...evening, timeZone: 'Pacific/Apia' })).toEqual(['2027-04-17']);
  });

  it('keeps of busy times what is neither cancelled nor free', () => {
    const at = 'DTSTART:20270416T100000Z';
    const text = file(
      ['UID:busy', at],
      ['UID:tentative', at, 'STATUS:TENTATIVE', 'TRANSP:OPAQUE'],
      ['UID:free', at, 'TRANSP:transparent'],
      ['UID:off', at, 'STATUS:CANCELLED'],
      ['UID:w', at, 'RRULE:FREQ=DAILY;COUNT=2'],
      ['UID:w', at, 'RECURRENCE-ID:20270416T100000Z', 'STATUS:CANCELLED'],
    );
    const ids = (options = {}): string[] => readICalendar(text, options).events.map(({ id }) => id);
    expect(ids({ busyOnly: true })).toEqual(['busy', 'tentative', 'w/2027-04-17T10:00:00Z']);
    expect(ids()).toHaveLength(6);
  });

  it('takes a repeated time as its first and a missing one by the offset before the gap', () => {
    const one = (time: string): string => file(['UID:a', `DTSTART;TZID=Europe/Berlin:${time}`]);
    expect(starts(one('20271031T023000'))).toEqual(['2027-10-31T00:30:00Z']);
    expect(starts(one('20270328T023000'))).toEqual(['2027-03-28T01:30:00Z']);
  });

  it('tells each fault by a code and keeps the rest', () => {
    const good = ['UID:g', 'DTSTART:20270416T100000Z'];
    const cases: [string, string[]][] = [
      ['', ['not-icalendar']],
      ['<html>', ['not-icalendar']],
      ['BEGIN:VCARD\r\nEND:VCARD', ['not-icalendar']],
      [file(good).replace('END:VCALENDAR', ''), ['cut-short']],
      [file(good, ['UID:a', 'DTSTART:20270231T100000Z']), ['bad-date']],
      [file(good, ['UID:a', 'DTSTART:garbage']), ['bad-date']],
      [file(good, ['UID:a']), ['bad-event']],
      [file(good, ['UID:a', 'DTSTART;TZID=Mars/Base:20270416T100000']), ['unknown-time-zone']],
      [file(good, ['UID:a', 'DTSTART:20270416T100000Z', 'DTEND:20270416T090000Z']), ['end-before-start']],
      [file(good, ['DTSTART:20270416T100000Z']), ['missing-uid']],
      [file(good, ['UID:a', 'DTSTART:20270416T100000']), ['floating-time']],
      [file(good, good), ['duplicate-uid']],
      [file([...good, 'EXDATE:garbage,20270231T100000Z', 'RDATE:x']), ['bad-date', 'bad-date']],
      [file([...good, 'EXDATE;TZID=Mars/Base:20270416T100000']), ['unknown-time-zone']],
      [file(good, ['UID:g', 'RECURRENCE-ID:garbage', 'DTSTART:20270417T100000Z']), ['bad-date']],
      [file(good, ['UID:a', 'DTSTART:20270416T100000Z', 'RRULE:FREQ=NEVER']), ['bad-event']],
    ];
    for (const [text, expected] of cases) expect(codes(text), text).toEqual(expected);
  });

  it('runs no rule that could search for ever', () => {
    const bombs = [
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=DAILY;INTERVAL=7;BYDAY=MO',
      'FREQ=DAILY;INTERVAL=999999999999',
      'FREQ=MONTHLY;INTERVAL=12;BYMONTH=5',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYYEARDAY=1',
    ];
    for (const bomb of bombs) {
      const text = file(['UID:b', 'DTSTART:20270413T100000Z', `RRULE:${bomb}`]);
      expect(codes(text), bomb).toEqual(['recurrence-unsupported']);
      expect(starts(text)).toEqual(['2027-04-13T10:00:00Z']);
    }
  });

  it('stops a rule at the last year of four digits', () => {
    const text = file(['UID:y', 'DTSTART:20270416T100000Z', 'RRULE:FREQ=YEARLY;INTERVAL=400']);
    expect(starts(text).at(-1)).toBe('9627-04-16T10:00:00Z');
    expect(codes(text)).toEqual([]);
  });

  it('is not slowed down by a million lines, repeated lines, zones that do not exist or added dates', () => {
    const begin = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:a', 'DTSTART:20270416T100000Z', ''].join('\n');
    const end = 'END:VEVENT\nEND:VCALENDAR\n';
    const numbers = Array.from({ length: 30_000 }, (_, n) => n);
    const stamp = (n: number): string => new Date(Date.UTC(2027, 3, 16, n)).toISOString().slice(0, 13);
    const dates = numbers.map((n) => `${stamp(n).replaceAll('-', '')}0000Z`);
    const before = process.cpuUsage();
    expect(codes(`${begin}${'\n'.repeat(1_000_000)}${end}`)).toEqual([]);
    expect(codes(`${begin}${'X\n'.repeat(900_000)}${end}`)).toEqual([]);
    expect(codes(`${begin}${'UID:b\n'.repeat(50_000)}${end}`)).toEqual([]);
    const unknown = numbers.map((n) => `EXDATE;TZID=Zone${n}:20270417T100000\n`);
    expect(codes(`${begin}${unknown.join('')}${end}`)).toEqual(['unknown-time-zone']);
    expect(codes(`${begin}${dates.map((date) => `RDATE:${date}\n`).join('')}${end}`)).toEqual([
      'recurrence-cut',
    ]);
    // Measured: 1 s of the processor for all five; looked up or copied one by one it is minutes.
    expect(process.cpuUsage(before).user).toBeLessThan(20_000_000);
  });

  it('keeps time and memory bounded', () => {
    const start = performance.now();
    expect(codes('x'.repeat(10_000_000))).toEqual(['too-large']);
    expect(codes('я'.repeat(1_500_000))).toEqual(['too-large']);
    expect(codes('BEGIN:VCALENDAR\r\n'.repeat(110_000))).toEqual(['cut-short']);
    expect(
      codes(file(['UID:a', 'DTSTART:20270416T100000Z', `SUMMARY;${'X=y;'.repeat(400_000)}Z=:a`])),
    ).toEqual(['bad-event']);
    const many = file(
      ...Array.from({ length: 3_000 }, (_, n) => [
        `UID:${n}`,
        'DTSTART:20270416T100000Z',
        'RRULE:FREQ=DAILY',
      ]),
    );
    const { events, problems } = readICalendar(many);
    expect(events).toHaveLength(5_000);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['recurrence-cut', 'too-many']));
    expect(
      codes(file(...Array.from({ length: 40 }, (_, n) => [`UID:${n}`, 'DTSTART:20270416T100000Z'])), {
        maxEvents: 9,
      }),
    ).toEqual(['too-many']);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('never throws on text', () => {
    const piece = fc.constantFrom(
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'UID:a',
      'DTSTART:20270416T100000Z',
      'DTSTART;TZID=:x',
      'DTEND:99999999',
      'RRULE:FREQ=DAILY;COUNT=3',
      'RRULE:FREQ=;BYDAY=',
      'RRULE:FREQ=YEARLY;INTERVAL=400',
      'RRULE:FREQ=MONTHLY;UNTIL=99999999;BYDAY=-1FR',
      'RECURRENCE-ID:99991231T235959Z',
      'RDATE:99991231T235959Z,00000101T000000',
      'DTSTART;VALUE=DATE:98991231',
      'EXDATE:,',
      'GEO:;',
      'DURATION:P9999999999W',
      'DURATION:-PT1H',
      'RDATE;VALUE=PERIOD:x/y',
      'SUMMARY;A="',
      ':',
      ' ',
      'BEGIN:',
      'X-WR-TIMEZONE:',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, piece, piece, fc.string()), { maxLength: 25 }), (lines) => {
        const result = readICalendar(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines].join('\r\n'));
        expect(Array.isArray(result.events)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses arguments that are no text and options', () => {
    expect(() => readICalendar(7 as never)).toThrow(expect.objectContaining({ code: 'wrong-type' }));
    expect(() => readICalendar('', { timeZone: 'Mars/Base' })).toThrow(
      expect.objectContaining({ code: 'unknown-time-zone' }),
    );
  });
});
