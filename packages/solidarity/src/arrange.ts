import type { Candidate } from './candidate.ts';
import type { Reason } from './errors.ts';
import { toInstant, wallOf } from './local-time.ts';
import type { CheckedPicket, Placing } from './place-picket.ts';
import { type Relay, type RelayOptions, relay } from './relay.ts';
import { bestInstant, startAround } from './stand-at-once.ts';
import { type AtOnce, type Coverage, coverageOf, type Held, mostAtOnce } from './tally-day.ts';

/**
 * A day of pickets. `starts` are UTC instants by picket id; `warnings` tell what is not as wished about a picket
 * that is held. `coverage` is the time in which somebody stands somewhere, with the gaps between the first start
 * and the last end; `atOnce` the first instant at which most people stand (the date's midnight UTC and nobody if
 * nothing is held). `objective.bound` is the best possible value.
 */
export type DaySchedule = {
  starts: Record<string, string>;
  impossible: { id: string; reasons: Reason[] }[];
  warnings: { id: string; reasons: Reason[] }[];
  coverage: Coverage;
  atOnce: AtOnce;
  objective: { unit: 'minutes' | 'people'; value: number; bound: number };
};

/** A picket with the instants at which it can start. */
export type Placed = { picket: CheckedPicket; placing: Placing };

/** What the pickets of a day are placed for. */
export type Mode = 'same-date' | 'simultaneous' | 'relay';

const minute = 60_000;

/** How people there read the clock at an instant, "2027-04-16T21:00". */
const wallTime = (timeZone: string, instant: number): string =>
  new Date(wallOf(timeZone, instant)).toISOString().slice(0, 16);

/** Gives each picket that can be held one of its starts. */
async function choose(
  candidates: readonly Candidate[],
  mode: Mode,
  options: RelayOptions,
): Promise<Relay & { instant?: number | undefined }> {
  if (mode === 'relay') return relay(candidates, options);
  const instant = mode === 'simultaneous' ? bestInstant(candidates) : undefined;
  const starts = candidates.map((candidate) => {
    const around = instant === undefined ? undefined : startAround(candidate, instant);
    return around ?? candidate.starts[0] ?? 0;
  });
  return { starts, bound: 0, instant };
}

/** Arranges pickets for a mode; each stands on the date for which it was placed. */
export async function arrange(
  placed: readonly Placed[],
  mode: Mode,
  { date, ...options }: RelayOptions & { date: string },
): Promise<DaySchedule> {
  const ordered = placed.toSorted((a, b) => (a.picket.id < b.picket.id ? -1 : 1));
  const standing = ordered.filter(({ placing }) => placing.starts.length > 0);
  const candidates = standing.map(
    ({ picket: { id, minutes, expectedTurnout = 0 }, placing: { starts } }): Candidate => ({
      id,
      starts,
      length: minutes * minute,
      turnout: expectedTurnout,
    }),
  );
  const { starts, bound, instant } = await choose(candidates, mode, options);
  const held = candidates.map(({ id, length, turnout }, index): Held => {
    const from = starts[index] ?? 0;
    return { id, span: { from, to: from + length }, turnout };
  });

  const warnings = standing.flatMap(({ picket, placing: { news, told } }, index) => {
    const { from, to } = held[index]?.span ?? { from: 0, to: 0 };
    const reasons: Reason[] = [
      ...(news !== undefined && to > news
        ? [{ code: 'after-news' as const, params: { newsDeadline: picket.newsDeadline } }]
        : []),
      ...(instant !== undefined && !(from <= instant && instant < to)
        ? [
            {
              code: 'not-at-once' as const,
              params: { instant: toInstant(instant), localTime: wallTime(picket.timeZone, instant) },
            },
          ]
        : []),
      ...told,
    ];
    return reasons.length === 0 ? [] : [{ id: picket.id, reasons }];
  });
  const people = held.reduce((sum, { turnout }) => sum + turnout, 0);
  const coverage = coverageOf(held);
  const atOnce = mostAtOnce(held, date);
  const objectives = {
    'same-date': { unit: 'people' as const, value: people, bound: people },
    // The instant was the best of all, so that nothing is better than what stands there.
    simultaneous: { unit: 'people' as const, value: atOnce.turnout, bound: atOnce.turnout },
    relay: { unit: 'minutes' as const, value: coverage.minutes, bound: bound / minute },
  };
  return {
    starts: Object.fromEntries(held.map(({ id, span }) => [id, toInstant(span.from)])),
    impossible: ordered
      .filter(({ placing }) => placing.starts.length === 0)
      .map(({ picket: { id }, placing: { reasons } }) => ({ id, reasons })),
    warnings,
    coverage,
    atOnce,
    objective: objectives[mode],
  };
}
