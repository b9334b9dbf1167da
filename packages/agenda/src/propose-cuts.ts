import { type Ahead, type Choice, forecast } from './forecast.ts';

/** A choice for each slot ahead and its points; `proved` if no other costs less. */
export type Cuts = { choices: Choice[]; cost: number; proved: boolean };

type State = {
  ready: Int32Array;
  cost: number;
  changes: number;
  via: { before: State; choice: Choice } | null;
};

/** Beyond so many ways to stand at one slot the dearest are forgotten, and nothing is proved. */
const mostStates = 20_000;

const keyOf = (ready: Int32Array, from: number): string => ready.subarray(from).join();

/** The latest moment at which each slot can begin if everything after it is as short as can be. */
function latestStarts(
  ahead: readonly Ahead[],
  behind: readonly { place: number; gap: number }[][],
): number[] {
  const latest = ahead.map(() => Number.POSITIVE_INFINITY);
  for (let place = ahead.length - 1; place >= 0; place -= 1) {
    const slot = ahead[place];
    if (!slot) continue;
    const least = Math.min(...slot.choices.filter(({ dropped }) => !dropped).map(({ lasts }) => lasts));
    let endBy = slot.endBy;
    for (const { place: later, gap } of behind[place] ?? [])
      if (ahead[later]?.choices.every(({ dropped }) => !dropped))
        endBy = Math.min(endBy, (latest[later] ?? endBy) - gap);
    latest[place] = Math.min(slot.startBy, endBy - least);
  }
  return latest;
}

/**
 * The cheapest choice for every slot by which all begin and end in time, or undefined if there is none.
 *
 * Slot after slot, by dynamic programming: two ways to have come so far that leave what is still to come ready at
 * the same minutes differ in nothing but what they cost.
 */
export function proposeCuts(ahead: readonly Ahead[]): Cuts | undefined {
  const behind: { place: number; gap: number }[][] = ahead.map(() => []);
  for (const [place, { waits }] of ahead.entries())
    for (const wait of waits) behind[wait.place]?.push({ place, gap: wait.gap });
  const latest = latestStarts(ahead, behind);
  let proved = true;
  let states: State[] = [
    { ready: Int32Array.from(ahead, ({ from }) => from), cost: 0, changes: 0, via: null },
  ];
  for (const [place, slot] of ahead.entries()) {
    const next = new Map<string, State>();
    for (const state of states) {
      const begins = state.ready[place] ?? slot.from;
      for (const choice of slot.choices) {
        const ends = begins + choice.lasts;
        if (!choice.dropped && (begins > slot.startBy || ends > slot.endBy)) continue;
        let { ready } = state;
        let isTooLate = false;
        if (!choice.dropped)
          for (const { place: later, gap } of behind[place] ?? []) {
            if (ends + gap <= (ready[later] ?? 0)) continue;
            if (ready === state.ready) ready = state.ready.slice();
            ready[later] = ends + gap;
            isTooLate ||=
              ends + gap > (latest[later] ?? 0) &&
              (ahead[later]?.choices.every(({ dropped }) => !dropped) ?? false);
          }
        if (isTooLate) continue;
        const cost = state.cost + choice.cost;
        const changes = state.changes + (choice === slot.choices[0] ? 0 : 1);
        const key = keyOf(ready, place + 1);
        const known = next.get(key);
        if (known && (known.cost < cost || (known.cost === cost && known.changes <= changes))) continue;
        next.set(key, { ready, cost, changes, via: { before: state, choice } });
      }
    }
    states = [...next.values()];
    if (states.length > mostStates) {
      proved = false;
      states = states.toSorted((one, two) => one.cost - two.cost).slice(0, mostStates);
    }
  }
  const [best] = states;
  if (best === undefined) return undefined;
  const choices: Choice[] = [];
  for (let at: State = best; at.via !== null; at = at.via.before) choices.push(at.via.choice);
  return { choices: choices.toReversed(), cost: best.cost, proved };
}

/** By how many minutes each slot is late if everything is cut as far as can be. */
export function lateAtBest(ahead: readonly Ahead[]): { place: number; minutes: number }[] {
  const shortest = ({ choices }: Ahead): Choice | undefined =>
    choices.find(({ dropped }) => dropped) ??
    choices.reduce((best, choice) => (choice.lasts < best.lasts ? choice : best));
  return forecast(ahead, shortest).flatMap((times, place) => {
    const slot = ahead[place];
    if (!times || !slot) return [];
    const minutes = Math.max(times.from - slot.startBy, times.to - slot.endBy);
    return minutes > 0 ? [{ place, minutes }] : [];
  });
}
