import type { CalendarProblemCode } from './errors.ts';
import { type Draft, instantOfMoment, type Moment } from './read-event.ts';
import { type Budget, startsOf } from './recurrence.ts';

/** From and until when events count, in milliseconds. */
export type Window = { from: number; until: number };

/** Dates are compared with dates and instants with instants, as far as the rule's UNTIL allows. */
function isAfterUntil(start: Moment, until: unknown): boolean {
  if (typeof until !== 'string') return false;
  if (!start.whole && until.endsWith('Z')) return instantOfMoment(start) > Date.parse(until);
  return start.value.slice(0, until.length) > until.slice(0, start.value.length);
}

type Report = (code: CalendarProblemCode, params?: Record<string, unknown>) => void;

/** The starts of an event in the window, those of its rule and those added, without those excluded; no more than `limit`. */
export function occurrencesOf(
  draft: Draft,
  window: Window,
  limit: number,
  budget: Budget,
  report: Report,
): Moment[] {
  const { starts: first, rules, added, excluded } = draft;
  if (rules.length === 0 && added.length === 0) return [first];
  const length = draft.lasts.days * 86_400_000 + draft.lasts.milliseconds;
  // Where a day begins depends on the zone, and how long it is on its clocks: the caller looks again.
  const slack = first.whole || draft.lasts.days > 0 ? 86_400_000 : 0;
  const isBefore = (instant: number): boolean => instant + length + slack < window.from;
  // A year of five digits is no instant at all, and not before the end of the window either.
  const isAfter = (instant: number): boolean => !(instant - slack < window.until);
  const at = (value: string): Moment => ({
    ...first,
    value: first.value.endsWith('Z') ? `${value.replace(/Z$/, '')}Z` : value,
  });
  const found = [first, ...added];
  let isCut = false;
  const [rule, ...moreRules] = rules;
  if (rule !== undefined) {
    const value = rule.values[0];
    const until = typeof value === 'object' && value !== null && 'until' in value ? value.until : undefined;
    const expanded = startsOf(
      value,
      first.value,
      (start) => {
        const moment = at(start);
        const instant = instantOfMoment(moment);
        if (isAfterUntil(moment, until) || isAfter(instant)) return 'stop';
        return isBefore(instant) ? 'skip' : 'take';
      },
      limit,
      budget,
    );
    if (expanded === undefined || moreRules.length > 0) report('recurrence-unsupported');
    found.push(...(expanded?.starts.map(at) ?? []));
    isCut = expanded?.cut === true;
  }
  const out = new Set(excluded.map(instantOfMoment));
  const unique = new Map(found.map((moment) => [instantOfMoment(moment), moment]));
  const inside = [...unique].filter(
    ([instant]) => !out.has(instant) && !isAfter(instant) && !isBefore(instant),
  );
  if (isCut || inside.length > limit)
    report('recurrence-cut', { occurrences: Math.min(inside.length, limit) });
  return inside.slice(0, limit).map(([, moment]) => moment);
}
