import { type Program, program } from '@plenum/milp';
import { type Cover, rangeOf } from './cover.ts';

/** A choice of a start: the cells it covers, as a range with its end excluded. */
type Option = { start: number; from: number; to: number };

/** Candidates whose choices cover the same cells; each has starts of its own for them. */
type Kind = { members: { which: number; starts: number[] }[]; options: Option[] };

/** The program of what is disputed, and how its answer is read. */
export type RelayProgram = { program: Program; kinds: Kind[]; scale: number };

export const optionName = (kind: number, option: number): string => `x${kind}.${option}`;

/** The ranges of disputed segments that a candidate can cover, without those that lie within another. */
function optionsOf(cover: Cover, which: number, rank: Int32Array): Option[] {
  const ranges = (cover.candidates[which]?.starts ?? [])
    .map((start): Option => {
      const [from, to] = rangeOf(cover, which, start);
      return { start, from: rank[from] ?? 0, to: rank[to] ?? 0 };
    })
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from || b.to - a.to || a.start - b.start);
  let reach = 0;
  return ranges.filter(({ to }) => {
    if (to <= reach) return false;
    reach = to;
    return true;
  });
}

/**
 * Who stands when, so that as much as possible of the segments is covered: for each kind of candidate how many
 * take each choice, and for each cell whether somebody covers it. Segments that every choice takes or leaves
 * together are one cell.
 */
export function relayProgram(
  cover: Cover,
  segments: readonly number[],
  which: readonly number[],
): RelayProgram {
  // Before each edge lie so many of the segments.
  const rank = new Int32Array(cover.edges.length);
  for (const segment of segments) rank[segment + 1] = 1;
  for (let at = 1; at < rank.length; at += 1) rank[at] = (rank[at] ?? 0) + (rank[at - 1] ?? 0);

  const kinds = new Map<string, Kind>();
  for (const one of which) {
    const options = optionsOf(cover, one, rank);
    const key = options.map(({ from, to }) => `${from}-${to}`).join();
    const kind = kinds.get(key) ?? { members: [], options };
    kind.members.push({ which: one, starts: options.map(({ start }) => start) });
    kinds.set(key, kind);
  }
  const all = [...kinds.values()];
  const cuts = [...new Set(all.flatMap(({ options }) => options.flatMap(({ from, to }) => [from, to])))];
  cuts.sort((a, b) => a - b);
  const cellAt = new Map(cuts.map((cut, index) => [cut, index]));
  const sizes = cuts
    .slice(1)
    .map((cut, index) =>
      segments
        .slice(cuts[index], cut)
        .reduce((sum, at) => sum + (cover.edges[at + 1] ?? 0) - (cover.edges[at] ?? 0), 0),
    );
  const scale = sizes.reduce(greatestCommonDivisor, 0) || 1;

  const draft = program();
  const covering = sizes.map((): [string, number][] => []);
  for (const [kind, { members, options }] of all.entries()) {
    const names = options.map(({ from, to }, option) => {
      // Two of a kind in one place cover no more than one.
      const name = draft.binary(optionName(kind, option));
      for (let cell = cellAt.get(from) ?? 0; cell < (cellAt.get(to) ?? 0); cell += 1)
        covering[cell]?.push([name, -1]);
      return name;
    });
    draft.constraint(
      `k${kind}`,
      names.map((name): [string, number] => [name, 1]),
      '<=',
      members.length,
    );
  }
  const covered = sizes.map((_, cell) => draft.binary(`c${cell}`));
  for (const [cell, terms] of covering.entries())
    draft.constraint(`r${cell}`, [[covered[cell] ?? '', 1], ...terms], '<=', 0);
  draft.goal(
    'covered',
    'maximise',
    covered.map((name, cell): [string, number] => [name, (sizes[cell] ?? 0) / scale]),
  );
  return { program: draft.build(), kinds: all, scale };
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);
