import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanBPicket } from './plan-b-schemas.ts';
import { type PlanB, type PlanBOptions, preparePlanB } from './prepare-plan-b.ts';

const date = '2027-04-16';
const hours = (from: string, to: string) => [{ from, to }];
const picket = (id: string, timeZone: string, rest: Partial<PlanBPicket> = {}): PlanBPicket => ({
  id,
  country: 'XX',
  timeZone,
  minutes: 90,
  available: hours('11:00', '18:00'),
  wakes: '07:00',
  sleeps: '23:00',
  contingent: true,
  ...rest,
});

const melbourne = picket('melbourne', 'Australia/Melbourne');
const almaty = picket('almaty', 'Asia/Almaty');
const berlin = picket('berlin', 'Europe/Berlin');
const newYork = picket('new-york', 'America/New_York');
const all = [newYork, berlin, almaty, melbourne];

const plan = (
  decided: string,
  pickets: PlanBPicket[] = all,
  rest: Partial<PlanBOptions> = {},
): Promise<PlanB> =>
  preparePlanB({ date }, pickets, {
    mode: 'same-date',
    starts: {},
    block: { decided, leadMinutes: 120 },
    ...rest,
  });
const changes = ({ changes }: PlanB) =>
  Object.fromEntries(changes.map(({ id, change, after }) => [id, [change, after]]));
const order = ({ calls }: PlanB) => calls.map(({ timeZone, at, localTime }) => [timeZone, at, localTime]);

