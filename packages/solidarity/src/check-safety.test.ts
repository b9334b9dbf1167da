import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { checkSafety } from './check-safety.ts';
import { type PublicSafety, publicSafety, safetyIn, type WithoutSafety } from './public-safety.ts';
import { type GuardedPicket, type SafetyRecord, safetyRecordSchema } from './safety-schemas.ts';

const london: GuardedPicket = {
  id: 'london',
  timeZone: 'Europe/London',
  minutes: 120,
  start: '2027-04-16T08:30:00Z',
  policeNoticeDays: 6,
};
const record: SafetyRecord = {
  picket: 'london',
  notice: { given: { on: '2027-04-10', reference: 'MPS 1482' } },
  steward: 'Ash',
  firstAid: 'Birch',
  letterBearer: 'Cedar',
  legalNumber: '+44 20 7946 0000',
  heads: { before: 60, after: 58 },
  arrests: [
    {
      id: 'Elm',
      at: '2027-04-16T09:00:00Z',
      where: 'Charing Cross',
      witness: 'Fir',
      lawyer: 'Gorse',
      released: '2027-04-16T15:00:00Z',
    },
    { id: 'Hazel' },
  ],
  home: [
    { kind: 'section', id: 'british', at: '2027-04-16T13:00:00Z' },
    { kind: 'delegate', id: 'Ivy' },
  ],
};
const before = '2027-04-08T12:00:00Z';
const after = '2027-04-16T12:00:00Z';
const check = (now: string, one: SafetyRecord | undefined, picket: GuardedPicket = london) =>
  checkSafety({ date: '2027-04-16', now, pickets: [picket], records: one === undefined ? [] : [one] });
const missing = (...given: Parameters<typeof check>) =>
  check(...given).pickets.flatMap((one) => one.missing.map(({ code }) => code));

