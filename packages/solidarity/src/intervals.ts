/** A stretch of time in milliseconds, its end excluded. */
export type Interval = { from: number; to: number };

/** The same time as few stretches in order; those that touch become one, empty ones go. */
export function union(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  const ordered = intervals.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
  for (const { from, to } of ordered) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** The time that lies in both. */
export const intersect = (a: readonly Interval[], b: readonly Interval[]): Interval[] =>
  union(
    a.flatMap((one) =>
      b.map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) })),
    ),
  );

/** The time of the first that lies in none of the second. */
export const without = (intervals: readonly Interval[], taken: readonly Interval[]): Interval[] =>
  union(taken).reduce<Interval[]>(
    (rest, { from, to }) =>
      intersect(rest, [
        { from: Number.NEGATIVE_INFINITY, to: from },
        { from: to, to: Number.POSITIVE_INFINITY },
      ]),
    union(intervals),
  );

/** The length of the longest stretch. */
export const longest = (intervals: readonly Interval[]): number =>
  Math.max(0, ...intervals.map(({ from, to }) => to - from));
