import type { Candidate } from './candidate.ts';

/**
 * Who covers what of the time line, which is cut where any picket may start or end: segment `i` lies between
 * `edges[i]` and `edges[i + 1]`. `chosen` holds a start for each candidate, `count` how many cover a segment.
 */
export type Cover = {
  candidates: readonly Candidate[];
  edges: number[];
  index: Map<number, number>;
  chosen: number[];
  count: Int32Array;
  /** Which segments any start covers. */
  coverable: boolean[];
};

/** The segments that a start covers, as a range with its end excluded. */
export const rangeOf = ({ candidates, index }: Cover, which: number, start: number): [number, number] => {
  const length = candidates[which]?.length ?? 0;
  return [index.get(start) ?? 0, index.get(start + length) ?? 0];
};

/** Adds `by` to the count of the segments that a candidate covers now. */
export const count = (cover: Cover, which: number, by: 1 | -1): void => {
  const [from, to] = rangeOf(cover, which, cover.chosen[which] ?? 0);
  for (let at = from; at < to; at += 1) cover.count[at] = (cover.count[at] ?? 0) + by;
};

/** Running sums over the segments that `test` picks: milliseconds before each edge. */
export function runningSums(cover: Cover, test: (segment: number) => boolean): Float64Array {
  const sums = new Float64Array(cover.edges.length);
  for (let at = 1; at < sums.length; at += 1) {
    const size = (cover.edges[at] ?? 0) - (cover.edges[at - 1] ?? 0);
    sums[at] = (sums[at - 1] ?? 0) + (test(at - 1) ? size : 0);
  }
  return sums;
}

/** The first start that covers most of what nobody else covers; the candidate itself must not be counted. */
function bestStart(cover: Cover, which: number): number {
  const open = runningSums(cover, (segment) => cover.count[segment] === 0);
  let [best, most] = [0, -1];
  for (const start of cover.candidates[which]?.starts ?? []) {
    const [from, to] = rangeOf(cover, which, start);
    const gain = (open[to] ?? 0) - (open[from] ?? 0);
    if (gain > most) [best, most] = [start, gain];
  }
  return best;
}

/** Puts one candidate after the other where it covers most; those with the fewest starts come first. */
export function spread(candidates: readonly Candidate[]): Cover {
  const instants = new Set<number>();
  for (const { starts, length } of candidates)
    for (const start of starts) instants.add(start).add(start + length);
  const edges = [...instants].sort((a, b) => a - b);
  const cover: Cover = {
    candidates,
    edges,
    index: new Map(edges.map((edge, at) => [edge, at])),
    chosen: candidates.map(({ starts }) => starts[0] ?? 0),
    count: new Int32Array(edges.length),
    coverable: [],
  };
  const opens = new Int32Array(edges.length);
  for (const [which, { starts }] of candidates.entries())
    for (const start of starts) {
      const [from, to] = rangeOf(cover, which, start);
      opens[from] = (opens[from] ?? 0) + 1;
      opens[to] = (opens[to] ?? 0) - 1;
    }
  let depth = 0;
  cover.coverable = [...opens].map((by) => {
    depth += by;
    return depth > 0;
  });
  const order = [...candidates.keys()].sort(
    (a, b) => (candidates[a]?.starts.length ?? 0) - (candidates[b]?.starts.length ?? 0) || a - b,
  );
  for (const which of order) {
    cover.chosen[which] = bestStart(cover, which);
    count(cover, which, 1);
  }
  return cover;
}

/** Moves candidates one by one to where they cover most, until a whole round moves nobody to more. */
export function improve(cover: Cover): void {
  for (let before = -1, now = coveredOf(cover); now > before; ) {
    for (const which of cover.candidates.keys()) move(cover, which);
    [before, now] = [now, coveredOf(cover)];
  }
}

function move(cover: Cover, which: number): void {
  count(cover, which, -1);
  cover.chosen[which] = bestStart(cover, which);
  count(cover, which, 1);
}

/** Milliseconds that somebody covers. */
export const coveredOf = (cover: Cover): number =>
  runningSums(cover, (segment) => (cover.count[segment] ?? 0) > 0).at(-1) ?? 0;

/** Milliseconds that anybody could cover. */
export const coverableOf = (cover: Cover): number =>
  runningSums(cover, (segment) => cover.coverable[segment] === true).at(-1) ?? 0;
