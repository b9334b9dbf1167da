import type { Ground, Task } from './ground.ts';
import { type Held, labelPauses } from './label-pauses.ts';
import { type Session, sessionsOf } from './sessions.ts';
import type { Measure } from './sweep-cost.ts';
import type { Move } from './sweep-state.ts';

/** A timetable made by filling sessions, and what it costs by the measure. */
export type Filled = { moves: Move[]; lost: number; gaps: number; cost: number };

/**
 * Fills the sessions between the breaks one item after another, in several orders and lengths, and takes the best:
 * quick for any number of items, and no proof. Undefined where some must found no place.
 */
export function fillSessions(ground: Ground, { weights }: Measure): Filled | undefined {
  const { sessions, breaks } = sessionsOf(ground);
  let best: Filled | undefined;
  for (const short of [false, true])
    for (const quickFirst of [false, true]) {
      const held = fill(ground, sessions, breaks, { short, quickFirst });
      if (!held) continue;
      const { pauses, gaps } = labelPauses(ground, held, breaks);
      const lost = held.reduce((sum, { task, from, to }) => sum + task.most - (to - from), 0);
      const out = new Set(ground.tasks);
      for (const { task } of held) out.delete(task);
      let cost = gaps + lost * weights.minute;
      for (const { item, most } of out)
        cost += most * weights.minute + (item.priority === 'must' ? 0 : weights[item.priority]);
      if (best && best.cost <= cost) continue;
      const items = held.map(({ place, from, to, room }): Move => {
        return { kind: 'item', task: place, starts: from, minutes: to - from, room };
      });
      best = { moves: [...items, ...breaks, ...pauses], lost, gaps, cost };
    }
  return best;
}

type Breaks = Extract<Move, { kind: 'break' }>[];

function fill(
  ground: Ground,
  sessions: Session[],
  breaks: Breaks,
  { short, quickFirst }: { short: boolean; quickFirst: boolean },
): Held[] | undefined {
  const rank = ({ must, item, at }: Task) =>
    (must ? 0 : item.priority === 'could' ? 6 : 3) +
    (at === undefined ? (item.kind === 'plenary' ? 1 : 2) : 0);
  const order = [...ground.tasks.entries()].toSorted(
    ([one, a], [two, b]) => rank(a) - rank(b) || (quickFirst && !a.must ? a.least - b.least : 0) || one - two,
  );
  const held: Held[] = [];
  for (const [place, task] of order) {
    const lengths = short ? [task.least] : [task.most, task.least];
    const one = lengths
      .values()
      .map((minutes) => findPlace(ground, sessions, breaks, held, place, minutes))
      .find((found) => found !== undefined);
    if (one) held.push(one);
    else if (task.must) return undefined;
  }
  for (const one of held) lengthen(ground, sessions, held, one);
  return held;
}

/** The first place for an item, or for what closes the conference the last. */
function findPlace(
  ground: Ground,
  sessions: readonly Session[],
  breaks: Breaks,
  held: readonly Held[],
  place: number,
  minutes: number,
): Held | undefined {
  const task = ground.tasks[place];
  if (!task) return undefined;
  if (task.at !== undefined) {
    const to = task.at + minutes;
    const within = ground.stretches.some((stretch) => stretch.from <= (task.at ?? 0) && to <= stretch.to);
    const broken = breaks.some(
      ({ starts, minutes: length }) => starts < to && task.at !== undefined && task.at < starts + length,
    );
    if (!within || (broken && !task.inBreaks)) return undefined;
    const tried = tryAt(ground, task, place, held, task.at, to);
    return typeof tried === 'object' ? tried : undefined;
  }
  for (const session of task.item.place === 'last' ? sessions.toReversed() : sessions) {
    if (task.item.place === 'last') {
      for (let at = session.to - minutes; at >= session.from; at -= ground.step) {
        const tried = tryAt(ground, task, place, held, at, at + minutes);
        if (typeof tried === 'object') return tried;
      }
      continue;
    }
    for (let at = session.from; at + minutes <= session.to; ) {
      const tried = tryAt(ground, task, place, held, at, at + minutes);
      if (typeof tried === 'object') return tried;
      if (tried === Number.POSITIVE_INFINITY) return undefined;
      at += Math.max(ground.step, Math.ceil((tried - at) / ground.step) * ground.step);
    }
  }
  return undefined;
}

/** The item there, or from when on it is worth trying again. */
function tryAt(
  { changeover }: Ground,
  task: Task,
  place: number,
  held: readonly Held[],
  from: number,
  to: number,
): Held | number {
  let later = from;
  const rooms = new Set(task.rooms);
  for (const other of held) {
    if (other.to > from && task.before.includes(other.place)) later = Math.max(later, other.to);
    if (other.from < to && task.behind.includes(other.place)) return Number.POSITIVE_INFINITY;
    if (other.from < to && from < other.to && task.clash[other.place]) later = Math.max(later, other.to);
    if (other.room >= 0 && other.from < to + changeover && from < other.to + changeover)
      rooms.delete(other.room);
  }
  if (later > from) return later;
  const [room] = rooms;
  return room === undefined ? from : { task, place, from, to, room };
}

/** Gives an item as many minutes as nothing after it needs. */
function lengthen(
  { changeover, step }: Ground,
  sessions: readonly Session[],
  held: readonly Held[],
  one: Held,
): void {
  const session = sessions.find(({ from, to }) => from <= one.from && one.to <= to);
  if (!session) return;
  let end = Math.min(session.to, one.from + one.task.most);
  for (const other of held) {
    if (other === one || other.from < one.to) continue;
    if (one.task.clash[other.place] || one.task.behind.includes(other.place)) end = Math.min(end, other.from);
    if (other.room >= 0 && other.room === one.room) end = Math.min(end, other.from - changeover);
  }
  one.to = Math.max(one.to, one.to + Math.floor((end - one.to) / step) * step);
}
