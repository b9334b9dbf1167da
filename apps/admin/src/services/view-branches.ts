import type { EntitlementRule, Problem, WorkingReason } from '@plenum/delegates';
import type { Branch } from './conference.ts';
import { held } from './documents.ts';
import { countedMembers, workOutEntitlements } from './entitlement.ts';
import { openConference } from './load-conference.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';
import { type OpenTotal, openTotals } from './open-places.ts';
import { rollOf } from './roll.ts';
import { type Voice, withoutVote } from './without-vote.ts';

export type BranchRow = {
  id: string;
  name: Names;
  standing: NonNullable<Branch['standing']>;
  members: number;
  /** The months or the date for which a figure is missing: the members are those entered by hand. */
  missing: string[];
  entitled: number;
  consultative: number;
  visiting: number;
  working: WorkingReason[];
  elected: number;
  alternates: number;
  vacant: number;
  over: number;
  /** Its members and places are counted with another branch. */
  goneInto: string | undefined;
  localConference: string;
};

export type BranchesView = {
  rule: EntitlementRule;
  rows: BranchRow[];
  totals: {
    members: number;
    entitled: number;
    consultative: number;
    visiting: number;
    elected: number;
    alternates: number;
  };
  /** The revision of what is settled, for a decision on a total. */
  revision: number;
  open: OpenTotal[];
  problems: Problem['code'][];
};

/** What every branch is entitled to, how that comes about, and whom it has elected. */
export async function viewBranches(office: Office): Promise<BranchesView> {
  const { conference, documents } = await openConference(office);
  const { entitlements, problems } = workOutEntitlements(conference);
  const entitled = new Map(entitlements.map((one) => [one.branch, one]));
  const counted = countedMembers(conference);
  const rolls = new Map(rollOf(conference).branches.map((one) => [one.branch, one]));
  const voiceless = withoutVote(conference);
  const places = (branch: string, voice: Voice) =>
    voiceless.find((one) => one.branch === branch && one.voice === voice)?.entitled ?? 0;
  const rows = conference.branches.map(({ id, name, standing = 'full', localConference }): BranchRow => {
    const roll = rolls.get(id);
    const entitlement = entitled.get(id);
    const working = entitlement?.working ?? [];
    const gone = working.find((reason) => reason.code === 'united-into');
    return {
      id,
      name,
      standing,
      members: entitlement?.members ?? 0,
      missing: counted.get(id)?.missing ?? [],
      entitled: roll?.entitled ?? 0,
      consultative: places(id, 'consultative'),
      visiting: places(id, 'visiting'),
      working,
      elected: roll?.elected.length ?? 0,
      alternates: roll?.alternates.length ?? 0,
      vacant: roll?.vacant ?? 0,
      over: roll?.over ?? 0,
      goneInto: gone?.params.into,
      localConference,
    };
  });
  const total = (key: keyof BranchesView['totals']) => rows.reduce((sum, row) => sum + row[key], 0);
  return {
    rule: conference.settled.entitlement,
    rows,
    totals: {
      members: total('members'),
      entitled: total('entitled'),
      consultative: total('consultative'),
      visiting: total('visiting'),
      elected: total('elected'),
      alternates: total('alternates'),
    },
    revision: held(documents, 'conference')[0]?.revision ?? 0,
    open: openTotals(conference),
    problems: [...new Set(problems.map(({ code }) => code))],
  };
}
