import { describe, expect, expectTypeOf, it } from 'vitest';
import { checkSafety } from './check-safety.ts';
import type { SolidarityError } from './errors.ts';
import { followPickets } from './follow-pickets.ts';
import { localTimes } from './local-times.ts';
import { makeDigest } from './make-digest.ts';
import type { FollowPicketsInput, PicketEvent } from './picket-schemas.ts';
import { preparePlanB } from './prepare-plan-b.ts';
import { scheduleDay } from './schedule-day.ts';
import type { Picket } from './schemas.ts';

const caught = async (run: () => unknown): Promise<SolidarityError> => {
  try {
    await run();
  } catch (error) {
    return error as SolidarityError;
  }
  throw new Error('nothing was refused');
};

const date = '2027-04-16';
const now = '2027-04-16T12:00:00Z';

describe('every door', () => {
  const doors: [string, (value: never) => unknown][] = [
    ['scheduleDay', (value) => scheduleDay(value, value, value)],
    ['preparePlanB', (value) => preparePlanB(value, value, value)],
    ['followPickets', (value) => followPickets(value)],
    ['checkSafety', (value) => checkSafety(value)],
    ['makeDigest', (value) => makeDigest(value)],
    ['localTimes', (value) => localTimes(value)],
  ];
  it.each(doors)('of %s refuses what is nothing like its input', async (_, run) => {
    for (const value of [undefined, null, 7, 'day', [], [null], {}, { pickets: 'all' }, () => 1, new Map()])
      expect((await caught(() => run(value as never))).name, String(value)).toBe('SolidarityError');
  });

  it('refuses more than anybody has without looking at it', async () => {
    const many = Array.from<never>({ length: 100_001 });
    for (const run of [
      () => scheduleDay({ date }, many, { mode: 'relay' }),
      () => followPickets({ pickets: many, events: [] }),
      () => checkSafety({ date, now, pickets: many, records: [] }),
      () => makeDigest({ pickets: [], reports: many }),
      () => localTimes({ starts: {}, pickets: many }),
    ]) {
      const { problems } = await caught(run);
      expect(problems.map(({ code, params }) => [code, params])).toEqual([['too-many', { most: 100_000 }]]);
    }
  });

  it('finds a hundred thousand faults in one pass', async () => {
    const bad = Array.from({ length: 100_000 }, () => ({ picket: '', turnout: -1 }) as never);
    expect((await caught(() => makeDigest({ pickets: [], reports: bad }))).problems.length).toBe(400_000);
  });

  it('keeps the types of what its lists hold', () => {
    expectTypeOf<FollowPicketsInput['events']>().toEqualTypeOf<PicketEvent[]>();
  });

  it('takes ids that mean something to JavaScript', async () => {
    const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const pickets = ids.map(
      (id): Picket => ({
        id,
        country: 'XX',
        timeZone: 'UTC',
        minutes: 60,
        available: [{ from: '09:00', to: '12:00' }],
        expectedTurnout: 1,
      }),
    );
    for (const mode of ['same-date', 'simultaneous', 'relay'] as const) {
      const { starts } = await scheduleDay({ date }, pickets, { mode });
      expect(Object.keys(starts).toSorted()).toEqual(ids.toSorted());
    }
    expect(localTimes({ starts: {}, pickets })).toEqual([]);
    const events = ids.map((picket): PicketEvent => ({ kind: 'invited', picket, at: now }));
    expect(followPickets({ pickets: ids.map((id) => ({ id })), events }).counts.invited).toBe(4);
  });
});
