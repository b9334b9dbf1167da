import fc from 'fast-check';
import { Fraction as Ratio } from 'fraction.js';
import type { AttendanceProblem, Candidate } from './index.ts';

export const maybe = <T>(value: fc.Arbitrary<T>, freq = 2) => fc.option(value, { nil: undefined, freq });
export const where = fc.constantFrom<Record<string, string>>(
  { gender: 'w' },
  { gender: 'm' },
  { office: 'yes' },
);
const optionalList = <T>(item: fc.Arbitrary<T>, maxLength: number) =>
  fc.oneof(fc.constant(undefined), fc.array(item, { minLength: 1, maxLength }));

const candidate = fc.record({
  group: fc.constantFrom('a', 'a', 'a', 'b', 'b', undefined),
  rank: maybe(fc.integer({ min: 1, max: 3 }), 5),
  must: fc.constantFrom(false, false, false, false, false, true),
  weight: fc.integer({ min: 0, max: 3 }),
  attributes: fc.record(
    { gender: fc.constantFrom('w', 'm', 'x'), office: fc.constantFrom('yes', 'no') },
    { requiredKeys: ['office'] },
  ),
  travel: fc.array(
    fc.record({
      mode: fc.constantFrom('coach', 'train'),
      fare: fc.integer({ min: 0, max: 12 }),
      minutes: maybe(fc.integer({ min: 1, max: 5 }), 5),
      nights: maybe(fc.integer({ min: 0, max: 2 })),
    }),
    { maxLength: 2 },
  ),
  companions: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, 1),
  extraCosts: maybe(fc.integer({ min: 0, max: 5 }), 1),
  ownContribution: maybe(fc.integer({ min: 0, max: 14 }), 1),
});

