import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localTimes } from './local-times.ts';
import { scheduleDay } from './schedule-day.ts';
import { staleZones } from './stale-zones.ts';

const one = (timeZone: string, start: string, conference?: string) =>
  localTimes({ starts: { p: start }, pickets: [{ id: 'p', timeZone, minutes: 90 }], conference })[0];

describe('localTimes', () => {
  it('gives the hours of each city beside those of the conference', () => {
    expect(one('America/New_York', '2027-04-16T13:30:00Z', 'Asia/Almaty')).toEqual({
      id: 'p',
      timeZone: 'America/New_York',
      starts: '2027-04-16T13:30:00Z',
      ends: '2027-04-16T15:00:00Z',
      date: '2027-04-16',
      from: '09:30',
      endDate: '2027-04-16',
      to: '11:00',
      utcOffset: '-04:00',
      conference: { date: '2027-04-16', from: '18:30' },
      notes: [],
    });
  });

  it('tells a date that is not that of the conference, on both sides of the date line', () => {
    const note = (date: string, conferenceDate: string) => [
      { code: 'other-date', params: { date, conferenceDate } },
    ];
    // Samoa is the first to have the sixteenth, American Samoa, an hour's flight away, the last.
    expect(one('Pacific/Apia', '2027-04-15T14:00:00Z', 'America/Sao_Paulo')?.notes).toEqual(
      note('2027-04-16', '2027-04-15'),
    );
    expect(one('Pacific/Pago_Pago', '2027-04-16T20:00:00Z', 'Asia/Almaty')?.notes).toEqual(
      note('2027-04-16', '2027-04-17'),
    );
  });

  it('tells that the clocks change that day, forward, back, at midnight, and by half an hour', () => {
    const change = (timeZone: string, start: string) => one(timeZone, start)?.notes[0];
    const told = (date: string, minutes: number, instant: string) => ({
      code: 'clocks-change',
      params: { date, minutes, instant },
    });
    expect(change('Europe/Berlin', '2027-03-28T10:00:00Z')).toEqual(
      told('2027-03-28', 60, '2027-03-28T01:00:00Z'),
    );
    expect(change('Europe/Berlin', '2027-10-31T10:00:00Z')).toEqual(
      told('2027-10-31', -60, '2027-10-31T01:00:00Z'),
    );
    expect(change('America/Sao_Paulo', '2018-11-04T15:00:00Z')).toEqual(
      told('2018-11-04', 60, '2018-11-04T03:00:00Z'),
    );
    expect(change('Australia/Lord_Howe', '2027-04-03T22:00:00Z')).toEqual(
      told('2027-04-04', -30, '2027-04-03T15:00:00Z'),
    );
    expect(one('Europe/Berlin', '2027-03-29T10:00:00Z')?.notes).toEqual([]);
  });

  it('tells a zone whose law has changed, and no summer time', () => {
    const changed = { code: 'zone-law-changed', params: { was: ['+06:00'], is: '+05:00' } };
    expect(one('Asia/Almaty', '2024-04-16T05:00:00Z')).toMatchObject({ from: '10:00', notes: [changed] });
    expect(one('Asia/Almaty', '2024-02-16T04:00:00Z')).toMatchObject({ from: '10:00', notes: [] });
    expect(one('Asia/Almaty', '2027-04-16T05:00:00Z')?.notes).toEqual([]);
    expect(one('Europe/Berlin', '2027-07-16T05:00:00Z')?.notes).toEqual([]);
    expect(one('Europe/Berlin', '2027-12-16T05:00:00Z')?.notes).toEqual([]);
  });

  it('writes half hours and three quarters', () => {
    expect(one('Asia/Kathmandu', '2027-04-16T05:00:00Z')).toMatchObject({
      from: '10:45',
      utcOffset: '+05:45',
    });
    expect(one('America/St_Johns', '2027-04-16T12:00:00Z')).toMatchObject({
      from: '09:30',
      utcOffset: '-02:30',
    });
  });

  it('writes what Intl writes, for every zone', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const format = (timeZone: string, at: string) =>
      new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
        Date.parse(at),
      );
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 500_000 }).map((n) => new Date(Date.UTC(2020) + n * 900_000).toISOString()),
        (timeZone, start) => {
          const local = one(timeZone, start);
          expect(`${local?.date} ${local?.from}`).toBe(format(timeZone, start));
          expect(`${local?.endDate} ${local?.to}`).toBe(format(timeZone, local?.ends ?? ''));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('follows the conference when it moves by a week, over a change of the clocks', async () => {
    const berlin = {
      id: 'berlin',
      country: 'DE',
      timeZone: 'Europe/Berlin',
      minutes: 90,
      available: [{ from: '09:00', to: '18:00' }],
    };
    const hours = async (opens: string) => {
      const conference = { opens, timeZone: 'Asia/Almaty' };
      const { starts } = await scheduleDay({ conference, offsetDays: 1 }, [berlin], { mode: 'same-date' });
      return localTimes({ starts, pickets: [berlin] }).map(({ date, from, utcOffset }) => [
        date,
        from,
        utcOffset,
      ]);
    };
    expect(await hours('2027-03-21T10:00')).toEqual([['2027-03-22', '09:00', '+01:00']]);
    expect(await hours('2027-03-28T10:00')).toEqual([['2027-03-29', '09:00', '+02:00']]);
  });

  it('refuses with every fault', () => {
    const bad = { starts: { p: 'soon' }, pickets: [{ id: '', timeZone: 'Mars/Base', minutes: 0 }] };
    expect(() => localTimes(bad)).toThrow(
      expect.objectContaining({
        problems: ['bad-instant', 'empty', 'unknown-time-zone', 'out-of-range'].map((code) =>
          expect.objectContaining({ code }),
        ),
      }),
    );
  });
});

describe('staleZones', () => {
  it('finds nothing on this machine', () => {
    expect(staleZones()).toEqual([]);
  });
});
