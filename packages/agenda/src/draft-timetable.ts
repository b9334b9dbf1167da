import { createSolver, type Solver } from '@plenum/milp';
import { z } from 'zod';
import { readInput } from './check-input.ts';
import { checkTimetable } from './check-timetable.ts';
import { AgendaError, type Reason } from './errors.ts';
import { fillSessions } from './fill-sessions.ts';
import { findConflicts } from './find-conflicts.ts';
import { type Ground, groundOf, type Task } from './ground.ts';
import { readAgenda } from './read-agenda.ts';
import { type Counts, relax } from './relax.ts';
import type { Agenda, Slot } from './schemas.ts';
import { slotsOf } from './slots-of.ts';
import { sweep } from './sweep.ts';
import { type Measure, measureOf } from './sweep-cost.ts';
import { beginning, type Move, movesTo } from './sweep-state.ts';
import { whyNot } from './why-not.ts';

/** How to draft. */
export type DraftOptions = {
  /** A solver of `@plenum/milp` for the bounds of what could not be searched to its end; default: HiGHS in this thread. */
  solver?: Solver | undefined;
  /** Abort rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Milliseconds of searching, 1 to 86,400,000; default: until a fixed number of possibilities has been seen. */
  timeLimitMs?: number | undefined;
};

/** What a draft aims at, the first counting most: items held, minutes given to them, minutes of gaps. */
export type DraftGoal = 'must' | 'should' | 'could' | 'minutes' | 'gaps';

/** What was reached of a goal, and what no timetable that reaches those before it can better. */
export type ReachedGoal = { goal: DraftGoal; value: number; bound: number };

/** A timetable, or why there is none; `unknown` when the search ended before it knew. */
export type Draft =
  | {
      status: 'optimal' | 'feasible';
      slots: Slot[];
      notPlaced: { id: string; reasons: Reason[] }[];
      objective: ReachedGoal[];
    }
  | { status: 'infeasible' | 'unknown'; conflicts: Reason[] };

const optionsSchema = z.strictObject({
  solver: z.custom<Solver>((value) => typeof value === 'function').optional(),
  signal: z.custom<AbortSignal>((value) => value instanceof AbortSignal).optional(),
  timeLimitMs: z.int().min(1).max(86_400_000).optional(),
});

/**
 * Drafts a timetable: every must, as many of what should and then of what could be held as there is time for, as many
 * minutes for all together as can be, up to `minutes` each, and as few minutes of gaps between the first and the last
 * item of a day.
 *
 * A plenary has the conference to itself and meets in the largest room that meets its needs; commissions of different
 * audiences run side by side. Nobody speaks in two places at once. An item never runs through a break, so that it is
 * given no more minutes than a rule lets anybody sit. Breaks between fixed hours are held on every day that has items
 * and on which they fit; a pause by a rule of `every` stands wherever a sitting would be too long. `changeover` lies
 * between two items in one room and is no gap; `buffer` is the share of each day in which nothing is placed. Items and
 * breaks in `pins` stay where they are.
 *
 * @param agenda - Items, hours, breaks and rooms; lengths in whole minutes.
 * @param options - `signal`, `timeLimitMs` of searching, `solver`.
 * @returns 'optimal': proved, every goal's bound is its value; 'feasible': sound, and no better than its bounds;
 *   'infeasible': not all musts and pins can be held, with a least set of those that cannot; 'unknown': the search
 *   ended before it knew.
 * @throws AgendaError with all problems of the agenda; rejects with the signal's reason when aborted.
 * @example
 * const draft = await draftTimetable({
 *   timeZone: 'Europe/Berlin',
 *   windows: [{ date: '2027-04-16', from: '10:00', to: '12:00' }],
 *   breaks: [],
 *   rooms: [{ id: 'hall', places: 80 }],
 *   items: [
 *     { id: 'vote', title: { en: 'Vote' }, minutes: 30, kind: 'plenary', priority: 'must', after: ['debate'] },
 *     { id: 'debate', title: { en: 'Debate' }, minutes: 60, kind: 'plenary', priority: 'must' },
 *   ],
 * });
 * draft.status === 'optimal' && draft.slots[0]; // { item: 'debate', room: 'hall', starts: '2027-04-16T08:00:00Z', minutes: 60 }
 */
