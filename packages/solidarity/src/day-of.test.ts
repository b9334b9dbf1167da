import { describe, expect, it } from 'vitest';
import { dayOf } from './day-of.ts';

const almaty = { opens: '2027-04-16T10:00', timeZone: 'Asia/Almaty' };

describe('dayOf', () => {
  it('is the local date of the opening, or some days from it', () => {
    expect(dayOf(almaty)).toBe('2027-04-16');
    expect(dayOf(almaty, { offsetDays: -16 })).toBe('2027-03-31');
    expect(dayOf({ ...almaty, opens: '2028-02-28T23:59' }, { offsetDays: 1 })).toBe('2028-02-29');
  });

  it('counts minutes of real time on the clocks of the conference', () => {
    expect(dayOf(almaty, { offsetMinutes: 14 * 60 - 1 })).toBe('2027-04-16');
    expect(dayOf(almaty, { offsetMinutes: 14 * 60 })).toBe('2027-04-17');
    expect(dayOf(almaty, { offsetMinutes: -10 * 60 - 1 })).toBe('2027-04-15');
    expect(dayOf(almaty, { offsetMinutes: 14 * 60, offsetDays: -2 })).toBe('2027-04-15');
    // In Berlin an hour is missing that night: at midnight and 23 hours it is the next midnight.
    const berlin = { opens: '2027-03-28T00:00', timeZone: 'Europe/Berlin' };
    expect(dayOf(berlin, { offsetMinutes: 23 * 60 })).toBe('2027-03-29');
  });

  it('moves with the conference', () => {
    expect(dayOf({ ...almaty, opens: '2027-04-23T10:00' })).toBe('2027-04-23');
  });

  it('refuses with every fault', () => {
    expect(() => dayOf({ opens: '2027-02-30T10:00', timeZone: 'Mars/Base' }, { offsetDays: 0.5 })).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ code: 'bad-local-time' }),
          expect.objectContaining({ code: 'unknown-time-zone' }),
          expect.objectContaining({ code: 'wrong-type' }),
        ],
      }),
    );
    expect(() => dayOf({ opens: '2027-03-28T02:30', timeZone: 'Europe/Berlin' })).toThrow(
      expect.objectContaining({ code: 'missing-hour' }),
    );
  });
});
