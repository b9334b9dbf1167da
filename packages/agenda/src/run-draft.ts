import type { z } from 'zod';
import { minute } from './local-time.ts';
import type { agendaSchema, itemSchema, slotSchema } from './schemas.ts';

/** How a slot stands: 'cut' is dropped from the programme, 'over' was stopped. */
export type RunState = 'waiting' | 'running' | 'interrupted' | 'over' | 'cut';

/** A slot while events are followed: it changes. Instants are milliseconds. */
export type RunDraft = {
  /** Its place in the list of slots. */
  slot: number;
  item: string;
  room: string | null;
  planned: { starts: number; minutes: number };
  starts: number;
  minutes: number;
  state: RunState;
  segments: { from: number; to: number | null }[];
  /** The item of the agenda, if it is one; a break by rule has none. */
  of: z.output<typeof itemSchema> | undefined;
};

/** Slots and the sitting while events are followed. */
export type HallDraft = {
  slots: RunDraft[];
  adjourned: { since: number; until: number | null } | null;
};

export const draftSlots = (
  slots: readonly z.output<typeof slotSchema>[],
  agenda: z.output<typeof agendaSchema> | undefined,
): RunDraft[] => {
  const items = new Map((agenda?.items ?? []).map((item) => [item.id, item]));
  return slots.map(({ item, room = null, starts, minutes }, slot) => ({
    slot,
    item,
    room,
    planned: { starts: Date.parse(starts), minutes },
    starts: Date.parse(starts),
    minutes,
    state: 'waiting',
    segments: [],
    of: items.get(item),
  }));
};

const isForAll = ({ of }: RunDraft): boolean =>
  of === undefined || of.kind === 'plenary' || of.audience === undefined || of.audience === 'all';

const overlapInPlan = (one: RunDraft, other: RunDraft): boolean =>
  one.planned.starts < other.planned.starts + other.planned.minutes * minute &&
  other.planned.starts < one.planned.starts + one.planned.minutes * minute;

/**
 * Whether one slot has to be over before the other starts: they share a room or people, or are kept apart or in
 * order. What is for everybody hinders all but what was planned beside it.
 */
export function hinders(one: RunDraft, other: RunDraft): boolean {
  const [first, second] = [one.of, other.of];
  if (one.room !== null && one.room === other.room) return true;
  if (first && second) {
    if (first.after?.includes(second.id) || second.after?.includes(first.id)) return true;
    if (first.apart?.includes(second.id) || second.apart?.includes(first.id)) return true;
    if (first.speakers?.some((speaker) => second.speakers?.includes(speaker))) return true;
  }
  if (overlapInPlan(one, other)) return false;
  return isForAll(one) || isForAll(other) || first?.audience === second?.audience;
}

/** Milliseconds for which a slot has run. */
export const usedOf = ({ segments }: RunDraft, now: number): number =>
  segments.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? now) - from), 0);
