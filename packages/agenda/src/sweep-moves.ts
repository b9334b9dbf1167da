import type { Ground, Task } from './ground.ts';
import { cover, isPlaced, placedWith, type State } from './sweep-state.ts';

/** How widely the search looks: with `all`, at every length, room and wait; else at what is likeliest to be good. */
export type Breadth = { all: boolean; choices: number };

/** Everything that can be decided in a state. */
export function movesFrom(ground: Ground, state: State, { all, choices }: Breadth): State[] {
  const next: State[] = [];
  const stretch = ground.stretches[state.stretch];
  if (!stretch) return next;
  if (state.at < stretch.to) {
    let begun = 0;
    for (const [place, task] of ground.tasks.entries()) {
      if (place <= state.last || !canBegin(ground, state, place, task)) continue;
      const before = next.length;
      for (const minutes of lengthsOf(ground, state, task, all))
        for (const room of freeRooms(ground, state, task, all)) {
          const after = begin(ground, state, place, { minutes, room });
          if (after) next.push(after);
        }
      if (next.length > before) begun++;
      // What can run beside others is begun at once; of those that need the floor a few are tried.
      if (!all && (begun >= choices || (begun > 0 && !task.plenary))) break;
    }
    if (!all && next.length > 0 && state.running.some(({ ends }) => ends > state.at)) return next;
    next.push(...breaksFrom(ground, state), ...pausesFrom(ground, state));
    const waited = wait(ground, state);
    if (waited) next.push(waited);
  }
  const closed = close(ground, state);
  if (closed) next.push(closed);
  return next;
}

const runs = (state: State): boolean => state.running.some(({ ends }) => ends > state.at);

function canBegin(ground: Ground, state: State, place: number, task: Task): boolean {
  if (task.at !== undefined && task.at !== state.at) return false;
  if (isPlaced(state, place)) return false;
  if (!task.inBreaks && state.breakUntil > state.at) return false;
  if (state.awaited && !task.sitting && !task.inBreaks) return false;
  if (state.running.some(({ task: other, ends }) => ends > state.at && task.clash[other])) return false;
  if (task.behind.some((other) => isPlaced(state, other))) return false;
  return task.before.every((other) =>
    isPlaced(state, other)
      ? !state.running.some((running) => running.task === other && running.ends > state.at)
      : !ground.tasks[other]?.must,
  );
}

/** The lengths to try, the longest first. */
function lengthsOf(ground: Ground, state: State, task: Task, all: boolean): number[] {
  const room = barrier(ground, state, task) - state.at;
  const most = Math.min(task.most, task.least + Math.floor((room - task.least) / ground.step) * ground.step);
  if (most < task.least) return [];
  if (!all) return [...new Set([most, task.least])];
  const lengths: number[] = [];
  for (let minutes = most; minutes >= task.least; minutes -= ground.step) lengths.push(minutes);
  return lengths;
}

/** When an item that begins now must be over at the latest. */
function barrier(ground: Ground, state: State, task: Task): number {
  let latest = ground.stretches[state.stretch]?.to ?? 0;
  if (!task.inBreaks)
    ground.dues[state.stretch]?.forEach(({ to, minutes }, index) => {
      if (!((state.done >> index) & 1)) latest = Math.min(latest, to - minutes);
    });
  ground.tasks.forEach((other, place) => {
    if (other.at === undefined || other.at < state.at || other.at >= latest || !other.must) return;
    if (task.clash[place] && other !== task && !isPlaced(state, place)) latest = other.at;
  });
  if (task.sitting)
    ground.rules.forEach(({ every, minutes, on }, rule) => {
      if (!on[state.stretch]) return;
      const since = state.at - state.sittingEnd < minutes ? (state.sittingSince[rule] ?? state.at) : state.at;
      latest = Math.min(latest, since + every);
    });
  return latest;
}

function freeRooms(ground: Ground, state: State, task: Task, all: boolean): number[] {
  if (task.rooms[0] === -1) return [-1];
  const free = task.rooms.filter(
    (room) => !state.busy.some((busy) => busy.room === room && busy.until > state.at),
  );
  if (!all) return free.slice(0, 1);
  const seen = new Set<string>();
  return free.filter((room) => {
    // Rooms that serve the same items are one as good as the other.
    const serves = ground.tasks.map(({ rooms }) => (rooms.includes(room) ? '1' : '0')).join('');
    if (seen.has(serves)) return false;
    seen.add(serves);
    return true;
  });
}

