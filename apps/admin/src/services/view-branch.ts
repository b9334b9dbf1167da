import type { WorkingReason } from '@plenum/delegates';
import type { Count } from '@plenum/elections';
import { entitlements } from './attendance-problem.ts';
import { countElection } from './count-election.ts';
import { held } from './documents.ts';
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
  /** Those who stand in the roll of the branch are those whom this count returns, in the same order. */
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
          result: resultOf(
            election.value,
            conference.delegates.filter((one) => one.branch === id),
          ),
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
  election: LocalElection,
  roll: { codeName: string; status: 'elected' | 'alternate'; rank: number }[],
): BranchView['election']['result'] {
  const counted = countElection(election);
  if (counted.status === 'refused') return counted;
  const names = Object.fromEntries(election.candidates.map(({ id, name }) => [id, name]));
  const inOrder = (status: 'elected' | 'alternate') =>
    roll
      .filter((one) => one.status === status)
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ codeName }) => codeName);
  const { elected, alternates } = counted.count;
  const same = (ids: string[], inRoll: string[]) =>
    JSON.stringify(ids.map((id) => names[id])) === JSON.stringify(inRoll);
  return {
    status: 'counted',
    view: {
      count: counted.count,
      names,
      candidates: election.candidates,
      attributes: Object.fromEntries(election.candidates.map(({ id, attributes }) => [id, attributes])),
      rule: election.rule,
      papers: election.ballots.reduce((sum, { count }) => sum + count, 0),
      spoilt: election.spoilt,
      inRoll: same(elected, inOrder('elected')) && same(alternates, inOrder('alternate')),
    },
  };
}
