// Longer than 200 lines: a generator, an oracle and what is held against it belong to each other, and to nothing else.
import { createLinearSolver, createSolver, type LinearSolver, type Solver } from '@plenum/milp';
import fc from 'fast-check';
import { Fraction as Ratio } from 'fraction.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AttendanceProblem,
  budgetCurve,
  type Candidate,
  cheapestQuorate,
  confidence,
  drawLots,
  explain,
  findRelaxations,
  fundingTiers,
  planAttendance,
  priceOfOneMore,
  type Relaxation,
  replan,
  type SoundPlan,
  verifyPlan,
} from './index.ts';

const maybe = <T>(value: fc.Arbitrary<T>, freq = 2) => fc.option(value, { nil: undefined, freq });
const where = fc.constantFrom<Record<string, string>>({ gender: 'w' }, { gender: 'm' }, { office: 'yes' });
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
const tiny = fc
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

const matches = (attributes: Record<string, string>, wanted: Record<string, string> = {}) =>
  Object.keys(wanted).every((key) => attributes[key] === wanted[key]);
const headsOf = ({ companions = 0 }: Candidate) => 1 + companions;

/** What it takes to have exactly these people, by the best of all ways, beds, vehicles and halls. */
type Priced = { short: number; cost: number };

/** A set of people who keep the rules, with every price that is not worse in both respects than another. */
type People = { ids: Set<string>; members: Candidate[]; delegates: number; prices: Priced[] };

