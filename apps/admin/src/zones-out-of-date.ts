import type { StaleZone } from '@plenum/solidarity';

/** What to say at the start when this machine's time zones are older than a law that is known; nothing when they are not. */
export function zonesOutOfDate(stale: readonly StaleZone[]): string | undefined {
  if (stale.length === 0) return undefined;
  const zones = stale.map(
    ({ timeZone, expected, found }) =>
      `${timeZone} (it takes ${found.replace('T', ' ')} for ${expected.replace('T', ' ')})`,
  );
  return `This machine’s time zone data are older than the law: ${zones.join(', ')}. People there would be sent at a wrong hour: start Plenum with a newer Node before you plan or publish anything.`;
}