/** Problems of four people at most with every feature that there is. */
export const tiny = fc
  .record({
    candidates: fc.array(candidate, { minLength: 1, maxLength: 4 }),
    seats: maybe(fc.integer({ min: 2, max: 5 }), 1),
    nights: fc.integer({ min: 0, max: 2 }),
    perHead: fc.integer({ min: 0, max: 3 }),
    perNight: maybe(fc.integer({ min: 0, max: 3 })),
    entitled: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })),
    minimum: maybe(fc.constant(1), 1),
    maximum: maybe(fc.integer({ min: 1, max: 4 }), 1),
    delegatesAtLeast: maybe(fc.integer({ min: 0, max: 2 }), 1),
    quotas: fc.array(
      fc.record({
        where,
        atLeast: maybe(fc.constantFrom('0', '1/3', '1/2'), 4),
        atMost: maybe(fc.constantFrom('1/2', '2/3'), 1),
      }),
      { maxLength: 2 },
    ),
    ranks: fc.tuple(maybe(fc.boolean()), maybe(fc.boolean())),
    fixedCosts: fc.constantFrom<AttendanceProblem['fixedCosts'][]>([], [{ name: 'print', amount: 3 }]),
    venues: optionalList(
      fc.record({ seats: fc.integer({ min: 2, max: 6 }), hire: fc.integer({ min: 0, max: 8 }) }),
      3,
    ),
    funds: fc.array(
      fc.record({
        amount: fc.integer({ min: 0, max: 40 }),
        earmark: maybe(where, 1),
        status: fc.constantFrom('received' as const, 'pledged' as const, 'hoped' as const),
        probability: maybe(fc.constantFrom('1/2', '1/3', '0', '1')),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    bedrooms: optionalList(
      fc.record({
        beds: fc.integer({ min: 1, max: 3 }),
        perNight: fc.integer({ min: 0, max: 9 }),
        available: fc.integer({ min: 0, max: 2 }),
      }),
      2,
    ),
    roomSharing: maybe(
      fc.constantFrom<{ by: string; alone: string[] }>(
        { by: 'gender', alone: ['x'] },
        { by: 'gender', alone: [] },
      ),
    ),
    vehicles: optionalList(
      fc.record({
        groups: fc.constantFrom<string[]>(['a'], ['a', 'b']),
        places: fc.integer({ min: 1, max: 3 }),
        cost: fc.integer({ min: 0, max: 15 }),
        available: fc.integer({ min: 0, max: 2 }),
        minutes: maybe(fc.integer({ min: 1, max: 5 }), 5),
      }),
      2,
    ),
    apart: optionalList(fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 3 }), 2),
    maxTogether: optionalList(fc.record({ where, most: fc.integer({ min: 0, max: 2 }) }), 1),
    goals: fc.constantFrom<AttendanceProblem['goals']>(
      undefined,
      ['attendance', 'balance', 'travelTime', 'cost'],
      ['weight', 'cost'],
      ['cost', 'representation'],
      ['kept', 'representation', 'weight'],
    ),
  })
  .map(({ entitled, minimum, maximum, ranks, ...rest }): AttendanceProblem => {
    const candidates = rest.candidates.map((item, index) => ({ ...item, id: `p${index}` }));
    const groups = ['a', 'b'].map((id, index) => {
      const some = candidates.some(({ group }) => group === id) ? (entitled[index] ?? 0) : 0;
      const most = index === 0 && some > 0 ? maximum : undefined;
      return {
        ...{ id, entitled: some, maximum: most, respectRank: ranks[index] },
        minimum: some > 0 && index === 0 ? minimum : undefined,
      };
    });
    return {
      ...rest,
      currency: 'EUR',
      candidates,
      groups,
      funds: rest.funds.map((fund, index) => ({ ...fund, id: `f${index}` })),
      quotas: rest.quotas
        .filter(({ atLeast, atMost }) => atLeast ?? atMost)
        .map((quota) => ({ ...quota, atLeast: quota.atMost ? undefined : quota.atLeast })),
      venues: rest.venues?.map((venue, index) => ({
        ...venue,
        id: `hall ${index}`,
        seats: index === 0 ? 9 : venue.seats,
      })),
      bedrooms: rest.bedrooms?.map((room, index) => ({ ...room, type: `room ${index}` })),
      roomSharing: rest.bedrooms ? rest.roomSharing : undefined,
      vehicles: rest.vehicles?.map((vehicle, index) => ({ ...vehicle, id: `bus ${index}` })),
      apart: rest.apart?.map((set) => set.flatMap((index) => candidates[index]?.id ?? [])),
    };
  });

export const matches = (attributes: Record<string, string>, wanted: Record<string, string> = {}) =>
  Object.keys(wanted).every((key) => attributes[key] === wanted[key]);
const headsOf = ({ companions = 0 }: Candidate) => 1 + companions;

/** What it takes to have exactly these people, by the best of all ways, beds, vehicles and halls. */
type Priced = { short: number; cost: number };

/** A set of people who keep the rules, with every price that is not worse in both respects than another. */
export type People = { ids: Set<string>; members: Candidate[]; delegates: number; prices: Priced[] };

/** The oracle: every set of candidates, every way of each, every bed of each head, every hall. */
export function everySet(problem: AttendanceProblem): People[] {
  return Array.from({ length: 2 ** problem.candidates.length }, (_, mask) => {
    const members = problem.candidates.filter((_one, index) => (mask >> index) & 1);
    return {
      ids: new Set(members.map(({ id }) => id)),
      members,
      delegates: members.filter(({ group }) => group !== undefined).length,
      prices: keepsRules(problem, members) ? pricesOf(problem, members) : [],
    };
  }).filter(({ prices }) => prices.length > 0);
}

export const leastShort = (sets: People[]): number | undefined => {
  const all = sets.flatMap(({ prices }) => prices.map(({ short }) => short));
  return all.length > 0 ? Math.min(...all) : undefined;
};