describe('checkSafety', () => {
  it('asks for everything once the picket is over', () => {
    const { pickets, totals } = check(after, record);
    expect(pickets).toEqual([
      {
        id: 'london',
        notice: { state: 'given', due: '2027-04-10', given: '2027-04-10' },
        heads: { before: 60, after: 58 },
        arrested: { all: 2, released: 1 },
        home: { all: 2, home: 1 },
        missing: [
          { code: 'arrest-time-missing', params: { arrest: 'Hazel' } },
          { code: 'arrest-place-missing', params: { arrest: 'Hazel' } },
          { code: 'arrest-witness-missing', params: { arrest: 'Hazel' } },
          { code: 'arrest-lawyer-missing', params: { arrest: 'Hazel' } },
          { code: 'arrest-not-released', params: { arrest: 'Hazel' } },
          { code: 'not-home', params: { kind: 'delegate', who: 'Ivy' } },
        ],
      },
    ]);
    expect(totals).toEqual({ arrested: 2, released: 1, home: 1, away: 1, missing: 6 });
  });

  it('misses two who neither left nor were arrested', () => {
    const heads = { before: 60, after: 56 };
    expect(
      check(after, { ...record, heads, arrests: record.arrests?.slice(0, 1), home: [] }).pickets[0]?.missing,
    ).toEqual([{ code: 'heads-unaccounted', params: { before: 60, after: 56, arrested: 1, missing: 3 } }]);
    // More than came is nobody's loss: some come late.
    expect(missing(after, { ...record, heads: { before: 5, after: 9 }, arrests: [], home: [] })).toEqual([]);
  });

  it('counts the notice in local dates', () => {
    const notice = (now: string, given?: string, picket = london) =>
      check(now, { ...record, notice: given === undefined ? {} : { given: { on: given } } }, picket)
        .pickets[0];
    expect(notice(before)?.missing[0]).toEqual({
      code: 'notice-due',
      params: { due: '2027-04-10', daysLeft: 2 },
    });
    // Half an hour before midnight in London it is the tenth; in UTC too, but not in Melbourne.
    expect(notice('2027-04-10T22:30:00Z')?.notice.state).toBe('due');
    expect(notice('2027-04-10T23:30:00Z')?.missing[0]).toEqual({
      code: 'notice-overdue',
      params: { due: '2027-04-10', daysLate: 1 },
    });
    const melbourne = { ...london, timeZone: 'Australia/Melbourne', start: '2027-04-15T23:00:00Z' };
    expect(notice('2027-04-10T13:30:00Z', undefined, melbourne)?.notice).toEqual({
      state: 'due',
      due: '2027-04-10',
      given: null,
    });
    expect(notice('2027-04-10T14:30:00Z', undefined, melbourne)?.notice.state).toBe('overdue');
    expect(notice(before, '2027-04-11')?.notice.state).toBe('given-late');
    // Twenty-eight days before the sixteenth of April is in March, over the change of the clocks.
    expect(notice(before, undefined, { ...london, policeNoticeDays: 28 })?.notice.due).toBe('2027-03-19');
    expect(notice(before, undefined, { ...london, policeNoticeDays: 0 })?.notice.state).toBe('not-required');
    expect(notice(before, undefined, { ...london, policeNoticeDays: undefined })?.notice.state).toBe(
      'unknown',
    );
  });

  it('asks for people before the day, for heads from the start, and for nobody home before the end', () => {
    const bare = {
      picket: 'london',
      notice: { required: false },
      home: [{ kind: 'section' as const, id: 'british' }],
    };
    const people = ['steward-missing', 'first-aid-missing', 'letter-bearer-missing', 'legal-number-missing'];
    expect(missing(before, bare)).toEqual(people);
    expect(missing('2027-04-16T08:30:00Z', bare)).toEqual([...people, 'heads-before-missing']);
    expect(missing('2027-04-16T10:30:00Z', bare)).toEqual([
      ...people,
      'heads-before-missing',
      'heads-after-missing',
      'not-home',
    ]);
    expect(missing(before, undefined)).toEqual(['record-missing', 'notice-due']);
    expect(missing(before, undefined, { id: 'x', timeZone: 'UTC', minutes: 60 })).toEqual([
      'record-missing',
      'notice-unknown',
    ]);
  });

  it('finds every fault in one pass', () => {
    const bad = { ...record, arrests: [{ id: 'Elm' }, { id: 'Elm' }], steward: '' };
    const run = () => checkSafety({ date: 'today', now: after, pickets: [london], records: [bad] });
    expect(run).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ code: 'bad-date', path: ['date'] }),
          expect.objectContaining({ code: 'empty', path: ['records', 0, 'steward'] }),
        ],
      }),
    );
    const repeated = {
      ...record,
      arrests: [{ id: 'Elm' }, { id: 'Elm' }],
      home: [...(record.home ?? []), ...(record.home ?? [])],
    };
    expect(() =>
      checkSafety({
        date: '2027-04-16',
        now: after,
        pickets: [london, london],
        records: [repeated, { ...record, picket: 'paris' }, { ...record, picket: 'paris' }],
      }),
    ).toThrow(
      expect.objectContaining({
        problems: [
          ['duplicate-id', 'pickets.1.id'],
          ['duplicate-id', 'records.2.picket'],
          ['duplicate-id', 'records.0.arrests.1.id'],
          ['duplicate-id', 'records.0.home.2.id'],
          ['duplicate-id', 'records.0.home.3.id'],
          ['unknown-picket', 'records.1.picket'],
          ['unknown-picket', 'records.2.picket'],
        ].map(([code, path]) =>
          expect.objectContaining({
            code,
            path: path?.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
          }),
        ),
      }),
    );
  });
});

describe('what of a safety record is public', () => {
  it('is nothing, whatever stands in it', () => {
    const text = fc.string({ minLength: 1 });
    const any = fc.record({
      picket: text,
      steward: text,
      firstAid: text,
      letterBearer: text,
      legalNumber: text,
      arrests: fc.array(fc.record({ id: text, where: text, witness: text, lawyer: text })),
    });
    fc.assert(fc.property(any, (one) => JSON.stringify(publicSafety(one)) === '{}'));
    expect(JSON.stringify(publicSafety(record))).toBe('{}');
  });

  it('cannot be carried by a public view', () => {
    expectTypeOf<PublicSafety[keyof PublicSafety]>().toEqualTypeOf<undefined>();
    expectTypeOf<WithoutSafety<{ city: string; starts: string }>>().toEqualTypeOf<{
      city: string;
      starts: string;
    }>();
    expectTypeOf<WithoutSafety<{ city: string; steward: string }>>().toBeNever();
    // @ts-expect-error a steward is not public
    const view: PublicSafety = { steward: 'Ash' };
    expect(safetyIn({ day: { pickets: [{ city: 'London' }, view] } })).toEqual([
      ['day', 'pickets', 1, 'steward'],
    ]);
    expect(safetyIn({ day: { pickets: [{ city: 'London', ...publicSafety(record) }] } })).toEqual([]);
  });

  it('looks for every field that a record has', () => {
    for (const field of Object.keys(safetyRecordSchema.shape).filter((key) => key !== 'picket'))
      expect(safetyIn([{ [field]: null }]), field).toEqual([[0, field]]);
  });
});
