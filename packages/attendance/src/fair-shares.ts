import { createLinearSolver, type LinearRow, type LinearSolver } from '@plenum/milp';
import { Fraction as Ratio } from 'fraction.js';
import { unsoundAnswer } from './errors.ts';

/** People who can come together, and a bound on what any set can weigh by the weights asked for. */
export type FairSet = { members: string[]; bound: Ratio };

/** Shares of sets, in floating point, and what they are worth at most. */
export type FairShares = {
  sets: { members: string[]; share: number }[];
  never: string[];
  /** No shares can give everybody who may come a greater chance. */
  bound: Ratio;
};

/** The heaviest set, or roughly so; none where the time is over. */
type Heaviest = (weights: ReadonlyMap<string, number>, roughly: boolean) => Promise<FairSet | undefined>;

/** Weights of which a good bound is to be hoped for. */
type Hint = (solver: LinearSolver, counted: readonly string[]) => ReadonlyMap<string, number>;

/** Weights are duals in whole billionths. */
const scale = 1e9;
/** A set that weighs no more than this over the best in hand changes nothing that matters. */
const tolerance = 1e-8 * scale;
/** So near to the bound nothing more is to be raised. */
const near = 1e-8;

/**
 * Shares out sets of people so that the smallest chance is as large as possible, or with `leximin` the next
 * smallest after it too, by column generation: whoever binds gets a weight, and the heaviest set is asked for until
 * none is heavier than those in hand. As long as a roughly heaviest set is heavier, that will do. Where the time is over
 * the shares are those of the sets in hand.
 */
export async function fairShares(
  people: readonly string[],
  heaviest: Heaviest,
  { mode, gap, hint }: { mode: 'uniform' | 'leximin'; gap: number; hint: Hint },
): Promise<FairShares | undefined> {
  const pool: string[][] = [];
  const keys = new Set<string>();
  const add = ({ members }: FairSet): boolean => {
    const key = members.join('\n');
    if (keys.has(key)) return false;
    keys.add(key);
    pool.push(members);
    return true;
  };
  const never = await cover(people, heaviest, add);
  if (never === undefined) return undefined;
  const counted = people.filter((id) => !never.includes(id));
  if (counted.length === 0)
    return { sets: pool.slice(0, 1).map((members) => ({ members, share: 1 })), never, bound: new Ratio(1) };
  const solver = await createLinearSolver();
  try {
    const fixed = new Map<string, number>();
    let bound = new Ratio(1);
    // The heaviest set, which also says that no lottery gives everybody more than its part of all weights.
    const priced = async (duals: ReadonlyMap<string, number>, roughly: boolean): Promise<Priced> => {
      const weights = inWhole(duals);
      const set = await heaviest(weights, roughly);
      const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
      if (set && fixed.size === 0 && all > 0 && set.bound.lt(bound.mul(all))) bound = set.bound.div(all);
      return { set, weights };
    };
    const { set: first } = await priced(hint(solver, counted), false);
    if (first) add(first);
    let roughly = true;
    for (;;) {
      const master = solveMaster(solver, pool, counted, fixed);
      const isBest = fixed.size === 0 && bound.valueOf() * (1 - gap) - master.least < near;
      const answer: Priced = isBest
        ? { set: undefined, weights: new Map() }
        : await priced(master.duals, roughly);
      const { set, weights } = answer;
      if (set) {
        const weigh = (members: string[]) => members.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0);
        const best = Math.max(...pool.map(weigh));
        const isHeavier: boolean = weigh(set.members) > best + tolerance && add(set);
        const again = isHeavier || roughly;
        roughly = isHeavier;
        if (again) continue;
      }
      // Those who bind stay where they are; where nobody does, all that are left have the most there is.
      const open = counted.filter((id) => !fixed.has(id));
      const binding = open.filter((id) => (master.duals.get(id) ?? 0) > 1e-7);
      for (const id of binding.length > 0 ? binding : open) fixed.set(id, master.least);
      roughly = true;
      if ((set || isBest) && mode === 'leximin' && fixed.size < counted.length) continue;
      return {
        sets: pool.flatMap((members, place) => {
          const share = master.shares[place] ?? 0;
          return share > 0 ? [{ members, share }] : [];
        }),
        never,
        bound,
      };
    }
  } finally {
    solver.close();
  }
}

type Priced = { set: FairSet | undefined; weights: ReadonlyMap<string, number> };

const inWhole = (duals: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...duals].flatMap(([id, dual]) => (dual > 0 ? [[id, Math.round(dual * scale)]] : [])));

/** Asks for sets until everybody who can come is in one; the others never can. */
async function cover(
  people: readonly string[],
  heaviest: Heaviest,
  add: (set: FairSet) => boolean,
): Promise<string[] | undefined> {
  let open = [...people];
  for (;;) {
    const set = await heaviest(new Map(open.map((id) => [id, 1])), false);
    if (!set) return undefined;
    add(set);
    const here = new Set(set.members);
    const left = open.filter((id) => !here.has(id));
    // Cut short, the search may have missed those who could come.
    if (left.length === open.length && set.bound.gte(1)) return undefined;
    if (left.length === 0 || left.length === open.length) return left;
    open = left;
  }
}

/** The best shares of the sets in hand: the least chance of those not fixed is as large as it can be. */
function solveMaster(
  solver: LinearSolver,
  pool: readonly string[][],
  counted: readonly string[],
  fixed: ReadonlyMap<string, number>,
) {
  const least = pool.length;
  const terms = new Map<string, [number, number][]>(counted.map((id) => [id, []]));
  pool.forEach((members, place) => {
    for (const id of members) terms.get(id)?.push([place, 1]);
  });
  const rows: LinearRow[] = counted.map((id) => {
    const floor = fixed.get(id);
    const own = terms.get(id) ?? [];
    return floor === undefined
      ? { terms: [...own, [least, -1]], lower: 0, upper: Number.POSITIVE_INFINITY }
      : { terms: own, lower: floor - 1e-9, upper: Number.POSITIVE_INFINITY };
  });
  rows.push({ terms: pool.map((_, place) => [place, 1]), lower: 1, upper: 1 });
  // Once everybody is fixed nothing is left to raise, and the column for it must not be without end.
  rows.push({ terms: [[least, 1]], lower: Number.NEGATIVE_INFINITY, upper: 1 });
  const solution = solver.solve({
    sense: 'maximise',
    objective: [...pool.map(() => 0), 1],
    rows,
  });
  if (solution.status !== 'optimal') throw unsoundAnswer({ sets: pool.length, status: solution.status });
  return {
    shares: solution.values.slice(0, least),
    least: solution.values[least] ?? 0,
    duals: new Map(counted.map((id, row) => [id, Math.abs(solution.duals[row] ?? 0)])),
  };
}
