import { createHash } from 'node:crypto';
import { followPickets, type PicketEvent, type StepReason } from '@plenum/solidarity';
import type { Change } from '@plenum/vault';
import type { PicketRecord } from './conference.ts';
import { change } from './documents.ts';
import { openConference } from './load-conference.ts';
import { localInstant } from './local-instant.ts';
import type { Office } from './office.ts';
import { cancelReasons } from './picket-records.ts';
import { type ChosenPlanB, planBOf } from './plan-b.ts';
import { followedPicket, openRoomDay, type RoomDay } from './solidarity-room-day.ts';

/** A step as somebody asked for it; `seen` is how many events the picket had on the page they looked at. */
export type StepForm = {
  kind: string;
  seen: number;
  reason: string;
  /** For a step that sets an hour: a local moment of the picket; empty for the hour that is drafted. */
  start?: string;
};

export type StepTaken =
  | { status: 'taken' }
  | { status: 'refused'; because: StepReason[] }
  /** Something has happened to the picket since, or there is no hour to plan it for. */
  | { status: 'conflict' | 'no-start' | 'bad-start' | 'unknown' };

const plainSteps = ['invited', 'confirmed', 'standing-by', 'held', 'reported'] as const;

/** Takes one step in the life of a picket; one that cannot be taken changes nothing and says why. */
export async function takeStep(office: Office, document: string, form: StepForm): Promise<StepTaken> {
  const day = await openRoomDay(office);
  const picket = day.pickets.find((one) => one.document === document);
  if (picket === undefined) return { status: 'unknown' };
  if (eventsOf(day, picket.value.id).length !== form.seen) return { status: 'conflict' };
  const plan = planBOf(await openConference(office));
  const event = eventOf(day, picket.value, { ...form, plan }, office.now().toISOString());
  if (typeof event === 'string') return { status: event };
  const because = refusalOf(day, event);
  if (because.length > 0) return { status: 'refused', because };
  return { status: (await append(office, day, [event])) === 'saved' ? 'taken' : 'conflict' };
}

/** Takes the same step with every picket with which it can be taken. */
export async function takeStepWithAll(
  office: Office,
  kind: string,
): Promise<'taken' | 'conflict' | 'unknown'> {
  if (kind !== 'invited' && kind !== 'planned') return 'unknown';
  const day = await openRoomDay(office);
  const now = office.now().toISOString();
  const from = kind === 'invited' ? 'not-invited' : 'invited';
  const events = day.pickets
    .filter(({ value }) => day.standings.get(value.id)?.state === from)
    .map(({ value }) => eventOf(day, value, { kind, seen: 0, reason: '' }, now))
    .filter((event) => typeof event !== 'string')
    .filter((event) => refusalOf(day, event).length === 0);
  if (events.length === 0) return 'taken';
  return (await append(office, day, events)) === 'saved' ? 'taken' : 'conflict';
}

const eventsOf = ({ events }: RoomDay, picket: string) => events.filter((one) => one.picket === picket);

function eventOf(
  day: RoomDay,
  { id: picket, timeZone }: PicketRecord,
  { kind, reason, start: typed = '', plan }: StepForm & { plan?: ChosenPlanB | undefined },
  at: string,
): PicketEvent | 'no-start' | 'bad-start' | 'unknown' {
  const plain = plainSteps.find((one) => one === kind);
  if (plain !== undefined) return { kind: plain, picket, at };
  if (kind === 'cancelled') {
    const known = cancelReasons.find((one) => one === reason);
    return known === undefined ? 'unknown' : { kind, picket, at, reason: known };
  }
  if (kind !== 'planned' && kind !== 'called-out') return 'unknown';
  const drafted = draftedStart(day, picket, kind, plan);
  const start = typed.trim() === '' ? drafted : localInstant(typed.trim().replace(' ', 'T'), timeZone);
  if (start === undefined) return typed.trim() === '' ? 'no-start' : 'bad-start';
  return { kind, picket, at, start };
}

/** The hour for which a picket would be planned now, or called out: by plan B, where one has been chosen. */
export function draftedStart(
  { schedule, standings }: RoomDay,
  picket: string,
  kind: 'planned' | 'called-out',
  plan: ChosenPlanB | undefined,
): string | undefined {
  const drafted = schedule.starts[picket];
  if (kind === 'planned') return drafted;
  const called = plan?.changes.find((one) => one.picket === picket)?.after;
  return called ?? drafted ?? standings.get(picket)?.start ?? undefined;
}

/** Why the steps would not be taken, if they were the next. */
export function refusalOf({ pickets, events }: RoomDay, ...next: PicketEvent[]): StepReason[] {
  const { trail } = followPickets({
    pickets: pickets.map(followedPicket),
    events: [...events, ...next],
  });
  return trail.slice(events.length).flatMap(({ taken, because }) => (taken ? [] : because));
}

async function append(office: Office, day: RoomDay, events: readonly PicketEvent[]) {
  const saved = await office.store.save(
    events.map((event, index) => eventChange(day, event, events.slice(0, index))),
    {
      by: office.by,
      now: office.now().toISOString(),
      read: [],
    },
  );
  return saved.status;
}

/**
 * The same place in the life of the same picket is the same document: of two who append at once one is told so.
 * `ahead` are the events that are saved with this one and come before it.
 */
export function eventChange(day: RoomDay, event: PicketEvent, ahead: readonly PicketEvent[] = []): Change {
  const picket = day.pickets.find(({ value }) => value.id === event.picket)?.document ?? '';
  const place =
    eventsOf(day, event.picket).length + ahead.filter((one) => one.picket === event.picket).length;
  const document = createHash('sha256').update(`${picket} ${place}`).digest('hex').slice(0, 32);
  const position = day.events.length + ahead.length;
  return change('picket-event', { document, revision: null, position }, event);
}
