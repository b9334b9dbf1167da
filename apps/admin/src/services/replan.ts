import type { AttendanceProblem, Changes } from '@plenum/attendance';
import { attendanceProblem } from './attendance-problem.ts';
import { change, held, type ValueOf } from './documents.ts';
import { figuresHash } from './figures-hash.ts';
import type { Open } from './living-roll.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';
import { confirmedNow, placesNow } from './places.ts';
import { stillHolds } from './places-keep.ts';
import { startWork, type WorkFailed } from './under-way.ts';

const timeLimitMs = 30_000;

/** The plan that places were last confirmed by; nothing before the first is. */
export function toldPlan({ documents }: Pick<Open, 'documents'>): ValueOf<'told'> | undefined {
  return held(documents, 'told')[0]?.value;
}

/** Whether figures have changed since places were last confirmed. */
export function changedSinceTold(open: Open): boolean {
  const told = toldPlan(open);
  return told !== undefined && told.figuresHash !== figuresHash(open, 'received');
}

export type StoredReplan = ValueOf<'replan'> & { stale: boolean };

/** What planning again brought, told whether figures or places have changed since. */
export function storedReplan(open: Open): StoredReplan | undefined {
  const known = held(open.documents, 'replan')[0]?.value;
  if (known === undefined) return undefined;
  const attending = known.answer.status === 'replanned' ? known.answer.plan.attending : [];
  const stale =
    known.figuresHash !== figuresHash(open, 'received') ||
    !stillHolds(known.confirmed, attending, confirmedNow(open));
  return { ...known, stale };
}

/** Begins to plan again in the background if places are confirmed; says whether it has. */
export async function startReplan(office: Office): Promise<boolean> {
  if (toldPlan(await openConference(office)) === undefined) return false;
  startWork(office, 'replan', 1, (signal) => replanAndStore(office, signal));
  return true;
}

/** The same after money or the roll has changed: only if the plan that places were confirmed by is another since. */
export async function startReplanIfChanged(office: Office): Promise<boolean> {
  return changedSinceTold(await openConference(office)) && startReplan(office);
}

/** The same after somebody has left the roll: only if their place was confirmed. */
export async function startReplanWithout(office: Office, delegate: string): Promise<boolean> {
  const places = placesNow(await openConference(office));
  const left = places.some(({ value, state }) => value.delegate === delegate && state === 'left');
  return left && startReplan(office);
}

async function replanAndStore(office: Office, signal: AbortSignal): Promise<WorkFailed | undefined> {
  const open = await openConference(office);
  const told = toldPlan(open);
  if (told === undefined) return undefined;
  const now = attendanceProblem(open.conference, 'received');
  const confirmed = [...confirmedNow(open)];
  const begun = performance.now();
  const changes = changesSince(told.problem, now);
  const answer = await office.planner.replan(asBefore(told.problem, now), told.plan, changes, {
    confirmed,
    timeLimitMs,
    signal,
  });
  const madeAt = office.now().toISOString();
  const before = held(open.documents, 'replan')[0];
  const at = before ?? { document: newId(office), revision: null, position: 0 };
  const saved = await office.store.save(
    [
      change('replan', at, {
        figuresHash: figuresHash(open, 'received'),
        madeAt,
        seconds: Math.round(performance.now() - begun) / 1000,
        confirmed,
        gone: [...(changes.dropOuts ?? [])],
        funds: fundsChanged(told.problem, now),
        answer,
      }),
    ],
    { by: office.by, now: madeAt, read: [] },
  );
  return saved.status === 'conflict' ? 'conflict' : undefined;
}

/** The problem of today with the people and the money of then: all else has changed without being asked about. */
function asBefore(told: AttendanceProblem, now: AttendanceProblem): AttendanceProblem {
  const known = new Set(now.groups.map(({ id }) => id));
  const people = new Set(told.candidates.map(({ id }) => id));
  return {
    ...now,
    // Whoever is new is known to today's rules, about who rides with whom for example.
    candidates: [...told.candidates, ...now.candidates.filter(({ id }) => !people.has(id))],
    groups: [...now.groups, ...told.groups.filter(({ id }) => !known.has(id))],
    funds: told.funds,
  };
}

function changesSince(told: AttendanceProblem, now: AttendanceProblem): Changes {
  const here = new Set(now.candidates.map(({ id }) => id));
  const funds = new Set(now.funds.map(({ id }) => id));
  return {
    dropOuts: told.candidates.map(({ id }) => id).filter((id) => !here.has(id)),
    candidates: now.candidates,
    funds: now.funds,
    lostFunds: told.funds.map(({ id }) => id).filter((id) => !funds.has(id)),
  };
}

function fundsChanged(told: AttendanceProblem, now: AttendanceProblem): ValueOf<'replan'>['funds'] {
  const before = new Map(told.funds.map(({ id, amount }) => [id, amount]));
  const after = new Map(now.funds.map(({ id, amount }) => [id, amount]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was === is) return [];
    return [
      { id, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) },
    ];
  });
}