/** The oracle: every set of candidates, every way of each, every bed of each head, every hall. */
function everySet(problem: AttendanceProblem): People[] {
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

const leastShort = (sets: People[]): number | undefined => {
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

type How = { one: Candidate; fare: number; nights: number; vehicle?: string; beds: string[] };

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

function partitions<T>(items: T[]): T[][][] {
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
function missing({ funds }: AttendanceProblem, how: How[], costs: number[], expenses: number): number {
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

const payable = (set: People): boolean => set.prices.some(({ short }) => short === 0);
const holds = (ids: Iterable<string>) => (set: People) => [...ids].every((id) => set.ids.has(id));

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

const rounds = Number(process.env.PLENUM_TINY_ANSWERS ?? 4);

describe('answers with every feature on, against every set of people', () => {
  let solver: { solve: Solver; close: () => void };
  let linear: LinearSolver;
  beforeAll(async () => {
    solver = await createSolver();
    linear = await createLinearSolver();
  });
  afterAll(() => {
    solver.close();
    linear.close();
  });

  /** Problems that can be planned, with their plans; the others are passed over. */
  const planned = (check: (problem: AttendanceProblem, plan: SoundPlan, sets: People[]) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(tiny, async (problem) => {
        const plan = await planAttendance(frozen(problem), { solver: solver.solve });
        const sets = everySet(problem);
        expect(plan.status).toBe(sets.some(payable) ? 'optimal' : 'infeasible');
        if (plan.status === 'optimal') await check(problem, plan, sets);
      }),
      { numRuns: rounds },
    );

  it('explain: the least sum, those who must come too, and as few displaced as may be', async () => {
    await planned(async (problem, plan, sets) => {
      const here = plan.attending.map(({ id }) => id);
      for (const { id } of plan.waiting) {
        const answer = await explain(problem, plan, id, { solver: solver.solve });
        if (answer.status !== 'waiting') throw new Error(answer.status);
        const { told, organisers } = answer;
        const could = sets.filter(holds([...here, id]));
        const least = leastShort(could);
        expect(told.extra).toMatchObject(
          least === undefined ? { status: 'impossible' } : { status: 'found', amount: least },
        );
        if (least !== undefined) {
          const company = new Set([...here, id, ...organisers.comesWith]);
          const enough = could.filter(
            (set) => set.ids.size <= company.size && leastShort([set]) === least && holds(company)(set),
          );
          expect(enough).toHaveLength(1);
          const fewer = could.filter(
            (set) =>
              set.ids.size < company.size &&
              (leastShort([set]) ?? 0) <= least &&
              [...set.ids].every((one) => company.has(one)),
          );
          expect(fewer).toEqual([]);
        }
        expect(told.others).toBe(organisers.comesWith.length);
        expect(JSON.stringify(told)).not.toMatch(/"p\d"/);
        const staying = sets
          .filter((set) => payable(set) && set.ids.has(id))
          .map((set) => here.filter((one) => set.ids.has(one)).length);
        if (staying.length === 0) expect(organisers.displaces).toBeUndefined();
        else expect(organisers.displaces).toHaveLength(here.length - Math.max(...staying));
      }
    });
  });

  it('priceOfOneMore: the least over all who contain the plan', async () => {
    await planned(async (problem, plan, sets) => {
      const here = plan.attending.map(({ id }) => id);
      const could = sets.filter((set) => holds(here)(set) && set.delegates > plan.totals.delegates);
      const least = leastShort(could);
      const answer = await priceOfOneMore(problem, plan, { solver: solver.solve });
      if (least === undefined) expect(answer.status).toBe('impossible');
      else {
        expect(answer).toMatchObject({ status: 'found', price: least });
        const who = answer.status === 'found' ? answer.who : [];
        const [set] = could.filter(({ ids }) => ids.size === here.length + who.length).filter(holds(who));
        expect(leastShort(set ? [set] : [])).toBeLessThanOrEqual(least);
      }
    });
  });

  it('cheapestQuorate: the least sum, and the least cost with it', async () => {
    await fc.assert(
      fc.asyncProperty(tiny, fc.integer({ min: 0, max: 4 }), async (problem, quorum) => {
        const sets = everySet(problem).filter(({ delegates }) => delegates >= quorum);
        const least = leastShort(sets);
        const answer = await cheapestQuorate(frozen(problem), quorum, { solver: solver.solve });
        if (least === undefined) expect(answer.status).toBe('impossible');
        if (least === undefined || answer.status !== 'found') {
          expect(least).toBeUndefined();
          return;
        }
        expect(answer.short).toBe(least);
        const prices = sets.flatMap((set) => set.prices).filter(({ short }) => short <= least);
        expect(answer.plan.totals.cost).toBe(Math.min(...prices.map(({ cost }) => cost)));
      }),
      { numRuns: rounds },
    );
  });

  it('replan: no more are withdrawn than must be', async () => {
    const change = fc.record({
      dropOuts: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 }),
      lost: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 1 }),
      seats: maybe(fc.integer({ min: 1, max: 4 })),
      more: maybe(fc.integer({ min: 0, max: 20 })),
    });
    await fc.assert(
      fc.asyncProperty(tiny, change, async (problem, { dropOuts, lost, seats, more }) => {
        const plan = await planAttendance(problem, { solver: solver.solve });
        if (plan.status !== 'optimal') return;
        const ids = (list: { id: string }[], places: number[]) =>
          places.flatMap((place) => list[place]?.id ?? []);
        const changes = {
          dropOuts: ids(problem.candidates, dropOuts),
          lostFunds: ids(problem.funds, lost),
          ...{ seats, funds: more === undefined ? [] : [{ id: 'more', amount: more }] },
        };
        const answer = await replan(frozen(problem), frozen(plan), frozen(changes), { solver: solver.solve });
        const promised = plan.attending.map(({ id }) => id).filter((id) => !changes.dropOuts.includes(id));
        if (answer.status !== 'replanned') {
          expect(answer.status).toBe('infeasible');
          return;
        }
        const possible = everySet(answer.problem).filter(payable);
        const most = Math.max(...possible.map((set) => promised.filter((id) => set.ids.has(id)).length));
        expect(answer.kept).toHaveLength(most);
        expect([...answer.kept, ...answer.withdrawn.map(({ id }) => id)].toSorted()).toEqual(promised);
        expect(verifyPlan(answer.problem, answer.plan)).toEqual([]);
      }),
      { numRuns: rounds },
    );
  });

  it('fundingTiers and confidence: nested, sound, and every outcome counted', async () => {
    await fc.assert(
      fc.asyncProperty(tiny, async (problem) => {
        const tiers = await fundingTiers(frozen(problem), undefined, { solver: solver.solve, quorum: 2 });
        let before: string[] = [];
        for (const tier of tiers) {
          const own = { ...problem, funds: problem.funds.filter(({ id }) => tier.funds.includes(id)) };
          expect(tier.confirmed).toEqual(expect.arrayContaining(before));
          expect(tier.plan.status).toBe(everySet(own).some(payable) ? 'optimal' : 'infeasible');
          before = tier.confirmed;
          if (tier.plan.status !== 'optimal') continue;
          const { attending, expenses, totals } = tier.plan;
          expect(tier.quorum?.missing).toBe(Math.max(0, 2 - totals.delegates));
          const members = new Map(problem.candidates.map((one) => [one.id, one]));
          const sure = (of: AttendanceProblem) => {
            let sum = new Ratio(0);
            for (let mask = 0; mask < 2 ** of.funds.length; mask++) {
              let chance = new Ratio(1);
              of.funds.forEach(({ probability = '1' }, index) => {
                const comes = new Ratio(probability);
                chance = chance.mul((mask >> index) & 1 ? comes : new Ratio(1).sub(comes));
              });
              const funds = of.funds.filter((_, index) => (mask >> index) & 1);
              const how = attending.flatMap(({ id }) => members.get(id) ?? []).map((one) => ({ one }) as How);
              const spent = expenses.reduce((all, { amount }) => all + amount, 0);
              const short = missing(
                { ...of, funds },
                how,
                attending.map(({ cost }) => cost),
                spent,
              );
              if (short === 0) sum = sum.add(chance);
            }
            return sum.toFraction();
          };
          expect(tier.confidence).toEqual({ ownFunds: sure(own), allFunds: sure(problem) });
          expect(confidence(problem, tier.plan)).toBe(sure(problem));
        }
      }),
      { numRuns: rounds },
    );
  });

  it('budgetCurve: what a plan for each sum brings', async () => {
    await fc.assert(
      fc.asyncProperty(tiny, fc.array(fc.nat(60), { maxLength: 4 }), async (problem, amounts) => {
        const curve = await budgetCurve(frozen(problem), { amounts: frozen(amounts), solver: solver.solve });
        const earmarked = problem.funds.filter(({ earmark }) => earmark);
        for (const point of curve) {
          const funds = [...earmarked, { id: 'free', amount: point.money }];
          const plan = await planAttendance({ ...problem, funds }, { solver: solver.solve });
          expect(point.status).toBe(plan.status);
          // A last goal cost is no goal of a curve.
          if (!('goals' in point && 'goals' in plan)) continue;
          const isLast = plan.goals.length > 1 && plan.goals.at(-1)?.goal === 'cost';
          expect(point.goals).toEqual(isLast ? plan.goals.slice(0, -1) : plan.goals);
        }
        const own = await budgetCurve(problem, { points: 3, solver: solver.solve });
        const least = leastShort(everySet({ ...problem, funds: earmarked }));
        expect(own[0]?.money).toBe(least);
      }),
      { numRuns: rounds },
    );
  });

  it('drawLots: sets that can be paid, and the best smallest chance that a linear program over all sets finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        tiny,
        fc.constantFrom('uniform' as const, 'leximin' as const),
        async (problem, mode) => {
          const sets = everySet(problem).filter(payable);
          const draw = await drawLots(frozen(problem), { seed: 'x', mode, solver: solver.solve });
          if (draw.status !== 'drawn') {
            expect([draw.status, sets]).toEqual(['infeasible', []]);
            return;
          }
          const drawnFor = problem.candidates.filter(({ group, must }) => group !== undefined && !must);
          const could = drawnFor.filter(({ id }) => sets.some(({ ids }) => ids.has(id))).map(({ id }) => id);
          expect(draw.never).toEqual(drawnFor.map(({ id }) => id).filter((id) => !could.includes(id)));
          for (const { attending } of draw.lots)
            expect(
              sets.some(({ ids }) => ids.size === attending.length && attending.every((id) => ids.has(id))),
            ).toBe(true);
          expect(draw.lots.reduce((sum, { lots }) => sum + lots, 0)).toBe(draw.totalLots);
          for (const { id } of drawnFor) {
            const own = draw.lots.filter(({ attending }) => attending.includes(id));
            const lots = own.reduce((sum, one) => sum + one.lots, 0);
            expect(draw.chances[id]).toBe(new Ratio(lots, draw.totalLots).toFraction());
          }
          const best = bestSmallestChance(linear, sets, could);
          expect(new Ratio(draw.minimum.bound).valueOf()).toBeGreaterThan(best - 1e-7);
          expect(new Ratio(draw.minimum.bound).sub(draw.minimum.value).lte('1/1000000')).toBe(true);
          let passed = 0;
          const winner = draw.lots.find(({ lots }) => {
            passed += lots;
            return draw.drawn < passed;
          });
          expect(draw.plan.attending.map(({ id }) => id).toSorted()).toEqual(winner?.attending);
          expect(verifyPlan({ ...problem, goals: ['cost'] }, draw.plan)).toEqual([]);
        },
      ),
      { numRuns: rounds },
    );
  });
});

