/**
 * Counts the letters put in, left out, exchanged or swapped with their neighbour between two words (optimal
 * string alignment, a restricted form of Damerau's distance).
 */
export const editDistance = (one: readonly string[], other: readonly string[]): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of one.entries()) {
    const current = [row + 1];
    for (const [column, opposite] of other.entries()) {
      const swapped =
        row > 0 && column > 0 && letter === other[column - 1] && opposite === one[row - 1]
          ? (beforeLast[column - 1] ?? 0) + 1
          : Number.POSITIVE_INFINITY;
      current.push(
        Math.min(
          (last[column] ?? 0) + (letter === opposite ? 0 : 1),
          (last[column + 1] ?? 0) + 1,
          (current[column] ?? 0) + 1,
          swapped,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
};
