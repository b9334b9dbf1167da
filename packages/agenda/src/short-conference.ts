import { z } from 'zod';
import { readInput } from './check-input.ts';
import { type CheckedAgenda, fits, leastMinutes } from './checked-agenda.ts';
import { type Draft, type DraftOptions, draftTimetable } from './draft-timetable.ts';
import type { Reason } from './errors.ts';
import { localDate, minute, wallOf } from './local-time.ts';
import { readAgenda } from './read-agenda.ts';
import {
  type Agenda,
  breakRuleSchema,
  id,
  instant,
  list,
  roomSchema,
  type Slot,
  windowSchema,
} from './schemas.ts';

const shortSchema = z.strictObject({
  starts: instant.optional(),
  minutes: z.int().min(1).max(1440).optional(),
  windows: list(windowSchema, 400).optional(),
  rooms: list(roomSchema, 500),
  breaks: list(breakRuleSchema, 50).optional(),
  byCirculation: list(id, 2000).optional(),
  held: list(id, 2000).optional(),
});

/**
 * What is left of a conference: `minutes` from the instant `starts` on, or `windows` as of an agenda; the `rooms` of the
 * reserve venue; its `breaks`, none if absent. Items in `byCirculation` can be decided in writing when they are not
 * reached; those in `held` are over.
 */
export type ShortTime = z.input<typeof shortSchema>;

/** The short agenda with its timetable; every item stands in exactly one of the lists, `held` ones apart. */
export type ShortConference =
  | {
      status: 'optimal' | 'feasible';
      agenda: Agenda;
      slots: Slot[];
      kept: { id: string; minutes: number; shorter: number }[];
      /** With the reasons why there is no time. */
      notReached: { id: string; reasons: Reason[] }[];
      byCirculation: { id: string; reasons: Reason[] }[];
      objective: Extract<Draft, { objective: unknown }>['objective'];
    }
  | Extract<Draft, { conflicts: unknown }>;

/**
 * The agenda that fits into a few hours in the reserve venue: what is kept and for how long, what is not reached, and
 * which of that is decided by circulation.
 *
 * Where the musts do not fit, those that can be decided by circulation count as 'should'. Fixed hours and pins outside
 * the hours that are left are dropped; a room that is too small for an item takes it all the same where none in the
 * reserve venue is larger, and commissions whose audience finds no room sit one after the other.
 *
 * @param agenda - The agenda of the whole conference.
 * @param time - The hours and rooms that are left; `minutes` of time from `starts`.
 * @param options - As of `draftTimetable`.
 * @returns the short agenda with its timetable, or why even the musts do not fit.
 * @throws AgendaError with all problems of the agenda or of `time`.
 * @example
 * const item = (id: string, priority: 'must' | 'should') =>
 *   ({ id, title: { en: id }, minutes: 60, kind: 'plenary' as const, priority });
 * const short = await shortConference(
 *   { timeZone: 'Asia/Almaty', windows: [{ date: '2027-04-16', from: '10:00', to: '18:00' }], breaks: [],
 *     rooms: [{ id: 'hall', places: 100 }], items: [item('greetings', 'should'), item('vote', 'must')] },
 *   { starts: '2027-04-16T14:00:00+05:00', minutes: 90, rooms: [{ id: 'cellar', places: 60 }] },
 * );
 * 'kept' in short && short.kept.map(({ id }) => id); // ['vote']
 */
