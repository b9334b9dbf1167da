import type { HallEvent } from '@plenum/delegates';
import type { Conference } from './conference.ts';
import type { Hall } from './hall.ts';
import { type HallGround, hallGrounds } from './hall-event-record.ts';
import { leftTheRoll } from './hall-leavers.ts';
import { branchNames, type Names } from './names.ts';
import { tickCodes } from './tick-list.ts';

const steps = ['challenged', 'upheld', 'rejected', 'revoked', 'replaced'] as const;
export type DisputeStep = (typeof steps)[number];

export type DisputesView = {
  /** Challenged and not decided, and how often each thing has been done. */
  open: number;
  counts: Record<DisputeStep, number>;
  /** In the order in which it was written down. */
  record: { at: string; branch: Names; code: string; step: DisputeStep; ground: HallGround | undefined }[];
};

/** What the credentials committee has had before it: challenges, decisions, what was revoked and replaced. */
export function disputesOf(conference: Conference, hall: Hall): DisputesView {
  const { state, events, grounds } = hall;
  const refused = new Set(state.warnings.map(({ params }) => ('event' in params ? params.event : undefined)));
  const nameOf = branchNames(conference.branches);
  const codeOf = tickCodes(hall);
  const all = [...hall.cards, ...hall.formerCards];
  const cards = new Map(all.map((card) => [card.entry, card]));
  const record = events.flatMap((event, index) => {
    const step = stepOf(event);
    const card = cards.get(event.entry);
    if (step === undefined || card === undefined || refused.has(index)) return [];
    const code = codeOf(card.numbers.at(-1) ?? '');
    return [
      { at: event.at, branch: nameOf(card.branch), code, step, ground: groundOf(event, grounds[index]) },
    ];
  });
  return {
    open: state.disputed.length,
    counts: Object.fromEntries(
      steps.map((step) => [step, record.filter((one) => one.step === step).length]),
    ) as Record<DisputeStep, number>,
    record,
  };
}

function stepOf(event: HallEvent): DisputeStep | undefined {
  if (event.kind === 'revoked' && event.reason === leftTheRoll) return undefined;
  return event.kind === 'decided' ? event.outcome : steps.find((step) => step === event.kind);
}

function groundOf(event: HallEvent, kept: HallGround | undefined): HallGround | undefined {
  if (event.kind === 'challenged' || event.kind === 'revoked')
    return hallGrounds.find((ground) => ground === event.reason);
  return kept;
}
