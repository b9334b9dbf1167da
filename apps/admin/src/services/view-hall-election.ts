import type { Declaration, HallElection, HallElectionEvent } from '@plenum/delegates';
import type { Count } from '@plenum/elections';
import { cityNames } from './city-names.ts';
import { held } from './documents.ts';
import { type BoxForm, formOfBox } from './hall-election-ballots.ts';
import { countBox, countKept, guaranteed, type HallPaper, paperOf } from './hall-election-count.ts';
import { declarationOf } from './hall-election-declare.ts';
import { type NextStep, nextStep } from './hall-election-next.ts';
import { delegatesNow, follow, peopleOf } from './hall-election-people.ts';
import type { HallElectionRecord } from './hall-election-record.ts';
import { openConference } from './load-conference.ts';
import { branchNames, type Names } from './names.ts';
import type { Office } from './office.ts';
import { type CountTable, viewCount } from './view-count.ts';

export type HallElectionView = {
  document: string;
  revision: number;
  record: Pick<HallElectionRecord, 'title' | 'seats' | 'rule' | 'orderSeed' | 'tieSeed' | 'seconder'>;
  state: HallElection;
  next: NextStep;
  places: ReturnType<typeof guaranteed>;
  /** Code names of all who can be named. */
  names: Record<string, string>;
  branchOf: Record<string, Names>;
  branches: Record<string, Names>;
  /** By branch, those who can be chosen in a step now. */
  choices: { branch: Names; people: { id: string; name: string }[] }[];
  delegates: number;
  events: HallElectionEvent[];
  /** From the close of nominations on. */
  paper: HallPaper | undefined;
  box: BoxForm;
  count: CountTable | undefined;
  declaration: Declaration | undefined;
  signedBy: string[];
  timeZone: string;
  city: Names;
};

/** One election in the hall: how it stands, what is next, its papers, its count and what may be declared. */
export async function viewHallElection(
  office: Office,
  document: string,
): Promise<HallElectionView | undefined> {
  const loaded = await openConference(office);
  const { conference } = loaded;
  const one = held(loaded.documents, 'hall-election').find((election) => election.document === document);
  if (one === undefined) return undefined;
  const record = one.value;
  const now = delegatesNow(loaded);
  const people = peopleOf(record, now);
  const state = follow(record, now);
  const paper = paperOf(record, state);
  const counted = countKept(office, one, paper);
  const count = counted?.status === 'counted' ? countView(record, paper, counted.count) : undefined;
  const branch = branchNames(conference.branches);
  return {
    document,
    revision: one.revision,
    record,
    state,
    next: nextStep(state, count?.open !== undefined),
    places: guaranteed(record, state.standing),
    names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    branchOf: Object.fromEntries(people.map((person) => [person.id, branch(person.branch)])),
    branches: Object.fromEntries(conference.branches.map(({ id, name }) => [id, name])),
    choices: conference.branches.flatMap(({ id, name }) => {
      const here = now.filter((person) => person.branch === id);
      return here.length === 0 ? [] : [{ branch: name, people: here }];
    }),
    delegates: now.length,
    events: record.events,
    paper: state.contested === null ? undefined : paper,
    box: formOfBox(record.box),
    count,
    declaration: declarationOf({ record, state, paper, counted }, office.now().toISOString()),
    signedBy: record.signedBy,
    timeZone: conference.settled.timeZone,
    city: cityNames(conference),
  };
}

function countView(record: HallElectionRecord, paper: HallPaper, count: Count): CountTable | undefined {
  const { box } = record;
  if (box === undefined) return undefined;
  const decide = (stage: number, chosen: string) =>
    countBox(record, paper, { ...box, decisions: { ...box.decisions, [stage]: chosen } });
  return viewCount({ count, candidates: paper.candidates, spoilt: box.spoilt, decide });
}
