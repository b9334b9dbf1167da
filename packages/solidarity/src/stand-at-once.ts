import type { Candidate } from './candidate.ts';
import { union } from './intervals.ts';

type Change = { at: number; people: number; pickets: number };

/**
 * The first instant at which most people can stand, and of as many people most pickets; undefined without a
 * picket. Exact: a picket can stand at an instant if one of its starts covers it, whatever the others do.
 */
export function bestInstant(candidates: readonly Candidate[]): number | undefined {
  const changes = candidates
    .flatMap(({ starts, length, turnout }) =>
      union(starts.map((from) => ({ from, to: from + length }))).flatMap(({ from, to }): Change[] => [
        { at: from, people: turnout, pickets: 1 },
        { at: to, people: -turnout, pickets: -1 },
      ]),
    )
    .sort((a, b) => a.at - b.at);
  const now = { people: 0, pickets: 0 };
  let best: Change | undefined;
  for (const [index, { at, people, pickets }] of changes.entries()) {
    now.people += people;
    now.pickets += pickets;
    if (changes[index + 1]?.at === at) continue;
    const isBetter =
      best === undefined ||
      now.people > best.people ||
      (now.people === best.people && now.pickets > best.pickets);
    if (isBetter) best = { at, ...now };
  }
  return best?.at;
}

/** The earliest start by which the picket stands at the instant. */
export const startAround = ({ starts, length }: Candidate, instant: number): number | undefined =>
  starts.find((start) => start <= instant && instant < start + length);
