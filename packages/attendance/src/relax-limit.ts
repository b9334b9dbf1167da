import { Fraction as Ratio } from 'fraction.js';
import type { Reason } from './reasons.ts';
import type { AttendanceProblem, Fraction } from './schemas.ts';

/** A limit that can give way, one of a problem's. */
export type Limit =
  | { code: 'money' }
  | { code: 'seats' }
  | { code: 'delegates-minimum' }
  | { code: 'group-minimum' | 'group-maximum' | 'rank'; group: string }
  | { code: 'must'; id: string }
  | { code: 'quota'; index: number; direction: 'atLeast' | 'atMost' }
  | { code: 'bedrooms'; type: string }
  | { code: 'vehicles'; vehicle: string }
  | { code: 'apart' | 'together'; index: number };

/** How far a limit gives way: wholly, or to a number or a share. */
export type Way = 'wholly' | number | Fraction;

/** The limits of a problem that a reason speaks of; those that cannot give way are left out. */
export function limitsIn(problem: AttendanceProblem, { code, params }: Reason): Limit[] {
  const group = String(params.group ?? '');
  switch (code) {
    case 'bedrooms':
      return (problem.bedrooms ?? []).map(({ type }) => ({ code, type }));
    case 'money':
    case 'seats':
    case 'delegates-minimum':
      return [{ code }];
    case 'group-minimum':
    case 'group-maximum':
    case 'rank':
      return [{ code, group }];
    case 'must':
      return (Array.isArray(params.ids) ? params.ids : []).map((id) => ({ code, id: String(id) }));
    case 'quota': {
      const direction = params.atLeast === undefined ? 'atMost' : 'atLeast';
      const where = JSON.stringify(params.where);
      return problem.quotas.flatMap((quota, index): Limit[] =>
        JSON.stringify(quota.where) === where && quota[direction] === params[direction]
          ? [{ code, index, direction }]
          : [],
      );
    }
    default:
      return [];
  }
}

/**
 * The limits of vehicles that could keep somebody from riding: how many there are and who may ride with whom. They
 * are no reason by themselves, as everybody can come by a way of their own: they stand behind what is paid and,
 * since ways differ in nights, behind beds.
 */
export function ridesIn({
  candidates,
  vehicles = [],
  apart = [],
  maxTogether = [],
}: AttendanceProblem): Limit[] {
  const riders = ({ groups }: (typeof vehicles)[number]) =>
    candidates.filter(({ group }) => group !== undefined && groups.includes(group));
  const rides = new Set(vehicles.flatMap(riders).map(({ id }) => id));
  if (rides.size === 0) return [];
  const place = (code: 'apart' | 'together') => (_: unknown, index: number) => ({ code, index });
  return [
    ...vehicles
      .filter((vehicle) => vehicle.available < riders(vehicle).length)
      .map(({ id }): Limit => ({ code: 'vehicles', vehicle: id })),
    ...apart
      .map(place('apart'))
      .filter(({ index }) => (apart[index] ?? []).filter((id) => rides.has(id)).length > 1),
    ...maxTogether.map(place('together')),
  ];
}

/** The problem with a limit that has given way; money wholly means that nothing costs anything. */
export function relaxed(problem: AttendanceProblem, limit: Limit, way: Way): AttendanceProblem {
  const heads = problem.candidates.reduce((sum, { companions = 0 }) => sum + 1 + companions, 0);
  const inGroup = (id: string, change: (group: AttendanceProblem['groups'][number]) => object) => ({
    ...problem,
    groups: problem.groups.map((group) => (group.id === id ? { ...group, ...change(group) } : group)),
  });
  switch (limit.code) {
    case 'money':
      return way === 'wholly' ? withoutPrices(problem) : withExtraMoney(problem, Number(way));
    case 'seats': {
      const seats = way === 'wholly' ? heads : Number(way);
      const { venues } = problem;
      return {
        ...problem,
        ...(problem.seats === undefined ? {} : { seats: Math.max(problem.seats, seats) }),
        ...(venues ? { venues: venues.map((one) => ({ ...one, seats: Math.max(one.seats, seats) })) } : {}),
      };
    }
    case 'delegates-minimum':
      return { ...problem, delegatesAtLeast: way === 'wholly' ? 0 : Number(way) };
    case 'group-minimum':
      return inGroup(limit.group, () => ({ minimum: way === 'wholly' ? 0 : Number(way) }));
    case 'group-maximum':
      return inGroup(limit.group, () => ({ maximum: way === 'wholly' ? heads : Number(way) }));
    case 'rank':
      return inGroup(limit.group, () => ({ respectRank: false }));
    case 'must':
      return {
        ...problem,
        candidates: problem.candidates.map((one) => (one.id === limit.id ? { ...one, must: false } : one)),
      };
    case 'bedrooms':
      return {
        ...problem,
        ...(problem.bedrooms && {
          bedrooms: problem.bedrooms.map((room) =>
            room.type === limit.type ? { ...room, available: numbered(way, heads) } : room,
          ),
        }),
      };
    case 'vehicles':
      return {
        ...problem,
        ...(problem.vehicles && {
          vehicles: problem.vehicles.map((vehicle) =>
            vehicle.id === limit.vehicle ? { ...vehicle, available: numbered(way, heads) } : vehicle,
          ),
        }),
      };
    case 'apart':
      return {
        ...problem,
        ...(problem.apart && {
          apart: problem.apart.map((set, index) => (index === limit.index ? [] : set)),
        }),
      };
    case 'together':
      return {
        ...problem,
        ...(problem.maxTogether && {
          maxTogether: problem.maxTogether.map((rule, index) =>
            index === limit.index ? { ...rule, most: numbered(way, heads) } : rule,
          ),
        }),
      };
    case 'quota': {
      const share = way === 'wholly' ? (limit.direction === 'atLeast' ? '0' : '1') : String(way);
      return {
        ...problem,
        quotas: problem.quotas.map((quota, index) =>
          index === limit.index ? { ...quota, [limit.direction]: share } : quota,
        ),
      };
    }
  }
}

