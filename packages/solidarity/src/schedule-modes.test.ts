import { createSolver } from '@plenum/milp';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DaySchedule } from './arrange.ts';
import { minutesAround, searchStarts } from './minute-search.fixture.ts';
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

describe('scheduleDay beside every combination of starts', () => {
  let solver: Awaited<ReturnType<typeof createSolver>>;
  beforeAll(async () => {
    solver = await createSolver();
  });
  afterAll(() => solver.close());

  const zones = ['Europe/Berlin', 'Asia/Kolkata', 'America/Sao_Paulo', 'Pacific/Apia'] as const;
  const days = ['2027-03-28', '2027-10-31', '2018-11-04', date] as const;
  const around = new Map(
    days.map((on) => [on, new Map(zones.map((zone) => [zone, minutesAround(on, zone)]))]),
  );

  /** The best of all ways to choose one start each, by marking minutes one by one. */
  function best(choices: { starts: number[]; minutes: number; turnout: number }[]) {
    let [cover, crowd] = [0, 0];
    const walk = (index: number, marks: ReadonlyMap<number, number>): void => {
      const choice = choices[index];
      if (choice === undefined) {
        cover = Math.max(cover, marks.size);
        crowd = Math.max(crowd, 0, ...marks.values());
        return;
      }
      for (const start of choice.starts) {
        const next = new Map(marks);
        for (let at = 0; at < choice.minutes; at += 1) {
          const minute = start + at * 60_000;
          next.set(minute, (next.get(minute) ?? 0) + choice.turnout);
        }
        walk(index + 1, next);
      }
    };
    walk(0, new Map());
    return { cover, crowd };
  }

  const hour = fc.integer({ min: 0, max: 22 });
  const small = fc.record({
    zone: fc.constantFrom(...zones),
    minutes: fc.constantFrom(20, 45, 60, 90, 120),
    from: hour,
    hours: fc.integer({ min: 1, max: 4 }),
    again: fc.option(hour),
    turnout: fc.integer({ min: 0, max: 9 }),
  });
  const clock = (hours: number) => `${String(Math.min(24, hours)).padStart(2, '0')}:00`;

  it.each(['simultaneous', 'relay'] as const)('agrees on %s days', async (mode) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(small, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...days),
        async (drawn, on) => {
          const pickets = drawn.map(({ zone, minutes, from, hours, again, turnout }, index) =>
            picket(`p${index}`, zone, clock(from), clock(from + hours), {
              minutes,
              expectedTurnout: turnout,
              available: [from, ...(again === null ? [] : [again])].map((at) => ({
                from: clock(at),
                to: clock(at + hours),
              })),
            }),
          );
          const choices = pickets
            .map((one) => ({
              starts: searchStarts(around.get(on)?.get(one.timeZone as 'Asia/Kolkata') ?? [], one, on, 60),
              minutes: one.minutes,
              turnout: one.expectedTurnout ?? 0,
            }))
            .filter(({ starts }) => starts.length > 0);
          const schedule = await scheduleDay({ date: on }, pickets, {
            mode,
            stepMinutes: 60,
            solver: solver.solve,
          });
          const { cover, crowd } = best(choices);
          expect(Object.keys(schedule.starts)).toHaveLength(choices.length);
          const wanted = mode === 'relay' ? cover : crowd;
          expect(schedule.objective).toMatchObject({ value: wanted, bound: wanted });
          // What is claimed is seen in the starts themselves.
          const marks = new Map<number, number>();
          for (const { id, minutes, expectedTurnout = 0 } of pickets) {
            const start = schedule.starts[id];
            for (let at = 0; start !== undefined && at < minutes; at += 1) {
              const minute = Date.parse(start) + at * 60_000;
              marks.set(minute, (marks.get(minute) ?? 0) + expectedTurnout);
            }
          }
          expect(schedule.coverage.minutes).toBe(marks.size);
          expect(schedule.atOnce.turnout).toBe(Math.max(0, ...marks.values()));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('agrees where greed falls short: pickets of one hour with two windows each', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 6, max: 11 }), fc.integer({ min: 6, max: 11 })), {
          minLength: 4,
          maxLength: 7,
        }),
        async (drawn) => {
          const pickets = drawn.map((hours, index) =>
            picket(`p${index}`, 'Europe/Berlin', '', '', {
              available: hours.map((at) => ({ from: clock(at), to: clock(at + 1) })),
            }),
          );
          // With one hour each this is a matching; Hall's theorem gives its size without trying any.
          const sets = drawn.map((hours) => new Set(hours));
          let short = 0;
          for (let subset = 0; subset < 2 ** sets.length; subset += 1) {
            const chosen = sets.filter((_, index) => (subset >> index) % 2 === 1);
            const hours = new Set(chosen.flatMap((set) => [...set]));
            short = Math.max(short, chosen.length - hours.size);
          }
          const { objective } = await scheduleDay({ date }, pickets.toReversed(), {
            mode: 'relay',
            stepMinutes: 60,
            solver: solver.solve,
          });
          const wanted = 60 * (sets.length - short);
          expect(objective).toEqual({ unit: 'minutes', value: wanted, bound: wanted });
        },
      ),
      { numRuns: 60 },
    );
  });
});
