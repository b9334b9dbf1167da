/** A way to save whole minutes, for points; `what` it is does not matter here. */
export type Saving<T> = { saves: number; cost: number; what: T[] };

/** For each number of minutes up to `most`, the cheapest way to save at least as many; undefined where none does. */
type Table<T> = (Saving<T> | undefined)[];

const cheaper = <T>(one: Saving<T> | undefined, other: Saving<T>): boolean =>
  one === undefined ||
  other.cost < one.cost ||
  (other.cost === one.cost && other.what.length < one.what.length);

/**
 * The cheapest way to save at least 0, 1, 2 ... `most` minutes by taking one choice out of each list: saving nothing
 * is always one of them. Exact, by dynamic programming over whole minutes.
 */
export function cheapestSavings<T>(lists: readonly (readonly Saving<T>[])[], most: number): Table<T> {
  let table: Table<T> = [{ saves: 0, cost: 0, what: [] }];
  for (const list of lists) {
    const next: Table<T> = table.slice();
    for (const [saved, before] of table.entries()) {
      if (before === undefined) continue;
      for (const { saves, cost, what } of list) {
        const reached = Math.min(most, saved + saves);
        const together = {
          saves: before.saves + saves,
          cost: before.cost + cost,
          what: [...before.what, ...what],
        };
        if (cheaper(next[reached], together)) next[reached] = together;
      }
    }
    table = next;
  }
  const cheapest: Table<T> = Array.from({ length: most + 1 }, (_, minutes) => table[minutes]);
  for (let minutes = most - 1; minutes >= 0; minutes -= 1) {
    const more = cheapest[minutes + 1];
    if (more !== undefined && cheaper(cheapest[minutes], more)) cheapest[minutes] = more;
  }
  return cheapest;
}