export async function shortConference(
  agenda: Agenda,
  time: ShortTime,
  options: DraftOptions = {},
): Promise<ShortConference> {
  const checked = readAgenda(agenda);
  const ids = new Set(checked.items.map((item) => item.id));
  const given = readInput(shortSchema, time, ['time'], ({ starts, minutes, windows, ...rest }, tell) => {
    if (windows === undefined && starts === undefined) tell('missing', ['starts']);
    if (windows === undefined && minutes === undefined) tell('missing', ['minutes']);
    for (const key of ['byCirculation', 'held'] as const)
      rest[key]?.forEach((item, index) => {
        if (!ids.has(item)) tell('unknown-item', [key, index], { item });
      });
  });
  const circulated = new Set(given.byCirculation);
  const strict = shortAgenda(checked, given);
  const possible = new Set([...strict.items.map((item) => item.id), ...(given.held ?? []), ...circulated]);
  const tooLong = checked.items.find((item) => item.priority === 'must' && !possible.has(item.id));
  if (tooLong) {
    const params = {
      items: [tooLong.id],
      minutes: leastMinutes(tooLong),
      free: longestOf(strict.windows),
      breaks: [],
    };
    return { status: 'infeasible', conflicts: [{ code: 'window-too-short', params }] };
  }
  let short = strict;
  let draft = await draftTimetable(strict, options);
  if (!('slots' in draft) && circulated.size > 0) {
    const items = strict.items.map((item) =>
      circulated.has(item.id) && item.priority === 'must' ? { ...item, priority: 'should' as const } : item,
    );
    short = { ...strict, items };
    draft = await draftTimetable(short, options);
  }
  if (!('slots' in draft)) return draft;
  const { status, slots, objective } = draft;
  const out = new Map(draft.notPlaced.map((one) => [one.id, one.reasons]));
  const over = new Set(given.held);
  const left = checked.items.filter((item) => !over.has(item.id));
  const lost = left.flatMap((item) => {
    const placed = slots.some((slot) => slot.item === item.id);
    const reasons = out.get(item.id) ?? [
      { code: 'no-time' as const, params: { minutes: leastMinutes(item) } },
    ];
    return placed ? [] : [{ id: item.id, reasons }];
  });
  return {
    status,
    agenda: short,
    slots,
    kept: left.flatMap((item) => {
      const slot = slots.find((one) => one.item === item.id);
      return slot
        ? [{ id: item.id, minutes: slot.minutes, shorter: Math.max(0, item.minutes - slot.minutes) }]
        : [];
    }),
    notReached: lost.filter((one) => !circulated.has(one.id)),
    byCirculation: lost.filter((one) => circulated.has(one.id)),
    objective,
  };
}

function shortAgenda(agenda: CheckedAgenda, time: z.output<typeof shortSchema>): CheckedAgenda {
  const windows =
    time.windows ?? windowsFrom(agenda.timeZone, Date.parse(time.starts ?? ''), time.minutes ?? 0);
  const length = longestOf(windows);
  const over = new Set(time.held);
  const items = agenda.items.flatMap((item): CheckedAgenda['items'] => {
    const { fixed, ...rest } = item;
    // What no hour of those left can hold would be a fault of the agenda.
    if (over.has(item.id) || leastMinutes(item) > length) return [];
    const inTime =
      fixed !== undefined && isWithin(agenda.timeZone, windows, Date.parse(fixed), leastMinutes(item));
    return [{ ...rest, ...(inTime ? { fixed } : {}), ...roomFor(time.rooms, item) }];
  });
  const kept = new Set(items.map((item) => item.id));
  return {
    timeZone: agenda.timeZone,
    windows,
    breaks: time.breaks ?? [],
    rooms: time.rooms,
    ...(agenda.changeover === undefined ? {} : { changeover: agenda.changeover }),
    items: items.map((item) => ({
      ...item,
      ...(item.after ? { after: item.after.filter((other) => kept.has(other)) } : {}),
      ...(item.apart ? { apart: item.apart.filter((other) => kept.has(other)) } : {}),
    })),
  };
}

/** The needs that the largest rooms of the reserve venue can meet. */
function roomFor(rooms: CheckedAgenda['rooms'], item: CheckedAgenda['items'][number]) {
  if (!item.needs || rooms.some((room) => fits(room, item))) return {};
  const places = Math.min(item.needs.places ?? 0, Math.max(0, ...rooms.map((room) => room.places)));
  return { needs: rooms.length === 0 ? undefined : { places } };
}

const longestOf = (windows: CheckedAgenda['windows']): number =>
  Math.max(0, ...windows.map(({ from, to }) => minutesOf(to) - minutesOf(from)));

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeOf = (wall: number): string => new Date(wall).toISOString().slice(11, 16);

/** So many minutes from an instant on, as windows of one date each. */
function windowsFrom(timeZone: string, starts: number, minutes: number): CheckedAgenda['windows'] {
  const ends = starts + minutes * minute;
  const [first, last] = [localDate(timeZone, starts), localDate(timeZone, ends - 1)];
  const [from, to] = [timeOf(wallOf(timeZone, starts)), timeOf(wallOf(timeZone, ends))];
  if (first === last) return [{ date: first, from, to: to === '00:00' ? '24:00' : to }];
  return [
    { date: first, from, to: '24:00' },
    { date: last, from: '00:00', to: to === '00:00' ? '24:00' : to },
  ];
}

const isWithin = (
  timeZone: string,
  windows: CheckedAgenda['windows'],
  instantMs: number,
  minutes: number,
): boolean => {
  const wall = wallOf(timeZone, instantMs);
  const [date, at] = [localDate(timeZone, instantMs), minutesOf(timeOf(wall))];
  return windows.some(
    (window) => window.date === date && minutesOf(window.from) <= at && at + minutes <= minutesOf(window.to),
  );
};
