import type { z } from 'zod';
import type { Reason } from './errors.ts';
import { type Interval, intersect, longest, union, without } from './intervals.ts';
import { minute, type Resolved, toInstant, wallAt, wallOf } from './local-time.ts';
import type { picketSchema, Window } from './schemas.ts';

export type CheckedPicket = z.output<typeof picketSchema>;

/**
 * The instants at which a picket can start, in order, or why it cannot; `told` goes with either, and `news` is
 * the instant at which it must be over to be in the news.
 */
export type Placing = { starts: number[]; news: number | undefined; reasons: Reason[]; told: Reason[] };

/** How a day is laid out: its grid in minutes, whether only the first start is asked for, and the clocks. */
export type Grid = {
  stepMinutes: number;
  firstOnly: boolean;
  clock: (timeZone: string, wall: number) => Resolved;
};

const reason = (code: Reason['code'], params: Record<string, unknown> = {}): Reason => ({ code, params });

/** Turns wall times of one picket's day into instants and notes those that the clocks leap over. */
function clockOf(date: string, timeZone: string, clock: Grid['clock']) {
  const missing = new Set<string>();
  const at = (time: string): number => {
    const { instant, missing: isMissing } = clock(timeZone, wallAt(date, time));
    if (isMissing) missing.add(time);
    return instant;
  };
  const spans = (windows: readonly Window[]): Interval[] =>
    union(windows.map(({ from, to }) => ({ from: at(from), to: at(to) })));
  return { at, spans, missing };
}

/** The starts on the grid of local wall time that leave room for the whole picket. */
function startsOn(
  { stepMinutes, firstOnly, clock }: Grid,
  open: readonly Interval[],
  { timeZone, minutes }: CheckedPicket,
  date: string,
): number[] {
  const midnight = Date.parse(date);
  const step = stepMinutes * minute;
  const starts: number[] = [];
  for (const { from, to } of open) {
    const last = to - minutes * minute;
    const ahead = Math.max(0, wallOf(timeZone, from) - midnight);
    // A wall time has one instant, its first, so that the grid is walked by wall time and never goes back.
    for (let wall = midnight + Math.ceil(ahead / step) * step; ; wall += step) {
      const { instant, missing } = clock(timeZone, wall);
      if (instant > last) break;
      if (missing || instant < from) continue;
      starts.push(instant);
      if (firstOnly) return starts;
    }
  }
  return starts;
}

/** The limits beyond the hours: each that would do alone, or all together if none does. */
function blocking(
  open: readonly Interval[],
  limits: readonly { allowed: Interval; reason: Reason }[],
  fits: (open: readonly Interval[]) => boolean,
): Reason[] {
  const alone = limits.filter(({ allowed }) => !fits(intersect(open, [allowed])));
  return (alone.length > 0 ? alone : limits).map((limit) => limit.reason);
}

/**
 * Places one picket on a local date: the starts that every limit allows.
 * @param busy when its people are taken up otherwise
 */
export function placePicket(
  picket: CheckedPicket,
  date: string,
  grid: Grid,
  busy: readonly Interval[] = [],
): Placing {
  const { timeZone, minutes, earliest, latest, notBefore, newsDeadline, placeOpen, advice = 'plan' } = picket;
  const refused = (reasons: Reason[], told: Reason[] = []): Placing => ({
    starts: [],
    news: undefined,
    reasons,
    told,
  });
  if (advice !== 'plan') return refused([reason('advice', { advice })]);

  const clock = clockOf(date, timeZone, grid.clock);
  const wholeDay = { from: clock.at('00:00'), to: clock.at('24:00') };
  if (wholeDay.from === wholeDay.to) return refused([reason('missing-day', { date, timeZone })]);
  // Midnight itself may be leapt over; only times that somebody has written are told.
  clock.missing.clear();

  const people = without(clock.spans(picket.available), busy);
  const place = placeOpen === undefined ? [wholeDay] : clock.spans(placeOpen);
  const common = intersect(people, place);
  const law = {
    from: earliest === undefined ? wholeDay.from : clock.at(earliest),
    to: latest === undefined ? wholeDay.to : clock.at(latest),
  };
  const news = newsDeadline === undefined ? undefined : clock.at(newsDeadline);
  const told = [...clock.missing].sort().map((time) => reason('missing-hour', { time, date, timeZone }));
  const because = (...reasons: Reason[]): Placing => refused([...reasons, ...told]);

  if (people.length === 0) return because(reason('nobody-available'));
  if (place.length === 0) return because(reason('place-closed'));
  if (common.length === 0)
    return because(reason('no-common-hour', { available: picket.available, placeOpen: placeOpen ?? [] }));
  const room = longest(common) / minute;
  if (room < minutes) return because(reason('too-short', { minutes, longest: room }));

  const limits = [
    ...(earliest === undefined && latest === undefined
      ? []
      : [{ allowed: law, reason: reason('law', { earliest: earliest ?? null, latest: latest ?? null }) }]),
    ...(notBefore === undefined
      ? []
      : [
          {
            allowed: { from: Date.parse(notBefore), to: wholeDay.to },
            reason: reason('past-not-before', { notBefore: toInstant(Date.parse(notBefore)) }),
          },
        ]),
  ];
  const open = limits.reduce<Interval[]>((rest, { allowed }) => intersect(rest, [allowed]), common);
  const fits = (intervals: readonly Interval[]): boolean => longest(intervals) >= minutes * minute;
  if (!fits(open)) return because(...blocking(common, limits, fits));
  const starts = startsOn(grid, open, picket, date);
  if (starts.length === 0) return because(reason('off-grid', { stepMinutes: grid.stepMinutes }));
  return { starts, news, reasons: [], told };
}
