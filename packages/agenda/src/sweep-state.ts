import type { Ground } from './ground.ts';

/** What covers the time up to `coverEnd`: nothing yet this day, a sitting, another item, a break, a pause by rule. */
export const cover = { nothing: 0, sitting: 1, item: 2, break: 3, pause: 4 } as const;

/** One decision: an item begun in a room, a break, or a pause of a rule. */
export type Move =
  | { kind: 'item'; task: number; starts: number; minutes: number; room: number }
  | { kind: 'break'; rule: number; starts: number; minutes: number; stretch: number };

/** Where the search stands at a minute, with everything that what follows depends on. */
export type State = {
  at: number;
  stretch: number;
  /** Tasks placed so far, as bits. */
  placed: number[];
  running: { task: number; ends: number }[];
  busy: { room: number; until: number }[];
  /** The last task begun at this minute, so that those begun together come in one order only. */
  last: number;
  /** For each rule of sitting, since when nobody has had its pause. */
  sittingSince: number[];
  sittingEnd: number;
  done: number;
  breakUntil: number;
  coverEnd: number;
  covered: number;
  awaited: boolean;
  load: number;
  /** Minutes not given to what is placed, and minutes of gaps. */
  lost: number;
  gaps: number;
  /** Minutes of everything placed. */
  given: number;
  /** How late what is placed ends, as a last tie-break. */
  late: number;
  /** No timetable from here on costs less. */
  least: number;
  parent: State | undefined;
  move: Move | undefined;
};

const wordBits = 30;

/** The state before anything is placed. */
export const beginning = (ground: Ground): State => ({
  at: ground.stretches[0]?.from ?? 0,
  stretch: 0,
  placed: Array.from({ length: Math.ceil(ground.tasks.length / wordBits) }, () => 0),
  running: [],
  busy: [],
  last: -1,
  sittingSince: ground.rules.map(() => 0),
  sittingEnd: 0,
  done: 0,
  breakUntil: 0,
  coverEnd: 0,
  covered: cover.nothing,
  awaited: false,
  load: 0,
  lost: 0,
  gaps: 0,
  given: 0,
  late: 0,
  least: 0,
  parent: undefined,
  move: undefined,
});

/** Whether a task is placed. */
export const isPlaced = ({ placed }: State, task: number): boolean =>
  (((placed[Math.floor(task / wordBits)] ?? 0) >> (task % wordBits)) & 1) === 1;

/** The placed tasks and one more. */
export const placedWith = ({ placed }: State, task: number): number[] =>
  placed.map((word, index) =>
    index === Math.floor(task / wordBits) ? word | (1 << (task % wordBits)) : word,
  );

/** States with one key have the same future. */
export function keyOf({ rules, changeover }: Ground, state: State): string {
  const { at } = state;
  const parts: (number | string)[] = [...state.placed, state.done, state.last];
  for (const { task, ends } of state.running) if (ends > at) parts.push(`${task}:${ends - at}`);
  for (const { room, until } of state.busy) if (until > at) parts.push(`r${room}:${until - at}`);
  rules.forEach(({ minutes }, rule) => {
    if (at - state.sittingEnd < minutes)
      parts.push(`s${at - (state.sittingSince[rule] ?? 0)},${at - state.sittingEnd}`);
  });
  const idle = Math.min(at - state.coverEnd, changeover + 1);
  parts.push(`c${state.covered},${idle},${state.awaited ? 1 : 0},${Math.max(0, state.breakUntil - at)}`);
  if (state.load > 0) parts.push(`l${state.load}`);
  return parts.join(' ');
}

/** What was decided on the way to a state, first to last. */
export function movesTo(state: State): Move[] {
  const moves: Move[] = [];
  for (let at: State | undefined = state; at; at = at.parent) if (at.move) moves.push(at.move);
  return moves.reverse();
}
