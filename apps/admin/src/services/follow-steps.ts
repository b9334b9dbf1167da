import {
  followRoll,
  type LivingRoll,
  type RollEntry,
  type RollEvent,
  type RollMember,
} from '@plenum/delegates';
import type { Branch, Delegate } from './conference.ts';
import type { RollEventRecord, RollStepRecord } from './roll-events.ts';

/** Branches, people as they were elected, and everything that happened since, in its order. */
type History = {
  branches: readonly Pick<Branch, 'id'>[];
  people: readonly Delegate[];
  events: readonly RollEventRecord[];
};

/** Whom a step names. */
export function namedIn(event: RollEvent): string[] {
  switch (event.kind) {
    case 'withdrawn':
      return [event.person];
    case 'called':
      return event.for === undefined ? [event.alternate] : [event.alternate, event.for];
    case 'accepted':
    case 'declined':
      return [event.alternate];
    case 'transferred':
      return 'person' in event.to ? [event.person, event.to.person] : [event.person];
  }
}

/** The steps that make the roll: taken, about people who stand in it, and newer than the returns that put them there. */
export function followed({ branches, people, events }: History): RollStepRecord[] {
  const since = new Map(people.map((one) => [one.id, one.stepsBefore ?? 0]));
  const known = new Set(branches.map(({ id }) => id));
  return events.flatMap((step, position) => {
    if (!('event' in step) || !step.taken) return [];
    const { event } = step;
    if (event.kind === 'transferred' && 'branch' in event.to && !known.has(event.to.branch)) return [];
    const current = namedIn(event).every((id) => position >= (since.get(id) ?? Number.POSITIVE_INFINITY));
    return current ? [step] : [];
  });
}

/**
 * Follows steps that were judged when they were made. Places are not counted again: else a branch that has lost
 * members since would lose delegates whom it was entitled to on the day.
 */
export function follow(
  { branches, people }: Pick<History, 'branches' | 'people'>,
  steps: readonly RollStepRecord[],
  now?: string,
): LivingRoll {
  return followRoll({
    branches: branches.map(({ id }) => ({ id, entitled: people.length })),
    people: people.map(entryOf),
    events: steps.map(({ event }) => event),
    ...(now === undefined ? {} : { now }),
  });
}

export function membersOf(roll: LivingRoll): RollMember[] {
  return roll.branches.flatMap(({ delegates, called, alternates, gone }) => [
    ...delegates,
    ...called,
    ...alternates,
    ...gone,
  ]);
}

/**
 * The people of the roll after all its steps: whoever has taken a place is elected, ranked after those whom the
 * branch elected; whoever is only called is an alternate still; whoever has gone is not in it.
 */
export function peopleNow(history: History): Delegate[] {
  const people = history.people.filter(({ left }) => left === undefined);
  const steps = followed({ ...history, people });
  if (steps.length === 0) return people;
  const roll = follow({ ...history, people }, steps);
  const now = new Map(membersOf(roll).map((member) => [member.id, member]));
  const ranks = ranksOfNewcomers(people, steps, now);
  return people.flatMap((person): Delegate[] => {
    const member = now.get(person.id);
    switch (member?.state) {
      case 'elected':
      case 'seated': {
        const { branch } = member;
        return [{ ...person, branch, status: 'elected', rank: ranks.get(person.id) ?? person.rank }];
      }
      case 'called':
      case 'alternate':
      case undefined:
        return [person];
      default:
        return [];
    }
  });
}

/** Those who came to their place later stand behind the branch's own, in the order in which they came. */
function ranksOfNewcomers(
  people: readonly Delegate[],
  steps: readonly RollStepRecord[],
  now: ReadonlyMap<string, RollMember>,
): Map<string, number> {
  const isHere = (id: string) => ['elected', 'seated'].includes(now.get(id)?.state ?? '');
  const wasHere = ({ id, branch, status }: Delegate) =>
    status === 'elected' && now.get(id)?.branch === branch;
  const came = steps.flatMap(({ event }) =>
    event.kind === 'accepted' || event.kind === 'transferred' ? namedIn(event) : [],
  );
  const lastRank = new Map<string, number>();
  for (const { branch, status, rank } of people)
    if (status === 'elected') lastRank.set(branch, Math.max(rank, lastRank.get(branch) ?? 0));
  const own = new Set(people.filter(wasHere).map(({ id }) => id));
  const ranks = new Map<string, number>();
  for (const id of new Set(came.filter((one) => isHere(one) && !own.has(one)))) {
    const branch = now.get(id)?.branch ?? '';
    const rank = (lastRank.get(branch) ?? 0) + 1;
    lastRank.set(branch, rank);
    ranks.set(id, rank);
  }
  return ranks;
}

/** A person as far as the roll knows them. */
export function entryOf({ id, branch, codeName, status, rank, attributes }: Delegate): RollEntry {
  return { id, branch, codeName, status, rank, attributes };
}