export async function draftTimetable(agenda: Agenda, options: DraftOptions = {}): Promise<Draft> {
  const checked = readAgenda(agenda);
  const { signal, timeLimitMs, solver } = readInput(optionsSchema, options, ['options']);
  signal?.throwIfAborted();
  const ground = groundOf(checked);
  const measure = measureOf(ground);
  const late = timeLimitMs === undefined ? undefined : AbortSignal.timeout(timeLimitMs);
  const search = { signal, late };
  const { best, proved } = await find(ground, measure, search);
  if (!best && proved) return { status: 'infeasible', conflicts: await findConflicts(checked, search) };
  if (!best) {
    const bounds = await bounded(ground, { should: 0, could: 0, minutes: 0 }, { solver, signal });
    if (!bounds) return { status: 'infeasible', conflicts: await findConflicts(checked, search) };
    return { status: 'unknown', conflicts: [{ code: 'time-ran-out', params: {} }] };
  }
  const slots = slotsOf(ground, best.moves);
  assertSound(agenda, slots);
  const { value, bound } = await goalsOf(ground, best, proved, { solver, signal });
  const goals = ['must', 'should', 'could', 'minutes', 'gaps'] as const;
  const objective = goals.map((goal) => ({ goal, value: value[goal], bound: bound[goal] }));
  return {
    status: objective.every((goal) => goal.value === goal.bound) ? 'optimal' : 'feasible',
    slots,
    notPlaced: ground.tasks
      .filter((task) => !best.held.has(task))
      .toSorted((one, two) => one.index - two.index)
      .map((task) => ({ id: task.id, reasons: whyNot(ground, best.moves, task) })),
    objective,
  };
}

/** A timetable that was found. */
type Found = { moves: Move[]; held: Set<Task>; lost: number; gaps: number };

type Search = { signal: AbortSignal | undefined; late: AbortSignal | undefined };

/** Ever wider searches, the last of which proves what it finds if it comes to its end. */
async function find(
  ground: Ground,
  measure: Measure,
  search: Search,
): Promise<{ best: Found | undefined; proved: boolean }> {
  const floor = measure.least(beginning(ground));
  if (floor === Number.POSITIVE_INFINITY) return { best: undefined, proved: true };
  let [best, cost]: [Found | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const pass of ground.tasks.length > mostSwept ? [] : passes) {
    const swept = await sweep(ground, measure, { ...pass, ...search, under: cost });
    if (swept.best) {
      best = foundBy(ground, movesTo(swept.best), swept.best);
      cost = swept.cost;
    }
    if (swept.whole || cost <= floor) return { best, proved: true };
    if (search.late?.aborted) break;
  }
  const filled = best ? undefined : fillSessions(ground, measure);
  // Filling looks at sessions only; where what is fixed stands across them it may go wrong.
  if (filled && isSound(ground.agenda, slotsOf(ground, filled.moves)))
    return { best: foundBy(ground, filled.moves, filled), proved: filled.cost <= floor };
  return { best, proved: false };
}

/** Above so many items minute by minute is too much; their sessions are filled. */
const mostSwept = 60;
const passes = [
  { width: 30, all: false, choices: 4, states: 40_000 },
  { width: 300, all: false, choices: 6, states: 250_000 },
  { width: Number.POSITIVE_INFINITY, all: true, choices: 0, states: 300_000 },
];

const foundBy = (
  { tasks }: Ground,
  moves: Move[],
  { lost, gaps }: { lost: number; gaps: number },
): Found => ({
  moves,
  held: new Set(moves.flatMap((move) => (move.kind === 'item' ? (tasks[move.task] ?? []) : []))),
  lost,
  gaps,
});

type Solving = { solver: Solver | undefined; signal: AbortSignal | undefined };

/** Bounds by relaxation; a loaded solver is let go of here. */
async function bounded(
  ground: Ground,
  reached: Counts,
  { solver, signal }: Solving,
): Promise<Counts | undefined> {
  if (solver) return relax(ground, reached, { solver, signal });
  const { solve, close } = await createSolver();
  try {
    return await relax(ground, reached, { solver: solve, signal, timeLimitMs: 2_000 });
  } finally {
    close();
  }
}

async function goalsOf(
  ground: Ground,
  best: Found,
  proved: boolean,
  solving: Solving,
): Promise<Record<'value' | 'bound', Record<DraftGoal, number>>> {
  const held = [...best.held];
  const reached = {
    should: held.filter(({ must, item }) => !must && item.priority === 'should').length,
    could: held.filter(({ must, item }) => !must && item.priority === 'could').length,
    minutes: held.reduce((sum, { most }) => sum + most, 0) - best.lost,
  };
  const bounds = proved ? reached : ((await bounded(ground, reached, solving)) ?? reached);
  const must = held.filter((task) => task.must).length;
  return {
    value: { must, ...reached, gaps: best.gaps },
    bound: { must, ...bounds, gaps: proved ? best.gaps : 0 },
  };
}

const faults = (agenda: Agenda, slots: Slot[]) =>
  checkTimetable(agenda, slots).filter(
    ({ severity, code }) => severity === 'error' || code === 'buffer-used' || code === 'changeover-short',
  );

const isSound = (agenda: Agenda, slots: Slot[]): boolean => faults(agenda, slots).length === 0;

function assertSound(agenda: Agenda, slots: Slot[]): void {
  const found = faults(agenda, slots);
  if (found.length === 0) return;
  throw new AgendaError(
    found.map(({ code, params, path }) => ({
      code: 'unsound-answer',
      path,
      params: { ...params, found: code },
      severity: 'error',
    })),
  );
}
