import type { WorkingReason } from '@plenum/delegates';
import type { Count } from '@plenum/elections';
import { entitlements } from './attendance-problem.ts';
import { countOf } from './count-election.ts';
import { type Held, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { LocalElection } from './local-election.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';
import { type ElectionForm, formOfElection } from './save-election.ts';

/** A count with the code names that its ids stand for. */
export type CountView = {
  count: Count;
  names: Record<string, string>;
  attributes: Record<string, Record<string, string>>;
  candidates: LocalElection['candidates'];
  rule: LocalElection['rule'];
  papers: number;
  spoilt: number;
  /** The list has been taken into the roll. */
  inRoll: boolean;
};

export type BranchView = {
  id: string;
  name: Names;
  members: number;
  revision: number;
  entitled: number;
  working: WorkingReason[];
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
  return {
    id,
    name: branch.value.name,
    members: branch.value.members,
    revision: branch.revision,
    entitled,
    working: entitlement?.working ?? [],
    localConference: branch.value.localConference,
    election: election
      ? {
          revision: election.revision,
          form: formOfElection(election.value),
          result: resultOf(office, election),
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

function resultOf(office: Office, election: Held<'election'>): BranchView['election']['result'] {
  const counted = countOf(office, election);
  if (counted.status === 'refused') return counted;
  const { candidates, rule, ballots, spoilt, taken } = election.value;
  return {
    status: 'counted',
    view: {
      count: counted.count,
      names: Object.fromEntries(candidates.map(({ id, name }) => [id, name])),
      candidates,
      attributes: Object.fromEntries(candidates.map(({ id, attributes }) => [id, attributes])),
      rule,
      papers: ballots.reduce((sum, { count }) => sum + count, 0),
      spoilt,
      inRoll: taken !== undefined,
    },
  };
}
