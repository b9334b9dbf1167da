import { readInput } from './check-input.ts';
import { type CutProposal, propose } from './cut-proposal.ts';
import { forecast, slotsAhead } from './forecast.ts';
import { minute, toInstant } from './local-time.ts';
import { draftSlots, type HallDraft, type RunDraft, usedOf } from './run-draft.ts';
import { choicesOf, endsOf, usualCosts } from './run-limits.ts';
import { type RunEvent, type RunOptions, runInputSchema } from './run-schemas.ts';
import { describe, type RunningSlot } from './running-slot.ts';
import type { Slot } from './schemas.ts';
import { settleRunEvents } from './settle-run-events.ts';
import { type Outcome, takeRunEvent } from './take-run-event.ts';

/** An event by its place in the list, and what became of it. */
export type RunStep = { event: number; at: string; kind: RunEvent['kind'] } & Outcome;

/** How the day runs. `now` and `next` are for the screen of the hall. */
export type Running = {
  at: string;
  adjourned: { since: string; until: string | null } | null;
  /** What runs or was interrupted. */
  now: RunningSlot[];
  /** What begins next: the first that waits, and all that begin with it. */
  next: RunningSlot[];
  slots: RunningSlot[];
  /** Seconds for which all slots together are over their planned minutes so far. */
  overSeconds: number;
  proposal: CutProposal;
  /** Items that will not begin before the end of their hours if nothing is cut. */
  notReached: string[];
  trail: RunStep[];
};

/**
 * Follows a day as it runs: what was planned against what became of it, what that does to everything after, and what
 * to cut so that the day ends on time.
 *
 * Everything is an event; one that cannot be (a stop without a start) changes nothing and stays in the trail with its
 * reason. Events count in the order in which they happened, corrections included. An event about a break that is held
 * more than once means the first of them that it can mean. Nothing begins before its planned time, a slot waits for
 * those before it with which it shares room, people or everybody's attention, and what is interrupted goes on at once,
 * or when the sitting reopens. The proposal costs least in points: each minute taken from an item down to its
 * `minutesAtLeast`, and each item dropped that need not be held, by its priority; breaks keep their minutes.
 * @param slots the timetable; `starts` are instants
 * @param events what happened, in the order in which it was written down
 * @param options `now`; `agenda` for priorities, least minutes and hours of work; `endsBy`, an instant by which that
 *   day must be over; `costs` in points
 * @returns every slot, what runs and what is next, the proposal, what would not be reached, and the trail
 * @throws AgendaError with all problems of a wrong shape: 'bad-instant', 'missing', 'unknown-field' and the like
 * @example
 * const slots = [
 *   { item: 'report', starts: '2027-04-16T05:00:00Z', minutes: 45 },
 *   { item: 'vote', starts: '2027-04-16T05:45:00Z', minutes: 15 },
 * ];
 * const events = [{ kind: 'started', item: 'report', at: '2027-04-16T05:10:00Z' }] as const;
 * const { next } = runTimetable(slots, events, { now: '2027-04-16T05:20:00Z' });
 * next.map(({ item, expected, lateMinutes }) => ({ item, starts: expected?.starts, lateMinutes })); // => [{ item: 'vote', starts: '2027-04-16T05:55:00Z', lateMinutes: 10 }]
 */
export function runTimetable(
  slots: readonly Slot[],
  events: readonly RunEvent[],
  options: RunOptions,
): Running {
  const given = readInput(runInputSchema, { slots, events, options });
  const { agenda, endsBy, costs = usualCosts } = given.options;
  const now = Date.parse(given.options.now);
  const hall: HallDraft = { slots: draftSlots(given.slots, agenda), adjourned: null };
  const settled = settleRunEvents(given.events, now);
  for (const { index, event, at } of settled.events)
    settled.outcomes.set(index, takeRunEvent(hall, event, at));
  const limits = {
    startBy: ({ of }: RunDraft) =>
      of?.fixed === undefined ? Number.POSITIVE_INFINITY : Date.parse(of.fixed) / minute,
    endBy: endsOf(hall.slots, agenda, endsBy),
  };
  const ahead = slotsAhead(hall, now, agenda?.changeover ?? 0, limits, (draft, lastsOf) =>
    choicesOf(draft, lastsOf, costs),
  );
  const times = forecast(ahead, ({ choices }) => choices[0]);
  const coming = new Map(
    ahead.flatMap((slot, place) => {
      const at = times[place];
      return at ? [[slot.draft.slot, { slot, times: at }] as const] : [];
    }),
  );
  const described = hall.slots.map((draft) => describe(draft, now, coming.get(draft.slot)));
  const waiting = described
    .filter(({ state }) => state === 'waiting')
    .toSorted((one, two) => startOf(one) - startOf(two) || one.slot - two.slot);
  const first = waiting[0];
  const isLate = [...coming.values()].some(
    ({ slot, times: at }) => at.from > slot.startBy || at.to > slot.endBy,
  );
  const over = hall.slots.map((draft) => usedOf(draft, now) - draft.planned.minutes * minute);
  return {
    at: toInstant(now),
    adjourned: hall.adjourned && {
      since: toInstant(hall.adjourned.since),
      until: hall.adjourned.until === null ? null : toInstant(hall.adjourned.until),
    },
    now: described.filter(({ state }) => state === 'running' || state === 'interrupted'),
    next: waiting.filter((slot) => first && startOf(slot) === startOf(first)),
    slots: described,
    overSeconds: over.reduce((sum, one) => sum + Math.floor(Math.max(0, one) / 1000), 0),
    proposal: propose(ahead, isLate),
    notReached: described
      .filter(({ told }) => told.some(({ code }) => code === 'not-reached'))
      .map(({ item }) => item),
    trail: given.events.map(({ kind, at }, event) => ({
      event,
      at,
      kind,
      ...(settled.outcomes.get(event) ?? { taken: false, because: [] }),
    })),
  };
}

const startOf = ({ expected }: RunningSlot): number => (expected ? Date.parse(expected.starts) : 0);
