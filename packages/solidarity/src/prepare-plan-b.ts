import type { z } from 'zod';
import { arrange, type DaySchedule, type Placed } from './arrange.ts';
import { type Callee, callList, type ZoneCalls } from './call-list.ts';
import { check } from './check-input.ts';
import { checkList, checkOrder, isObject } from './check-pickets.ts';
import { type Problem, SolidarityError } from './errors.ts';
import type { Interval } from './intervals.ts';
import { addDays, localDate, makeClock, minute, toInstant } from './local-time.ts';
import { type CheckedPicket, type Grid, type Placing, placePicket } from './place-picket.ts';
import type { Change, PlanBChange } from './plan-b.ts';
import { type Block, type PlanBPicket, planBOptionsSchema, planBPicketSchema } from './plan-b-schemas.ts';
import { readDate } from './read-date.ts';
import { type Day, type ScheduleOptions, scheduleOptionsSchema } from './schemas.ts';

/** Options of `preparePlanB`: those of `scheduleDay`, the block, plan A's starts, and `rollDays` (1). */
export type PlanBOptions = ScheduleOptions & {
  block: Block;
  starts: Record<string, string>;
  rollDays?: number | undefined;
};

/**
 * Plan B as it is after a decision: nothing that is new starts before `notBefore`. `changes` holds every picket,
 * `calls` whom to call in which order, `schedule` the pickets that stand from the decision on.
 */
export type PlanB = {
  decided: string;
  notBefore: string;
  changes: PlanBChange[];
  calls: ZoneCalls[];
  schedule: DaySchedule;
};

type CheckedPlanB = z.output<typeof planBPicketSchema>;
type Situation = { date: string; decided: number; notBefore: number; rollDays: number; grid: Grid };
type Case = { asked: CheckedPlanB; before: number | undefined; isFixed: boolean; placed: Placed | undefined };

/** The picket as plan B has it. */
function asInPlanB({ wakes, sleeps, contingent, busy, planB, ...picket }: CheckedPlanB): CheckedPicket {
  const changes = Object.entries(planB ?? {}).filter(([, value]) => value !== undefined);
  return { ...picket, ...Object.fromEntries(changes) };
}

/** Places a picket on the first local date after the decision on which it can be held, `rollDays` later at most. */
function placeAfter(
  picket: CheckedPicket,
  busy: readonly Interval[],
  { date, notBefore, rollDays, grid }: Situation,
): Placing {
  const earliest = Math.max(notBefore, picket.notBefore === undefined ? 0 : Date.parse(picket.notBefore));
  const there = localDate(picket.timeZone, earliest);
  const first = there > date ? there : date;
  const limited = { ...picket, notBefore: toInstant(Math.ceil(earliest / 1000) * 1000) };
  const onFirst = placePicket(limited, first, grid, busy);
  let placing = onFirst;
  for (let days = 1; placing.starts.length === 0 && days <= rollDays; days += 1)
    placing = placePicket(limited, addDays(first, days), grid, busy);
  return placing.starts.length > 0 ? placing : onFirst;
}

function caseOf(asked: CheckedPlanB, before: number | undefined, situation: Situation): Case {
  const { contingent = false, advice = 'plan', planB } = asked;
  const isTooLate = before !== undefined && before < situation.notBefore;
  const isFixed =
    !contingent && advice === 'plan' && before !== undefined && (planB === undefined || isTooLate);
  if (isFixed) {
    const { planB: _, ...asPlanned } = asked;
    const placing = { starts: [before], news: undefined, reasons: [], told: [] };
    const isOver = before + asked.minutes * minute <= situation.decided;
    return { asked, before, isFixed, placed: isOver ? undefined : { picket: asInPlanB(asPlanned), placing } };
  }
  if (!contingent && before === undefined && planB === undefined)
    return { asked, before, isFixed, placed: undefined };
  const picket = asInPlanB(asked);
  const busy = (asked.busy ?? []).map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }));
  return { asked, before, isFixed, placed: { picket, placing: placeAfter(picket, busy, situation) } };
}

function changeOf(
  { asked, before, isFixed, placed }: Case,
  after: string | undefined,
  { date, decided }: Situation,
): PlanBChange {
  const on = after === undefined ? null : localDate(asked.timeZone, Date.parse(after));
  const kind = (): Change => {
    if (isFixed && placed === undefined) return 'over';
    if (isFixed) return before !== undefined && before <= decided ? 'under-way' : 'unchanged';
    if (after === undefined)
      return before === undefined || asked.contingent === true ? 'not-held' : 'falls-away';
    if (on !== null && on > date) return 'rolled';
    if (asked.contingent === true || before === undefined) return 'called-out';
    return before === Date.parse(after) ? 'unchanged' : 'moved';
  };
  return {
    id: asked.id,
    change: kind(),
    before: before === undefined ? null : toInstant(before),
    after: after ?? null,
    date: on,
    reasons: after === undefined ? (placed?.placing.reasons ?? []) : [],
  };
}

