import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DaySchedule } from './arrange.ts';
import { minutesAround, searchStarts } from './minute-search.fixture.ts';
import { parseWindows } from './parse-windows.ts';
import { scheduleDay } from './schedule-day.ts';
import type { Picket } from './schemas.ts';

const sameDate = { mode: 'same-date' } as const;
const berlin: Picket = {
  id: 'berlin',
  country: 'DE',
  timeZone: 'Europe/Berlin',
  minutes: 90,
  placeOpen: [{ from: '09:00', to: '12:00' }],
  available: [{ from: '09:00', to: '18:00' }],
  newsDeadline: '17:00',
  expectedTurnout: 40,
  advice: 'plan',
};

const day = (date: string, ...changes: Partial<Picket>[]): Promise<DaySchedule> =>
  scheduleDay(
    { date },
    changes.map((change, index) => ({ ...berlin, id: `p${index}`, ...change })),
    sameDate,
  );

/** Codes of why the only picket is not held. */
const why = async (change: Partial<Picket>, date = '2027-04-16'): Promise<string[]> =>
  (await day(date, change)).impossible.flatMap(({ reasons }) => reasons.map(({ code }) => code));

const examplePickets = (): Picket[] => {
  const file = new URL('../../../examples/national-conference/pickets.csv', import.meta.url);
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    const optional = <T>(name: string, read: (text: string) => T): T | undefined =>
      cell(name) === '' ? undefined : read(cell(name));
    return {
      id: cell('id'),
      country: cell('country'),
      timeZone: cell('time_zone'),
      minutes: Number(cell('minutes')),
      placeOpen: optional('place_open', parseWindows),
      available: parseWindows(cell('people_available')),
      earliest: optional('law_earliest', String),
      latest: optional('law_latest', String),
      expectedTurnout: Number(cell('expected_turnout')),
      newsDeadline: optional('evening_news_deadline', String),
      policeNoticeDays: Number(cell('police_notice_days')),
      advice: cell('advice') as 'plan',
    };
  });
};

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
};

