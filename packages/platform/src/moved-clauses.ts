import type { Text } from './schemas.ts';

/**
 * The clauses that stand at another place among the others: all but the longest run of those that both texts have in
 * the same order (Fredman 1975: binary search over the least ends).
 */
export function movedClauses(from: Text, to: Text): Set<string> {
  const places = new Map(from.clauses.map(({ id }, place) => [id, place]));
  const common = to.clauses.flatMap(({ id }) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, { place }] of common.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((common[ends[middle] ?? 0]?.place ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const moved = new Set(common.map(({ id }) => id));
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1)
    moved.delete(common[index]?.id ?? '');
  return moved;
}