describe('preparePlanB', () => {
  it('calls everybody out for the day when the block comes on the eve, in the order in which people wake', async () => {
    // Six in the evening in Almaty on the fifteenth.
    const planB = await plan('2027-04-15T13:00:00Z');
    expect(changes(planB)).toEqual({
      almaty: ['called-out', '2027-04-16T06:00:00Z'],
      berlin: ['called-out', '2027-04-16T09:00:00Z'],
      melbourne: ['called-out', '2027-04-16T01:00:00Z'],
      'new-york': ['called-out', '2027-04-16T15:00:00Z'],
    });
    // Melbourne has gone to bed at eleven; the others are awake, whoever stands first is called first.
    expect(order(planB)).toEqual([
      ['Asia/Almaty', '2027-04-15T13:00:00Z', '2027-04-15T18:00'],
      ['Europe/Berlin', '2027-04-15T13:00:00Z', '2027-04-15T15:00'],
      ['America/New_York', '2027-04-15T13:00:00Z', '2027-04-15T09:00'],
      ['Australia/Melbourne', '2027-04-15T21:00:00Z', '2027-04-16T07:00'],
    ]);
    expect(planB.notBefore).toBe('2027-04-15T15:00:00Z');
  });

  it('places whoever is called out around what they are busy with, on the day and on the next', async () => {
    // By hand, Berlin at +2: free from 11:00 to 18:00, on the sixteenth busy until noon, on the next day until two.
    const busy = [
      { from: '2027-04-16T06:00:00Z', to: '2027-04-16T10:00:00Z' },
      { from: '2027-04-17T08:00:00Z', to: '2027-04-17T12:00:00Z' },
    ];
    const eve = await plan('2027-04-15T13:00:00Z', [{ ...berlin, busy }]);
    expect(changes(eve)).toEqual({ berlin: ['called-out', '2027-04-16T10:00:00Z'] });
    const late = await plan('2027-04-16T16:00:00Z', [{ ...berlin, busy }]);
    expect(changes(late)).toEqual({ berlin: ['rolled', '2027-04-17T12:00:00Z'] });
    const never = [{ from: '2027-04-14T00:00:00Z', to: '2027-04-19T00:00:00Z' }];
    const { changes: none } = await plan('2027-04-15T13:00:00Z', [{ ...berlin, busy: never }]);
    expect(none).toMatchObject([{ change: 'not-held', reasons: [{ code: 'nobody-available' }] }]);
    // Whoever stands by plan A has agreed to that hour, and keeps it.
    const starts = { berlin: '2027-04-16T09:00:00Z' };
    const fixed = await plan('2027-04-15T13:00:00Z', [{ ...berlin, contingent: false, busy }], { starts });
    expect(changes(fixed)).toEqual({ berlin: ['unchanged', starts.berlin] });
  });

  it('wakes one zone after the other when the block comes at night', async () => {
    // Two in the morning in Almaty, eleven in the evening in Berlin: asleep.
    const planB = await plan('2027-04-15T21:00:00Z', all, {
      block: { decided: '2027-04-15T21:00:00Z', leadMinutes: 0 },
    });
    expect(order(planB)).toEqual([
      ['Australia/Melbourne', '2027-04-15T21:00:00Z', '2027-04-16T07:00'],
      ['America/New_York', '2027-04-15T21:00:00Z', '2027-04-15T17:00'],
      ['Asia/Almaty', '2027-04-16T02:00:00Z', '2027-04-16T07:00'],
      ['Europe/Berlin', '2027-04-16T05:00:00Z', '2027-04-16T07:00'],
    ]);
    expect(planB.calls[0]?.calls).toEqual([
      {
        id: 'melbourne',
        at: '2027-04-15T21:00:00Z',
        awake: true,
        change: 'called-out',
        start: '2027-04-16T01:00:00Z',
        reasons: [],
      },
    ]);
  });

  it('rolls to the next local day where the day has no time left, on the day and on its second', async () => {
    // Three in the afternoon in Almaty: seven in the evening in Melbourne, noon in Berlin.
    const first = await plan('2027-04-16T10:00:00Z');
    expect(changes(first)).toEqual({
      almaty: ['rolled', '2027-04-17T06:00:00Z'],
      berlin: ['called-out', '2027-04-16T12:00:00Z'],
      melbourne: ['rolled', '2027-04-17T01:00:00Z'],
      'new-york': ['called-out', '2027-04-16T15:00:00Z'],
    });
    const second = await plan('2027-04-17T10:00:00Z');
    expect(second.changes.map(({ id, change, date }) => [id, change, date])).toEqual([
      ['almaty', 'rolled', '2027-04-18'],
      ['berlin', 'rolled', '2027-04-17'],
      ['melbourne', 'rolled', '2027-04-18'],
      ['new-york', 'rolled', '2027-04-17'],
    ]);
    const never = await plan('2027-04-16T10:00:00Z', [melbourne], { rollDays: 0 });
    expect(never.changes).toEqual([
      {
        id: 'melbourne',
        change: 'not-held',
        before: null,
        after: null,
        date: null,
        reasons: [{ code: 'past-not-before', params: { notBefore: '2027-04-16T12:00:00Z' } }],
      },
    ]);
    expect(never.calls).toEqual([]);
  });

  it('leaves what stands already, and changes what has been prepared otherwise', async () => {
    const planned = (id: string, rest: Partial<PlanBPicket> = {}) =>
      picket(id, 'Europe/Berlin', { contingent: false, ...rest });
    const evening = { planB: { available: hours('17:00', '20:00'), minutes: 60 } };
    const shut = { planB: { placeOpen: hours('20:00', '21:00') } };
    const planB = await plan(
      '2027-04-16T10:00:00Z',
      [
        planned('over'),
        planned('under-way', { wakes: '14:00' }),
        planned('stays'),
        planned('on-the-way', evening),
        planned('moves', evening),
        planned('falls', shut),
        planned('advised', { advice: 'no gathering' }),
        planned('no-plan'),
        planned('extra', evening),
      ],
      {
        starts: {
          over: '2027-04-16T07:00:00Z',
          'under-way': '2027-04-16T09:00:00Z',
          stays: '2027-04-16T13:00:00Z',
          'on-the-way': '2027-04-16T11:00:00Z',
          moves: '2027-04-16T13:00:00Z',
          falls: '2027-04-16T13:00:00Z',
          advised: '2027-04-16T13:00:00Z',
        },
      },
    );
    expect(changes(planB)).toEqual({
      over: ['over', null],
      'under-way': ['under-way', '2027-04-16T09:00:00Z'],
      stays: ['unchanged', '2027-04-16T13:00:00Z'],
      'on-the-way': ['unchanged', '2027-04-16T11:00:00Z'],
      moves: ['moved', '2027-04-16T15:00:00Z'],
      falls: ['falls-away', null],
      advised: ['falls-away', null],
      'no-plan': ['not-held', null],
      extra: ['called-out', '2027-04-16T15:00:00Z'],
    });
    const why = (id: string) => planB.changes.find((one) => one.id === id)?.reasons.map(({ code }) => code);
    expect([why('falls'), why('advised')]).toEqual([['no-common-hour'], ['advice']]);
    const called = planB.calls.flatMap(({ calls }) => calls.map(({ id }) => id));
    // They stand in the street: they are called at once, whenever they wake on other days.
    expect(planB.calls[0]?.calls.find(({ id }) => id === 'under-way')?.at).toBe('2027-04-16T10:00:00Z');
    expect(called.toSorted()).toEqual([
      'advised',
      'extra',
      'falls',
      'moves',
      'on-the-way',
      'stays',
      'under-way',
    ]);
  });

  it('tells people who wake too late, and those who go to bed after midnight', async () => {
    const early = picket('early', 'Europe/Berlin', { available: hours('05:00', '06:30') });
    const owls = picket('owls', 'Europe/Berlin', { wakes: '10:00', sleeps: '02:00' });
    const planB = await plan('2027-04-15T23:00:00Z', [early, owls], {
      block: { decided: '2027-04-15T23:00:00Z', leadMinutes: 0 },
    });
    // One in the morning in Berlin.
    expect(planB.calls[0]?.calls.map(({ id, awake, reasons }) => [id, awake, reasons])).toEqual([
      ['owls', true, []],
      [
        'early',
        false,
        [{ code: 'wakes-after-start', params: { wakes: '07:00', start: '2027-04-16T03:00:00Z' } }],
      ],
    ]);
  });

  it('lets pickets that stand on relieve those that are called out', async () => {
    const stands = picket('stands', 'Europe/Berlin', { contingent: false });
    const comes = picket('comes', 'Europe/Berlin', { available: hours('14:00', '17:00') });
    const { schedule } = await plan('2027-04-16T08:00:00Z', [stands, comes], {
      mode: 'relay',
      starts: { stands: '2027-04-16T12:00:00Z' },
    });
    expect(schedule.starts).toEqual({ stands: '2027-04-16T12:00:00Z', comes: '2027-04-16T13:30:00Z' });
    expect(schedule.objective).toEqual({ unit: 'minutes', value: 180, bound: 180 });
  });

  it('finds every fault in one pass', async () => {
    const faults = [
      { ...berlin, wakes: 'early', planB: { available: hours('12:00', '11:00') } },
      { ...berlin, timeZone: 'Mars/Base' },
    ];
    const error = await plan('soon', faults, { starts: { berlin: 'later' }, rollDays: -1 }).catch(
      (one) => one,
    );
    const problems: { code: string; path: unknown[] }[] = error.problems;
    expect(problems.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'bad-instant options.block.decided',
      'bad-instant options.starts.berlin',
      'out-of-range options.rollDays',
      'bad-time pickets.0.wakes',
      'window-backwards pickets.0.planB.available.0',
      'unknown-time-zone pickets.1.timeZone',
      'duplicate-id pickets.1.id',
    ]);
  });
});

