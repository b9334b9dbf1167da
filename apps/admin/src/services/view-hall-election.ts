import {
  type CountSheet,
  countSheet,
  type Declaration,
  type HallElection,
  type HallElectionEvent,
} from '@plenum/delegates';
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

type Action = Count['stages'][number]['action']['kind'];

/** A count as tellers read it out: candidates by their numbers on the paper. */
export type HallCountView = {
  sheet: CountSheet;
  /** What each tie that is settled came to: whom the action of its stage fell on. */
  ties: {
    stage: number;
    among: string[];
    by: 'stages' | 'decision' | 'seed';
    chosen: string;
    action: Action;
  }[];
  /** The same in the order of alternates, by the place that it was for. */
  alternateTies: { place: number; among: string[]; by: 'stages' | 'seed'; chosen: string; action: Action }[];
  /** The order of alternates ends before all are in it, at a tie that nothing settles. */
  alternatesEnd: boolean;
  /** A tie for somebody to decide, and what befalls the one who is chosen. */
  open: { stage: number; among: string[]; action: Action } | undefined;
  spoilt: number;
};

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
  count: HallCountView | undefined;
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

function countView(record: HallElectionRecord, paper: HallPaper, count: Count): HallCountView {
  const action = (stage: number, of: Count = count): Action => of.stages[stage]?.action.kind ?? 'elect';
  const spoilt = record.box?.spoilt ?? 0;
  return {
    sheet: countSheet({
      count: { ...count, invalid: count.invalid + spoilt },
      candidates: paper.candidates.map(({ id, name }) => ({ id, name })),
    }),
    ties: count.ties.map(({ stage, among, brokenBy, chosen }) => ({
      stage,
      among,
      by: brokenBy,
      chosen,
      action: action(stage),
    })),
    alternateTies: count.alternateTies.map(({ alternate, among, brokenBy, chosen, action: kind }) => ({
      place: alternate + 1,
      among,
      by: brokenBy,
      chosen,
      action: kind,
    })),
    alternatesEnd:
      count.status === 'complete' && count.elected.length + count.alternates.length < paper.candidates.length,
    open: count.status === 'tied' ? openTie(record, paper, count.undecided, action) : undefined,
    spoilt,
  };
}

/** Whether the one chosen goes or stays depends on the count: it is tried with the first of those tied. */
function openTie(
  record: HallElectionRecord,
  paper: HallPaper,
  { stage, among }: { stage: number; among: string[] },
  actionOf: (stage: number, count: Count) => Action,
): HallCountView['open'] {
  const [first] = among;
  if (record.box === undefined || first === undefined) return undefined;
  const tried = countBox(record, paper, {
    ...record.box,
    decisions: { ...record.box.decisions, [stage]: first },
  });
  return {
    stage,
    among,
    action: tried.status === 'counted' ? actionOf(stage, tried.count) : 'exclude',
  };
}
