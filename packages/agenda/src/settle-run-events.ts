import { toInstant } from './local-time.ts';
import type { RunReason } from './run-reasons.ts';
import type { RunEvent } from './run-schemas.ts';
import type { HallEvent, Outcome } from './take-run-event.ts';

/** An event with the moment at which it truly happened. */
type SettledEvent = { index: number; event: HallEvent; at: number };

/** What is left of events once some were corrected and taken back, in the order in which they happened. */
export type Settled = { events: SettledEvent[]; outcomes: Map<number, Outcome> };

const isAboutEvent = (event: RunEvent): event is Extract<RunEvent, { event: number }> =>
  event.kind === 'corrected' || event.kind === 'taken-back';

const refused = (reason: RunReason): Outcome => ({ taken: false, because: [reason] });

/** Settles which events count and when they happened; what was written down after `now` does not count yet. */
export function settleRunEvents(events: readonly RunEvent[], now: number): Settled {
  const outcomes = new Map<number, Outcome>();
  const moments = new Map<number, number>();
  const gone = new Set<number>();
  const isLater = (at: number, index: number): boolean => {
    if (at <= now) return false;
    const params = { at: toInstant(at), now: toInstant(now) };
    outcomes.set(index, refused({ code: 'after-now', params }));
    return true;
  };
  // From the last to the first, so that what takes back a correction is known before it.
  for (const [index, event] of [...events.entries()].toReversed()) {
    if (!isAboutEvent(event) || gone.has(index) || isLater(Date.parse(event.at), index)) continue;
    const target = index > event.event ? events[event.event] : undefined;
    const against =
      target === undefined
        ? 'unknown-event'
        : gone.has(event.event) ||
            target.kind === 'taken-back' ||
            (event.kind === 'corrected' && target.kind === 'corrected')
          ? 'not-correctable'
          : undefined;
    if (against) {
      outcomes.set(index, refused({ code: against, params: { event: event.event } }));
      continue;
    }
    if (event.kind === 'taken-back') {
      gone.add(event.event);
      outcomes.set(event.event, refused({ code: 'taken-back', params: { by: index } }));
    }
    // The last correction counts, and it is met first.
    else if (!moments.has(event.event)) moments.set(event.event, Date.parse(event.to));
    outcomes.set(index, { taken: true, because: [] });
  }
  const left = [...events.entries()].flatMap(([index, event]) => {
    if (isAboutEvent(event) || gone.has(index)) return [];
    const at = moments.get(index) ?? Date.parse(event.at);
    return isLater(at, index) ? [] : [{ index, event, at }];
  });
  return { events: left.toSorted((one, two) => one.at - two.at || one.index - two.index), outcomes };
}
