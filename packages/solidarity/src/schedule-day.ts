import { check, fault } from './check-input.ts';
import { type Problem, type Reason, SolidarityError } from './errors.ts';
import { type Interval, union } from './intervals.ts';
import { minute, toInstant } from './local-time.ts';
import { placePicket } from './place-picket.ts';
import {
  daySchema,
  type Picket,
  picketSchema,
  type ScheduleOptions,
  scheduleOptionsSchema,
} from './schemas.ts';

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
  coverage: { minutes: number; gaps: { from: string; to: string }[] };
  atOnce: { instant: string; turnout: number };
  objective: { unit: 'minutes' | 'people'; value: number; bound: number };
};

type Held = { id: string; span: Interval; turnout: number };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What lies between fields is looked at in the raw value, so that a fault elsewhere hides nothing. */
function checkOrder(raw: Record<string, unknown>, path: (string | number)[], problems: Problem[]): void {
  for (const field of ['available', 'placeOpen']) {
    const windows = raw[field];
    if (!Array.isArray(windows)) continue;
    for (const [index, window] of windows.entries()) {
      if (!isObject(window) || typeof window.from !== 'string' || typeof window.to !== 'string') continue;
      if (window.to < window.from)
        problems.push(
          fault('window-backwards', [...path, field, index], { from: window.from, to: window.to }),
        );
    }
  }
  const { earliest, latest } = raw;
  if (typeof earliest === 'string' && typeof latest === 'string' && latest < earliest)
    problems.push(fault('law-backwards', [...path, 'latest'], { earliest, latest }));
}

function checkPickets(pickets: unknown, problems: Problem[]) {
  if (!Array.isArray(pickets)) {
    problems.push(
      fault(pickets === undefined ? 'missing' : 'wrong-type', ['pickets'], { expected: 'array' }),
    );
    return [];
  }
  const seen = new Set<unknown>();
  return pickets.flatMap((raw: unknown, index) => {
    const path = ['pickets', index];
    const picket = check(picketSchema, raw, path, problems);
    if (isObject(raw)) {
      checkOrder(raw, path, problems);
      if (raw.id !== undefined && seen.has(raw.id)) problems.push(fault('duplicate-id', [...path, 'id']));
      seen.add(raw.id);
    }
    return picket === undefined ? [] : [picket];
  });
}

function coverageOf(held: readonly Held[]): DaySchedule['coverage'] {
  const covered = union(held.map(({ span }) => span));
  return {
    minutes: covered.reduce((sum, { from, to }) => sum + (to - from) / minute, 0),
    gaps: covered
      .slice(1)
      .map(({ from }, index) => ({ from: toInstant(covered[index]?.to ?? from), to: toInstant(from) })),
  };
}

function mostAtOnce(held: readonly Held[], date: string): DaySchedule['atOnce'] {
  // Ends before starts: who leaves on the hour does not stand beside who comes on the hour.
  const changes = held
    .flatMap(({ span, turnout }) => [
      { at: span.from, by: turnout },
      { at: span.to, by: -turnout },
    ])
    .sort((a, b) => a.at - b.at || a.by - b.by);
  let now = 0;
  let most: { at: number; turnout: number } | undefined;
  for (const [index, { at, by }] of changes.entries()) {
    now += by;
    const isLastAtThisInstant = changes[index + 1]?.at !== at;
    if (isLastAtThisInstant && (most === undefined || now > most.turnout)) most = { at, turnout: now };
  }
  return most === undefined
    ? { instant: `${date}T00:00:00Z`, turnout: 0 }
    : { instant: toInstant(most.at), turnout: most.turnout };
}

/**
 * Schedules the pickets of a solidarity day, each on the day's date in its own zone.
 *
 * A picket lies wholly inside the hours in which people and place are free and the law allows it. Of the starts
 * on the grid the earliest is taken: it is known beforehand, and the likeliest to be over before the news. The
 * news deadline never costs a picket: one that ends after it is held and told as `after-news`. A picket whose
 * advice is not 'plan' is never scheduled.
 *
 * A repeated hour is its first; a written time that the clocks leap over counts as the moment of the leap and is
 * told as `missing-hour`. A day that a zone leaves out is told as `missing-day`.
 *
 * @param day - `date`, "YYYY-MM-DD".
 * @param pickets - Times of day as "HH:MM" on the picket's own clocks, lengths in minutes, turnout in people.
 * @param options - `mode` 'same-date'; `stepMinutes`, the grid from local midnight (15); `signal`.
 * @returns The schedule; as many people as possible stand, and pickets do not stand in each other's way, so that
 *   the bound is reached.
 * @throws SolidarityError with all problems: `not-yet-supported` for the other modes, `unknown-time-zone`,
 *   `window-backwards`, `bad-time`, `duplicate-id` and the other codes of `solidarityProblemCodes`; the signal's
 *   reason if it is aborted.
 * @example
 * const berlin = { id: 'berlin', country: 'DE', timeZone: 'Europe/Berlin', minutes: 90,
 *   available: [{ from: '09:00', to: '18:00' }], expectedTurnout: 40 };
 * (await scheduleDay({ date: '2027-04-16' }, [berlin], { mode: 'same-date' })).starts; // { berlin: '2027-04-16T07:00:00Z' }
 */
export async function scheduleDay(
  day: { date: string },
  pickets: readonly Picket[],
  options: ScheduleOptions,
): Promise<DaySchedule> {
  const problems: Problem[] = [];
  const checkedDay = check(daySchema, day, ['day'], problems);
  const checkedOptions = check(scheduleOptionsSchema, options, ['options'], problems);
  const asked = checkPickets(pickets, problems);
  if (checkedOptions !== undefined && checkedOptions.mode !== 'same-date')
    problems.push(fault('not-yet-supported', ['options', 'mode'], { mode: checkedOptions.mode }));
  if (checkedDay === undefined || checkedOptions === undefined || problems.length > 0)
    throw new SolidarityError(problems);
  const { stepMinutes = 15, signal } = checkedOptions;
  signal?.throwIfAborted();

  const { date } = checkedDay;
  const placed = asked
    .map((picket) => ({ picket, ...placePicket(picket, date, stepMinutes) }))
    .sort((a, b) => (a.picket.id < b.picket.id ? -1 : 1));
  const held = placed.flatMap(({ picket: { id, expectedTurnout = 0 }, held: span }): Held[] =>
    span === undefined ? [] : [{ id, span, turnout: expectedTurnout }],
  );
  const people = held.reduce((sum, { turnout }) => sum + turnout, 0);
  return {
    starts: Object.fromEntries(held.map(({ id, span }) => [id, toInstant(span.from)])),
    impossible: placed
      .filter((one) => one.held === undefined)
      .map(({ picket: { id }, reasons }) => ({ id, reasons })),
    warnings: placed
      .filter((one) => one.held !== undefined && one.told.length > 0)
      .map(({ picket: { id }, told }) => ({ id, reasons: told })),
    coverage: coverageOf(held),
    atOnce: mostAtOnce(held, date),
    objective: { unit: 'people', value: people, bound: people },
  };
}
