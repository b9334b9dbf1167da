import type { Agenda, Item, Slot } from './schemas.ts';

// Everything here counts minutes from midnight UTC of the first date, on agendas whose zone is UTC, and knows nothing
// of how the package reads hours, searches or checks.

export const firstDate = '2027-04-16';
const origin = Date.parse(firstDate) / 60_000;
const dayOf = (date: string): number => Date.parse(date) / 60_000 - origin;
const timeOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

type Piece = { from: number; to: number };
type Held = Piece & { item: Item; room: string | undefined };
type Break = Piece & { name: string };
/** Minutes that are taken up, and how many after them are no gap. */
type Cover = Piece & { after: number };

const overlap = (one: Piece, two: Piece): boolean => one.from < two.to && two.from < one.to;
const sits = ({ kind }: Item): boolean => kind === 'plenary' || kind === 'commission';
const everybody = ({ audience }: Item): boolean => audience === undefined || audience === 'all';
const leastOf = (item: Item): number => item.minutesAtLeast ?? item.minutes;

const daysOf = (agenda: Agenda): Piece[] =>
  agenda.windows.map(({ date, from, to }) => ({
    from: dayOf(date) + timeOf(from),
    to: dayOf(date) + timeOf(to),
  }));

const roomsFor = (agenda: Agenda, item: Item): (string | undefined)[] => {
  if (agenda.rooms.length === 0 || (!sits(item) && !item.needs)) return [undefined];
  const fitting = agenda.rooms.filter(
    ({ places, screen }) => places >= (item.needs?.places ?? 0) && (!item.needs?.screen || screen),
  );
  if (item.kind !== 'plenary') return fitting.map(({ id }) => id);
  const most = Math.max(...fitting.map(({ places }) => places));
  return fitting
    .filter(({ places }) => places === most)
    .slice(0, 1)
    .map(({ id }) => id);
};

/** Whether two items may be held as they are, whatever else is. */
function agree(agenda: Agenda, one: Held, two: Held): boolean {
  const changeover = agenda.changeover ?? 0;
  if (one.room !== undefined && one.room === two.room) {
    const [first, second] = one.from <= two.from ? [one, two] : [two, one];
    if (first.to + changeover > second.from) return false;
  }
  if (overlap(one, two)) {
    if (one.item.kind === 'plenary' || two.item.kind === 'plenary') return false;
    if (everybody(one.item) || everybody(two.item) || one.item.audience === two.item.audience) return false;
    if (one.item.apart?.includes(two.item.id) || two.item.apart?.includes(one.item.id)) return false;
    if (one.item.speakers?.some((speaker) => two.item.speakers?.includes(speaker))) return false;
  }
  for (const [early, late] of [
    [one, two],
    [two, one],
  ] as const) {
    const ordered =
      late.item.after?.includes(early.item.id) ||
      (early.item.place === 'first' && late.item.place !== 'first') ||
      (late.item.place === 'last' && early.item.place !== 'last');
    if (ordered && early.to > late.from) return false;
  }
  return true;
}

/** The rules that look at a whole day: breaks, sittings, the buffer; and the gaps, or undefined where one is broken. */
function judgeDay(agenda: Agenda, day: Piece, items: Held[], breaks: Break[]): number | undefined {
  if (items.length === 0) return 0;
  for (const pause of breaks) {
    if (pause.from < day.from || pause.to > day.to) return undefined;
    if (breaks.some((other) => other !== pause && overlap(other, pause))) return undefined;
    if (items.some((one) => one.item.kind !== 'break' && overlap(one, pause))) return undefined;
  }
  const sittings = items.filter(({ item }) => sits(item)).toSorted((one, two) => one.from - two.from);
  const rules = agenda.breaks.filter(({ every }) => every !== undefined);
  for (const { every = 0, minutes } of rules)
    for (const { from } of sittings) {
      // From each beginning on, as far as no pause is long enough.
      let until = from;
      for (const one of sittings)
        if (one.from >= from && one.from - until < minutes) until = Math.max(until, one.to);
      if (until - from > every) return undefined;
    }

  const changeover = agenda.changeover ?? 0;
  const covers: Cover[] = [
    ...items.map(({ from, to }) => ({ from, to, after: changeover })),
    ...breaks.map(({ from, to }) => ({ from, to, after: 0 })),
  ];
  // A pause of a rule stands where a sitting has ended, if the next to begin is a sitting after it.
  const pauses: Cover[] = [];
  const solid: (Piece & { sitting: boolean })[] = [
    ...items.filter(({ item }) => item.kind !== 'break').map((one) => ({ ...one, sitting: sits(one.item) })),
    ...breaks.map((one) => ({ ...one, sitting: false })),
  ];
  for (const { to } of sittings) {
    if (covers.some((one) => one.from < to && one.to > to)) continue;
    const next = solid.filter((one) => one.from >= to).toSorted((one, two) => one.from - two.from);
    const [first] = next;
    if (!first?.sitting || next.some((one) => one.from === first.from && !one.sitting)) continue;
    for (const { minutes } of rules)
      if (to + minutes <= first.from)
        pauses.push({ from: to, to: to + minutes, after: Math.max(0, changeover - minutes) });
  }
  // Each of them may be left out, where the time is to stay free.
  let least: number | undefined;
  for (let chosen = 0; chosen < 2 ** pauses.length; chosen++) {
    const gaps = gapsOf(agenda, day, items, [
      ...covers,
      ...pauses.filter((_, index) => (chosen >> index) & 1),
    ]);
    if (gaps !== undefined && (least === undefined || gaps < least)) least = gaps;
  }
  return least;
}

