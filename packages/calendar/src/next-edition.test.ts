import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextEdition } from './next-edition.ts';
import type { CalendarEvent, Edition, EditionOptions } from './schemas.ts';
import { toICalendar } from './to-icalendar.ts';

const at = (now: string, more: Partial<EditionOptions> = {}): EditionOptions => ({
  feed: 'public',
  name: 'Solidarity day',
  language: 'en',
  now,
  ...more,
});

const picket = (id: string, more: object = {}): CalendarEvent => ({
  id,
  timeZone: 'Europe/Berlin',
  title: `Picket ${id}`,
  starts: '2027-04-16T07:00:00Z',
  ends: '2027-04-16T08:30:00Z',
  ...more,
});

const sequences = (edition: Edition): Record<string, number> =>
  Object.fromEntries(edition.entries.map(({ id, sequence }) => [id, sequence]));

const words = (event: CalendarEvent, language = 'en'): string | undefined =>
  nextEdition(undefined, [event], at('2027-01-01T00:00:00Z', { language })).entries[0]?.words;

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
};

describe('nextEdition', () => {
  const first = nextEdition(undefined, [picket('berlin'), picket('dublin')], at('2027-03-01T12:00:00Z'));

  it('is the same edition when nothing visible has changed, whatever the time, order and spelling', () => {
    const again = nextEdition(
      JSON.parse(JSON.stringify(first)),
      [
        picket('dublin', { status: 'confirmed', description: '', categories: [] }),
        picket('berlin', { starts: '2027-04-16T09:00:00.400+02:00', location: undefined }),
      ],
      at('2027-03-09T00:00:00Z'),
    );
    expect(again).toEqual(first);
    expect(toICalendar(again)).toBe(toICalendar(first));
  });

  it('raises the sequence of the changed event alone, from its own moment', () => {
    const next = nextEdition(
      first,
      [picket('berlin', { title: 'Picket, moved indoors' }), picket('dublin')],
      at('2027-03-09T00:00:00Z'),
    );
    expect(sequences(next)).toEqual({ berlin: 1, dublin: 0 });
    expect(next.entries.map(({ modified, created }) => [created, modified])).toEqual([
      ['2027-03-01T12:00:00Z', '2027-03-09T00:00:00Z'],
      ['2027-03-01T12:00:00Z', '2027-03-01T12:00:00Z'],
    ]);
    expect([next.number, next.changed]).toEqual([2, '2027-03-09T00:00:00Z']);
  });

  it('leaves a vanished event as a cancelled one that says no more than title and time, then drops it', () => {
    const told = nextEdition(
      undefined,
      [picket('berlin', { location: 'Embassy', description: 'Bring posters' })],
      at('2027-03-01T12:00:00Z'),
    );
    const gone = nextEdition(told, [], at('2027-03-02T12:00:00Z'));
    expect(gone.entries[0]).toMatchObject({ id: 'berlin', sequence: 1, event: { status: 'cancelled' } });
    expect(toICalendar(gone)).toContain('STATUS:CANCELLED');
    expect(toICalendar(gone)).not.toMatch(/Embassy|posters/);
    expect(nextEdition(gone, [], at('2027-05-16T08:29:59Z'))).toEqual(gone);
    const dropped = nextEdition(gone, [], at('2027-05-16T08:30:00Z'));
    expect(dropped.entries).toEqual([]);
    expect(dropped.remembered).toEqual([{ id: 'berlin', sequence: 1, created: '2027-03-01T12:00:00Z' }]);
    expect(nextEdition(dropped, [], at('2027-06-01T00:00:00Z'))).toEqual(dropped);
    const back = nextEdition(dropped, [picket('berlin')], at('2027-06-02T00:00:00Z'));
    expect(sequences(back)).toEqual({ berlin: 2 });
    expect(back.entries[0]?.created).toBe('2027-03-01T12:00:00Z');
    expect(back.remembered).toEqual([]);
  });

  it('keeps cancelled events as long as it is told to', () => {
    const gone = nextEdition(first, [], at('2027-03-02T12:00:00Z', { keepCancelledDays: 0 }));
    expect(gone.entries).toHaveLength(2);
    expect(nextEdition(gone, [], at('2027-04-16T08:30:00Z', { keepCancelledDays: 0 })).entries).toEqual([]);
  });

  it('does not call cancelled what has been held', () => {
    expect(nextEdition(first, [], at('2027-04-17T00:00:00Z')).entries).toEqual([]);
  });

  it('never dates a newer edition before an older one', () => {
    const next = nextEdition(first, [picket('berlin')], at('2020-01-01T00:00:00Z'));
    expect(next.changed).toBe(first.changed);
  });

  it('writes local time in the words of the language', () => {
    expect(words(picket('a'))).toBe('Friday, 16 April 2027, 09:00–10:30, Central European Time (UTC+2)');
    expect(words(picket('a'), 'ru')).toBe(
      'пятница, 16 апреля 2027 г., 09:00–10:30, Центральная Европа (UTC+2)',
    );
    expect(words(picket('a'), 'kk')).toContain('Орталық Еуропа уақыты (UTC+2)');
    expect(words(picket('a'), 'de')).toContain(
      'Freitag, 16. April 2027, 09:00–10:30, Mitteleuropäische Zeit',
    );
    expect(words(picket('a'), 'sv')).toContain('fredag 16 april 2027, 09:00–10:30, centraleuropeisk tid');
    expect(words(picket('a', { timeZone: 'Asia/Kathmandu' }))).toContain(
      '12:45–14:15, Nepal Time (UTC+5:45)',
    );
  });

  it('tells the day twice over midnight and the offset twice over a change of the clocks', () => {
    expect(words(picket('a', { starts: '2027-04-16T20:00:00Z', ends: '2027-04-16T23:00:00Z' }))).toBe(
      'Friday, 16 April 2027, 22:00 – Saturday, 17 April 2027, 01:00, Central European Time (UTC+2)',
    );
    expect(words(picket('a', { starts: '2027-03-28T00:30:00Z', ends: '2027-03-28T01:30:00Z' }))).toBe(
      'Sunday, 28 March 2027, 01:30 (UTC+1)–03:30 (UTC+2), Central European Time',
    );
    expect(words(picket('a', { starts: '2027-10-31T00:30:00Z', ends: '2027-10-31T01:30:00Z' }))).toBe(
      'Sunday, 31 October 2027, 02:30 (UTC+2)–02:30 (UTC+1), Central European Time (Germany)',
    );
  });

  it('tells days as days, on either side of the date line', () => {
    const days = { id: 'c', title: 'Conference', date: '2027-04-16', until: '2027-04-18' };
    expect(words({ ...days, timeZone: 'Pacific/Apia' })).toMatch(
      /^Friday, 16 April 2027 – Sunday, 18 April 2027, /,
    );
    expect(words({ ...days, until: '2027-04-16', timeZone: 'America/Sao_Paulo' })).toMatch(
      /^Friday, 16 April 2027, /,
    );
  });

  it('finds every fault in one pass and names no values', () => {
    const faults = [
      { ...picket('a'), timeZone: 'Europe/Atlantis' },
      picket('b', { ends: '2027-04-16T06:00:00Z' }),
      picket('b', { date: '2027-04-16' }),
      { id: 'c', timeZone: 'UTC', title: 'x' },
      { id: 'd', timeZone: 'UTC', title: 'x', date: '2027-02-30' },
      {
        id: 'e',
        timeZone: 'UTC',
        title: 'x',
        date: '2027-04-16',
        until: '2027-04-15',
        attendees: ['secret'],
      },
      picket('f', { url: 'javascript:alert(1)', geo: { lat: 91, lon: 0 }, status: 'maybe' }),
      picket('g', { title: undefined, starts: 'tomorrow' }),
    ] as CalendarEvent[];
    const refuse = () => nextEdition(undefined, faults, at('now', { language: 'xx' }));
    expect(refuse).toThrow(expect.not.stringMatching(/secret/));
    try {
      refuse();
    } catch (error) {
      expect(
        (error as { problems: { code: string; path: unknown[] }[] }).problems.map(
          ({ code, path }) => `${code} ${path.join('.')}`,
        ),
      ).toEqual([
        'unknown-language options.language',
        'bad-instant options.now',
        'unknown-time-zone events.0.timeZone',
        'end-before-start events.1.ends',
        'two-times events.2',
        'duplicate-id events.2.id',
        'no-time events.3',
        'bad-date events.4.date',
        'unknown-field events.5.attendees',
        'end-before-start events.5.until',
        'not-allowed events.6.status',
        'bad-url events.6.url',
        'bad-coordinates events.6.geo.lat',
        'missing events.7.title',
        'bad-instant events.7.starts',
      ]);
    }
    expect.assertions(2);
  });

  it('refuses to go on from another feed or language', () => {
    expect(() => nextEdition(first, [], at('2027-03-02T00:00:00Z', { feed: 'de' }))).toThrow(
      expect.objectContaining({ code: 'other-feed' }),
    );
    expect(() => nextEdition(first, [], at('2027-03-02T00:00:00Z', { language: 'ru' }))).toThrow(
      expect.objectContaining({ code: 'other-language' }),
    );
  });

  it('refuses a stored edition whose zone the runtime does not know', () => {
    const [entry] = first.entries;
    if (entry === undefined) throw new Error('the entry is missing');
    const event = { ...entry.event, timeZone: 'Europe/Atlantis' };
    expect(() =>
      nextEdition({ ...first, entries: [{ ...entry, event }] }, [], at('2027-03-02T00:00:00Z')),
    ).toThrow(expect.objectContaining({ code: 'unknown-time-zone' }));
  });

  it('raises sequences exactly with visible changes over any history, and mutates nothing', () => {
    const either = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const times = fc.constantFrom(
      { starts: '2027-04-16T07:00:00Z', ends: '2027-04-16T08:30:00Z' },
      { starts: '2027-04-16T07:00:00.500Z', ends: '2027-04-16T08:30:00Z' },
      { starts: '2027-04-16T07:00:00Z', ends: '2027-04-16T07:00:00Z' },
      { date: '2027-04-16', until: '2027-04-16' },
      { date: '2027-04-16', until: '2027-04-17' },
    );
    const fields = {
      timeZone: fc.constantFrom('Europe/Berlin', 'Europe/Paris', 'Asia/Almaty'),
      title: fc.constantFrom('Picket', 'Picket\t'),
      location: either('', 'Embassy'),
      description: either('', 'Posters', 'Posters\r\n'),
      url: either('', 'https://a.example', 'https://a.example/'),
      geo: either({ lat: 0, lon: 0 }, { lat: 0.0000001, lon: 0 }, { lat: 1, lon: 0 }),
      categories: either<string[]>([], [''], ['a', 'b'], ['b', 'a']),
      status: either('confirmed', 'tentative', 'cancelled'),
      times,
    };
    // As in life: one thing changes at a time, often in spelling alone, and now and then an event is not there.
    const step = fc.oneof(
      { weight: 1, arbitrary: fc.constant('away' as const) },
      ...Object.entries(fields).map(([name, values]) => ({
        weight: 1,
        arbitrary: values.map((value) => ({ [name]: value })),
      })),
    );
    const states = fc.tuple(fc.record(fields), fc.array(step, { minLength: 2, maxLength: 12 }));
    fc.assert(
      fc.property(states, ([beginning, history]) => {
        let state = beginning;
        let edition: Edition | undefined;
        const seen = new Map<string, { sequence: number; block: string }>();
        for (const [number, step] of history.entries()) {
          if (step !== 'away') state = { ...state, ...step };
          const { times, ...shown } = state;
          const event = { id: 'a', ...shown, ...times } as CalendarEvent;
          const events = [picket('b'), ...(step === 'away' ? [] : [event])];
          const options = at(`2027-03-${String(number + 1).padStart(2, '0')}T00:00:00Z`);
          edition = nextEdition(deepFreeze(edition), deepFreeze(events), deepFreeze(options));
          expect(JSON.parse(JSON.stringify(edition))).toEqual(edition);
          // The oracle is what is printed: an event's lines without those that tell its revision.
          for (const block of toICalendar(edition).split('BEGIN:VEVENT').slice(1)) {
            const uid = /UID:(\S+)/.exec(block)?.[1] ?? '';
            const sequence = Number(/SEQUENCE:(\d+)/.exec(block)?.[1]);
            const shown = block.replace(/^(SEQUENCE|DTSTAMP|LAST-MODIFIED|END:VCALENDAR).*$/gm, '').trim();
            const last = seen.get(uid);
            const expected =
              last === undefined ? 0 : last.block === shown ? last.sequence : last.sequence + 1;
            expect(sequence).toBe(expected);
            seen.set(uid, { sequence, block: shown });
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('sees a changed law of a zone as a change of what the subscriber reads', () => {
    const [entry] = first.entries;
    if (entry === undefined) throw new Error('the entry is missing');
    const underOldLaw = { ...first, entries: [{ ...entry, offsets: [60, 60] }] };
    const next = nextEdition(underOldLaw, [picket('berlin')], at('2027-03-02T00:00:00Z'));
    expect(sequences(next)).toEqual({ berlin: 1 });
  });

  it('sees no change where nothing is written otherwise: a law on whole days, a zone of the same hours', () => {
    const days = { id: 'c', title: 'Conference', date: '2027-04-16', timeZone: 'Asia/Almaty' };
    const before = nextEdition(undefined, [days, picket('berlin')], at('2027-03-01T12:00:00Z'));
    const underOldLaw = {
      ...before,
      entries: before.entries.map((entry) =>
        entry.id === 'c' ? { ...entry, offsets: [360, 360], words: 'in older words' } : entry,
      ),
    };
    const events = [days, picket('berlin', { timeZone: 'Europe/Paris' })];
    expect(nextEdition(underOldLaw, events, at('2027-03-02T00:00:00Z'))).toEqual(underOldLaw);
    const moved = [days, picket('berlin', { timeZone: 'Africa/Johannesburg' })];
    expect(sequences(nextEdition(underOldLaw, moved, at('2027-03-02T00:00:00Z')))).toEqual({
      berlin: 1,
      c: 0,
    });
  });

  it('tells one feed nothing of what has changed in another alone', () => {
    const open = { ...at('2027-03-01T12:00:00Z'), feed: 'organisers' };
    const inside = nextEdition(undefined, [picket('berlin', { description: 'Letter: Ivanov' })], open);
    const shownOutside = nextEdition(undefined, [picket('berlin')], at('2027-03-01T12:00:00Z'));
    const edited = [picket('berlin', { description: 'Letter: Petrov' })];
    expect(nextEdition(inside, edited, { ...open, now: '2027-03-05T00:00:00Z' }).entries[0]?.sequence).toBe(
      1,
    );
    const again = nextEdition(shownOutside, [picket('berlin')], at('2027-03-05T00:00:00Z'));
    expect(toICalendar(again)).toBe(toICalendar(shownOutside));
  });
});
