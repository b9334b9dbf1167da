import type { AttendanceProblem } from './schemas.ts';

/**
 * The problem of which only some candidates are left. A group of which nobody is left is entitled to nobody, so
 * that it does not count for representation.
 */
export function onlyPeople(
  problem: AttendanceProblem,
  isLeft: (id: string) => boolean,
): { left: AttendanceProblem; emptied: string[] } {
  const candidates = problem.candidates.filter(({ id }) => isLeft(id));
  const represented = new Set(candidates.map(({ group }) => group));
  const emptied = problem.groups
    .filter(({ id, entitled }) => entitled > 0 && !represented.has(id))
    .map(({ id }) => id);
  const known = new Set(candidates.map(({ id }) => id));
  return {
    left: {
      ...problem,
      candidates,
      groups: problem.groups.map((group) =>
        emptied.includes(group.id) ? { ...group, entitled: 0, minimum: 0 } : group,
      ),
      ...(problem.apart ? { apart: problem.apart.map((set) => set.filter((id) => known.has(id))) } : {}),
    },
    emptied,
  };
}