/**
 * Prepares what happens when the conference is blocked: what changes for each picket, and whom to call in the
 * order in which people wake. It can be worked out for any moment of the decision, on the eve, on the day or on
 * its second day, long before anybody needs it.
 *
 * Whatever stands already, or begins before the lead time is over, stays as it is. A contingent picket stands on
 * the day, or, if its place or people have no time left after the lead time, on the next local date. So does one
 * for which something else has been prepared (`planB`); the others stay. Whoever is placed anew is placed around
 * what its people are `busy` with, on whichever date that is.
 *
 * @param day - As of `scheduleDay`; plan B is held on this date at the earliest.
 * @param pickets - As of `scheduleDay`, with `wakes`, `sleeps`, `contingent`, `busy` and `planB`.
 * @param options - As of `scheduleDay`; `block`: the instant `decided` and `leadMinutes`; `starts`: plan A's, as
 *   of `scheduleDay`; `rollDays`: how many local dates a picket may be put off (1).
 * @returns Changes by id, calls by zone, and the schedule.
 * @throws SolidarityError with all problems, as `scheduleDay`.
 * @example
 * const { changes } = await preparePlanB({ date: '2027-04-16' },
 *   [{ id: 'melbourne', country: 'AU', timeZone: 'Australia/Melbourne', minutes: 90, contingent: true,
 *     available: [{ from: '11:00', to: '18:00' }], wakes: '07:00' }],
 *   { mode: 'same-date', starts: {}, block: { decided: '2027-04-16T06:00:00Z', leadMinutes: 60 } });
 * changes.map(({ change, date }) => [change, date]); // [['rolled', '2027-04-17']]
 */
export async function preparePlanB(
  day: Day,
  pickets: readonly PlanBPicket[],
  options: PlanBOptions,
): Promise<PlanB> {
  const problems: Problem[] = [];
  const date = readDate(day, problems);
  const { block, starts, rollDays, ...how } = isObject(options) ? options : ({} as PlanBOptions);
  const scheduling = check(scheduleOptionsSchema, how, ['options'], problems);
  const given = check(planBOptionsSchema, { block, starts, rollDays }, ['options'], problems);
  const asked = checkList(planBPicketSchema, pickets, {
    path: ['pickets'],
    problems,
    also: (raw, path) => {
      checkOrder(raw, path, problems);
      if (isObject(raw.planB)) checkOrder(raw.planB, [...path, 'planB'], problems);
    },
  });
  if (date === undefined || scheduling === undefined || given === undefined || problems.length > 0)
    throw new SolidarityError(problems);

  const { mode, stepMinutes = 15, timeLimitMs = 7_000, solver, signal } = scheduling;
  signal?.throwIfAborted();
  const decided = Date.parse(given.block.decided);
  const situation: Situation = {
    date,
    decided,
    notBefore: decided + given.block.leadMinutes * minute,
    rollDays: given.rollDays ?? 1,
    grid: { stepMinutes, firstOnly: mode === 'same-date', clock: makeClock() },
  };
  const planned = new Map(Object.entries(given.starts).map(([id, start]) => [id, Date.parse(start)]));
  const cases = asked
    .map((picket) => caseOf(picket, planned.get(picket.id), situation))
    .sort((a, b) => (a.asked.id < b.asked.id ? -1 : 1));
  const placed = cases.flatMap((one) => one.placed ?? []);
  const schedule = await arrange(placed, mode, { date, solver, timeLimitMs, signal });

  const after = new Map(Object.entries(schedule.starts));
  const changes = cases.map((one) => changeOf(one, after.get(one.asked.id), situation));
  const callees = cases.flatMap(({ asked: { timeZone, wakes, sleeps = '24:00' } }, index): Callee[] => {
    const change = changes[index];
    if (change === undefined || change.change === 'over' || change.change === 'not-held') return [];
    return [{ timeZone, wakes, sleeps, change }];
  });
  return {
    decided: toInstant(decided),
    notBefore: toInstant(situation.notBefore),
    changes,
    calls: callList(callees, decided),
    schedule,
  };
}
