import { createSolver, program } from '@plenum/milp';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutesAround, searchStarts } from './minute-search.fixture.ts';
import { scheduleDay } from './schedule-day.ts';
import type { Picket } from './schemas.ts';

const date = '2027-04-16';
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
              id: one.id,
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
          for (const { id, starts } of choices)
            expect(starts).toContain(Date.parse(schedule.starts[id] ?? ''));
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

  it('agrees with HiGHS over the whole day at once, of which it asks for what is in dispute only', async () => {
    let asked = 0;
    const counting: typeof solver.solve = (...given) => {
      asked += 1;
      return solver.solve(...given);
    };
    const halves = fc.record({
      minutes: fc.constantFrom(30, 60, 90),
      from: fc.integer({ min: 12, max: 30 }),
      room: fc.integer({ min: 1, max: 5 }),
      again: fc.option(fc.integer({ min: 12, max: 30 })),
    });
    const at = (half: number) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
    await fc.assert(
      fc.asyncProperty(fc.array(halves, { minLength: 6, maxLength: 16 }), async (drawn) => {
        const whole = program();
        const possible: Set<number>[] = [];
        const covering = new Map<number, [string, number][]>();
        const pickets = drawn.map(({ minutes, from, room, again }, index) => {
          const windows = [from, ...(again === null ? [] : [again])].map(
            (half) => [half, half + room + 2] as const,
          );
          const starts = new Set<number>();
          for (let half = 0; half < 48; half += 1)
            for (let size = minutes / 30, free = 0, ahead = half; ahead < 48; ahead += 1) {
              if (!windows.some(([opens, shuts]) => opens <= ahead && ahead < shuts)) break;
              free += 1;
              if (free === size) starts.add(half);
            }
          possible.push(starts);
          const names = [...starts].map((half): [string, number] => {
            const name = whole.binary(`p${index} at ${half}`);
            for (let cell = half; cell < half + minutes / 30; cell += 1)
              covering.set(cell, [...(covering.get(cell) ?? []), [name, -1]]);
            return [name, 1];
          });
          whole.constraint(`one p${index}`, names, '<=', 1);
          return picket(`p${index}`, 'Europe/Berlin', '', '', {
            minutes,
            available: windows.map(([opens, shuts]) => ({ from: at(opens), to: at(shuts) })),
          });
        });
        const cells = [...covering].map(([cell, terms]): [string, number] => {
          const name = whole.binary(`cell ${cell}`);
          whole.constraint(`covers ${cell}`, [[name, 1], ...terms], '<=', 0);
          return [name, 30];
        });
        whole.goal('minutes', 'maximise', cells);
        const solution = await solver.solve(whole.build());
        const wanted = solution.status === 'optimal' ? solution.goals[0]?.value : undefined;
        const { objective, starts } = await scheduleDay({ date }, pickets, {
          mode: 'relay',
          stepMinutes: 30,
          solver: counting,
        });
        for (const [index, { id }] of pickets.entries()) {
          const start = starts[id];
          // Berlin keeps summer time in April: half an hour of the list is two hours earlier in UTC.
          if (start === undefined) expect(possible[index]?.size).toBe(0);
          else expect(possible[index]).toContain((Date.parse(start) - Date.parse(date)) / 1_800_000 + 4);
        }
        expect(objective).toEqual({ unit: 'minutes', value: wanted, bound: wanted });
      }),
      { numRuns: 15 },
    );
    expect(asked).toBeGreaterThan(0);
  });
});
