import type { Picket } from './schemas.ts';

/**
 * The oracle: every minute of UTC around a day with its wall time as Intl writes it, searched from the front. It
 * shares nothing with the code under test and knows nothing of offsets.
 */
export type Minute = { instant: number; date: string; time: string };

export const minutesAround = (date: string, timeZone: string): Minute[] => {
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const start = Date.parse(date) - 15 * 3_600_000;
  return Array.from({ length: 54 * 60 }, (_, index) => {
    const instant = start + index * 60_000;
    const [on = '', time = ''] = format.format(instant).split(' ');
    return { instant, date: on, time };
  });
};

/** Every instant at which the picket can start, in order. */
export function searchStarts(minutes: Minute[], picket: Picket, date: string, step: number): number[] {
  const first = (time: string): number =>
    minutes.findIndex(
      (one) => one.date > date || (one.date === date && time !== '24:00' && one.time >= time),
    );
  const marks = (windows: { from: string; to: string }[]): Set<number> => {
    const open = new Set<number>();
    for (const { from, to } of windows) {
      const end = first(to);
      for (let at = first(from); at < end; at += 1) open.add(at);
    }
    return open;
  };
  const people = marks(picket.available);
  const place = marks(picket.placeOpen ?? [{ from: '00:00', to: '24:00' }]);
  const law = marks([{ from: picket.earliest ?? '00:00', to: picket.latest ?? '24:00' }]);
  const notBefore = Date.parse(picket.notBefore ?? '1970-01-01');
  const isOpen = (at: number): boolean => people.has(at) && place.has(at) && law.has(at);
  const seen = new Set<string>();
  const starts: number[] = [];
  for (const [at, one] of minutes.entries()) {
    if (one.date !== date || seen.has(one.time)) continue;
    seen.add(one.time);
    const [hours = 0, minute = 0] = one.time.split(':').map(Number);
    if ((hours * 60 + minute) % step !== 0 || one.instant < notBefore) continue;
    let room = 0;
    while (room < picket.minutes && isOpen(at + room)) room += 1;
    if (room === picket.minutes) starts.push(one.instant);
  }
  return starts;
}
