import type { HallCount, HallCounts, HallEntryState } from './hall-state.ts';

const countThose = (entries: readonly HallEntryState[]): HallCount => {
  const good = entries.filter(({ standing }) => standing === 'good' || standing === 'disputed');
  const present = good.filter((entry) => entry.present);
  return {
    credentials: good.length,
    received: good.filter(({ received }) => received).length,
    disputed: good.filter(({ standing }) => standing === 'disputed').length,
    present: present.length,
    votes: present.reduce((sum, { voteWeight }) => sum + voteWeight, 0),
  };
};

const valueFor = ({ attributes }: HallEntryState, name: string): string | null =>
  Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null;

// Those without a value come last.
const byValue = ([a]: [string | null, unknown], [b]: [string | null, unknown]): number => {
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
};

export const countHall = (
  entries: readonly HallEntryState[],
  branches: readonly string[],
  attributes: readonly string[],
): HallCounts => {
  const byBranch = Map.groupBy(entries, ({ branch }) => branch);
  return {
    branches: branches.map((branch) => ({ branch, ...countThose(byBranch.get(branch) ?? []) })),
    attributes: attributes.flatMap((attribute) =>
      [...Map.groupBy(entries, (entry) => valueFor(entry, attribute))]
        .toSorted(byValue)
        .map(([value, those]) => ({ attribute, value, ...countThose(those) })),
    ),
    totals: countThose(entries),
  };
};
