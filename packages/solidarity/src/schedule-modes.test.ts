import { describe, expect, it } from 'vitest';
import type { DaySchedule } from './arrange.ts';
import { scheduleDay } from './schedule-day.ts';
import type { Picket } from './schemas.ts';

type Mode = 'simultaneous' | 'relay';

const picket = (
  id: string,
  timeZone: string,
  from: string,
  to: string,
  rest: Partial<Picket> = {},
): Picket => ({
  id,
  country: 'XX',
  timeZone,
  minutes: 60,
  available: [{ from, to }],
  expectedTurnout: 10,
  ...rest,
});

const date = '2027-04-16';
const day = (mode: Mode, pickets: Picket[], on = date): Promise<DaySchedule> =>
  scheduleDay({ date: on }, pickets, { mode });
const told = ({ warnings }: DaySchedule) =>
  Object.fromEntries(warnings.map(({ id, reasons }) => [id, reasons.map(({ code }) => code)]));

describe('scheduleDay, simultaneous', () => {
  it('brings together whom the hours allow, and tells the others what hour it is there', async () => {
    const schedule = await day('simultaneous', [
      picket('berlin', 'Europe/Berlin', '09:00', '18:00', { expectedTurnout: 40 }),
      picket('london', 'Europe/London', '12:00', '18:00', { expectedTurnout: 60 }),
      picket('new-york', 'America/New_York', '09:30', '12:30', { expectedTurnout: 20 }),
      picket('melbourne', 'Australia/Melbourne', '11:00', '18:00', { expectedTurnout: 15 }),
    ]);
    // Half past nine in New York is half past two in London and half past three in Berlin.
    expect(schedule.atOnce).toEqual({ instant: '2027-04-16T13:30:00Z', turnout: 120 });
    expect(schedule.objective).toEqual({ unit: 'people', value: 120, bound: 120 });
    expect(schedule.starts).toEqual({
      berlin: '2027-04-16T12:45:00Z',
      london: '2027-04-16T12:45:00Z',
      'new-york': '2027-04-16T13:30:00Z',
      melbourne: '2027-04-16T01:00:00Z',
    });
    expect(schedule.warnings).toEqual([
      {
        id: 'melbourne',
        reasons: [
          { code: 'not-at-once', params: { instant: '2027-04-16T13:30:00Z', localTime: '2027-04-16T23:30' } },
        ],
      },
    ]);
  });

  it('finds no instant for two sides of the date line, and takes the larger', async () => {
    const apia = picket('apia', 'Pacific/Apia', '09:00', '12:00', { expectedTurnout: 3 });
    const pago = picket('pago', 'Pacific/Pago_Pago', '09:00', '12:00', { expectedTurnout: 4 });
    const schedule = await day('simultaneous', [apia, pago]);
    expect(schedule.atOnce).toEqual({ instant: '2027-04-16T20:00:00Z', turnout: 4 });
    // The same hour on the clock, a whole day apart.
    expect(schedule.starts).toEqual({ apia: '2027-04-15T20:00:00Z', pago: '2027-04-16T20:00:00Z' });
    expect(told(schedule)).toEqual({ apia: ['not-at-once'] });
  });

  it('meets half-hour and three-quarter-hour zones on the grids of their own clocks', async () => {
    const schedule = await day('simultaneous', [
      picket('delhi', 'Asia/Kolkata', '17:00', '18:00'),
      picket('kathmandu', 'Asia/Kathmandu', '17:00', '18:30'),
      picket('st-johns', 'America/St_Johns', '09:00', '10:00'),
    ]);
    expect(schedule.starts).toEqual({
      delhi: '2027-04-16T11:30:00Z',
      kathmandu: '2027-04-16T11:15:00Z',
      'st-johns': '2027-04-16T11:30:00Z',
    });
    expect(schedule.atOnce).toEqual({ instant: '2027-04-16T11:30:00Z', turnout: 30 });
  });

  it('knows the hour of Kazakhstan before and after 1 March 2024', async () => {
    const pickets = [
      picket('almaty', 'Asia/Almaty', '12:00', '13:00'),
      picket('tashkent', 'Asia/Tashkent', '12:00', '13:00'),
    ];
    expect((await day('simultaneous', pickets, '2024-02-29')).objective.value).toBe(10);
    expect((await day('simultaneous', pickets, '2024-03-01')).objective.value).toBe(20);
  });

  it('of as many people takes most pickets, and counts nobody it does not know of', async () => {
    const unknown = { expectedTurnout: undefined };
    const schedule = await day('simultaneous', [
      picket('a', 'Europe/Berlin', '09:00', '10:00', unknown),
      picket('b', 'Europe/Berlin', '12:00', '13:00', unknown),
      picket('c', 'Europe/Berlin', '12:30', '13:30', unknown),
    ]);
    expect(schedule.objective).toEqual({ unit: 'people', value: 0, bound: 0 });
    expect(told(schedule)).toEqual({ a: ['not-at-once'] });
  });
});

