import type { AttendanceProblem, SoundPlan } from '@plenum/attendance';
import { held } from './documents.ts';
import type { Open } from './living-roll.ts';

/** A delegate who comes by a plan, under their code name. */
export type PersonPlace = {
  /** The document of the delegate. */
  document: string;
  id: string;
  codeName: string;
  branch: string;
  rank: number;
  cost: number;
  mode?: string;
  /** Elected as an alternate, and on the roll since. */
  alternate: boolean;
};

/** The delegates among those who come by a plan, as the plan has them. */
export function delegatesOf(
  open: Open,
  { problem, plan }: { problem: AttendanceProblem; plan: SoundPlan },
): PersonPlace[] {
  const known = new Map(
    held(open.documents, 'delegate')
      .filter(({ value }) => value.left === undefined)
      .map((one) => [one.value.id, one]),
  );
  const candidates = new Map(problem.candidates.map((one) => [one.id, one]));
  return plan.attending.flatMap(({ id, cost, vehicle, mode = vehicle }): PersonPlace[] => {
    const { group, rank = 0 } = candidates.get(id) ?? {};
    const delegate = known.get(id);
    if (group === undefined || delegate === undefined) return [];
    const { document, value } = delegate;
    const alternate = value.status === 'alternate';
    const how = mode === undefined ? {} : { mode };
    return [{ document, id, codeName: value.codeName, branch: group, rank, cost, ...how, alternate }];
  });
}
