import type { Contest } from './contest.ts';
import type { Guarantee } from './guarded-places.ts';

/** For each candidate a weight of which a set's sum says its votes and, where those are equal, whose votes are higher. */
export const weighVotes = (votes: readonly number[], seats: number): bigint[] => {
  const levels = [...new Set(votes)].toSorted((a, b) => a - b);
  const base = BigInt(seats + 1);
  const top = base ** BigInt(levels.length);
  const weightOf = new Map(levels.map((level, rank) => [level, BigInt(level) * top + base ** BigInt(rank)]));
  return votes.map((count) => weightOf.get(count) ?? 0n);
};

const owedAfter = (owed: readonly number[], guarantees: readonly Guarantee[], candidate: number): number[] =>
  owed.map((left, index) => (guarantees[index]?.members.has(candidate) ? Math.max(0, left - 1) : left));

/** The greatest sum of weights of `size` of these candidates who keep every guarantee; undefined where none do. */
const greatestSum = (
  candidates: readonly number[],
  size: number,
  weights: readonly bigint[],
  guarantees: readonly Guarantee[],
  owed: readonly number[],
): bigint | undefined => {
  type State = { taken: number; owed: readonly number[]; sum: bigint };
  let states = new Map<string, State>([[`0:${owed.join()}`, { taken: 0, owed, sum: 0n }]]);
  for (const [index, candidate] of candidates.entries()) {
    const next = new Map<string, State>();
    const keep = (state: State): void => {
      // Who cannot fill the seats any more, or owes more than the seats left, leads nowhere.
      if (state.taken > size || state.taken + candidates.length - index - 1 < size) return;
      if (Math.max(0, ...state.owed) > size - state.taken) return;
      const key = `${state.taken}:${state.owed.join()}`;
      const rival = next.get(key);
      if (!rival || rival.sum < state.sum) next.set(key, state);
    };
    for (const state of states.values()) {
      keep(state);
      keep({
        taken: state.taken + 1,
        owed: owedAfter(state.owed, guarantees, candidate),
        sum: state.sum + (weights[candidate] ?? 0n),
      });
    }
    states = next;
  }
  return states.get(`${size}:${guarantees.map(() => 0).join()}`)?.sum;
};

/**
 * Of all sets that keep the guarantees and hold those already chosen, the best: who is in every one of them, and
 * who is in some but not in all.
 */
export const bestSets = (
  { ids, guarantees }: Pick<Contest, 'ids' | 'guarantees'>,
  weights: readonly bigint[],
  size: number,
  chosen: readonly number[],
): { certain: number[]; tied: number[] } => {
  const open = [...ids.keys()].filter((candidate) => !chosen.includes(candidate));
  const bestWith = (taken: readonly number[], from: readonly number[]): bigint | undefined => {
    const owed = taken.reduce<readonly number[]>(
      (left, candidate) => owedAfter(left, guarantees, candidate),
      guarantees.map(({ atLeast }) => atLeast),
    );
    const sum = greatestSum(from, size - taken.length, weights, guarantees, owed);
    return sum === undefined ? undefined : taken.reduce((total, one) => total + (weights[one] ?? 0n), sum);
  };
  const best = bestWith(chosen, open);
  // Those with the same votes who help the same guarantees are alike, so one of each speaks for all.
  const kinds = Map.groupBy(open, (candidate) =>
    [weights[candidate], ...guarantees.map(({ members }) => members.has(candidate))].join(),
  );
  const certain: number[] = [];
  const tied: number[] = [];
  for (const kind of kinds.values()) {
    const [one = 0] = kind;
    const others = open.filter((candidate) => candidate !== one);
    if (bestWith([...chosen, one], others) !== best) continue;
    (bestWith(chosen, others) === best ? tied : certain).push(...kind);
  }
  return { certain, tied: tied.toSorted((a, b) => a - b) };
};
