/** At least so many of these candidates are elected. */
export type Guarantee = { members: ReadonlySet<number>; atLeast: number };

type Kind = { helps: number[]; many: number };

const kindsOf = (guarantees: readonly Guarantee[], candidates: Iterable<number>): Kind[] => {
  const kinds = new Map<string, Kind>();
  for (const candidate of candidates) {
    const helps = guarantees.flatMap(({ members }, index) => (members.has(candidate) ? [index] : []));
    if (helps.length === 0) continue;
    const kind = kinds.get(helps.join());
    if (kind) kind.many += 1;
    else kinds.set(helps.join(), { helps, many: 1 });
  }
  return [...kinds.values()];
};

/**
 * The fewest of these candidates who meet what is owed to every guarantee; infinite where all together cannot. An
 * exhaustive search, but over how many of each kind, for candidates who help the same guarantees are alike.
 */
const fewestToMeet = (kinds: readonly Kind[], owed: readonly number[]): number => {
  const known = new Map<string, number>();
  const search = (at: number, still: readonly number[]): number => {
    const most = Math.max(0, ...still);
    if (most === 0) return 0;
    const kind = kinds[at];
    if (!kind) return Number.POSITIVE_INFINITY;
    const key = `${at}:${still.join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let best = Number.POSITIVE_INFINITY;
    const useful = Math.max(...kind.helps.map((index) => still[index] ?? 0));
    for (let take = 0; take <= Math.min(kind.many, useful); take += 1) {
      const after = still.map((left, index) =>
        kind.helps.includes(index) ? Math.max(0, left - take) : left,
      );
      best = Math.min(best, take + search(at + 1, after));
    }
    known.set(key, best);
    return best;
  };
  return search(0, owed);
};

/** Whether the seats left can still be filled from those who stand so that every guarantee is kept. */
export const placesCanBeKept = (
  guarantees: readonly Guarantee[],
  elected: readonly number[],
  standing: Iterable<number>,
  seatsLeft: number,
): boolean => {
  if (guarantees.length === 0) return true;
  const owed = guarantees.map(({ members, atLeast }) =>
    Math.max(0, atLeast - elected.filter((candidate) => members.has(candidate)).length),
  );
  return fewestToMeet(kindsOf(guarantees, standing), owed) <= seatsLeft;
};

const without = (standing: Iterable<number>, left: number): number[] =>
  [...standing].filter((candidate) => candidate !== left);

/** Those whom nobody can replace: without any one of them a guarantee would fail, so they cannot be excluded. */
export const guardedAmong = (
  guarantees: readonly Guarantee[],
  elected: readonly number[],
  standing: Iterable<number>,
  seatsLeft: number,
): Set<number> => {
  const all = [...standing];
  if (guarantees.length === 0) return new Set();
  return new Set(
    all.filter((candidate) => !placesCanBeKept(guarantees, elected, without(all, candidate), seatsLeft)),
  );
};

/** Those whose election would leave too few seats for a guarantee, so they can only be excluded. */
export const doomedAmong = (
  guarantees: readonly Guarantee[],
  elected: readonly number[],
  standing: Iterable<number>,
  seatsLeft: number,
): number[] => {
  const all = [...standing];
  if (guarantees.length === 0 || seatsLeft === 0) return [];
  return all.filter(
    (candidate) =>
      !placesCanBeKept(guarantees, [...elected, candidate], without(all, candidate), seatsLeft - 1),
  );
};
