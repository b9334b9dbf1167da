import type { Ground } from './ground.ts';
import type { Move } from './sweep-state.ts';

/** Hours between two breaks, no longer than anybody may sit. */
export type Session = { from: number; to: number };

type Break = Extract<Move, { kind: 'break' }>;

/** Each day cut into sessions of about the same length, with its breaks due as late as they may be. */
export function sessionsOf(ground: Ground): { sessions: Session[]; breaks: Break[] } {
  const sessions: Session[] = [];
  const breaks: Break[] = [];
  const fixed = fixedHours(ground);
  ground.stretches.forEach((stretch, index) => {
    let at = stretch.from;
    const due = (ground.dues[index] ?? []).toSorted(
      (one, two) => one.to - one.minutes - (two.to - two.minutes),
    );
    for (const { rule, minutes, from, to } of due) {
      // As late as can be where that asks for no more sessions than as early as can be, beside what is fixed.
      const early = piecesOf(ground, index, to - minutes - at) > piecesOf(ground, index, from - at);
      const hours: number[] = [];
      for (let hour = to - minutes; hour >= Math.max(from, at); hour -= ground.step) hours.push(hour);
      if (early) hours.reverse();
      const starts =
        hours.find((hour) => !fixed.some((one) => one.from < hour + minutes && hour < one.to)) ??
        Math.max(at, to - minutes);
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
  const rule = strictest(ground, stretch);
  const [pause, every] = [rule?.pause ?? 0, rule?.every ?? Number.POSITIVE_INFINITY];
  const fixed = fixedHours(ground);
  for (let at = from; at < to; ) {
    const left = piecesOf(ground, stretch, to - at);
    const even = (to - at - (left - 1) * pause) / left;
    let ends = left === 1 ? to : at + Math.floor(even / ground.step) * ground.step;
    ends = Math.min(ends, at + every);
    // A pause does not fall into what is fixed: it comes before, or after it.
    const across = fixed.find((one) => one.from < ends + pause && one.to > ends);
    if (across && ends < to) {
      if (across.from - pause > at) ends = across.from - pause;
      else if (across.to <= at + every) ends = across.to;
    }
    if (ends <= at) return;
    sessions.push({ from: at, to: Math.min(ends, to) });
    at = ends + pause;
  }
}

/** The hours of the items that stand fixed, but for those that can run in a break. */
const fixedHours = ({ tasks }: Ground): Session[] =>
  tasks.flatMap(({ at, least, inBreaks }) =>
    at === undefined || inBreaks ? [] : [{ from: at, to: at + least }],
  );