function gapsOf(agenda: Agenda, day: Piece, items: Held[], covers: Cover[]): number | undefined {
  const covered = (minute: number) => covers.some(({ from, to }) => from <= minute && minute < to);
  const begins = Math.min(...items.map(({ from }) => from));
  const ends = Math.max(...items.map(({ to }) => to));
  let gaps = 0;
  for (let minute = begins; minute < ends; minute++) {
    if (covered(minute)) continue;
    const last = Math.max(...covers.filter(({ to }) => to <= minute).map(({ to }) => to));
    const allowed = Math.min(...covers.filter(({ to }) => to === last).map(({ after }) => after));
    if (minute >= last + allowed) gaps++;
  }
  if (agenda.buffer === undefined) return gaps;
  const [numerator = 0, denominator = 1] = agenda.buffer.split('/').map(Number);
  let free = 0;
  for (let minute = day.from; minute < day.to; minute++) if (!covered(minute)) free++;
  return free * denominator < numerator * (day.to - day.from) ? undefined : gaps;
}

/** How good a timetable is: should, could, minutes, and gaps, the first counting most. */
export type Worth = [should: number, could: number, minutes: number, gaps: number];

const isBetter = (one: Worth, two: Worth): boolean => {
  const place = one.findIndex((value, index) => value !== two[index]);
  return place >= 0 && (place === 3 ? one[3] < two[3] : (one[place] ?? 0) > (two[place] ?? 0));
};

/** The worth of the best timetable on a grid, by trying every one; undefined if the musts cannot all be held. */
export function bestOfAll(agenda: Agenda, grid: number): Worth | undefined {
  const days = daysOf(agenda);
  const longest = Math.min(...agenda.breaks.map(({ every = Number.POSITIVE_INFINITY }) => every));
  let best: Worth | undefined;

  const ways = agenda.items.map((item): Held[] => {
    const pin = agenda.pins?.find((one) => one.item === item.id);
    const at = pin?.starts ?? item.fixed;
    const list: Held[] = [];
    for (const day of days)
      for (let from = day.from; from < day.to; from += grid)
        for (
          let minutes = pin?.minutes ?? leastOf(item);
          minutes <= (pin?.minutes ?? item.minutes);
          minutes += grid
        ) {
          if (from + minutes > day.to || (sits(item) && minutes > longest)) continue;
          if (at !== undefined && Date.parse(at) / 60_000 - origin !== from) continue;
          for (const room of pin?.room ? [pin.room] : roomsFor(agenda, item))
            list.push({ item, from, to: from + minutes, room });
        }
    return list;
  });
  const pinned = new Set(agenda.pins?.map(({ item }) => item));

  const finish = (held: Held[]): void => {
    const counted = (priority: Item['priority']) =>
      held.filter(({ item }) => item.priority === priority).length;
    const minutes = held.reduce((sum, { from, to }) => sum + to - from, 0);
    const hope: Worth = [counted('should'), counted('could'), minutes, 0];
    if (best && !isBetter(hope, best)) return;
    let gaps = 0;
    for (const day of days) {
      const items = held.filter((one) => overlap(one, day));
      const least = leastGaps(agenda, day, items);
      if (least === undefined) return;
      gaps += least;
    }
    const worth: Worth = [hope[0], hope[1], hope[2], gaps];
    if (!best || isBetter(worth, best)) best = worth;
  };
  const leastGaps = (whole: Agenda, day: Piece, items: Held[]): number | undefined => {
    let least: number | undefined;
    const place = (rest: { name: string; minutes: number; hours: Piece }[], breaks: Break[]): void => {
      const [next, ...others] = rest;
      if (!next) {
        const gaps = judgeDay(whole, day, items, breaks);
        if (gaps !== undefined && (least === undefined || gaps < least)) least = gaps;
        return;
      }
      for (let from = next.hours.from; from + next.minutes <= next.hours.to; from += grid)
        place(others, [...breaks, { name: next.name, from, to: from + next.minutes }]);
    };
    place(dueOn(whole, day), []);
    return least;
  };
  const extend = (index: number, held: Held[]): void => {
    const item = agenda.items[index];
    if (!item) {
      finish(held);
      return;
    }
    for (const way of ways[index] ?? [])
      if (held.every((one) => agree(agenda, one, way))) extend(index + 1, [...held, way]);
    if (item.priority !== 'must' && !pinned.has(item.id)) extend(index + 1, held);
  };
  extend(0, []);
  return best;
}

