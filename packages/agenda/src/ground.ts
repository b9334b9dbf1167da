import { Fraction as Ratio } from 'fraction.js';
import { type CheckedAgenda, fits, isSitting, leastMinutes, takesRoom } from './checked-agenda.ts';
import { precedences } from './find-cycles.ts';
import { type DueBreak, dueBreaks, type Stretch, stretchesOf } from './hours.ts';
import { minute } from './local-time.ts';

type CheckedItem = CheckedAgenda['items'][number];

/** An item as the search sees it; all times in minutes since 1970, others by their place in the search. */
export type Task = {
  id: string;
  item: CheckedItem;
  /** Its place in the agenda. */
  index: number;
  least: number;
  most: number;
  must: boolean;
  sitting: boolean;
  plenary: boolean;
  inBreaks: boolean;
  at: number | undefined;
  /** The rooms it can be held in, the best first; one that is -1 where it takes none. */
  rooms: number[];
  before: number[];
  behind: number[];
  clash: Uint8Array;
};

/** A rule that nobody sits longer than `every` without a pause; `on` says on which stretches it holds. */
type SittingRule = { rule: number; minutes: number; every: number; on: boolean[] };

/** What a timetable is searched on. */
export type Ground = {
  agenda: CheckedAgenda;
  stretches: Stretch[];
  /** The breaks due on each stretch. */
  dues: DueBreak[][];
  rules: SittingRule[];
  /** Minutes of each stretch that stay free. */
  free: number[];
  tasks: Task[];
  changeover: number;
  /** Every length and hour is a multiple of it from the first one on, so some best timetable keeps to it too. */
  step: number;
};

/** An agenda as the search sees it, with the items in the order in which the search tries them. */
export function groundOf(agenda: CheckedAgenda): Ground {
  const stretches = stretchesOf(agenda);
  const due = dueBreaks(agenda, stretches);
  const dues = stretches.map((_, index) => due.filter(({ stretch }) => stretch === index));
  const rules = agenda.breaks.flatMap(({ every, minutes, dates }, rule): SittingRule[] =>
    every === undefined
      ? []
      : [{ rule, minutes, every, on: stretches.map(({ date }) => dates?.includes(date) ?? true) }],
  );
  const buffer = new Ratio(agenda.buffer ?? '0');
  const tasks = tasksOf(agenda, rules);
  const changeover = agenda.changeover ?? 0;
  const origin = stretches[0]?.from ?? 0;
  const step = [
    ...stretches.flatMap(({ from, to }) => [from - origin, to - origin]),
    ...due.flatMap(({ from, to, minutes }) => [from - origin, to - origin, minutes]),
    ...rules.flatMap(({ minutes, every }) => [minutes, every]),
    ...tasks.flatMap(({ least, most, at }) => [least, most, (at ?? origin) - origin]),
    changeover,
  ].reduce(divisor, 0);
  const free = stretches.map(
    ({ from, to }) =>
      Number(
        buffer
          .mul(to - from)
          .div(step || 1)
          .ceil()
          .valueOf(),
      ) * (step || 1),
  );
  return { agenda, stretches, dues, rules, free, tasks, changeover, step: step || 1 };
}

const divisor = (one: number, two: number): number => (two === 0 ? Math.abs(one) : divisor(two, one % two));

/** Whether two items may run at the same time, people and rooms apart. */
function clashes(one: CheckedItem, two: CheckedItem): boolean {
  if (one.kind === 'plenary' || two.kind === 'plenary') return true;
  const everybody = ({ audience }: CheckedItem) => audience === undefined || audience === 'all';
  if (everybody(one) || everybody(two) || one.audience === two.audience) return true;
  if (one.apart?.includes(two.id) || two.apart?.includes(one.id)) return true;
  return one.speakers?.some((speaker) => two.speakers?.includes(speaker)) ?? false;
}

function tasksOf(agenda: CheckedAgenda, rules: SittingRule[]): Task[] {
  const before = precedences(agenda.items);
  const tails = tailsOf(agenda.items, before);
  const rank = { must: 0, should: 1, could: 2 };
  const order = agenda.items
    .map((_, index) => index)
    .toSorted((one, two) => {
      const [a, b] = [agenda.items[one], agenda.items[two]];
      if (!a || !b) return 0;
      return rank[a.priority] - rank[b.priority] || (tails[two] ?? 0) - (tails[one] ?? 0) || one - two;
    });
  const placeOf = new Map(order.map((index, place) => [index, place]));
  const pins = new Map(agenda.pins?.map((pin) => [pin.item, pin]));
  const longest = Math.min(
    ...rules.filter(({ rule }) => agenda.breaks[rule]?.dates === undefined).map(({ every }) => every),
  );
  const tasks = order.flatMap((index): Task[] => {
    const item = agenda.items[index];
    if (!item) return [];
    const pin = pins.get(item.id);
    const at = pin?.starts ?? item.fixed;
    const sitting = isSitting(item);
    return [
      {
        id: item.id,
        item,
        index,
        least: pin?.minutes ?? leastMinutes(item),
        most: pin?.minutes ?? (sitting ? Math.min(item.minutes, longest) : item.minutes),
        must: pin !== undefined || item.priority === 'must',
        sitting,
        plenary: item.kind === 'plenary',
        inBreaks: item.kind === 'break',
        at: at === undefined ? undefined : Date.parse(at) / minute,
        rooms: roomsOf(agenda, item, pin?.room),
        before: (before[index] ?? []).flatMap((other) => placeOf.get(other) ?? []),
        behind: [],
        clash: Uint8Array.from(order, (other) => Number(clashes(item, agenda.items[other] ?? item))),
      },
    ];
  });
  tasks.forEach((task, place) => {
    for (const other of task.before) tasks[other]?.behind.push(place);
  });
  return tasks;
}

/** The rooms that an item can have: for a plenary the largest, for others the smallest first. */
function roomsOf(agenda: CheckedAgenda, item: CheckedItem, pinned: string | undefined): number[] {
  if (pinned !== undefined) return [agenda.rooms.findIndex(({ id }) => id === pinned)];
  if (!takesRoom(agenda, item)) return [-1];
  const places = (index: number) => agenda.rooms[index]?.places ?? 0;
  const fitting = agenda.rooms.flatMap((room, index) => (fits(room, item) ? [index] : []));
  if (item.kind !== 'plenary') return fitting.toSorted((one, two) => places(one) - places(two));
  return fitting.toSorted((one, two) => places(two) - places(one)).slice(0, 1);
}

/** How many minutes must at the least go by from the beginning of each item to the end of the last behind it. */
function tailsOf(items: readonly CheckedItem[], before: number[][]): number[] {
  const behind = items.map((): number[] => []);
  before.forEach((list, index) => {
    for (const other of list) behind[other]?.push(index);
  });
  const open = behind.map(({ length }) => length);
  const tails = items.map(leastMinutes);
  const ready = open.flatMap((count, index) => (count === 0 ? [index] : []));
  for (let at = ready.pop(); at !== undefined; at = ready.pop())
    for (const other of before[at] ?? []) {
      const item = items[other];
      if (!item) continue;
      tails[other] = Math.max(tails[other] ?? 0, leastMinutes(item) + (tails[at] ?? 0));
      open[other] = (open[other] ?? 1) - 1;
      if (open[other] === 0) ready.push(other);
    }
  return tails;
}