function bestSmallestChance(linear: LinearSolver, sets: People[], could: string[]): number {
  if (could.length === 0) return 1;
  const free = { lower: 0, upper: Number.POSITIVE_INFINITY };
  const solution = linear.solve({
    sense: 'maximise',
    objective: [...sets.map(() => 0), 1],
    rows: [
      ...could.map((id) => ({
        terms: [
          ...sets.flatMap(({ ids }, index): [number, number][] => (ids.has(id) ? [[index, 1]] : [])),
          [sets.length, -1] as [number, number],
        ],
        ...free,
      })),
      { terms: sets.map((_, index): [number, number] => [index, 1]), lower: 1, upper: 1 },
    ],
  });
  return solution.status === 'optimal' ? solution.objective : Number.NaN;
}

/** Every limit of a problem with a name for what `findRelaxations` says of it, and the problem without it. */
function limitsOf(problem: AttendanceProblem): [string, (of: AttendanceProblem) => AttendanceProblem][] {
  const { groups, candidates, quotas, bedrooms = [], vehicles = [], apart = [], maxTogether = [] } = problem;
  type Change = (of: AttendanceProblem) => AttendanceProblem;
  const at = <T>(list: T[] | undefined, place: number, change: object) =>
    list?.map((item, index) => (index === place ? { ...item, ...change } : item));
  const name = (code: string, params: object = {}) => JSON.stringify([code, params]);
  return [
    [name('money'), (of) => ({ ...of, funds: [...of.funds, { id: 'riches', amount: 9999 }] })],
    [
      name('seats'),
      (of) => ({ ...of, seats: undefined, venues: of.venues?.map((hall) => ({ ...hall, seats: 99 })) }),
    ],
    [name('delegates-minimum'), (of) => ({ ...of, delegatesAtLeast: 0 })],
    ...groups.flatMap(({ id: group }, index): [string, Change][] => [
      [
        name('group-minimum', { group }),
        (of) => ({ ...of, groups: at(of.groups, index, { minimum: 0 }) ?? [] }),
      ],
      [
        name('group-maximum', { group }),
        (of) => ({ ...of, groups: at(of.groups, index, { maximum: 99 }) ?? [] }),
      ],
      [
        name('rank', { group }),
        (of) => ({ ...of, groups: at(of.groups, index, { respectRank: false }) ?? [] }),
      ],
    ]),
    ...candidates.map(({ id }, index): [string, Change] => [
      name('must', { id }),
      (of) => ({ ...of, candidates: at(of.candidates, index, { must: false }) ?? [] }),
    ]),
    ...quotas.flatMap((quota, index) =>
      (['atLeast', 'atMost'] as const)
        .filter((direction) => quota[direction] !== undefined)
        .map((direction): [string, Change] => [
          name('quota', { where: quota.where, direction }),
          (of) => ({
            ...of,
            quotas: at(of.quotas, index, { [direction]: direction === 'atLeast' ? '0' : '1' }) ?? [],
          }),
        ]),
    ),
    ...bedrooms.map(({ type }, index): [string, Change] => [
      name('bedrooms', { type }),
      (of) => ({ ...of, bedrooms: at(of.bedrooms, index, { available: 99 }) }),
    ]),
    ...vehicles.map(({ id: vehicle }, index): [string, Change] => [
      name('vehicles', { vehicle }),
      (of) => ({ ...of, vehicles: at(of.vehicles, index, { available: 99 }) }),
    ]),
    ...apart.map((ids, place): [string, Change] => [
      name('apart', { ids }),
      (of) => ({ ...of, apart: of.apart?.map((set, index) => (index === place ? [] : set)) }),
    ]),
    ...maxTogether.map(({ where: whom }, index): [string, Change] => [
      name('together', { where: whom }),
      (of) => ({ ...of, maxTogether: at(of.maxTogether, index, { most: 99 }) }),
    ]),
  ];
}

