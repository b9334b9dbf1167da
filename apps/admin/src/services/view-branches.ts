import type { WorkingReason } from '@plenum/delegates';
import { entitlements } from './attendance-problem.ts';
import { openConference } from './load-conference.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';
import { rollOf } from './roll.ts';

export type BranchRow = {
  id: string;
  name: Names;
  members: number;
  entitled: number;
  working: WorkingReason[];
  elected: number;
  alternates: number;
  vacant: number;
  over: number;
  localConference: string;
};

export type BranchesView = {
  onePerMembers: number;
  orPart: boolean;
  minimum: number;
  rows: BranchRow[];
  totals: { members: number; entitled: number; elected: number; alternates: number };
};

/** What every branch is entitled to, how that comes about, and whom it has elected. */
export async function viewBranches(office: Office): Promise<BranchesView> {
  const { conference } = await openConference(office);
  const working = new Map(entitlements(conference).map((one) => [one.branch, one.working]));
  const rolls = new Map(rollOf(conference).branches.map((one) => [one.branch, one]));
  const rows = conference.branches.map(({ id, name, members, localConference }): BranchRow => {
    const roll = rolls.get(id);
    return {
      id,
      name,
      members,
      entitled: roll?.entitled ?? 0,
      working: working.get(id) ?? [],
      elected: roll?.elected.length ?? 0,
      alternates: roll?.alternates.length ?? 0,
      vacant: roll?.vacant ?? 0,
      over: roll?.over ?? 0,
      localConference,
    };
  });
  const total = (key: 'members' | 'entitled' | 'elected' | 'alternates') =>
    rows.reduce((sum, row) => sum + row[key], 0);
  return {
    ...conference.settled.entitlement,
    rows,
    totals: {
      members: total('members'),
      entitled: total('entitled'),
      elected: total('elected'),
      alternates: total('alternates'),
    },
  };
}