const numbered = (way: Way, wholly: number): number => (way === 'wholly' ? wholly : Number(way));

/** The ways from the limit as it stands to giving way wholly, the nearest first; one where it is all or nothing. */
export function waysOf(problem: AttendanceProblem, limit: Limit): Way[] {
  const heads = problem.candidates.reduce((sum, { companions = 0 }) => sum + 1 + companions, 0);
  const group = 'group' in limit ? problem.groups.find(({ id }) => id === limit.group) : undefined;
  const upTo = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index + 1);
  const downFrom = (from: number) => Array.from({ length: from }, (_, index) => from - index - 1);
  switch (limit.code) {
    case 'seats': {
      // Every hall is to have so many: of several the smallest may be the one that can be paid.
      const least = Math.min(heads, ...(problem.venues ?? []).map(({ seats }) => seats));
      return upTo(Math.min(problem.seats ?? heads, least), heads);
    }
    case 'bedrooms':
      return upTo(problem.bedrooms?.find(({ type }) => type === limit.type)?.available ?? 0, heads);
    case 'vehicles':
      return upTo(problem.vehicles?.find(({ id }) => id === limit.vehicle)?.available ?? 0, heads);
    case 'together':
      return upTo(problem.maxTogether?.[limit.index]?.most ?? 0, problem.candidates.length);
    case 'delegates-minimum':
      return downFrom(problem.delegatesAtLeast ?? 0);
    case 'group-minimum':
      return downFrom(group?.minimum ?? 0);
    case 'group-maximum':
      return upTo(group?.maximum ?? group?.entitled ?? 0, heads);
    case 'quota':
      return sharesFrom(problem, limit);
    default:
      return ['wholly'];
  }
}

/** Shares of so many delegates as there may be, of 200 at most, from the one asked for down to 0 or up to 1. */
function sharesFrom(
  problem: AttendanceProblem,
  { index, direction }: Extract<Limit, { code: 'quota' }>,
): Fraction[] {
  const asked = new Ratio(problem.quotas[index]?.[direction] ?? 0);
  const most = Math.min(200, problem.candidates.filter(({ group }) => group !== undefined).length);
  const shares = new Map<string, Ratio>();
  for (let whole = 1; whole <= most; whole++)
    for (let part = 0; part <= whole; part++) {
      const share = new Ratio(part, whole);
      if (direction === 'atLeast' ? share.lt(asked) : share.gt(asked)) shares.set(share.toFraction(), share);
    }
  const sign = direction === 'atLeast' ? -1 : 1;
  return [...shares.values()].sort((one, two) => sign * one.compare(two)).map((share) => share.toFraction());
}

/** The problem with so much more free money; the fund's id is one that no other has. */
export function withExtraMoney(problem: AttendanceProblem, amount: number): AttendanceProblem {
  let id = 'extra';
  while (problem.funds.some((fund) => fund.id === id)) id += '+';
  return { ...problem, funds: [...problem.funds, { id, amount }] };
}

/** The problem in which everything is free. */
export function withoutPrices(problem: AttendanceProblem): AttendanceProblem {
  const { bedrooms, vehicles, venues } = problem;
  return {
    ...problem,
    perHead: 0,
    perNight: 0,
    fixedCosts: [],
    candidates: problem.candidates.map((candidate) => ({
      ...candidate,
      extraCosts: 0,
      travel: candidate.travel.map((way) => ({ ...way, fare: 0 })),
    })),
    ...(bedrooms ? { bedrooms: bedrooms.map((room) => ({ ...room, perNight: 0 })) } : {}),
    ...(vehicles ? { vehicles: vehicles.map((vehicle) => ({ ...vehicle, cost: 0 })) } : {}),
    ...(venues ? { venues: venues.map((venue) => ({ ...venue, hire: 0 })) } : {}),
  };
}