function keepsRules(problem: AttendanceProblem, members: Candidate[]): boolean {
  const here = new Set(members);
  const delegates = members.filter(({ group }) => group !== undefined);
  if (problem.candidates.some((one) => one.must && !here.has(one))) return false;
  if (members.reduce((sum, one) => sum + headsOf(one), 0) > (problem.seats ?? 99)) return false;
  if (delegates.length < (problem.delegatesAtLeast ?? 0)) return false;
  for (const { id, entitled, minimum = 0, maximum = entitled, respectRank } of problem.groups) {
    const count = delegates.filter(({ group }) => group === id).length;
    if (count < minimum || count > maximum) return false;
    if (!(respectRank ?? problem.respectRank ?? true)) continue;
    const ordinary = problem.candidates.filter(({ group, must }) => group === id && !must);
    for (const one of ordinary)
      for (const two of ordinary) {
        const [first, second] = [one.rank ?? 99, two.rank ?? 99];
        const before = first < second || (first === second && one.id < two.id);
        if (before && !here.has(one) && here.has(two)) return false;
      }
  }
  return problem.quotas.every(({ where: wanted, atLeast, atMost }) => {
    if (delegates.length === 0) return true;
    const counted = delegates.filter(({ attributes }) => matches(attributes, wanted)).length;
    const share = new Ratio(counted, delegates.length);
    return !(atLeast && share.lt(atLeast)) && !(atMost && share.gt(atMost));
  });
}

export type How = { one: Candidate; fare: number; nights: number; vehicle?: string; beds: string[] };

function pricesOf(problem: AttendanceProblem, members: Candidate[]): Priced[] {
  const heads = members.reduce((sum, one) => sum + headsOf(one), 0);
  const halls = (problem.venues ?? [{ seats: 99, hire: 0 }]).filter(({ seats }) => seats >= heads);
  if (halls.length === 0) return [];
  const fixed = problem.fixedCosts.reduce(
    (sum, { amount }) => sum + amount,
    Math.min(...halls.map(({ hire }) => hire)),
  );
  let prices: Priced[] = [];
  const walk = (index: number, how: How[]) => {
    const one = members[index];
    if (one) {
      for (const option of optionsOf(problem, one)) walk(index + 1, [...how, option]);
      return;
    }
    const [rooms, rides] = [emptyBeds(problem, how), emptyPlaces(problem, how)];
    if (rooms === undefined || rides === undefined) return;
    const costs = how.map((each) => costOf(problem, each));
    const expenses = fixed + rooms + rides;
    const cost = costs.reduce((sum, each) => sum + each, expenses);
    if (prices.some((other) => other.cost <= cost && other.short === 0)) return;
    const short = missing(problem, how, costs, expenses);
    if (prices.some((other) => other.cost <= cost && other.short <= short)) return;
    prices = [...prices.filter((other) => other.cost < cost || other.short < short), { short, cost }];
  };
  walk(0, []);
  return prices;
}

const classOf = ({ roomSharing }: AttendanceProblem, { attributes }: Candidate): string | undefined => {
  if (!roomSharing) return 'all';
  const own = attributes[roomSharing.by];
  return own === undefined || roomSharing.alone.includes(own) ? undefined : own;
};

function optionsOf(problem: AttendanceProblem, one: Candidate): How[] {
  const { nights, vehicles = [], bedrooms = [] } = problem;
  const own = one.travel.length > 0 ? one.travel : [{ mode: '', fare: 0, nights }];
  const ways: Omit<How, 'one' | 'beds'>[] = [
    ...own.map((way) => ({ fare: way.fare, nights: way.nights ?? nights })),
    ...vehicles
      .filter(({ groups }) => one.group !== undefined && groups.includes(one.group))
      .map(({ id, cost, places }) => ({ fare: Math.floor(cost / places), nights, vehicle: id })),
  ];
  return ways.flatMap((way) => {
    if (bedrooms.length === 0 || way.nights === 0) return [{ ...way, one, beds: [] }];
    const types = bedrooms.map(({ type }) => type);
    const first = types.map((type) => [type]);
    const beds =
      headsOf(one) === 1 ? first : first.flatMap((some) => types.map((type) => [...some, type].sort()));
    return beds.map((some) => ({ ...way, one, beds: some }));
  });
}

