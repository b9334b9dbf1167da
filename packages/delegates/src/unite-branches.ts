import type { Standing } from './entitlement-schemas.ts';
import { type Problem, problem } from './errors.ts';
import type { WorkingReason } from './reasons.ts';
import type { CheckedTerms } from './terms-schemas.ts';

/** A branch as it counts: with what it took in, or gone into another. */
export type Counting = {
  id: string;
  members: number;
  standing: Standing;
  goneInto: string | null;
  told: WorkingReason[];
};

type Listed = { id: string; members: number; standing?: Standing | undefined };
type Union = NonNullable<CheckedTerms['united']>[number];

/** Finds unknown branches and those that stand in two unions. */
export const checkUnions = (
  listed: ReadonlySet<string>,
  united: readonly Union[],
  problems: Problem[],
): void => {
  const seen = new Set<string>();
  for (const [index, { into, from }] of united.entries()) {
    const path = ['terms', 'united', index];
    const names = [...from.map((id, at) => ({ id, at: ['from', at] })), { id: into, at: ['into'] }];
    for (const { id, at } of names) {
      const known = listed.has(id) || at[0] === 'into';
      if (!known) problems.push(problem('unknown-branch', [...path, ...at], { id }));
      if (at[0] === 'into' && from.includes(id)) continue;
      if (seen.has(id)) problems.push(problem('united-twice', [...path, ...at], { id }));
      seen.add(id);
    }
  }
};

const gather = (listed: ReadonlyMap<string, Listed>, { into, from, as }: Union): Counting => {
  const own = listed.get(into);
  const joining = from.flatMap((id) => (id === into ? [] : [listed.get(id)])).filter((found) => !!found);
  const all = own ? [own, ...joining] : joining;
  const members = all.reduce((sum, branch) => sum + branch.members, 0);
  const standings = all.map(({ standing = 'full' }) => standing);
  const standing = as ?? (standings.includes('full') ? 'full' : (standings[0] ?? 'full'));
  const parts = joining.map((branch) => ({ branch: branch.id, members: branch.members }));
  const told: WorkingReason[] = [{ code: 'united-with', params: { from: parts, members } }];
  return { id: into, members, standing, goneInto: null, told };
};

/** Adds the members of branches that united; a body with a new id stands where its first part stood. */
export const uniteBranches = (branches: readonly Listed[], united: readonly Union[]): Counting[] => {
  const unionOf = new Map(united.flatMap((union) => [union.into, ...union.from].map((id) => [id, union])));
  const listed = new Map(branches.map((branch) => [branch.id, branch]));
  const placed = new Set<Union>();
  return branches.flatMap(({ id, members, standing = 'full' }): Counting[] => {
    const union = unionOf.get(id);
    if (!union) return [{ id, members, standing, goneInto: null, told: [] }];
    const { into } = union;
    if (id === into) return [gather(listed, union)];
    const told: WorkingReason[] = [{ code: 'united-into', params: { into, members } }];
    const gone: Counting = { id, members: 0, standing, goneInto: into, told };
    if (listed.has(into) || placed.has(union)) return [gone];
    placed.add(union);
    return [gather(listed, union), gone];
  });
};
