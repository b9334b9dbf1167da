import type { Ahead } from './forecast.ts';
import { minute, toInstant } from './local-time.ts';
import { type RunDraft, type RunState, usedOf } from './run-draft.ts';
import type { RunReason } from './run-reasons.ts';

/** A slot as it stands: what was planned, what became of it, and what is expected of it. */
export type RunningSlot = {
  /** Its place in the list of slots. */
  slot: number;
  item: string;
  room: string | null;
  state: RunState;
  planned: { starts: string; ends: string; minutes: number };
  /** Minutes that it is given now, after cuts and extensions. */
  minutes: number;
  /** The stretches for which it ran; the last has no end while it runs. */
  segments: { from: string; to: string | null }[];
  usedSeconds: number;
  /** Below 0 when it runs over; null for what is over or cut. */
  leftSeconds: number | null;
  /** When it began and ended, or will by the minutes given to all before it; null for what is cut. */
  expected: { starts: string; ends: string } | null;
  /** Minutes after its planned start, 0 if none. */
  lateMinutes: number;
  told: RunReason[];
};

function tell(slot: Ahead, times: { from: number; to: number }, left: number | null): RunReason[] {
  const { item, state, of } = slot.draft;
  const told: RunReason[] = [];
  const late = times.from - Math.ceil(slot.draft.starts / minute);
  if (state === 'waiting' && late > 0) told.push({ code: 'starts-late', params: { item, minutes: late } });
  if (state === 'waiting' && of?.fixed !== undefined && times.from > slot.startBy)
    told.push({
      code: 'fixed-time-missed',
      params: { item, minutes: times.from - slot.startBy, fixed: of.fixed },
    });
  if (left !== null && left < 0)
    told.push({ code: 'running-over', params: { item, minutes: Math.ceil(-left / 60) } });
  if (times.to > slot.endBy) {
    const code = times.from >= slot.endBy ? 'not-reached' : 'ends-late';
    const by = toInstant(slot.endBy * minute);
    told.push({ code, params: { item, minutes: times.to - slot.endBy, by } });
  }
  return told;
}

/** A slot in instants, with what is expected of it if it is not over. */
export function describe(
  draft: RunDraft,
  now: number,
  coming: { slot: Ahead; times: { from: number; to: number } } | undefined,
): RunningSlot {
  const { slot, item, room, state, planned, minutes, segments } = draft;
  const usedSeconds = Math.floor(usedOf(draft, now) / 1000);
  const leftSeconds = coming ? minutes * 60 - usedSeconds : null;
  const began = segments[0]?.from;
  const ended = segments.at(-1)?.to;
  const starts = began === undefined ? coming && coming.times.from * minute : began;
  const ends = coming ? coming.times.to * minute : ended;
  return {
    slot,
    item,
    room,
    state,
    planned: {
      starts: toInstant(planned.starts),
      ends: toInstant(planned.starts + planned.minutes * minute),
      minutes: planned.minutes,
    },
    minutes,
    segments: segments.map(({ from, to }) => ({
      from: toInstant(from),
      to: to === null ? null : toInstant(to),
    })),
    usedSeconds,
    leftSeconds,
    expected:
      starts === undefined || ends === undefined || ends === null
        ? null
        : { starts: toInstant(starts), ends: toInstant(ends) },
    lateMinutes: starts === undefined ? 0 : Math.max(0, Math.floor((starts - planned.starts) / minute)),
    told: coming ? tell(coming.slot, coming.times, state === 'waiting' ? null : leftSeconds) : [],
  };
}