describe('scheduleDay', () => {
  it('schedules the example day and neither Moscow nor Kyiv', async () => {
    const pickets = deepFreeze(examplePickets());
    const schedule = await scheduleDay({ date: '2027-04-16' }, pickets, sameDate);
    expect(schedule.starts).toEqual({
      belfast: '2027-04-16T11:00:00Z',
      berlin: '2027-04-16T07:00:00Z',
      brussels: '2027-04-16T07:00:00Z',
      dublin: '2027-04-16T11:00:00Z',
      frankfurt: '2027-04-16T08:00:00Z',
      glasgow: '2027-04-16T11:00:00Z',
      gothenburg: '2027-04-16T10:00:00Z',
      london: '2027-04-16T08:30:00Z',
      melbourne: '2027-04-16T01:00:00Z',
      'new-york': '2027-04-16T13:30:00Z',
      'sao-paulo': '2027-04-16T13:00:00Z',
      stockholm: '2027-04-16T08:00:00Z',
    });
    expect(schedule.impossible).toEqual([
      { id: 'kyiv', reasons: [{ code: 'advice', params: { advice: 'no gathering' } }] },
      { id: 'moscow', reasons: [{ code: 'advice', params: { advice: 'lawyer first' } }] },
    ]);
    expect(schedule.warnings).toEqual([]);
    expect(schedule.objective).toEqual({ unit: 'people', value: 290, bound: 290 });
    expect(schedule.coverage).toEqual({
      minutes: 540,
      gaps: [
        { from: '2027-04-16T02:30:00Z', to: '2027-04-16T07:00:00Z' },
        { from: '2027-04-16T12:30:00Z', to: '2027-04-16T13:00:00Z' },
      ],
    });
    // Frankfurt 20, Stockholm 25, London 60 from half past eight; Berlin and Brussels have left by then.
    expect(schedule.atOnce).toEqual({ instant: '2027-04-16T08:30:00Z', turnout: 105 });
    const again = await scheduleDay({ date: '2027-04-16' }, pickets.toReversed(), sameDate);
    expect(JSON.stringify(again)).toBe(JSON.stringify(schedule));
  });

  it('says which limit leaves no start', async () => {
    const [noon, night] = [
      { from: '09:00', to: '12:00' },
      { from: '20:00', to: '22:00' },
    ];
    expect(await why({ available: [] })).toEqual(['nobody-available']);
    expect(await why({ placeOpen: [] })).toEqual(['place-closed']);
    expect(await why({ available: [night], placeOpen: [noon] })).toEqual(['no-common-hour']);
    expect(await why({ available: [{ from: '11:00', to: '13:00' }] })).toEqual(['too-short']);
    expect(await why({ earliest: '11:00' })).toEqual(['law']);
    expect(await why({ latest: '10:00' })).toEqual(['law']);
    expect(await why({ notBefore: '2027-04-16T09:00:00Z' })).toEqual(['past-not-before']);
    expect(await why({ notBefore: '2027-04-16T09:00:00Z', latest: '10:00' })).toEqual([
      'law',
      'past-not-before',
    ]);
    expect(await why({ notBefore: '2027-04-16T08:00:00Z', latest: '11:00' })).toEqual([
      'law',
      'past-not-before',
    ]);
    expect(await why({ placeOpen: [{ from: '09:05', to: '10:40' }] })).toEqual(['off-grid']);
    expect(await why({ minutes: 180, notBefore: '2027-04-15T09:00:00+02:00' })).toEqual([]);
  });

  it('joins windows that touch and starts at the first quarter of an hour', async () => {
    const available = [
      { from: '10:05', to: '11:00' },
      { from: '11:00', to: '12:00' },
    ];
    expect((await day('2027-04-16', { available })).starts).toEqual({ p0: '2027-04-16T08:15:00Z' });
  });

  it('holds a picket that misses the news, and tells it', async () => {
    const schedule = await day('2027-04-16', { newsDeadline: '10:00' }, { newsDeadline: '10:30' });
    expect(Object.keys(schedule.starts)).toEqual(['p0', 'p1']);
    expect(schedule.warnings).toEqual([
      { id: 'p0', reasons: [{ code: 'after-news', params: { newsDeadline: '10:00' } }] },
    ]);
  });

  it('tells a missing hour and takes a repeated one as its first', async () => {
    const gap = (from: string, to: string): Partial<Picket> => ({
      minutes: 30,
      placeOpen: undefined,
      newsDeadline: undefined,
      available: [{ from, to }],
    });
    const spring = await day(
      '2027-03-28',
      gap('02:30', '04:00'),
      gap('01:30', '04:00'),
      gap('01:45', '03:15'),
    );
    expect(spring.starts).toEqual({
      p0: '2027-03-28T01:00:00Z',
      p1: '2027-03-28T00:30:00Z',
      p2: '2027-03-28T00:45:00Z',
    });
    expect(
      spring.warnings.map(({ id, reasons }) => [id, reasons.map(({ code, params }) => [code, params.time])]),
    ).toEqual([['p0', [['missing-hour', '02:30']]]]);
    expect(await why(gap('02:00', '02:45'), '2027-03-28')).toEqual([
      'nobody-available',
      'missing-hour',
      'missing-hour',
    ]);
    const autumn = await day('2027-10-31', gap('02:30', '03:30'), { ...gap('02:00', '03:00'), minutes: 120 });
    expect(autumn.starts).toEqual({ p0: '2027-10-31T00:30:00Z', p1: '2027-10-31T00:00:00Z' });
  });

  it('starts nobody at a moment off the grid to which the clocks leap', async () => {
    // Half an hour is left out at two: the next full hour is three.
    const lordHowe = {
      ...berlin,
      id: 'lh',
      timeZone: 'Australia/Lord_Howe',
      minutes: 30,
      placeOpen: undefined,
    };
    const available = [{ from: '02:00', to: '04:00' }];
    for (const mode of ['same-date', 'relay'] as const) {
      const { starts } = await scheduleDay({ date: '2027-10-03' }, [{ ...lordHowe, available }], {
        mode,
        stepMinutes: 60,
      });
      expect(starts).toEqual({ lh: '2027-10-02T16:00:00Z' });
    }
  });

  it('knows zones on both sides of the date line, and a day that a zone left out', async () => {
    const zones = await day(
      '2027-04-16',
      { timeZone: 'Pacific/Apia' },
      { timeZone: 'America/Sao_Paulo' },
      { timeZone: 'Pacific/Pago_Pago' },
    );
    expect(zones.starts).toEqual({
      p0: '2027-04-15T20:00:00Z',
      p1: '2027-04-16T12:00:00Z',
      p2: '2027-04-16T20:00:00Z',
    });
    expect(await why({ timeZone: 'Pacific/Apia' }, '2011-12-30')).toEqual(['missing-day']);
  });

  it("knows the changed law of Kazakhstan's zones", async () => {
    const almaty = { timeZone: 'Asia/Almaty' };
    expect((await day('2024-02-29', almaty)).starts).toEqual({ p0: '2024-02-29T03:00:00Z' });
    expect((await day('2024-03-01', almaty)).starts).toEqual({ p0: '2024-03-01T04:00:00Z' });
  });

  it('has something to say about a day without pickets', async () => {
    expect(await scheduleDay({ date: '2027-04-16' }, [], sameDate)).toEqual({
      starts: {},
      impossible: [],
      warnings: [],
      coverage: { minutes: 0, gaps: [] },
      atOnce: { instant: '2027-04-16T00:00:00Z', turnout: 0 },
      objective: { unit: 'people', value: 0, bound: 0 },
    });
  });

  it('finds every fault in one pass', async () => {
    const faults = [
      { ...berlin, timeZone: 'Europe/Atlantis', minutes: 0 },
      {
        ...berlin,
        available: [
          { from: '12:00', to: '09:00' },
          { from: '9', to: '10:00' },
        ],
        advice: 'maybe',
      },
      { ...berlin, id: 'x', earliest: '20:00', latest: '08:00', notBefore: 'soon', place: 'secret' },
    ] as Picket[];
    const error = await scheduleDay({ date: '2027-02-30' }, faults, { mode: 'relay', stepMinutes: 0 }).catch(
      (reason) => reason,
    );
    const problems: { code: string; path: unknown[] }[] = error.problems;
    expect(problems.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'bad-date day.date',
      'out-of-range options.stepMinutes',
      'unknown-time-zone pickets.0.timeZone',
      'out-of-range pickets.0.minutes',
      'bad-time pickets.1.available.1.from',
      'not-allowed pickets.1.advice',
      'window-backwards pickets.1.available.0',
      'window-backwards pickets.1.available.1',
      'duplicate-id pickets.1.id',
      'bad-instant pickets.2.notBefore',
      'unknown-field pickets.2.place',
      'law-backwards pickets.2.latest',
    ]);
    expect(error.message).not.toContain('secret');
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(scheduleDay({ date: '2027-04-16' }, [berlin], { ...sameDate, signal })).rejects.toThrow(
      'enough',
    );
  });
});