/** The breaks between fixed hours that fit into a day. */
function dueOn(agenda: Agenda, day: Piece): { name: string; minutes: number; hours: Piece }[] {
  const midnight = Math.floor(day.from / 1440) * 1440;
  const date = new Date((origin + midnight) * 60_000).toISOString().slice(0, 10);
  return agenda.breaks.flatMap(({ name, minutes, between, dates }) => {
    if (!between || dates?.includes(date) === false) return [];
    const hours = {
      from: Math.max(day.from, midnight + timeOf(between[0])),
      to: Math.min(day.to, midnight + timeOf(between[1])),
    };
    return hours.to - hours.from >= minutes ? [{ name, minutes, hours }] : [];
  });
}

/** Whether a timetable keeps every rule. */
export function isSound(agenda: Agenda, slots: readonly Slot[]): boolean {
  const days = daysOf(agenda);
  const pieceOf = ({ starts, minutes }: Slot): Piece => {
    const from = Date.parse(starts) / 60_000 - origin;
    return { from, to: from + minutes };
  };
  const held = slots.flatMap((slot): Held[] => {
    const item = agenda.items.find(({ id }) => id === slot.item);
    return item ? [{ ...pieceOf(slot), item, room: slot.room }] : [];
  });
  const breaks = slots.flatMap((slot): Break[] => {
    const rule = agenda.breaks.find(({ name, between }) => between && name === slot.item);
    return rule ? [{ ...pieceOf(slot), name: rule.name }] : [];
  });
  for (const { item, from, to, room } of held) {
    if (!days.some((day) => day.from <= from && to <= day.to)) return false;
    if (to - from < leastOf(item) || to - from > item.minutes) return false;
    if (item.fixed !== undefined && pieceOf({ item: '', starts: item.fixed, minutes: 1 }).from !== from)
      return false;
    const needed = agenda.rooms.length > 0 && (sits(item) || item.needs !== undefined);
    const suits = agenda.rooms.find(({ id }) => id === room);
    if (needed !== (suits !== undefined)) return false;
    if (suits && (suits.places < (item.needs?.places ?? 0) || (item.needs?.screen && !suits.screen)))
      return false;
  }
  if (new Set(held.map(({ item }) => item.id)).size < held.length) return false;
  if (
    agenda.items.some(({ id, priority }) => priority === 'must' && !held.some(({ item }) => item.id === id))
  )
    return false;
  if (held.some((one, index) => held.slice(0, index).some((two) => !agree(agenda, one, two)))) return false;
  for (const day of days) {
    const items = held.filter((one) => overlap(one, day));
    if (items.length === 0) continue;
    for (const { name, minutes, hours } of dueOn(agenda, day)) {
      const there = breaks.filter((one) => one.name === name && overlap(one, day));
      if (there.length !== 1 || (there[0]?.from ?? 0) < hours.from || (there[0]?.to ?? 0) > hours.to)
        return false;
      if (there[0] && there[0].to - there[0].from < minutes) return false;
    }
    if (
      judgeDay(
        agenda,
        day,
        items,
        breaks.filter((one) => overlap(one, day)),
      ) === undefined
    )
      return false;
  }
  return true;
}
