import { addDays, localDate, minute, resolveWall, toInstant, wallAt, wallOf } from './local-time.ts';
import type { Change, PlanBChange } from './plan-b.ts';

/** Every code of what to mind about a call. */
export const callReasonCodes = ['wakes-after-start'] as const;

/** People wake only when they should stand already: they are to be told the evening before. */
export type CallReason = { code: 'wakes-after-start'; params: { wakes: string; start: string } };

/** Whom to call, when their people are awake, and what to tell them. */
export type Call = {
  id: string;
  at: string;
  awake: boolean;
  change: Change;
  start: string | null;
  reasons: CallReason[];
};

/** The calls to one zone; its clock says `localTime` ("YYYY-MM-DDTHH:MM") at the first. */
export type ZoneCalls = { timeZone: string; at: string; localTime: string; calls: Call[] };

/** A picket to call. */
export type Callee = { timeZone: string; wakes: string; sleeps: string; change: PlanBChange };

/** When people are first awake at an instant or after it. */
function awakeFrom({ timeZone, wakes, sleeps }: Callee, instant: number): number {
  const date = localDate(timeZone, instant);
  const clock = new Date(wallOf(timeZone, instant)).toISOString().slice(11, 16);
  const isAwake = wakes < sleeps ? wakes <= clock && clock < sleeps : clock >= wakes || clock < sleeps;
  if (isAwake) return instant;
  const today = resolveWall(timeZone, wallAt(date, wakes)).instant;
  return today >= instant ? today : resolveWall(timeZone, wallAt(addDays(date, 1), wakes)).instant;
}

/** The calls zone by zone, in the order in which people wake; those who stand already are called at once. */
export function callList(callees: readonly Callee[], decided: number): ZoneCalls[] {
  const calls = callees
    .map((callee) => {
      const { id, change, after } = callee.change;
      const at = change === 'under-way' ? decided : awakeFrom(callee, decided);
      const isLate = after !== null && change !== 'under-way' && at > Date.parse(after);
      const reasons: CallReason[] = isLate
        ? [{ code: 'wakes-after-start', params: { wakes: callee.wakes, start: after } }]
        : [];
      const call: Call = { id, at: toInstant(at), awake: at === decided, change, start: after, reasons };
      return { timeZone: callee.timeZone, at, call };
    })
    .sort(
      (a, b) =>
        a.at - b.at ||
        Date.parse(a.call.start ?? '9999-12-31') - Date.parse(b.call.start ?? '9999-12-31') ||
        (a.call.id < b.call.id ? -1 : 1),
    );
  return [...Map.groupBy(calls, ({ timeZone }) => timeZone)].map(([timeZone, group]) => {
    const at = group[0]?.at ?? decided;
    const localTime = new Date(wallOf(timeZone, at - (at % minute))).toISOString().slice(0, 16);
    return { timeZone, at: toInstant(at), localTime, calls: group.map(({ call }) => call) };
  });
}
