import type { CheckedProblem } from './read-problem.ts';

/** Vehicles of one kind. */
export type Vehicle = NonNullable<CheckedProblem['vehicles']>[number];

/** One way for a person to come, as one head pays it. */
export type Way = {
  mode: string | undefined;
  vehicle: Vehicle | undefined;
  /** Everything but the bed at the venue: fare or share of a vehicle, paid nights on the road, meals. */
  price: number;
  /** Nights in a bed that the plan must find; 0 where beds are no part of the problem. */
  nights: number;
  minutes: number;
  /** Whether `minutes` stands for a figure that is not known. */
  untimed: boolean;
};

/** What a place in a vehicle costs whoever rides; the odd rest is the conference's. */
export const placeShare = ({ cost, places }: Vehicle): number => Math.floor(cost / places);

/** Whether the problem's beds are rooms that the plan gives out. */
export const hasBedrooms = ({ bedrooms }: CheckedProblem): boolean => (bedrooms?.length ?? 0) > 0;

/**
 * The ways worth looking at, the cheapest of one's own first. A way of one's own is left out when another is no
 * dearer, as short a stay and, where travelling time counts, no slower.
 */
export function waysOf(problem: CheckedProblem, candidate: CheckedProblem['candidates'][number]): Way[] {
  const rooms = hasBedrooms(problem);
  const perNight = problem.perNight ?? 0;
  const way = (
    travel: Pick<Way, 'mode' | 'vehicle'>,
    fare: number,
    stay: { minutes: number | undefined; nights: number; extraNights: number },
  ): Way => ({
    ...travel,
    price: fare + problem.perHead + (stay.extraNights + (rooms ? 0 : stay.nights)) * perNight,
    nights: rooms ? stay.nights : 0,
    minutes: stay.minutes ?? 0,
    untimed: stay.minutes === undefined,
  });
  const own = candidate.travel.map((travel) =>
    way({ mode: travel.mode, vehicle: undefined }, travel.fare, {
      minutes: travel.minutes,
      nights: travel.nights ?? problem.nights,
      extraNights: travel.extraNights ?? 0,
    }),
  );
  if (own.length === 0)
    own.push(
      way({ mode: undefined, vehicle: undefined }, 0, { minutes: 0, nights: problem.nights, extraNights: 0 }),
    );
  const heads = 1 + (candidate.companions ?? 0);
  const rides = (problem.vehicles ?? [])
    .filter(
      ({ groups, places, available }) =>
        candidate.group !== undefined && groups.includes(candidate.group) && places >= heads && available > 0,
    )
    .map((vehicle) =>
      way({ mode: undefined, vehicle }, placeShare(vehicle), {
        minutes: vehicle.minutes,
        nights: problem.nights,
        extraNights: 0,
      }),
    );
  return [...worthwhile(own, problem.goals?.includes('travelTime') ?? false), ...rides];
}

function worthwhile(ways: Way[], timed: boolean): Way[] {
  // Where time is no goal it only breaks a tie, and what is not known loses it.
  const slowness = ({ minutes, untimed }: Way) => (untimed && !timed ? Number.POSITIVE_INFINITY : minutes);
  const inOrder = ways.toSorted((one, two) => one.price - two.price || slowness(one) - slowness(two) || 0);
  const kept: Way[] = [];
  for (const way of inOrder) {
    const beaten = kept.some(
      (other) => other.nights === way.nights && (!timed || other.minutes <= way.minutes),
    );
    if (!beaten) kept.push(way);
  }
  return kept;
}
