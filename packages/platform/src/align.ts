import { diffArrays } from 'diff';

/** Places in two lists at which the same thing stands; both grow from pair to pair. */
export type Pairs = [number, number][];

type Window = { a: number; aEnd: number; b: number; bEnd: number };

// What `diff` is asked for at most: the work grows with the square of it.
const mostEdits = 300;
const deepest = 12;
// How many on either side are looked at together where there are more edits than that.
const frame = 128;
const mostInFrame = 64;

/** The pairs, each on both sides after the last, of which there are most (patience: longest rising run). */
function rising(pairs: Pairs): Pairs {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length);
  pairs.forEach(([, b], index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = index;
  });
  const kept: Pairs = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) kept.push(pair);
  }
  return kept.reverse();
}

/** What stands once on either side of a window, in the order of the first. */
function onlyOnce(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  { a: from, aEnd, b: start, bEnd }: Window,
): Pairs {
  const inA = new Map<number, number>();
  const inB = new Map<number, number>();
  // -1: more than once.
  for (let at = from; at < aEnd; at++) inA.set(a[at] ?? 0, inA.has(a[at] ?? 0) ? -1 : at);
  for (let at = start; at < bEnd; at++) inB.set(b[at] ?? 0, inB.has(b[at] ?? 0) ? -1 : at);
  const pairs: Pairs = [];
  for (const [value, at] of inA) {
    const other = inB.get(value) ?? -1;
    if (at >= 0 && other >= 0) pairs.push([at, other]);
  }
  return pairs;
}

/** The shortest way from one to the other by `diff`; nothing if it is longer than so many edits. */
function shortest(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  { a: from, aEnd, b: start, bEnd }: Window,
  maxEditLength: number,
): Pairs | undefined {
  const cut = (list: ArrayLike<number>, begin: number, end: number): number[] =>
    Array.prototype.slice.call(list, begin, end);
  const changes = diffArrays(cut(a, from, aEnd), cut(b, start, bEnd), { maxEditLength });
  if (!changes) return undefined;
  const pairs: Pairs = [];
  let [atA, atB] = [from, start];
  for (const { added, removed, count } of changes) {
    if (!added && !removed) for (let step = 0; step < count; step++) pairs.push([atA + step, atB + step]);
    if (!added) atA += count;
    if (!removed) atB += count;
  }
  return pairs;
}

/**
 * What is too unlike to be taken at once, through a frame that slides: of each frame the first half counts. Where frame
 * after frame has nothing in common, ever more is passed over.
 */
function sliding(a: ArrayLike<number>, b: ArrayLike<number>, window: Window): Pairs {
  const pairs: Pairs = [];
  let { a: atA, b: atB } = window;
  let step = frame / 4;
  while (atA < window.aEnd && atB < window.bEnd) {
    const [aEnd, bEnd] = [Math.min(atA + frame, window.aEnd), Math.min(atB + frame, window.bEnd)];
    const all = shortest(a, b, { a: atA, aEnd, b: atB, bEnd }, mostInFrame);
    const found = all?.filter(([x, y]) => x < atA + frame / 2 && y < atB + frame / 2) ?? [];
    for (const pair of found) pairs.push(pair);
    step = found.length > 0 ? frame / 2 : Math.min(2 * step, 32 * frame);
    const [lastA, lastB] = found.at(-1) ?? [atA + step, atB + step];
    [atA, atB] = [lastA + 1, lastB + 1];
  }
  return pairs;
}

/**
 * Finds what two lists of numbers have in common, in order: what stands once on both sides holds the rest in place,
 * and between two such the shortest way is looked for. The time grows with the length, whatever is given: what
 * is very unlike is only compared piece by piece.
 */
export function align(a: ArrayLike<number>, b: ArrayLike<number>): Pairs {
  const found: Pairs = [];
  const visit = (window: Window, depth: number): void => {
    let { a: from, aEnd, b: start, bEnd } = window;
    while (from < aEnd && start < bEnd && a[from] === b[start]) found.push([from++, start++]);
    const tail: Pairs = [];
    while (from < aEnd && start < bEnd && a[aEnd - 1] === b[bEnd - 1]) tail.push([--aEnd, --bEnd]);
    if (from < aEnd && start < bEnd) {
      const rest = { a: from, aEnd, b: start, bEnd };
      const anchors = depth < deepest ? rising(onlyOnce(a, b, rest)) : [];
      let [lastA, lastB] = [from, start];
      for (const [atA, atB] of anchors) {
        visit({ a: lastA, aEnd: atA, b: lastB, bEnd: atB }, depth + 1);
        found.push([atA, atB]);
        [lastA, lastB] = [atA + 1, atB + 1];
      }
      if (anchors.length > 0) visit({ a: lastA, aEnd, b: lastB, bEnd }, depth + 1);
      else for (const pair of shortest(a, b, rest, mostEdits) ?? sliding(a, b, rest)) found.push(pair);
    }
    for (let at = tail.length - 1; at >= 0; at--) {
      const pair = tail[at];
      if (pair) found.push(pair);
    }
  };
  visit({ a: 0, aEnd: a.length, b: 0, bEnd: b.length }, 0);
  return found;
}

/** Gives equal things equal numbers. */
export function numbered(): (thing: string) => number {
  const numbers = new Map<string, number>();
  return (thing) => {
    const number = numbers.get(thing) ?? numbers.size;
    numbers.set(thing, number);
    return number;
  };
}
