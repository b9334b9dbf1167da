import { readInput } from './check-input.ts';
import { type FrabOptions, frabInputSchema } from './frab-schemas.ts';
import { instantsOfWall, localDate, minute, wallAt, wallOf } from './local-time.ts';
import type { Agenda, Slot } from './schemas.ts';

/** One event of a schedule, with the figures in the way of the format. */
type FrabEvent = {
  id: number;
  guid: string | undefined;
  item: string;
  room: string;
  /** With the offset that the clocks of the conference have then. */
  date: string;
  start: string;
  duration: string;
  title: string;
  type: string;
  track: string;
  slug: string;
  persons: { id: number; name: string }[];
};

type FrabDay = {
  index: number;
  date: string;
  start: string;
  end: string;
  rooms: [string, FrabEvent[]][];
};

export type FrabSchedule = {
  timeZone: string;
  options: FrabOptions;
  start: string;
  end: string;
  days: FrabDay[];
};

const two = (value: number): string => String(value).padStart(2, '0');

/** An instant as the clocks of the zone show it, with their offset: "2027-04-16T10:00:00+05:00". */
export function localWithOffset(timeZone: string, instant: number): string {
  const wall = wallOf(timeZone, instant);
  const offset = (wall - instant) / minute;
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.floor(Math.abs(offset) % 60)];
  return `${new Date(wall).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}

/** What XML cannot hold is a space: control characters, halves of surrogate pairs, two noncharacters (XML 1.0, 2.2). */
export const forXml = (text: string): string =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ' ');

/**
 * A number above 0 for each text, the same for as long as it is the same text: FNV-1a in 31 bits; where two meet the
 * later takes the next.
 */
function numbersFor(texts: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  for (const text of texts) {
    if (numbers.has(text)) continue;
    let hash = 2_166_136_261;
    for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 16_777_619);
    let number = hash >>> 1 || 1;
    while (taken.has(number)) number = (number % 2_147_483_647) + 1;
    taken.add(number);
    numbers.set(text, number);
  }
  return numbers;
}

/** Letters and digits of an id; with its number no two are alike. */
const slugOf = (acronym: string, number: number, item: string): string => {
  const plain = item
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${acronym}-${number}${plain === '' ? '' : `-${plain}`}`;
};

/** The timetable by days and rooms: what both forms of the format are written from. */
export function frabSchedule(agenda: Agenda, slots: readonly Slot[], options: FrabOptions): FrabSchedule {
  const given = readInput(frabInputSchema, { agenda, slots, options });
  const { timeZone, items, windows } = given.agenda;
  const { acronym, language, withSpeakers = false, guids = {}, withoutRoom = '-' } = given.options;
  const known = new Map(items.map((item) => [item.id, item]));
  const sorted = given.slots.toSorted((one, other) => Date.parse(one.starts) - Date.parse(other.starts));
  // A break that is held more than once is an event each time.
  const keys = sorted.map(({ item }, index) => {
    const before = sorted.slice(0, index).filter((slot) => slot.item === item).length;
    return before === 0 ? item : `${item}\n${before}`;
  });
  const numbers = numbersFor(keys);
  const people = numbersFor(items.flatMap(({ speakers = [] }) => speakers));
  const hours = windows.flatMap(({ date, from, to }) => {
    const [opens] = instantsOfWall(timeZone, wallAt(date, from));
    const closes = instantsOfWall(timeZone, wallAt(date, to)).at(-1);
    return opens === undefined || closes === undefined ? [] : [{ date, opens, closes }];
  });
  const placed = sorted.map((slot, index) => {
    const at = Date.parse(slot.starts);
    const item = known.get(slot.item);
    const key = keys[index] ?? slot.item;
    const number = numbers.get(key) ?? 1;
    const window = hours.find(({ opens, closes }) => opens <= at && at < closes);
    const isOnlyOne = key === slot.item;
    const event: FrabEvent = {
      id: number,
      guid: isOnlyOne ? guids[slot.item] : undefined,
      item: slot.item,
      room: slot.room ?? withoutRoom,
      date: localWithOffset(timeZone, at),
      start: localWithOffset(timeZone, at).slice(11, 16),
      duration: `${two(Math.floor(slot.minutes / 60))}:${two(slot.minutes % 60)}`,
      title: item?.title[language] ?? Object.values(item?.title ?? {})[0] ?? slot.item,
      type: item?.kind ?? 'break',
      track: item?.audience ?? '',
      slug: slugOf(acronym, number, slot.item),
      persons: withSpeakers
        ? (item?.speakers ?? []).map((name) => ({ id: people.get(name) ?? 1, name }))
        : [],
    };
    return { date: window?.date ?? localDate(timeZone, at), at, ends: at + slot.minutes * minute, event };
  });
  const dates = [...new Set([...hours.map(({ date }) => date), ...placed.map(({ date }) => date)])].sort();
  const days = dates.map((date, index): FrabDay => {
    const mine = placed.filter((one) => one.date === date);
    const times = [
      ...hours.filter((one) => one.date === date).map(({ opens, closes }) => ({ at: opens, ends: closes })),
      ...mine,
    ];
    const rooms = new Map<string, FrabEvent[]>();
    for (const { event } of mine) rooms.set(event.room, [...(rooms.get(event.room) ?? []), event]);
    return {
      index: index + 1,
      date,
      start: localWithOffset(timeZone, Math.min(...times.map(({ at }) => at))),
      end: localWithOffset(timeZone, Math.max(...times.map(({ ends }) => ends))),
      rooms: [...rooms].sort(([one], [other]) => (one < other ? -1 : 1)),
    };
  });
  return { timeZone, options: given.options, start: dates[0] ?? '', end: dates.at(-1) ?? '', days };
}
