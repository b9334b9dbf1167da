import { followElection, type HallElection, type HallElectionEvent } from '@plenum/delegates';
import type { Conference } from './conference.ts';
import type { HallElectionRecord } from './hall-election-record.ts';

type Person = HallElectionRecord['people'][number];

/** Delegates who hold a place on the roll now: only they conduct elections, nominate and stand. */
export function delegatesNow({ conference }: { conference: Pick<Conference, 'delegates'> }): Person[] {
  return conference.delegates.flatMap(({ id, branch, codeName, attributes, status }) =>
    status === 'elected' ? [{ id, branch, name: codeName, attributes }] : [],
  );
}

/** Those named in the election as they were then, and after them the delegates of now. */
export function peopleOf(record: HallElectionRecord, now: readonly Person[]): Person[] {
  const named = new Set(record.people.map(({ id }) => id));
  return [...record.people, ...now.filter(({ id }) => !named.has(id))];
}

/** How an election stands after its steps, and after one more if one is given. */
export function follow(
  record: HallElectionRecord,
  now: readonly Person[],
  further: readonly HallElectionEvent[] = [],
): HallElection {
  const { seats, seconder, events } = record;
  return followElection({
    seats,
    rules: { seconder },
    people: peopleOf(record, now).map(({ id, branch }) => ({ id, branch })),
    events: [...events, ...further],
  });
}

/** The record with one step more, and with those whom the step names for the first time. */
export function withStep(
  record: HallElectionRecord,
  now: readonly Person[],
  step: HallElectionEvent,
): HallElectionRecord {
  const ids = [
    'who' in step ? step.who : '',
    step.kind === 'nominated' ? step.by : '',
    step.kind === 'nominated' ? (step.seconder ?? '') : '',
  ];
  const known = new Set(record.people.map(({ id }) => id));
  const fresh = now.filter(({ id }) => ids.includes(id) && !known.has(id));
  return { ...record, people: [...record.people, ...fresh], events: [...record.events, step] };
}
