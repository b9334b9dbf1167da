import { type Cover, rangeOf, runningSums } from './cover.ts';

/**
 * The part of the time line that is still to be decided: `segments`, and the candidates who can cover any of
 * them.
 *
 * It begins with the segments that could be covered and are not. Whoever could cover one of these may have to
 * leave where they stand, so that whatever nobody else covers there is added, and so on until nothing is. All
 * other segments are covered by candidates who can do nothing for these: leaving them where they are loses
 * nothing, and the rest is a problem of its own.
 */
export function disputed(cover: Cover): { segments: number[]; candidates: number[] } {
  const { candidates, chosen, coverable } = cover;
  const isOpen = coverable.map((can, segment) => can && cover.count[segment] === 0);
  const others = Int32Array.from(cover.count);
  const involved = new Set<number>();
  for (let grown = true; grown; ) {
    grown = false;
    const open = runningSums(cover, (segment) => isOpen[segment] === true);
    for (const [which, { starts }] of candidates.entries()) {
      if (involved.has(which)) continue;
      const reaches = starts.some((start) => {
        const [from, to] = rangeOf(cover, which, start);
        return (open[to] ?? 0) > (open[from] ?? 0);
      });
      if (!reaches) continue;
      involved.add(which);
      const [from, to] = rangeOf(cover, which, chosen[which] ?? 0);
      for (let at = from; at < to; at += 1) {
        others[at] = (others[at] ?? 0) - 1;
        if (others[at] === 0 && !isOpen[at]) [isOpen[at], grown] = [true, true];
      }
    }
  }
  return {
    segments: [...isOpen.keys()].filter((segment) => isOpen[segment]),
    candidates: [...involved].sort((a, b) => a - b),
  };
}