type Beginning = { minutes: number; room: number };

function begin(ground: Ground, state: State, place: number, { minutes, room }: Beginning): State | undefined {
  const task = ground.tasks[place];
  if (!task) return undefined;
  const { at } = state;
  const ends = at + minutes;
  const load = loadAfter(ground, state, ends);
  if (load === undefined) return undefined;
  // A break that began before the day's first item covers the time from then on.
  const coverEnd = Math.max(state.coverEnd, state.breakUntil);
  const before = state.breakUntil > at && state.covered === cover.nothing ? cover.break : state.covered;
  const covered = ends < coverEnd || (ends === coverEnd && !task.sitting) ? before : coverOf(task);
  return {
    ...state,
    placed: placedWith(state, place),
    running: [...state.running.filter((other) => other.ends > at), { task: place, ends }].toSorted(
      (one, two) => one.task - two.task,
    ),
    busy: room < 0 ? state.busy : occupied(state, room, ends + ground.changeover),
    last: place,
    sittingSince: task.sitting
      ? ground.rules.map((rule, index) =>
          at - state.sittingEnd < rule.minutes ? (state.sittingSince[index] ?? at) : at,
        )
      : state.sittingSince,
    sittingEnd: task.sitting ? Math.max(state.sittingEnd, ends) : state.sittingEnd,
    coverEnd: Math.max(coverEnd, ends),
    covered,
    awaited: state.awaited && !task.sitting,
    load,
    lost: state.lost + task.most - minutes,
    given: state.given + minutes,
    late: state.late + lateness(ground, task, at),
    parent: state,
    move: { kind: 'item', task: place, starts: at, minutes, room },
  };
}

const coverOf = ({ sitting }: Task): number => (sitting ? cover.sitting : cover.item);

/** Items that the agenda names early come early where nothing else speaks against it. */
const lateness = ({ tasks, stretches }: Ground, { index }: Task, at: number): number =>
  (at - (stretches[0]?.from ?? 0)) * (tasks.length - index);

const occupied = (state: State, room: number, until: number): State['busy'] =>
  [...state.busy.filter((busy) => busy.until > state.at), { room, until }].toSorted(
    (one, two) => one.room - two.room,
  );

/** The covered minutes of the day with something more, or undefined where too little would stay free. */
function loadAfter(ground: Ground, state: State, ends: number): number | undefined {
  const free = ground.free[state.stretch] ?? 0;
  if (free === 0) return 0;
  const { from, to } = ground.stretches[state.stretch] ?? { from: 0, to: 0 };
  const load = state.load + Math.max(0, ends - Math.max(state.at, state.coverEnd));
  return load > to - from - free ? undefined : load;
}

function breaksFrom(ground: Ground, state: State): State[] {
  const { at } = state;
  if (state.awaited || state.breakUntil > at) return [];
  if (state.running.some(({ task, ends }) => ends > at && !ground.tasks[task]?.inBreaks)) return [];
  return (ground.dues[state.stretch] ?? []).flatMap((due, index): State[] => {
    if ((state.done >> index) & 1 || at < due.from || at + due.minutes > due.to) return [];
    const ends = at + due.minutes;
    const load = loadAfter(ground, state, ends);
    if (load === undefined) return [];
    return [
      {
        ...state,
        done: state.done | (1 << index),
        breakUntil: ends,
        coverEnd: state.covered === cover.nothing ? 0 : Math.max(state.coverEnd, ends),
        covered: state.covered === cover.nothing || ends < state.coverEnd ? state.covered : cover.break,
        load,
        parent: state,
        move: { kind: 'break', rule: due.rule, starts: at, minutes: due.minutes, stretch: state.stretch },
      },
    ];
  });
}

function pausesFrom(ground: Ground, state: State): State[] {
  const { at } = state;
  if (state.covered !== cover.sitting || state.coverEnd !== at || runs(state) || state.awaited) return [];
  const { to } = ground.stretches[state.stretch] ?? { to: 0 };
  return ground.rules.flatMap(({ minutes, rule, on }): State[] => {
    if (!on[state.stretch] || at + minutes >= to) return [];
    const load = loadAfter(ground, state, at + minutes);
    if (load === undefined) return [];
    return [
      {
        ...state,
        breakUntil: at + minutes,
        coverEnd: at + minutes,
        covered: cover.pause,
        awaited: true,
        load,
        parent: state,
        move: { kind: 'break', rule, starts: at, minutes, stretch: state.stretch },
      },
    ];
  });
}

