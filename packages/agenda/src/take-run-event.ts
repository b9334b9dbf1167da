import { toInstant } from './local-time.ts';
import { type HallDraft, hinders, type RunDraft, type RunState } from './run-draft.ts';
import type { RunReason } from './run-reasons.ts';
import type { RunEvent } from './run-schemas.ts';

export type Outcome = { taken: boolean; because: RunReason[] };

type Of<Kind extends RunEvent['kind']> = Extract<RunEvent, { kind: Kind }>;
type Correction = 'corrected' | 'taken-back';

/** An event of the hall itself, not one about another event. */
export type HallEvent = Exclude<RunEvent, { kind: Correction }>;
type SlotEvent = Exclude<HallEvent, { kind: 'adjourned' | 'reopened' }>;

const taken = (...because: RunReason[]): Outcome => ({ taken: true, because });
const refused = (reason: RunReason): Outcome => ({ taken: false, because: [reason] });

/** The states in which a slot can be meant by an event, those meant first before the others. */
const meant: Record<SlotEvent['kind'], RunState[]> = {
  started: ['waiting'],
  stopped: ['running', 'interrupted'],
  interrupted: ['running'],
  resumed: ['interrupted'],
  moved: ['waiting'],
  cut: ['running', 'interrupted', 'waiting'],
  extended: ['running', 'interrupted', 'waiting'],
};

const dropped: RunState[] = ['waiting'];

/** The first slot of the item that the event can be about, or any if there is none: breaks recur. */
const slotFor = ({ slots }: HallDraft, states: RunState[], item: string): RunDraft | undefined => {
  const named = slots
    .filter((slot) => slot.item === item)
    .toSorted((one, two) => one.starts - two.starts || one.slot - two.slot);
  return states.map((state) => named.find((slot) => slot.state === state)).find(Boolean) ?? named.at(-1);
};

const notIn: Record<RunState, 'not-started' | 'started-already' | 'over-already' | 'cut-already'> = {
  waiting: 'not-started',
  running: 'started-already',
  interrupted: 'started-already',
  over: 'over-already',
  cut: 'cut-already',
};

const open = (hall: HallDraft, slot: RunDraft, at: number): Outcome | undefined => {
  if (hall.adjourned)
    return refused({ code: 'while-adjourned', params: { since: toInstant(hall.adjourned.since) } });
  const by = hall.slots.find((other) => other !== slot && other.state === 'running' && hinders(other, slot));
  if (by) return refused({ code: 'hall-taken', params: { item: slot.item, by: by.item } });
  slot.state = 'running';
  slot.segments.push({ from: at, to: null });
  return undefined;
};

const pause = (slot: RunDraft, at: number): void => {
  const last = slot.segments.at(-1);
  if (last && last.to === null) last.to = at;
};

const start = (hall: HallDraft, slot: RunDraft, at: number): Outcome => {
  const against = open(hall, slot, at);
  if (against) return against;
  const before = hall.slots.filter(
    ({ item, state }) => slot.of?.after?.includes(item) && state !== 'over' && state !== 'cut',
  );
  const late = Math.floor((at - slot.starts) / 60_000);
  return taken(
    ...before.map(({ item }) => ({
      code: 'out-of-order' as const,
      params: { item: slot.item, after: item },
    })),
    ...(late > 0 ? [{ code: 'started-late' as const, params: { item: slot.item, minutes: late } }] : []),
  );
};

const cut = (slot: RunDraft, { minutes }: Of<'cut'>): Outcome => {
  if (minutes === undefined) {
    slot.state = 'cut';
    return taken();
  }
  if (minutes >= slot.minutes)
    return refused({ code: 'not-shorter', params: { item: slot.item, minutes, given: slot.minutes } });
  slot.minutes = minutes;
  return taken();
};

function takeSlotEvent(hall: HallDraft, event: SlotEvent, at: number): Outcome {
  const { item } = event;
  const states = event.kind === 'cut' && event.minutes === undefined ? dropped : meant[event.kind];
  const slot = slotFor(hall, states, item);
  if (!slot) return refused({ code: 'unknown-slot', params: { item } });
  if (!states.includes(slot.state)) {
    if (event.kind === 'interrupted' && slot.state === 'interrupted')
      return refused({ code: 'not-running', params: { item } });
    if (event.kind === 'resumed' && slot.state === 'running')
      return refused({ code: 'not-interrupted', params: { item } });
    return refused({ code: notIn[slot.state], params: { item } });
  }
  switch (event.kind) {
    case 'started':
      return start(hall, slot, at);
    case 'resumed':
      return open(hall, slot, at) ?? taken();
    case 'stopped':
    case 'interrupted':
      pause(slot, at);
      slot.state = event.kind === 'stopped' ? 'over' : 'interrupted';
      return taken();
    case 'moved':
      slot.starts = Date.parse(event.starts);
      slot.room = event.room ?? slot.room;
      return taken();
    case 'cut':
      return cut(slot, event);
    case 'extended':
      slot.minutes += event.minutes;
      return taken();
  }
}

/** Takes an event in, or says why it cannot be. */
export function takeRunEvent(hall: HallDraft, event: HallEvent, at: number): Outcome {
  if (event.kind === 'adjourned') {
    if (hall.adjourned) return refused({ code: 'adjourned-already', params: {} });
    const until = event.until === undefined ? null : Date.parse(event.until);
    if (until !== null && until <= at)
      return refused({
        code: 'reopens-before',
        params: { until: toInstant(until), at: toInstant(at) },
      });
    hall.adjourned = { since: at, until };
    for (const slot of hall.slots)
      if (slot.state === 'running') {
        pause(slot, at);
        slot.state = 'interrupted';
      }
    return taken();
  }
  if (event.kind === 'reopened') {
    if (!hall.adjourned) return refused({ code: 'not-adjourned', params: {} });
    hall.adjourned = null;
    return taken();
  }
  return takeSlotEvent(hall, event, at);
}
