import { followRoll, type RollEntry, type RollEvent, type RollMember } from '@plenum/delegates';
import { held } from './documents.ts';
import { follow, followed } from './follow-steps.ts';
import { livingRoll, type Open, peopleOnRoll } from './living-roll.ts';
import type { RollStepRecord } from './roll-events.ts';

/** Whether a step can be taken in the roll as it stands when it happens, and why. */
export function judge(open: Open, event: RollEvent): RollStepRecord {
  const { branches } = open.conference;
  const people = peopleOnRoll(open);
  const events = held(open.documents, 'roll-event').map(({ value }) => value);
  const step = { event, taken: true, because: [] };
  const roll = follow({ branches, people }, [...followed({ branches, people, events }), step]);
  const last = roll.trail.at(-1);
  return { event, taken: last?.taken ?? false, because: last?.because ?? [] };
}

/**
 * The same for a transfer, which needs a place that is free today: the roll as it stands is the beginning, with the
 * places that branches have now. A place to which somebody is called is not free.
 */
export function judgeTransfer(open: Open, event: RollEvent & { kind: 'transferred' }): RollStepRecord {
  const { branches, deadlines } = livingRoll(open, event.at);
  const as = (status: RollEntry['status']) => (member: RollMember) => ({ ...entryOf(member), status });
  const roll = followRoll({
    branches: branches.map(({ branch, entitled }) => ({ id: branch, entitled })),
    people: branches.flatMap(({ delegates, called, alternates }) => [
      ...[...delegates, ...called].map(as('elected')),
      ...alternates.map(as('alternate')),
    ]),
    deadlines,
    events: [event],
  });
  const last = roll.trail.at(-1);
  return { event, taken: last?.taken ?? false, because: last?.because ?? [] };
}

function entryOf({ id, branch, codeName, rank, attributes }: RollMember): Omit<RollEntry, 'status'> {
  return { id, branch, codeName, rank, attributes };
}
