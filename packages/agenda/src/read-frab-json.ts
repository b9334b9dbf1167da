import { z } from 'zod';
import type { Problem } from './errors.ts';
import { minute, toInstant } from './local-time.ts';
import type { Item, Room, Slot } from './schemas.ts';

const most = { characters: 10_000_000, events: 5_000 };

/** What a schedule says, as items and slots; what could not be taken is among the problems. */
export type FrabRead = {
  title: string | null;
  timeZone: string | null;
  items: Item[];
  slots: Slot[];
  rooms: Room[];
  problems: Problem<FrabProblemCode>[];
};

/** Every code of what is wrong with a `schedule.json`. */
export const frabProblemCodes = [
  'not-json',
  'too-large',
  'not-a-schedule',
  'bad-event',
  'bad-date',
  'bad-duration',
  'too-many',
  'duplicate-id',
] as const;

/** A code of `frabProblemCodes`. */
export type FrabProblemCode = (typeof frabProblemCodes)[number];

const words = z.string().max(1000);
const eventSchema = z.object({
  id: z.union([z.int(), words]).optional(),
  plenum_item: z.string().min(1).max(200).optional(),
  date: words,
  duration: words,
  title: words,
  type: words.nullish(),
  track: words.nullish(),
  language: words.nullish(),
  persons: z
    .array(z.object({ public_name: words.nullish(), name: words.nullish(), code: words.nullish() }))
    .max(200)
    .nullish(),
});
const scheduleSchema = z.object({
  schedule: z.object({
    conference: z.object({
      title: words.nullish(),
      time_zone_name: words.nullish(),
      days: z.array(z.object({ rooms: z.record(z.string(), z.array(z.unknown())) })).max(400),
    }),
  }),
});

const kinds = ['plenary', 'commission', 'break', 'social'] as const;

/**
 * Reads a frab `schedule.json`, of ours or of others: events become items and slots, with all that is wrong in one pass.
 *
 * An event of another program becomes an item under 'event-' and its number, a plenary unless its type is one of ours.
 * Times are read from `date`, which has an offset. Speakers are taken by the names that they have there.
 * @param text the file; 10,000,000 characters and 5,000 events at most
 * @returns items, slots and rooms (of 0 places: the format does not say), and the problems
 */
export function readFrabJson(text: string): FrabRead {
  const read: FrabRead = { title: null, timeZone: null, items: [], slots: [], rooms: [], problems: [] };
  const tell = (code: FrabProblemCode, path: Problem['path'] = [], params: Problem['params'] = {}) =>
    read.problems.push({ code, path, params, severity: 'error' });
  if (text.length > most.characters) {
    tell('too-large', [], { most: most.characters, found: text.length });
    return read;
  }
  const schedule = scheduleIn(text, tell);
  if (schedule === undefined) return read;
  const { title, time_zone_name: timeZone, days } = schedule.conference;
  read.title = title ?? null;
  read.timeZone = timeZone ?? null;
  const rooms = new Set<string>();
  const items = new Map<string, Item>();
  let count = 0;
  for (const [index, day] of days.entries())
    for (const [room, events] of Object.entries(day.rooms)) {
      for (const [place, event] of events.entries()) {
        count += 1;
        if (count > most.events) continue;
        const path = ['schedule', 'conference', 'days', index, 'rooms', room, place];
        const taken = takeEvent(event, room, path, tell);
        if (taken === undefined) continue;
        const { item, slot } = taken;
        // A break by rule is held more than once; anything else is there twice by mistake.
        if (items.has(item.id) && item.kind !== 'break') tell('duplicate-id', path, { id: item.id });
        else {
          items.set(item.id, items.get(item.id) ?? item);
          read.slots.push(slot);
          if (slot.room !== undefined) rooms.add(slot.room);
        }
      }
    }
  if (count > most.events) tell('too-many', [], { most: most.events, found: count });
  read.items = [...items.values()];
  read.slots.sort((one, other) => Date.parse(one.starts) - Date.parse(other.starts));
  read.rooms = [...rooms].sort().map((id) => ({ id, places: 0 }));
  return read;
}

type Tell = (code: FrabProblemCode, path?: Problem['path'], params?: Problem['params']) => void;

function scheduleIn(text: string, tell: Tell) {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    tell('not-json');
    return undefined;
  }
  const parsed = scheduleSchema.safeParse(json);
  if (parsed.success) return parsed.data.schedule;
  for (const { path } of parsed.error.issues.slice(0, 100))
    tell(
      'not-a-schedule',
      path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
    );
  return undefined;
}

function takeEvent(
  value: unknown,
  room: string,
  path: Problem['path'],
  tell: Tell,
): { item: Item; slot: Slot } | undefined {
  const parsed = eventSchema.safeParse(value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues.slice(0, 20))
      tell('bad-event', [...path, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))]);
    return undefined;
  }
  const event = parsed.data;
  const starts = readInstant(event.date);
  if (starts === undefined) tell('bad-date', [...path, 'date'], { found: event.date });
  const minutes = readDuration(event.duration);
  if (minutes === undefined) tell('bad-duration', [...path, 'duration'], { found: event.duration });
  if (starts === undefined || minutes === undefined) return undefined;
  const id = event.plenum_item ?? `event-${event.id ?? path.slice(3).join('-')}`;
  const speakers = (event.persons ?? []).flatMap((one) => one.public_name || one.name || one.code || []);
  const item: Item = {
    id: id.slice(0, 200),
    title: { [event.language || 'en']: event.title },
    minutes,
    kind: kinds.find((kind) => kind === event.type) ?? 'plenary',
    priority: 'should',
    ...(event.track ? { audience: event.track.slice(0, 200) } : {}),
    ...(speakers.length === 0 ? {} : { speakers: [...new Set(speakers.map((one) => one.slice(0, 200)))] }),
  };
  const isRoom = room.trim() !== '' && room !== '-';
  return { item, slot: { item: item.id, ...(isRoom ? { room: room.slice(0, 200) } : {}), starts, minutes } };
}

/** An instant on the minute, from a date with an offset. */
function readInstant(text: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text)) return undefined;
  const at = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at) ? undefined : toInstant(Math.floor(at / minute) * minute);
}

/** "HH:MM" or "HH:MM:SS" as minutes, 1 to 1440. */
function readDuration(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,3}):([0-5]\d)(?::[0-5]\d)?$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const all = Number(hours) * 60 + Number(minutes);
  return all >= 1 && all <= 1440 ? all : undefined;
}
