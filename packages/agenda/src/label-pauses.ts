import type { Ground, Task } from './ground.ts';
import type { Move } from './sweep-state.ts';

/** An item with its hours. */
export type Held = { task: Task; place: number; from: number; to: number; room: number };

type Break = Extract<Move, { kind: 'break' }>;
type Cover = { from: number; to: number; kind: 'sitting' | 'item' | 'break' };

/** The pauses by rule that lie between sittings, and the minutes of gaps that are left. */
export function labelPauses(
  ground: Ground,
  held: readonly Held[],
  breaks: readonly Break[],
): { pauses: Break[]; gaps: number } {
  const pauses: Break[] = [];
  let gaps = 0;
  ground.stretches.forEach((stretch, index) => {
    const items = held.filter(({ from }) => stretch.from <= from && from < stretch.to);
    const last = Math.max(...items.map(({ to }) => to));
    const covers: Cover[] = [
      ...items.map(({ from, to, task }): Cover => ({ from, to, kind: task.sitting ? 'sitting' : 'item' })),
      ...breaks
        .filter((one) => one.stretch === index)
        .map(({ starts, minutes }): Cover => ({ from: starts, to: starts + minutes, kind: 'break' })),
    ].toSorted((one, two) => one.from - two.from);
    const rule = ground.rules.filter(({ on }) => on[index]).toSorted((one, two) => two.minutes - one.minutes);
    let before: Cover | undefined;
    for (const next of covers) {
      // Nothing before the first item of a day or after its last is a gap.
      if (!before && next.kind === 'break') continue;
      if (next.from >= last) break;
      if (before && next.from > before.to) {
        const free = next.from - before.to;
        const both = before.kind === 'sitting' && next.kind === 'sitting';
        const pause = both ? rule.find(({ minutes }) => minutes <= free) : undefined;
        if (pause)
          pauses.push({
            kind: 'break',
            rule: pause.rule,
            starts: before.to,
            minutes: pause.minutes,
            stretch: index,
          });
        const allowed = before.kind === 'break' ? 0 : ground.changeover;
        gaps += Math.max(0, free - Math.max(pause?.minutes ?? 0, allowed));
      }
      if (!before || next.to > before.to || (next.to === before.to && next.kind === 'sitting')) before = next;
    }
  });
  return { pauses, gaps };
}
