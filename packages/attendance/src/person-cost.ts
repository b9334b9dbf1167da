import type { AttendanceProblem, Candidate } from './schemas.ts';

/** What somebody costs by their cheapest way of travelling. */
export type PersonCost = { cost: number; mode?: string };

/**
 * What a candidate costs the conference, by the cheapest way they can travel.
 *
 * Of equally cheap ways the one with fewer minutes is taken, then the one listed first. A way is judged
 * by its whole price, whoever pays it.
 *
 * @param problem `nights`, `perHead` and `perNight` of it are used; amounts in minor units
 * @param candidate a candidate of the problem
 * @returns the cost in minor units, never below 0, and the mode (absent where there is no travel)
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { personCost } from '@plenum/attendance';
 *
 * const answer = personCost(
 *   { nights: 2, perHead: 1000, perNight: 500 },
 *   { id: 'D1', attributes: {}, ownContribution: 300, travel: [
 *     { mode: 'coach', fare: 900, extraNights: 1 },
 *     { mode: 'train', fare: 1200 },
 *   ] },
 * );
 * assert.deepEqual(answer, { cost: 2900, mode: 'train' });
 * ```
 */
export function personCost(
  problem: Pick<AttendanceProblem, 'nights' | 'perHead' | 'perNight'>,
  candidate: Candidate,
): PersonCost {
  const perNight = problem.perNight ?? 0;
  const ways = candidate.travel.map(({ mode, fare, minutes, nights, extraNights }) => ({
    mode,
    trip: fare + ((nights ?? problem.nights) + (extraNights ?? 0)) * perNight,
    minutes: minutes ?? Number.POSITIVE_INFINITY,
  }));
  const [first, ...others] = ways;
  const best = others.reduce(
    (found, way) =>
      found && (way.trip < found.trip || (way.trip === found.trip && way.minutes < found.minutes))
        ? way
        : found,
    first,
  );
  const trip = best?.trip ?? problem.nights * perNight;
  const heads = 1 + (candidate.companions ?? 0);
  const cost = Math.max(
    0,
    heads * (trip + problem.perHead) + (candidate.extraCosts ?? 0) - (candidate.ownContribution ?? 0),
  );
  return best ? { cost, mode: best.mode } : { cost };
}
