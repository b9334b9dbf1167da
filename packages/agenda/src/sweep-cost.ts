import type { Ground, Task } from './ground.ts';
import { isPlaced, type State } from './sweep-state.ts';

/** How much each thing costs, so that one number orders timetables by all goals, the first counting most. */
type Weights = { should: number; could: number; minute: number };

/** What the search weighs timetables by. */
export type Measure = {
  weights: Weights;
  /** The least that any timetable from a state on can cost; infinite where a must has no place left. */
  least: (state: State) => number;
  /** What a timetable costs when nothing more is placed; infinite without a must. */
  whole: (state: State) => number;
};

/** Weighs the timetables on a ground. */
export function measureOf(ground: Ground): Measure {
  const { tasks, stretches } = ground;
  const minutes = stretches.reduce((sum, { from, to }) => sum + to - from, 0) + 1;
  const minute = minutes;
  const could = minute * (tasks.reduce((sum, { most }) => sum + most, 0) + 1);
  const should = could * (tasks.length + 1);
  const weights = { should, could, minute };
  const costOf = ({ item, most }: Task) =>
    most * minute + (item.priority === 'must' ? 0 : weights[item.priority]);
  const later = stretches.map((_, from) =>
    stretches.reduce((sum, _other, index) => (index > from ? sum + capacityOf(ground, index) : sum), 0),
  );
  const groups = groupsOf(tasks);
  const usable = new Set(tasks.flatMap((task) => (task.sitting && !task.plenary ? task.rooms : [])));
  const rooms = usable.has(-1) || usable.size === 0 ? Number.POSITIVE_INFINITY : usable.size;

  const whole = (state: State): number => {
    let cost = state.gaps + state.lost * minute;
    tasks.forEach((task, place) => {
      if (!isPlaced(state, place)) cost += task.must ? Number.POSITIVE_INFINITY : costOf(task);
    });
    return cost;
  };

  const least = (state: State): number => {
    const capacity =
      state.stretch < stretches.length ? leftOn(ground, state) + (later[state.stretch] ?? 0) : 0;
    let cost = state.gaps + state.lost * minute;
    // Everything together, and what each audience sits through, takes time one after the other.
    const [full, atLeast] = [new Float64Array(groups.count), new Float64Array(groups.count)];
    for (const [place, task] of tasks.entries()) {
      if (isPlaced(state, place)) continue;
      if (isClosed(ground, state, place)) {
        if (task.must) return Number.POSITIVE_INFINITY;
        cost += costOf(task);
        continue;
      }
      if (!task.sitting) continue;
      const group = groups.of[place] ?? 0;
      full[group] = (full[group] ?? 0) + task.most;
      if (task.must) atLeast[group] = (atLeast[group] ?? 0) + task.least;
    }
    const need = (by: Float64Array): number => {
      let [sum, longest] = [0, 0];
      for (let group = 1; group < by.length; group++) {
        sum += by[group] ?? 0;
        longest = Math.max(longest, by[group] ?? 0);
      }
      return (by[0] ?? 0) + Math.max(longest, sum / rooms);
    };
    if (need(atLeast) > capacity) return Number.POSITIVE_INFINITY;
    return cost + Math.max(0, Math.ceil(need(full) - capacity)) * minute;
  };
  return { weights, least, whole };
}

/** Whether an item that is not placed has no place any more. */
function isClosed({ tasks }: Ground, state: State, place: number): boolean {
  const task = tasks[place];
  if (!task) return true;
  if (task.at !== undefined && task.at < state.at) return true;
  return task.behind.some((other) => isPlaced(state, other));
}

/** What is for everybody is group 0; the rest is grouped by its audience. */
function groupsOf(tasks: readonly Task[]): { of: number[]; count: number } {
  const names = new Map<string, number>();
  const of = tasks.map(({ plenary, item: { audience } }) => {
    if (plenary || audience === undefined || audience === 'all') return 0;
    const group = names.get(audience) ?? names.size + 1;
    names.set(audience, group);
    return group;
  });
  return { of, count: names.size + 1 };
}

/** The most minutes that can be sat through in so many, with the breaks due and the pauses by rule. */
function mostSat(ground: Ground, stretch: number, minutes: number, breaks: number[]): number {
  const free = minutes - breaks.reduce((sum, length) => sum + length, 0);
  let most = free;
  for (const { minutes: pause, every, on } of ground.rules) {
    if (!on[stretch]) continue;
    // Each break due may be one of the pauses; each further pause costs its minutes first.
    let sat = Math.min(free, every * (breaks.length + 1));
    for (let left = free - sat - pause; left > 0; left -= every + pause) sat += Math.min(left, every);
    most = Math.min(most, sat);
  }
  return Math.max(0, most);
}

/** The most minutes that can be sat through on a stretch. */
export function capacityOf(ground: Ground, stretch: number): number {
  const { from, to } = ground.stretches[stretch] ?? { from: 0, to: 0 };
  const dues = (ground.dues[stretch] ?? []).map(({ minutes }) => minutes);
  return Math.min(mostSat(ground, stretch, to - from, dues), to - from - (ground.free[stretch] ?? 0));
}

function leftOn(ground: Ground, state: State): number {
  const { to } = ground.stretches[state.stretch] ?? { to: 0 };
  const exclusive = state.running.reduce(
    (most, { task, ends }) => (ground.tasks[task]?.plenary ? Math.max(most, ends) : most),
    Math.max(state.at, state.breakUntil),
  );
  const dues = (ground.dues[state.stretch] ?? []).flatMap(({ minutes }, index) =>
    (state.done >> index) & 1 ? [] : [minutes],
  );
  return mostSat(ground, state.stretch, Math.max(0, to - exclusive), dues);
}
