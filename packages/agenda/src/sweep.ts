import { breathe } from './breathe.ts';
import type { Ground } from './ground.ts';
import type { Measure } from './sweep-cost.ts';
import { type Breadth, movesFrom } from './sweep-moves.ts';
import { beginning, keyOf, type State } from './sweep-state.ts';

/** How far a search may go. */
export type SweepLimits = Breadth & {
  /** States of one minute that are followed up, the most promising first. */
  width: number;
  /** States that are looked at altogether. */
  states: number;
  /** Only what costs less is of interest. */
  under: number;
  /** Whether the first timetable will do. */
  first?: boolean;
  signal?: AbortSignal | undefined;
  /** Aborted when time is up: then the search ends as if it had looked at its last state. */
  late?: AbortSignal | undefined;
};

/** The best that was found; `whole` if nothing was left out, so that nothing better can exist. */
export type Swept = { best: State | undefined; cost: number; whole: boolean; states: number };

const betweenBreaths = 2_000;

/**
 * Goes through the hours minute by minute, in each with every way in which the time before can have been filled. Ways
 * that leave the same to be done are one, of which the cheapest is kept; those that cannot become cheaper than `under`
 * are left. With limits of width this is a beam search, without them a dynamic program that proves what it finds.
 */
export async function sweep(ground: Ground, measure: Measure, limits: SweepLimits): Promise<Swept> {
  const { width, under, signal, late } = limits;
  const layers = new Map<number, Map<string, State>>();
  const times: number[] = [];
  let [best, cost, whole, states]: [State | undefined, number, boolean, number] = [undefined, under, true, 0];

  const add = (state: State): void => {
    if (state.stretch >= ground.stretches.length) {
      const total = measure.whole(state);
      if (total < cost || (total === cost && best && state.late < best.late)) [best, cost] = [state, total];
      return;
    }
    state.least = measure.least(state);
    if (state.least >= cost) return;
    let layer = layers.get(state.at);
    if (!layer) {
      layer = new Map();
      layers.set(state.at, layer);
      times.splice(placeIn(times, state.at), 0, state.at);
    }
    const key = keyOf(ground, state);
    const other = layer.get(key);
    if (other && (other.least < state.least || (other.least === state.least && other.late <= state.late)))
      return;
    // Set anew at the end of the layer, so that it is looked at again.
    layer.delete(key);
    layer.set(key, state);
  };

  if (ground.stretches.length === 0) {
    const total = measure.whole(beginning(ground));
    return { best: total < under ? beginning(ground) : undefined, cost: total, whole: true, states: 0 };
  }
  const floor = measure.least(beginning(ground));
  add(beginning(ground));
  for (let at = times.shift(); at !== undefined; at = times.shift()) {
    let layer = layers.get(at) ?? new Map<string, State>();
    layers.delete(at);
    if (layer.size > width) {
      whole = false;
      layer = new Map([...layer].toSorted(([, one], [, two]) => promise(one, two)).slice(0, width));
    }
    layers.set(at, layer);
    for (const state of layer.values()) {
      if (best && (limits.first || cost <= floor)) return { best, cost, whole: cost <= floor, states };
      if (state.least >= cost) continue;
      if (++states % betweenBreaths === 0) await breathe(signal);
      if (states > limits.states || late?.aborted) return { best, cost, whole: false, states };
      for (const next of movesFrom(ground, state, limits)) add(next);
    }
    layers.delete(at);
  }
  return { best, cost, whole: whole && limits.all, states };
}

/** The cheaper first, then the one that has less before it, and placed it earlier. */
const promise = (one: State, two: State): number =>
  one.least - two.least || two.given - one.given || one.late - two.late;

function placeIn(times: readonly number[], at: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
