import { minute } from './local-time.ts';
import { type HallDraft, hinders, type RunDraft, usedOf } from './run-draft.ts';

/** What may be done with a slot: it takes so many minutes from when it can begin, or nothing where it is dropped. */
export type Choice = {
  lasts: number;
  dropped: boolean;
  /** Minutes that it is given in all. */
  minutes: number;
  cost: number;
};

/** A slot that is not over, in minutes since 1970. */
export type Ahead = {
  draft: RunDraft;
  /** It begins no earlier. */
  from: number;
  /** It must begin by then, and be over by then; infinite if it need not. */
  startBy: number;
  endBy: number;
  /** The slots before it that must be over, and minutes between. */
  waits: { place: number; gap: number }[];
  /** The first choice is to leave it as it is. */
  choices: Choice[];
};

export type Limits = { startBy: (draft: RunDraft) => number; endBy: (draft: RunDraft) => number };

const rank = { running: 0, interrupted: 1, waiting: 2, over: 3, cut: 3 };

/**
 * The slots that are not over, in the order in which they are expected: what runs, what was interrupted and goes on
 * at once, and the rest by their starts. Nothing begins before its time.
 */
export function slotsAhead(
  hall: HallDraft,
  now: number,
  changeover: number,
  limits: Limits,
  choicesOf: (draft: RunDraft, lastsOf: (minutes: number) => number) => Choice[],
): Ahead[] {
  const floor = Math.ceil(Math.max(now, hall.adjourned?.until ?? now) / minute);
  const drafts = hall.slots
    .filter(({ state }) => state !== 'over' && state !== 'cut')
    .toSorted(
      (one, two) => rank[one.state] - rank[two.state] || one.starts - two.starts || one.slot - two.slot,
    );
  return drafts.map((draft, place) => {
    const used = usedOf(draft, now);
    const isRunning = draft.state === 'running';
    // What runs ends on its own second, everything else on the minute.
    const lasts = (minutes: number): number =>
      isRunning
        ? Math.ceil((now + Math.max(0, minutes * minute - used)) / minute) - Math.ceil(now / minute)
        : Math.max(0, minutes - Math.floor(used / minute));
    const starts = Math.ceil(draft.starts / minute);
    return {
      draft,
      from: isRunning ? Math.ceil(now / minute) : draft.state === 'waiting' ? Math.max(floor, starts) : floor,
      startBy: draft.state === 'waiting' ? limits.startBy(draft) : Number.POSITIVE_INFINITY,
      endBy: limits.endBy(draft),
      waits: isRunning
        ? []
        : drafts.slice(0, place).flatMap((other, index) => {
            if (!hinders(other, draft)) return [];
            const between = starts - Math.ceil(other.starts / minute) - other.minutes;
            const sharesRoom = other.room !== null && other.room === draft.room;
            return [{ place: index, gap: sharesRoom ? Math.max(0, Math.min(changeover, between)) : 0 }];
          }),
      choices: choicesOf(draft, lasts),
    };
  });
}

/** When each slot begins and ends, by the choice made for it; null for what is dropped. */
export function forecast(
  ahead: readonly Ahead[],
  choose: (slot: Ahead, place: number) => Choice | undefined,
): ({ from: number; to: number } | null)[] {
  const times: ({ from: number; to: number } | null)[] = [];
  for (const [place, slot] of ahead.entries()) {
    const choice = choose(slot, place);
    if (choice === undefined || choice.dropped) {
      times.push(null);
      continue;
    }
    let { from } = slot;
    for (const wait of slot.waits) {
      const before = times[wait.place];
      if (before) from = Math.max(from, before.to + wait.gap);
    }
    times.push({ from, to: from + choice.lasts });
  }
  return times;
}
