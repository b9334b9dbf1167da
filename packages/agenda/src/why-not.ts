import type { Reason } from './errors.ts';
import type { Ground, Task } from './ground.ts';
import type { Move } from './sweep-state.ts';

type Held = { task: number | undefined; from: number; to: number; room: number };

/** Why an item has no place beside what is placed: what stands against it at the time that would suit it best. */
export function whyNot(ground: Ground, moves: readonly Move[], task: Task): Reason[] {
  const held = moves.map((move): Held => {
    const span = { from: move.starts, to: move.starts + move.minutes };
    return move.kind === 'item'
      ? { ...span, task: move.task, room: move.room }
      : { ...span, task: undefined, room: -1 };
  });
  let fewest: Reason[] | undefined;
  for (const { from, to } of ground.stretches)
    for (let at = task.at ?? from; at + task.least <= to && at >= from; at += ground.step) {
      const reasons = against(ground, task, held, at);
      if (!fewest || reasons.length < fewest.length) fewest = reasons;
      if (fewest.length <= 1 && fewest[0]?.code !== 'no-time') return fewest.length ? fewest : [noTime(task)];
      if (task.at !== undefined) break;
    }
  return fewest?.length ? fewest : [noTime(task)];
}

const noTime = ({ least }: Task): Reason => ({ code: 'no-time', params: { minutes: least } });

function against(ground: Ground, task: Task, held: readonly Held[], at: number): Reason[] {
  const reasons = new Map<string, Reason>();
  const say = (code: Reason['code'], params: Reason['params']): void => {
    if (!reasons.has(code)) reasons.set(code, { code, params });
  };
  const ends = at + task.least;
  const rooms = new Set(task.rooms);
  for (const { task: place, from, to, room } of held) {
    const other = place === undefined ? undefined : ground.tasks[place];
    if (other) {
      if (task.before.includes(place ?? -1) && to > at) say('order', { before: other.id });
      if (task.behind.includes(place ?? -1) && from < ends) say('order', { behind: other.id });
    }
    if (from < ends + ground.changeover && at < to + ground.changeover) rooms.delete(room);
    if (from >= ends || at >= to) continue;
    if (!other) {
      if (!task.inBreaks) say('no-time', { minutes: task.least });
      continue;
    }
    if (!task.clash[place ?? -1]) continue;
    const speaker = task.item.speakers?.find((one) => other.item.speakers?.includes(one));
    if (task.plenary || other.plenary) say('no-time', { minutes: task.least });
    else if (speaker !== undefined) say('speaker-busy', { speaker, item: other.id });
    else if (task.item.apart?.includes(other.id) || other.item.apart?.includes(task.id))
      say('apart', { item: other.id });
    else say('audience-busy', { audience: other.item.audience ?? 'all', item: other.id });
  }
  if (rooms.size === 0 && !reasons.has('no-time')) say('no-free-room', { ...task.item.needs });
  return [...reasons.values()];
}