describe('scheduleDay beside exhaustive search', () => {
  const days: [string, string][] = [
    ['2027-03-28', 'Europe/Berlin'],
    ['2027-10-31', 'Europe/Dublin'],
    ['2027-04-16', 'Pacific/Apia'],
    ['2018-11-04', 'America/Sao_Paulo'],
    ['2018-02-17', 'America/Sao_Paulo'],
    ['2024-02-29', 'Asia/Almaty'],
    ['2027-04-04', 'Australia/Lord_Howe'],
    ['2027-10-03', 'Australia/Lord_Howe'],
    ['2027-11-07', 'America/Havana'],
    ['2027-04-16', 'Asia/Kathmandu'],
  ];
  const time = fc.integer({ min: 0, max: 288 }).map((fives) => {
    const [hours, minutes] = [Math.floor(fives / 12), (fives % 12) * 5];
    return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  });
  const window = fc
    .tuple(time, time)
    .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))
    .filter(({ from }) => from !== '24:00');
  const windows = fc.array(window, { minLength: 1, maxLength: 3 });

  it.each(days)('agrees on %s in %s', async (date, timeZone) => {
    const minutes = minutesAround(date, timeZone);
    const picket = fc.record(
      {
        minutes: fc.integer({ min: 1, max: 240 }),
        available: windows,
        placeOpen: windows,
        law: window,
        notBefore: fc
          .integer({ min: 0, max: 2_400 })
          .map((at) => new Date(Date.parse(date) + (at - 600) * 60_000).toISOString()),
        turnout: fc.integer({ min: 0, max: 50 }),
      },
      { requiredKeys: ['minutes', 'available', 'turnout'] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(picket, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(5, 15, 60),
        async (drawn, stepMinutes) => {
          const pickets = drawn.map(
            ({ law, turnout, ...rest }, index): Picket => ({
              id: `p${index}`,
              country: 'XX',
              timeZone,
              expectedTurnout: turnout,
              earliest: law?.from,
              latest: law?.to,
              ...rest,
            }),
          );
          const schedule = await scheduleDay({ date }, deepFreeze(pickets), { ...sameDate, stepMinutes });
          const found = pickets.map((one) => ({
            ...one,
            start: searchStarts(minutes, one, date, stepMinutes)[0],
          }));
          const held = found.filter(({ start }) => start !== undefined);
          expect(
            Object.fromEntries(Object.entries(schedule.starts).map(([id, start]) => [id, Date.parse(start)])),
          ).toEqual(Object.fromEntries(held.map(({ id, start }) => [id, start])));
          expect(schedule.impossible.every(({ reasons }) => reasons.length > 0)).toBe(true);
          const people = minutes.map(() => 0);
          const covered = new Set<number>();
          for (const { start = 0, minutes: lasting, expectedTurnout = 0 } of held) {
            const from = minutes.findIndex(({ instant }) => instant === start);
            for (let at = from; at < from + lasting; at += 1) {
              covered.add(at);
              people[at] = (people[at] ?? 0) + expectedTurnout;
            }
          }
          expect(schedule.coverage.minutes).toBe(covered.size);
          expect(schedule.atOnce.turnout).toBe(Math.max(...people));
          expect(schedule.objective.value).toBe(
            held.reduce((sum, one) => sum + (one.expectedTurnout ?? 0), 0),
          );
        },
      ),
      { numRuns: 15 },
    );
  });
});