describe('findRelaxations with every feature on, against every set of limits', () => {
  let solver: { solve: Solver; close: () => void };
  beforeAll(async () => {
    solver = await createSolver();
  });
  afterAll(() => solver.close());

  const strict = fc
    .record({ problem: tiny, least: fc.integer({ min: 1, max: 4 }), part: fc.integer({ min: 1, max: 6 }) })
    .map(
      ({ problem, least, part }): AttendanceProblem => ({
        ...problem,
        delegatesAtLeast: least,
        funds: problem.funds.map((fund) => ({ ...fund, amount: Math.floor(fund.amount / part) })),
      }),
    );

  it('finds exactly the smallest sets', async () => {
    const most = 2;
    await fc.assert(
      fc.asyncProperty(strict, async (problem) => {
        if (everySet(problem).some(payable)) return;
        const limits = limitsOf(problem);
        const smallest: number[][] = [];
        const grow = (set: number[]): number[][] =>
          limits.flatMap((_, index) => (index > (set.at(-1) ?? -1) ? [[...set, index]] : []));
        for (let sets: number[][] = [[]], size = 1; size <= most; size++) {
          sets = sets
            .flatMap(grow)
            .filter((set) => !smallest.some((one) => one.every((limit) => set.includes(limit))));
          for (const set of sets) {
            const loose = set.reduce((of, limit) => limits[limit]?.[1](of) ?? of, problem);
            if (everySet(loose).some(payable)) smallest.push(set);
          }
          sets = sets.filter((set) => !smallest.includes(set));
        }
        const answer = await findRelaxations(frozen(problem), {
          most: 1000,
          weights: { apart: 1, together: 1 },
          solver: solver.solve,
        });
        if (answer.status !== 'infeasible') throw new Error(answer.status);
        const names = answer.relaxations
          .filter(({ relaxing }) => relaxing.length <= most)
          .map(({ relaxing }) => relaxing.map(nameOf).toSorted());
        expect(names.toSorted()).toEqual(
          smallest.map((set) => set.map((limit) => limits[limit]?.[0]).toSorted()).toSorted(),
        );
      }),
      { numRuns: rounds },
    );
  });
});

const nameOf = ({ code, params }: Relaxation['relaxing'][number]): string => {
  const { to, more, atLeast, atMost, ...which } = params;
  return JSON.stringify([
    code,
    code === 'quota' ? { ...which, direction: atLeast === undefined ? 'atMost' : 'atLeast' } : which,
  ]);
};
