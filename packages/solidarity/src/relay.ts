import { createSolver, type Solver } from '@plenum/milp';
import type { Candidate } from './candidate.ts';
import { fault } from './check-input.ts';
import { type Cover, count, coverableOf, coveredOf, improve, spread } from './cover.ts';
import { disputed } from './disputed.ts';
import { SolidarityError } from './errors.ts';
import { optionName, type RelayProgram, relayProgram } from './relay-program.ts';

/** How a relay is solved where it cannot be seen: by whom, how long at most, and until when. */
export type RelayOptions = {
  solver?: Solver | undefined;
  timeLimitMs: number;
  signal?: AbortSignal | undefined;
};

/** A program with more terms than this is not asked for: loading it alone would take longer than a day may. */
const mostTerms = 250_000;

/** A start for each candidate, in their order, and the most milliseconds that anybody could cover. */
export type Relay = { starts: number[]; bound: number };

/**
 * Places candidates so that together they cover as much time as possible.
 *
 * Most days are seen to be covered wholly as soon as everybody has been put where they cover most. What is left
 * is an integer program of the part of the day that is in dispute.
 */
export async function relay(candidates: readonly Candidate[], options: RelayOptions): Promise<Relay> {
  const cover = spread(candidates);
  improve(cover);
  const plain = coverableOf(cover);
  const bound = coveredOf(cover) === plain ? plain : Math.min(plain, await decide(cover, options));
  // Everybody comes to the earliest start at which as much is covered: known beforehand, and before the news.
  improve(cover);
  if (coveredOf(cover) > bound) unsound();
  return { starts: cover.chosen, bound };
}

const unsound = (): never => {
  throw new SolidarityError([fault('unsound-answer', ['options', 'solver'])]);
};

/** Takes the solver's choices over where they are better, and gives what it has proved. */
async function decide(cover: Cover, { solver, timeLimitMs, signal }: RelayOptions): Promise<number> {
  const { segments, candidates } = disputed(cover);
  const asked = relayProgram(cover, segments, candidates);
  const sizeOf = (segment: number): number => (cover.edges[segment + 1] ?? 0) - (cover.edges[segment] ?? 0);
  const lengthOf = (which: number): number => cover.candidates[which]?.length ?? 0;
  const sum = (values: readonly number[], of: (value: number) => number) =>
    values.reduce((total, value) => total + of(value), 0);
  const settled = coverableOf(cover) - sum(segments, sizeOf);
  const plain = Math.min(sum(segments, sizeOf), sum(candidates, lengthOf));
  const have = sum(
    segments.filter((at) => (cover.count[at] ?? 0) > 0),
    sizeOf,
  );
  const terms = asked.program.constraints.reduce((total, row) => total + row.terms.length, 0);
  if (have === plain || terms > mostTerms) return settled + plain;

  const { solve, close } = solver ? { solve: solver, close: () => {} } : await createSolver();
  try {
    const solution = await solve(asked.program, { timeLimitMs, signal });
    if (solution.status === 'infeasible' || solution.status === 'unbounded') return unsound();
    const most = (proved: number | null | undefined): number =>
      settled + (typeof proved === 'number' ? Math.min(plain, proved * asked.scale) : plain);
    if (solution.status === 'unknown') return most(solution.bounds[0]?.bound);
    const [goal] = solution.goals;
    const value = (goal?.value ?? 0) * asked.scale;
    if (value > have) {
      take(cover, asked, solution.values);
      const now = sum(
        segments.filter((at) => (cover.count[at] ?? 0) > 0),
        sizeOf,
      );
      if (now < value) unsound();
    }
    return most(goal?.bound);
  } finally {
    close();
  }
}

function take(cover: Cover, { kinds }: RelayProgram, values: Record<string, number>): void {
  for (const [kind, { members, options }] of kinds.entries()) {
    const waiting = [...members];
    for (const option of options.keys()) {
      const isTaken = values[optionName(kind, option)] === 1;
      const member = isTaken ? waiting.shift() : undefined;
      if (member === undefined) continue;
      count(cover, member.which, -1);
      cover.chosen[member.which] = member.starts[option] ?? 0;
      count(cover, member.which, 1);
    }
  }
}