/** The next minute at which something can be decided, with the gap that it costs. */
function wait(ground: Ground, state: State): State | undefined {
  const { at, stretch } = state;
  const { to } = ground.stretches[stretch] ?? { to: 0 };
  const next = Math.min(to, nextMinute(ground, state));
  for (const [place, task] of ground.tasks.entries())
    if (task.must && task.at !== undefined && task.at >= at && task.at < next && !isPlaced(state, place))
      return undefined;
  const begun = state.covered !== cover.nothing;
  if (begun)
    for (const [index, due] of (ground.dues[stretch] ?? []).entries())
      if (!((state.done >> index) & 1) && due.to - due.minutes < next) return undefined;
  let gaps = state.gaps;
  if (begun && state.coverEnd <= at) {
    const allowed = allowance(ground, state);
    gaps += Math.max(0, next - state.coverEnd - allowed) - Math.max(0, at - state.coverEnd - allowed);
  }
  return {
    ...state,
    at: next,
    running: state.running.filter(({ ends }) => ends > next),
    busy: state.busy.filter(({ until }) => until > next),
    last: -1,
    gaps,
    parent: state,
    move: undefined,
  };
}

/** Minutes after what went before that are no gap: the change of rooms. */
function allowance({ changeover, rules }: Ground, { covered }: State): number {
  if (covered === cover.sitting || covered === cover.item) return changeover;
  if (covered !== cover.pause) return 0;
  return Math.max(0, changeover - Math.max(...rules.map(({ minutes }) => minutes)));
}

function nextMinute(ground: Ground, state: State): number {
  const { at, running } = state;
  const going = running.filter(({ ends }) => ends > at);
  const ends = going.map((running_) => running_.ends);
  if (state.breakUntil > at) ends.push(state.breakUntil);
  if (ends.length === 0) return at + ground.step;
  const beside = ground.tasks.some(
    (task, place) =>
      !isPlaced(state, place) &&
      (task.inBreaks || state.breakUntil <= at) &&
      going.every(({ task: other }) => !task.clash[other]),
  );
  const due =
    going.every(({ task }) => ground.tasks[task]?.inBreaks) &&
    (ground.dues[state.stretch] ?? []).some((_, index) => !((state.done >> index) & 1));
  return beside || due ? at + ground.step : Math.min(...ends);
}

/** Ends the day: whatever breaks are still due come after its last item. */
function close(ground: Ground, state: State): State | undefined {
  const { at, stretch } = state;
  if (state.awaited || runs(state)) return undefined;
  const { to } = ground.stretches[stretch] ?? { to: 0 };
  for (const [place, task] of ground.tasks.entries())
    if (task.must && task.at !== undefined && task.at >= at && task.at < to && !isPlaced(state, place))
      return undefined;
  const parent = state.covered === cover.nothing ? state : afterBreaks(ground, state);
  if (!parent) return undefined;
  const next = ground.stretches[stretch + 1];
  return {
    ...state,
    at: next?.from ?? Number.MAX_SAFE_INTEGER,
    stretch: stretch + 1,
    running: [],
    busy: [],
    last: -1,
    sittingSince: ground.rules.map(() => 0),
    sittingEnd: 0,
    done: 0,
    breakUntil: 0,
    coverEnd: 0,
    covered: cover.nothing,
    load: 0,
    parent,
    move: undefined,
  };
}

function afterBreaks(ground: Ground, state: State): State | undefined {
  let after = state;
  let free = Math.max(state.at, state.breakUntil);
  const due = (ground.dues[state.stretch] ?? [])
    .filter((_, index) => !((state.done >> index) & 1))
    .toSorted((one, two) => one.to - one.minutes - (two.to - two.minutes));
  for (const { from, to, minutes, rule } of due) {
    const starts = Math.max(free, from);
    if (starts + minutes > to) return undefined;
    free = starts + minutes;
    const load = loadAfter(ground, { ...after, at: starts }, free);
    if (load === undefined) return undefined;
    after = {
      ...after,
      load,
      parent: after,
      move: { kind: 'break', rule, starts, minutes, stretch: state.stretch },
    };
  }
  return after;
}