describe('scheduleDay, relay', () => {
  it('lets one take over from another, and tells the gaps', async () => {
    const schedule = await day('relay', [
      picket('berlin', 'Europe/Berlin', '09:00', '12:00'),
      picket('frankfurt', 'Europe/Berlin', '09:00', '11:00'),
      picket('munich', 'Europe/Berlin', '09:00', '10:00'),
      picket('lisbon', 'Europe/Lisbon', '12:00', '13:00'),
    ]);
    expect(schedule.starts).toEqual({
      munich: '2027-04-16T07:00:00Z',
      frankfurt: '2027-04-16T08:00:00Z',
      berlin: '2027-04-16T09:00:00Z',
      lisbon: '2027-04-16T11:00:00Z',
    });
    expect(schedule.coverage).toEqual({
      minutes: 240,
      gaps: [{ from: '2027-04-16T10:00:00Z', to: '2027-04-16T11:00:00Z' }],
    });
    expect(schedule.objective).toEqual({ unit: 'minutes', value: 240, bound: 240 });
  });

  it('goes round the earth from Apia to Pago Pago', async () => {
    const zones = ['Pacific/Apia', 'Asia/Tokyo', 'Asia/Kolkata', 'Europe/Berlin', 'America/New_York'];
    const schedule = await day('relay', [
      ...zones.map((zone) => picket(zone, zone, '09:00', '18:00', { minutes: 180 })),
      picket('pago', 'Pacific/Pago_Pago', '09:00', '18:00', { minutes: 180 }),
    ]);
    expect(schedule.coverage.minutes).toBe(18 * 60);
    expect(schedule.starts['Pacific/Apia']).toBe('2027-04-15T20:00:00Z');
    expect(Date.parse(schedule.starts.pago ?? '')).toBeGreaterThanOrEqual(Date.parse('2027-04-16T20:00:00Z'));
  });

  it('does not cover an hour that the clocks leap over, and covers a repeated one once', async () => {
    const night = (on: string) =>
      day(
        'relay',
        [1, 2, 3].map((n) => picket(`p${n}`, 'Europe/Berlin', '01:00', '04:00')),
        on,
      );
    expect((await night('2027-03-28')).coverage.minutes).toBe(120);
    // Four hours pass between one and four, and a start in the repeated hour is in its first.
    expect((await night('2027-10-31')).coverage.minutes).toBe(180);
  });

  it('does not start anybody in the half hour that Lord Howe repeats', async () => {
    const pickets = [1, 2, 3].map((n) =>
      picket(`p${n}`, 'Australia/Lord_Howe', '01:00', '02:30', { minutes: 45 }),
    );
    const schedule = await day('relay', pickets, '2027-04-04');
    // Two hours pass from one to half past two, but the last start is a quarter to two, the first time.
    expect(schedule.coverage).toEqual({ minutes: 90, gaps: [] });
  });

  it('lets no solver claim what is not so', async () => {
    const pickets = hard();
    const lie = (bound: number) =>
      scheduleDay({ date }, pickets, {
        mode: 'relay',
        solver: async () => ({
          status: 'optimal',
          values: {},
          goals: [{ name: 'covered', value: 10_000, bound }],
          solverMs: 0,
        }),
      });
    await expect(lie(10_000)).rejects.toMatchObject({ code: 'unsound-answer' });
    const infeasible = scheduleDay({ date }, pickets, {
      mode: 'relay',
      solver: async () => ({ status: 'infeasible', solverMs: 0 }),
    });
    await expect(infeasible).rejects.toMatchObject({ code: 'unsound-answer' });
    const modest = scheduleDay({ date }, pickets, {
      mode: 'relay',
      solver: async () => ({ status: 'unknown', bounds: [{ name: 'covered', bound: 0 }], solverMs: 0 }),
    });
    await expect(modest).rejects.toMatchObject({ code: 'unsound-answer' });
  });

  it('asks nobody where everybody stands alone, or the whole day is covered', async () => {
    const solver = () => Promise.reject(new Error('asked'));
    const alone = ['09:00', '12:00', '15:00'].map((from, index) =>
      picket(`p${index}`, 'Europe/Berlin', from, `${Number(from.slice(0, 2)) + 2}:00`),
    );
    const together = [1, 2, 3, 4].map((n) => picket(`p${n}`, 'Europe/Berlin', '09:00', '11:00'));
    for (const [pickets, minutes] of [
      [alone, 180],
      [together, 120],
    ] as const) {
      const { objective } = await scheduleDay({ date }, pickets, { mode: 'relay', solver });
      expect(objective).toEqual({ unit: 'minutes', value: minutes, bound: minutes });
    }
  });

  it('says how far it may be from the best when the time runs out', async () => {
    const schedule = await scheduleDay({ date }, hard(), {
      mode: 'relay',
      solver: async () => ({ status: 'unknown', bounds: [], solverMs: 0 }),
    });
    expect(schedule.objective.bound).toBeGreaterThan(schedule.objective.value);
    const solved = await scheduleDay({ date }, hard(), { mode: 'relay' });
    expect(solved.objective.bound).toBe(solved.objective.value);
    expect(solved.objective.value).toBeGreaterThan(schedule.objective.value);
    expect(solved.objective.value).toBeLessThanOrEqual(schedule.objective.bound);
  });

  it('stops a solve that is no longer wanted', async () => {
    const controller = new AbortController();
    const promise = scheduleDay({ date }, hard(), {
      mode: 'relay',
      signal: controller.signal,
      solver: async (_, options) => {
        controller.abort(new Error('enough'));
        options?.signal?.throwIfAborted();
        throw new Error('not told');
      },
    });
    await expect(promise).rejects.toThrow('enough');
  });
});

/**
 * Three hours for three pickets, of which putting each where it covers most fills two: the first takes nine, the
 * second eleven, and the third, who can do nothing but these, is left over until both have moved on.
 */
function hard(): Picket[] {
  const hours = (...froms: string[]) =>
    froms.map((from) => ({ from: `${from}:00`, to: `${String(Number(from) + 1).padStart(2, '0')}:00` }));
  return [
    picket('a', 'Europe/Berlin', '', '', { available: hours('09', '11') }),
    picket('b', 'Europe/Berlin', '', '', { available: hours('11', '14') }),
    picket('c', 'Europe/Berlin', '', '', { available: hours('09', '11') }),
  ];
}
