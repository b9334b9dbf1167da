import { readInput, type Tell } from './check-input.ts';
import { type CheckedAgenda, fits, isSitting, leastMinutes } from './checked-agenda.ts';
import { findCycles } from './find-cycles.ts';
import { dueBreaks, type Stretch, stretchesOf } from './hours.ts';
import { localDate, minute } from './local-time.ts';
import { agendaSchema } from './schemas.ts';

type CheckedItem = CheckedAgenda['items'][number];

/** Checks shape, references and hours in one pass; throws an AgendaError with everything found. */
export const readAgenda = (input: unknown): CheckedAgenda =>
  readInput(agendaSchema, input, [], (agenda, tell) => {
    const known = checkNames(agenda, tell);
    const stretches = stretchesOf(agenda, tell);
    if (agenda.windows.length === 0) tell('empty', ['windows']);
    checkBreaks(agenda, stretches, tell);
    for (const [index, item] of agenda.items.entries())
      checkItem(agenda, stretches, item, index, known.items, tell);
    for (const items of findCycles(agenda.items)) tell('cycle', ['items'], { items });
    checkPins(agenda, stretches, known, tell);
  });

type Known = { items: Map<string, number>; rooms: Map<string, number>; rules: Map<string, number> };

function checkNames(agenda: CheckedAgenda, tell: Tell): Known {
  const unique = (
    list: 'items' | 'rooms' | 'breaks',
    key: string,
    names: string[],
    taken?: Map<string, number>,
  ) => {
    const seen = new Map<string, number>();
    names.forEach((name, index) => {
      const first = seen.get(name);
      if (first !== undefined) tell('duplicate-id', [list, index, key], { id: name, first });
      else if (taken?.has(name))
        tell('duplicate-id', [list, index, key], { id: name, item: taken.get(name) });
      else seen.set(name, index);
    });
    return seen;
  };
  const items = unique(
    'items',
    'id',
    agenda.items.map(({ id }) => id),
  );
  const rooms = unique(
    'rooms',
    'id',
    agenda.rooms.map(({ id }) => id),
  );
  // A slot of a break is told from those of items by the rule's name.
  const rules = unique(
    'breaks',
    'name',
    agenda.breaks.map(({ name }) => name),
    items,
  );
  return { items, rooms, rules };
}

function checkBreaks(agenda: CheckedAgenda, stretches: Stretch[], tell: Tell): void {
  const due = new Set(dueBreaks(agenda, stretches).map(({ rule, date }) => `${rule} ${date}`));
  agenda.breaks.forEach(({ between, every, dates, minutes }, index) => {
    if (between === undefined && every === undefined) tell('missing', ['breaks', index, 'between']);
    if (between !== undefined && every !== undefined) tell('not-allowed', ['breaks', index, 'every']);
    if (between !== undefined) {
      const [from, to] = between.map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
      const most = (to ?? 0) - (from ?? 0);
      if (most <= 0) tell('break-backwards', ['breaks', index, 'between']);
      else if (most < minutes) tell('impossible-minutes', ['breaks', index, 'minutes'], { minutes, most });
    }
    if (between !== undefined)
      dates?.forEach((date, place) => {
        if (!due.has(`${index} ${date}`)) tell('break-outside', ['breaks', index, 'dates', place], { date });
      });
  });
}

function checkItem(
  agenda: CheckedAgenda,
  stretches: Stretch[],
  item: CheckedItem,
  index: number,
  known: Map<string, number>,
  tell: Tell,
): void {
  const { minutes, minutesAtLeast } = item;
  const least = leastMinutes(item);
  if (minutes < 1 || minutes > 1440)
    tell('impossible-minutes', ['items', index, 'minutes'], { minutes, most: 1440 });
  if (minutesAtLeast !== undefined && (minutesAtLeast < 1 || minutesAtLeast > minutes))
    tell('impossible-minutes', ['items', index, 'minutesAtLeast'], {
      minutes: minutesAtLeast,
      most: minutes,
    });
  for (const list of ['after', 'apart'] as const)
    item[list]?.forEach((id, place) => {
      if (!known.has(id)) tell('unknown-item', ['items', index, list, place], { item: id });
      else if (list === 'apart' && id === item.id) tell('not-allowed', ['items', index, list, place]);
    });
  if (item.needs !== undefined && !agenda.rooms.some((room) => fits(room, item)))
    tell('no-room', ['items', index, 'needs'], { ...item.needs });
  const every = agenda.breaks.find((rule) => rule.every !== undefined && !rule.dates && rule.every < least);
  if (isSitting(item) && every)
    tell('longer-than-sitting', ['items', index], { minutes: least, every: every.every, rule: every.name });
  const longest = Math.max(0, ...stretches.map(({ from, to }) => to - from));
  if (stretches.length > 0 && least > longest && least <= 1440)
    tell('longer-than-window', ['items', index], { minutes: least, longest });
  if (item.fixed !== undefined && !inside(stretches, minuteOf(item.fixed), least))
    tell('fixed-outside', ['items', index, 'fixed'], { fixed: item.fixed, minutes: least });
}

const minuteOf = (instant: string): number => Date.parse(instant) / minute;

const inside = (stretches: Stretch[], starts: number, minutes: number): boolean =>
  stretches.some(({ from, to }) => from <= starts && starts + minutes <= to);

function checkPins(agenda: CheckedAgenda, stretches: Stretch[], known: Known, tell: Tell): void {
  const pinned = new Map<string, number>();
  agenda.pins?.forEach((pin, index) => {
    const path = ['pins', index];
    const item = agenda.items[known.items.get(pin.item) ?? -1];
    const rule = agenda.breaks[known.rules.get(pin.item) ?? -1];
    const room = agenda.rooms[known.rooms.get(pin.room ?? '') ?? -1];
    if (!item && !rule) tell('unknown-item', [...path, 'item'], { item: pin.item });
    if (pin.room !== undefined && !room) tell('unknown-room', [...path, 'room'], { room: pin.room });
    const key = rule ? `${pin.item} ${localDate(agenda.timeZone, Date.parse(pin.starts))}` : pin.item;
    const first = pinned.get(key);
    if (first !== undefined && rule?.every === undefined)
      tell('pin-twice', [...path, 'item'], { item: pin.item, first });
    pinned.set(key, index);
    if (!inside(stretches, minuteOf(pin.starts), pin.minutes))
      tell('pin-outside', [...path, 'starts'], { item: pin.item, starts: pin.starts, minutes: pin.minutes });
    const least = item ? leastMinutes(item) : rule?.minutes;
    if (least !== undefined && pin.minutes < least)
      tell('pin-minutes', [...path, 'minutes'], { item: pin.item, minutes: pin.minutes, least });
    if (item && room && !fits(room, item))
      tell('no-room', [...path, 'room'], { item: item.id, room: room.id, ...item.needs });
  });
}
