import { type Interval, union } from './intervals.ts';
import { minute, toInstant } from './local-time.ts';

/** A picket that is held: when, and how many stand. */
export type Held = { id: string; span: Interval; turnout: number };

/** The time in which somebody stands somewhere, with the gaps between the first start and the last end. */
export type Coverage = { minutes: number; gaps: { from: string; to: string }[] };

/** The first instant at which most people stand. */
export type AtOnce = { instant: string; turnout: number };

export function coverageOf(held: readonly Held[]): Coverage {
  const covered = union(held.map(({ span }) => span));
  return {
    minutes: covered.reduce((sum, { from, to }) => sum + (to - from) / minute, 0),
    gaps: covered
      .slice(1)
      .map(({ from }, index) => ({ from: toInstant(covered[index]?.to ?? from), to: toInstant(from) })),
  };
}

export function mostAtOnce(held: readonly Held[], date: string): AtOnce {
  // Ends before starts: who leaves on the hour does not stand beside who comes on the hour.
  const changes = held
    .flatMap(({ span, turnout }) => [
      { at: span.from, by: turnout },
      { at: span.to, by: -turnout },
    ])
    .sort((a, b) => a.at - b.at || a.by - b.by);
  let now = 0;
  let most: { at: number; turnout: number } | undefined;
  for (const [index, { at, by }] of changes.entries()) {
    now += by;
    const isLastAtThisInstant = changes[index + 1]?.at !== at;
    if (isLastAtThisInstant && (most === undefined || now > most.turnout)) most = { at, turnout: now };
  }
  return most === undefined
    ? { instant: `${date}T00:00:00Z`, turnout: 0 }
    : { instant: toInstant(most.at), turnout: most.turnout };
}
