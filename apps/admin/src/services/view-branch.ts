import type { MembershipBasis, WorkingReason } from '@plenum/delegates';
import type { Count } from '@plenum/elections';
import { cityNames } from './city-names.ts';
import type { Branch, Conference, MembershipFigure } from './conference.ts';
import { countElection, countOf } from './count-election.ts';
import { type Held, held } from './documents.ts';
import { countedMembers, entitlements } from './entitlement.ts';
import { type Exception, exceptionOf, hasGone } from './exceptions.ts';
import { openConference } from './load-conference.ts';
import type { LocalElection } from './local-election.ts';
import { branchNames, type Names } from './names.ts';
import type { Office } from './office.ts';
import { type ElectionForm, formOfElection } from './save-election.ts';
import { emptyReturn, type ReturnForm } from './sign-return.ts';
import type { SignedReturn } from './signed-return.ts';
import { type CountTable, viewCount } from './view-count.ts';
import { type WithoutVote, withoutVote } from './without-vote.ts';

/** A count with the code names that its ids stand for. */
export type CountView = {
  count: Count;
  table: CountTable;
  names: Record<string, string>;
  attributes: Record<string, Record<string, string>>;
  candidates: LocalElection['candidates'];
  rule: LocalElection['rule'];
  seed: string;
  papers: number;
  spoilt: number;
  /** The list has been taken into the roll. */
  inRoll: boolean;
  /** The return as it was signed, and as a form before that. */
  returned: SignedReturn | undefined;
  returnForm: ReturnForm;
  /** By whose clock the entering of the return is told. */
  clock: { timeZone: string; city: Names };
};

export type BranchView = {
  id: string;
  name: Names;
  /** The members that count, those of branches that united with it among them. */
  members: number;
  /** The members entered by hand. */
  reported: number;
  revision: number;
  standing: NonNullable<Branch['standing']>;
  entitled: number;
  working: WorkingReason[];
  nameOf: (id: string) => Names;
  /** How members are counted and from which figures; without it by the number entered by hand. */
  membership: { basis: MembershipBasis; figures: MembershipFigure[]; missing: string[] } | undefined;
  withoutVote: WithoutVote[];
  /** `revision` is that of what is settled; `possible` is false for a branch that counts with another. */
  exception: { revision: number; decided: Exception | undefined; possible: boolean };
  localConference: string;
  election: {
    revision: number | null;
    form: ElectionForm;
    result: { status: 'counted'; view: CountView } | { status: 'refused'; code: string } | undefined;
  };
};

/** One branch: its members, what it is entitled to and how, and the election at its local conference. */
export async function viewBranch(office: Office, id: string): Promise<BranchView | undefined> {
  const { conference, documents } = await openConference(office);
  const branch = held(documents, 'branch').find(({ value }) => value.id === id);
  if (branch === undefined) return undefined;
  const entitlement = entitlements(conference).find((one) => one.branch === id);
  const entitled = entitlement?.delegates ?? 0;
  const election = held(documents, 'election').find(({ value }) => value.branch === id);
  const { settled } = conference;
  const { members, missing = [] } = countedMembers(conference).get(id) ?? { members: 0 };
  const gone = hasGone(settled, id);
  return {
    id,
    name: branch.value.name,
    members: gone ? members : (entitlement?.members ?? members),
    reported: branch.value.members,
    revision: branch.revision,
    standing: branch.value.standing ?? 'full',
    entitled,
    working: entitlement?.working ?? [],
    nameOf: branchNames(conference.branches),
    membership: settled.membership && {
      basis: settled.membership,
      figures: branch.value.membership ?? [],
      missing,
    },
    withoutVote: withoutVote(conference).filter((one) => one.branch === id),
    exception: {
      revision: held(documents, 'conference')[0]?.revision ?? 0,
      decided: exceptionOf(settled, id),
      possible: !gone,
    },
    localConference: branch.value.localConference,
    election: election
      ? {
          revision: election.revision,
          form: formOfElection(election.value),
          result: resultOf(office, election, conference),
        }
      : { revision: null, form: emptyForm(entitled), result: undefined },
  };
}

function emptyForm(entitled: number): ElectionForm {
  return {
    seats: String(entitled),
    rule: 'scottish',
    women: '',
    young: '',
    candidates: '',
    ballots: '',
    spoilt: '',
    seed: '',
  };
}

function resultOf(
  office: Office,
  election: Held<'election'>,
  conference: Conference,
): BranchView['election']['result'] {
  const counted = countOf(office, election);
  if (counted.status === 'refused') return counted;
  const { branch, candidates, rule, ballots, spoilt, seed, decisions, taken, returned } = election.value;
  const decide = (stage: number, chosen: string) =>
    countElection({ ...election.value, decisions: { ...decisions, [stage]: chosen } });
  const day = conference.branches.find(({ id }) => id === branch)?.localConference ?? '';
  return {
    status: 'counted',
    view: {
      count: counted.count,
      table: viewCount({ count: counted.count, candidates, spoilt, decide }),
      names: Object.fromEntries(candidates.map(({ id, name }) => [id, name])),
      candidates,
      attributes: Object.fromEntries(candidates.map(({ id, attributes }) => [id, attributes])),
      rule,
      seed,
      papers: ballots.reduce((sum, { count }) => sum + count, 0),
      spoilt,
      inRoll: taken !== undefined,
      returned,
      returnForm: emptyReturn(day, election.value, counted.count),
      clock: { timeZone: conference.settled.timeZone, city: cityNames(conference) },
    },
  };
}
