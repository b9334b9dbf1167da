import { wallOf } from './local-time.ts';

/** A zone of which the runtime's time zone data say another hour than the law does. */
export type StaleZone = { timeZone: string; instant: string; expected: string; found: string };

// Laws of the last years, as the tz database's files give them: instant, zone, and the wall time from then on.
const laws = [
  ['2019-11-15T12:00:00Z', 'America/Sao_Paulo', '2019-11-15T09:00'],
  ['2021-11-15T12:00:00Z', 'Pacific/Apia', '2021-11-16T01:00'],
  ['2022-12-15T12:00:00Z', 'Asia/Amman', '2022-12-15T15:00'],
  ['2023-07-15T12:00:00Z', 'America/Mexico_City', '2023-07-15T06:00'],
  ['2023-07-15T12:00:00Z', 'Africa/Cairo', '2023-07-15T15:00'],
  ['2024-03-15T12:00:00Z', 'Asia/Almaty', '2024-03-15T17:00'],
  ['2024-03-15T12:00:00Z', 'Asia/Qostanay', '2024-03-15T17:00'],
] as const;

/**
 * Zones that this machine's time zone data get wrong, of those whose law changed in the last years; to be looked
 * at once before anything is scheduled, since an old runtime would send people an hour early.
 *
 * @returns Wall times "YYYY-MM-DDTHH:MM" as the law has them and as the machine does; empty if it knows them all.
 * @example
 * staleZones(); // []
 */
export const staleZones = (): StaleZone[] =>
  laws.flatMap(([instant, timeZone, expected]) => {
    const found = new Date(wallOf(timeZone, Date.parse(instant))).toISOString().slice(0, 16);
    return found === expected ? [] : [{ timeZone, instant, expected, found }];
  });
