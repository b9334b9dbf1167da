import { createHash } from 'node:crypto';
import { followPickets, type PicketEvent, type StepReason } from '@plenum/solidarity';
import { change } from './documents.ts';
import type { Office } from './office.ts';
import { cancelReasons } from './picket-records.ts';
import { followedPicket, openRoomDay, type RoomDay } from './solidarity-room-day.ts';

/** A step as somebody asked for it; `seen` is how many events the picket had on the page they looked at. */
export type StepForm = { kind: string; seen: number; reason: string };

export type StepTaken =
  | { status: 'taken' }
  | { status: 'refused'; because: StepReason[] }
  /** Something has happened to the picket since, or there is no hour to plan it for. */
  | { status: 'conflict' | 'no-start' | 'unknown' };

const plainSteps = ['invited', 'confirmed', 'standing-by', 'held', 'reported'] as const;

/** Takes one step in the life of a picket; one that cannot be taken changes nothing and says why. */
export async function takeStep(office: Office, document: string, form: StepForm): Promise<StepTaken> {
  const day = await openRoomDay(office);
  const picket = day.pickets.find((one) => one.document === document);
  if (picket === undefined) return { status: 'unknown' };
  if (eventsOf(day, picket.value.id).length !== form.seen) return { status: 'conflict' };
  const event = eventOf(day, picket.value.id, form, office.now().toISOString());
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
    .map(({ value }) => eventOf(day, value.id, { kind, seen: 0, reason: '' }, now))
    .filter((event) => typeof event !== 'string')
    .filter((event) => refusalOf(day, event).length === 0);
  if (events.length === 0) return 'taken';
  return (await append(office, day, events)) === 'saved' ? 'taken' : 'conflict';
}

const eventsOf = ({ events }: RoomDay, picket: string) => events.filter((one) => one.picket === picket);

function eventOf(
  { schedule, standings }: RoomDay,
  picket: string,
  { kind, reason }: StepForm,
  at: string,
): PicketEvent | 'no-start' | 'unknown' {
  const plain = plainSteps.find((one) => one === kind);
  if (plain !== undefined) return { kind: plain, picket, at };
  if (kind === 'cancelled') {
    const known = cancelReasons.find((one) => one === reason);
    return known === undefined ? 'unknown' : { kind, picket, at, reason: known };
  }
  if (kind !== 'planned' && kind !== 'called-out') return 'unknown';
  const start = schedule.starts[picket] ?? (kind === 'called-out' ? standings.get(picket)?.start : undefined);
  if (!start) return 'no-start';
  return { kind, picket, at, start };
}

/** Why the step would not be taken, if it were the next. */
function refusalOf({ pickets, events }: RoomDay, event: PicketEvent): StepReason[] {
  const { trail } = followPickets({
    pickets: pickets.map(followedPicket),
    events: [...events, event],
  });
  const last = trail.at(-1);
  return last === undefined || last.taken ? [] : last.because;
}

/** The same place in the life of the same picket is the same document: of two who append at once one is told so. */
async function append(office: Office, day: RoomDay, events: readonly PicketEvent[]) {
  const changes = events.map((event, index) => {
    const picket = day.pickets.find(({ value }) => value.id === event.picket)?.document ?? '';
    const place = `${picket} ${eventsOf(day, event.picket).length}`;
    const document = createHash('sha256').update(place).digest('hex').slice(0, 32);
    return change('picket-event', { document, revision: null, position: day.events.length + index }, event);
  });
  const saved = await office.store.save(changes, {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return saved.status;
}