const bedPrice = (problem: AttendanceProblem, one: Candidate, type: string): number => {
  const room = problem.bedrooms?.find((other) => other.type === type);
  if (!room) return 0;
  return classOf(problem, one) === undefined ? room.perNight : Math.floor(room.perNight / room.beds);
};

function costOf(problem: AttendanceProblem, { one, fare, nights, beds }: How): number {
  const slept = beds.reduce((sum, type) => sum + nights * bedPrice(problem, one, type), 0);
  const road = (problem.bedrooms?.length ?? 0) > 0 ? 0 : nights * (problem.perNight ?? 0);
  const { extraCosts = 0, ownContribution = 0 } = one;
  return Math.max(0, headsOf(one) * (fare + road + problem.perHead) + slept + extraCosts - ownContribution);
}

function emptyBeds(problem: AttendanceProblem, how: How[]): number | undefined {
  let left = 0;
  for (const { type, beds, perNight, available } of problem.bedrooms ?? []) {
    let rooms = 0;
    const classes = Map.groupBy(
      how.flatMap((each) => each.beds.filter((bed) => bed === type).map(() => each)),
      ({ one }) => classOf(problem, one),
    );
    for (const [sharing, sleepers] of classes) {
      if (sharing === undefined) {
        rooms += sleepers.length;
        continue;
      }
      const stays = sleepers.map(({ nights }) => nights).sort((one, two) => two - one);
      stays.forEach((nights, index) => {
        if (index % beds === 0) {
          rooms += 1;
          left += nights * perNight;
        }
        left -= nights * Math.floor(perNight / beds);
      });
    }
    if (rooms > available) return undefined;
  }
  return left;
}

/** All ways to put items into non-empty parts. */
export function partitions<T>(items: T[]): T[][][] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  return partitions(rest).flatMap((parts) => [
    [[first], ...parts],
    ...parts.map((_, place) => parts.map((other, index) => (index === place ? [first, ...other] : other))),
  ]);
}

function emptyPlaces(problem: AttendanceProblem, how: How[]): number | undefined {
  const { vehicles = [], apart = [], maxTogether = [] } = problem;
  let left = 0;
  for (const { id, places, cost, available } of vehicles) {
    const riders = how.filter(({ vehicle }) => vehicle === id).map(({ one }) => one);
    const fits = (some: Candidate[]) =>
      some.reduce((sum, one) => sum + headsOf(one), 0) <= places &&
      apart.every((set) => some.filter((one) => set.includes(one.id)).length <= 1) &&
      maxTogether.every(
        ({ where: wanted, most }) =>
          some.filter(({ attributes }) => matches(attributes, wanted)).length <= most,
      );
    const counts = partitions(riders)
      .filter((parts) => parts.length <= available && parts.every(fits))
      .map((parts) => parts.length);
    if (counts.length === 0) return undefined;
    const heads = riders.reduce((sum, one) => sum + headsOf(one), 0);
    left += Math.min(...counts) * cost - heads * Math.floor(cost / places);
  }
  return left;
}

/** Free money that is missing, by Hall's condition over every set of payees. */
export function missing({ funds }: AttendanceProblem, how: How[], costs: number[], expenses: number): number {
  let most = 0;
  for (let mask = 0; mask < 2 ** how.length; mask++) {
    const some = how.filter((_, index) => (mask >> index) & 1);
    const supply = funds.reduce(
      (sum, { amount, earmark }) =>
        !earmark || some.some(({ one }) => matches(one.attributes, earmark)) ? sum + amount : sum,
      0,
    );
    const wanted = costs.reduce((sum, cost, index) => ((mask >> index) & 1 ? sum + cost : sum), expenses);
    most = Math.max(most, wanted - supply);
  }
  return most;
}

/** Whether some way of it can be paid. */
export const payable = (set: People): boolean => set.prices.some(({ short }) => short === 0);
export const holds = (ids: Iterable<string>) => (set: People) => [...ids].every((id) => set.ids.has(id));

/** The same, with nothing in it that could be changed. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

/** How many problems each property tries. */
export const rounds = Number(process.env.PLENUM_TINY_ANSWERS ?? 4);
