import { createHash } from 'node:crypto';
import type { Change, PicketEvent, PicketState, StepReason } from '@plenum/solidarity';
import type { PicketRecord } from './conference.ts';
import { change, type Held, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import { localMoment } from './local-instant.ts';
import type { Office } from './office.ts';
import { eventChange, refusalOf } from './picket-steps.ts';
import { type PlanBPicket, planBOf } from './plan-b.ts';
import { preparedFor } from './plan-b-work.ts';
import { openRoomDay, type RoomDay } from './solidarity-room-day.ts';

/** One call: whom, from when on, and what to tell them. */
export type CallView = {
  document: string;
  record: PicketRecord;
  state: PicketState;
  caller: string | undefined;
  at: string;
  isLate: boolean;
  change: Change;
  start: string | null;
  place: string | undefined;
  /** When they were called and told this. */
  called: string | undefined;
};

export type CallsView = {
  revision: number;
  decided: string;
  timeZone: string;
  left: number;
  all: number;
  /** In the order in which people wake; `localTime` is what the clock there says at the first call. */
  zones: { timeZone: string; localTime: string; calls: CallView[] }[];
};

/** Whom to call by the plan that was chosen; none before one was. */
export async function viewCalls(office: Office): Promise<CallsView | undefined> {
  const loaded = await openConference(office);
  const chosen = planBOf(loaded);
  if (chosen === undefined) return undefined;
  const day = await openRoomDay(office);
  const told = held(loaded.documents, 'plan-b-call');
  const prepared = preparedFor(loaded.documents);
  const calls = chosen.calls.flatMap(({ document, at, isLate }): CallView[] => {
    const picket = day.pickets.find((one) => one.document === document);
    const planned = chosen.changes.find((one) => one.picket === picket?.value.id);
    if (picket === undefined || planned === undefined) return [];
    const { id } = picket.value;
    return [
      {
        document,
        record: picket.value,
        state: day.standings.get(id)?.state ?? 'not-invited',
        caller: prepared.get(id)?.caller,
        at,
        isLate,
        change: planned.change,
        start: planned.after,
        place: chosen.day.pickets.find(({ record }) => record.id === id)?.record.place,
        called: toldOf(told, document, planned)?.value.at,
      },
    ];
  });
  const zones = [...Map.groupBy(calls, ({ record }) => record.timeZone)].map(([timeZone, group]) => ({
    timeZone,
    localTime: localMoment(group[0]?.at ?? chosen.decided, timeZone),
    calls: group,
  }));
  return {
    revision: chosen.revision,
    decided: chosen.decided,
    timeZone: day.settled.timeZone,
    left: calls.filter(({ called }) => called === undefined).length,
    all: calls.length,
    zones,
  };
}

export type Called =
  | { status: 'called' | 'conflict' | 'unknown' }
  | { status: 'refused'; because: StepReason[]; city: string; timeZone: string };

/** Notes that a section has been called and told, and takes the step that this means for its picket. */
export async function noteCall(office: Office, document: string, revision: number): Promise<Called> {
  const loaded = await openConference(office);
  const chosen = planBOf(loaded);
  const day = await openRoomDay(office);
  const picket = day.pickets.find((one) => one.document === document);
  const planned = chosen?.changes.find((one) => one.picket === picket?.value.id);
  const isListed = chosen?.calls.some((one) => one.document === document);
  if (chosen === undefined || picket === undefined || planned === undefined || !isListed)
    return { status: 'unknown' };
  if (chosen.revision !== revision) return { status: 'conflict' };
  const told = held(loaded.documents, 'plan-b-call');
  if (toldOf(told, document, planned) !== undefined) return { status: 'called' };
  const now = office.now().toISOString();
  const events = stepsOf(day, picket, planned, now);
  const because = refusalOf(day, ...events);
  const { city, timeZone } = picket.value;
  if (because.length > 0) return { status: 'refused', because, city, timeZone };
  const place = `plan-b-call ${document} ${told.filter(({ value }) => value.picket === document).length}`;
  const at = {
    document: createHash('sha256').update(place).digest('hex').slice(0, 32),
    revision: null,
    position: told.length,
  };
  const value = { picket: document, change: planned.change, start: planned.after, at: now };
  const saved = await office.store.save(
    [
      change('plan-b-call', at, value),
      ...events.map((event, index) => eventChange(day, event, events.slice(0, index))),
    ],
    {
      by: office.by,
      now,
      read: [{ id: chosen.document, revision }],
    },
  );
  return { status: saved.status === 'saved' ? 'called' : 'conflict' };
}

/** The call in which a section was told this and nothing else; what it was told last counts. */
function toldOf(told: readonly Held<'plan-b-call'>[], document: string, { change, after }: PlanBPicket) {
  const last = told.findLast(({ value }) => value.picket === document);
  return last?.value.change === change && last.value.start === after ? last : undefined;
}

/** What being told means for a picket: it is called out, planned for another hour, or off. */
function stepsOf(
  { standings }: RoomDay,
  { value: { id, contingent } }: Held<'picket'>,
  { change, after: start }: PlanBPicket,
  at: string,
): PicketEvent[] {
  const { state, start: before } = standings.get(id) ?? {};
  if (change === 'falls-away')
    return state === 'cancelled' ? [] : [{ kind: 'cancelled', picket: id, at, reason: 'blocked' }];
  if (start === null || (change !== 'called-out' && change !== 'rolled' && change !== 'moved')) return [];
  const isTaken = Date.parse(before ?? '') === Date.parse(start);
  if (contingent !== true)
    return isTaken && state !== 'invited' ? [] : [{ kind: 'planned', picket: id, at, start }];
  if (state === 'called-out' && isTaken) return [];
  // Whoever has confirmed to wait for a call need not say so twice.
  const waits: PicketEvent[] = state === 'confirmed' ? [{ kind: 'standing-by', picket: id, at }] : [];
  return [...waits, { kind: 'called-out', picket: id, at, start }];
}