describe('preparePlanB at any moment', () => {
  it('starts nothing before the lead time, calls nobody asleep, and forgets nobody', async () => {
    const zones = ['Pacific/Apia', 'Asia/Kolkata', 'Europe/Berlin', 'America/Sao_Paulo', 'Pacific/Pago_Pago'];
    const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
    const one = fc.record({
      zone: fc.constantFrom(...zones),
      from: fc.integer({ min: 0, max: 21 }),
      wakes: fc.integer({ min: 5, max: 10 }),
      contingent: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(one, { maxLength: 5 }),
        fc.integer({ min: 0, max: 96 }),
        fc.constantFrom(0, 45, 600),
        async (drawn, hour, leadMinutes) => {
          const pickets = drawn.map(({ zone, from, wakes, contingent }, index) =>
            picket(`p${index}`, zone, {
              available: hours(clock(from), clock(from + 2)),
              wakes: clock(wakes),
              sleeps: '22:00',
              contingent,
            }),
          );
          const decided = new Date(Date.UTC(2027, 3, 14) + hour * 3_600_000).toISOString();
          const planB = await plan(decided, pickets, { block: { decided, leadMinutes } });
          expect(planB.changes.map(({ id }) => id)).toEqual(pickets.map(({ id }) => id).toSorted());
          const called = planB.calls.flatMap(({ calls }) => calls);
          for (const { id, change, after, date: on } of planB.changes) {
            const {
              contingent = false,
              timeZone = 'UTC',
              wakes = '',
            } = pickets.find((p) => p.id === id) ?? {};
            // Two hours every day: whoever is called out finds them on the day or the next.
            expect(change === 'not-held').toBe(!contingent);
            if (after === null) continue;
            expect(Date.parse(after)).toBeGreaterThanOrEqual(Date.parse(planB.notBefore));
            const local = (instant: string) =>
              new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
                Date.parse(instant),
              );
            expect(local(after).slice(0, 10)).toBe(on);
            expect(on?.localeCompare(date)).toBeGreaterThanOrEqual(0);
            const call = called.find((one) => one.id === id);
            const time = local(call?.at ?? '').slice(11);
            expect(time >= wakes && time < '22:00').toBe(true);
          }
          expect(planB.calls.map(({ at }) => at)).toEqual(planB.calls.map(({ at }) => at).toSorted());
        },
      ),
      { numRuns: 60 },
    );
  });
});
