import type { Ground } from './ground.ts';
import type { Move } from './sweep-state.ts';

/** Hours between two breaks, no longer than anybody may sit. */
export type Session = { from: number; to: number };

type Break = Extract<Move, { kind: 'break' }>;

/** Each day cut into sessions of about the same length, with its breaks due as late as they may be. */
export function sessionsOf(ground: Ground): { sessions: Session[]; breaks: Break[] } {
  const sessions: Session[] = [];
  const breaks: Break[] = [];
  ground.stretches.forEach((stretch, index) => {
    let at = stretch.from;
    const due = (ground.dues[index] ?? []).toSorted(
      (one, two) => one.to - one.minutes - (two.to - two.minutes),
    );
    for (const { rule, minutes, from, to } of due) {
      // As late as can be where that asks for no more sessions than as early as can be.
      const starts = Math.max(
        at,
        piecesOf(ground, index, to - minutes - at) <= piecesOf(ground, index, from - at)
          ? to - minutes
          : from,
      );
      cut(ground, index, { from: at, to: starts }, sessions);
      breaks.push({ kind: 'break', rule, starts, minutes, stretch: index });
      at = starts + minutes;
    }
    cut(ground, index, { from: at, to: stretch.to - (ground.free[index] ?? 0) }, sessions);
  });
  return { sessions, breaks };
}

const strictest = (ground: Ground, stretch: number) => {
  const rules = ground.rules.filter(({ on }) => on[stretch]);
  if (rules.length === 0) return undefined;
  return {
    every: Math.min(...rules.map(({ every }) => every)),
    pause: Math.max(...rules.map(({ minutes }) => minutes)),
  };
};

function piecesOf(ground: Ground, stretch: number, minutes: number): number {
  const rule = strictest(ground, stretch);
  return rule ? Math.max(1, Math.ceil((minutes + rule.pause) / (rule.every + rule.pause))) : 1;
}

function cut(ground: Ground, stretch: number, { from, to }: Session, sessions: Session[]): void {
  const pieces = piecesOf(ground, stretch, to - from);
  const pause = strictest(ground, stretch)?.pause ?? 0;
  let at = from;
  for (let left = pieces; left > 0 && at < to; left--) {
    const even = (to - at - (left - 1) * pause) / left;
    const ends = left === 1 ? to : at + Math.floor(even / ground.step) * ground.step;
    const every = strictest(ground, stretch)?.every ?? Number.POSITIVE_INFINITY;
    sessions.push({ from: at, to: Math.min(ends, at + every) });
    at = ends + pause;
  }
}
