import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeHours } from './busy-hours.ts';
import { localDate, wallTime } from './wall-time.ts';

describe('freeHours', () => {
  it('cuts what is busy out of the hours of a section, by its own clocks', () => {
    const available = [
      { from: '09:00', to: '12:00' },
      { from: '14:00', to: '18:00' },
    ];
    const busy = [
      { from: '2027-04-16T08:00:00Z', to: '2027-04-16T08:30:30Z' },
      { from: '2027-04-16T12:30:00Z', to: '2027-04-17T06:00:00Z' },
    ];
    expect(freeHours(available, busy, '2027-04-16', 'Europe/Berlin')).toEqual([
      { from: '09:00', to: '10:00' },
      { from: '10:31', to: '12:00' },
      { from: '14:00', to: '14:30' },
    ]);
    expect(freeHours(available, busy, '2027-04-18', 'Europe/Berlin')).toEqual(available);
    expect(freeHours(available, busy, '2027-04-17', 'Europe/Berlin')).toEqual(available);
    const day = [{ from: '2027-04-15T22:00:00Z', to: '2027-04-16T22:00:00Z' }];
    expect(freeHours(available, day, '2027-04-16', 'Europe/Berlin')).toEqual([]);
  });

  it('agrees with a look at one moment after another', () => {
    const date = '2027-04-16';
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'Asia/Almaty',
      'America/Sao_Paulo',
      'Pacific/Apia',
      'Asia/Kathmandu',
    );
    const span = fc.record({
      from: fc.integer({ min: -2000, max: 3400 }),
      length: fc.integer({ min: 1, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), zone, (spans, timeZone) => {
        const noon = Date.parse(`${date}T12:00:00Z`);
        const busy = spans.map(({ from, length }) => ({
          from: new Date(noon + (from - 720) * 60_000).toISOString(),
          to: new Date(noon + (from - 720 + length) * 60_000).toISOString(),
        }));
        const free = freeHours([{ from: '08:00', to: '20:00' }], busy, date, timeZone);
        for (let at = noon - 16 * 3_600_000; at < noon + 16 * 3_600_000; at += 31 * 60_000) {
          const instant = new Date(at).toISOString();
          if (localDate(instant, timeZone) !== date) continue;
          const clock = wallTime(instant, timeZone);
          const within = clock >= '08:00' && clock < '20:00';
          const taken = busy.some(({ from, to }) => from <= instant && instant < to);
          expect(
            free.some(({ from, to }) => from <= clock && clock < to),
            `${clock} ${timeZone}`,
          ).toBe(within && !taken);
        }
      }),
      { numRuns: 25 },
    );
  });
});
