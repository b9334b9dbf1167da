import { Fraction as Ratio } from 'fraction.js';
import { matches, partitions } from './every-set.fixture.ts';
import type { AttendanceProblem, Candidate } from './index.ts';

type Coming = { way: number; beds: string[]; vehicle?: string };
export type Setting = { venue: string | undefined; coming: Map<Candidate, Coming> };

/**
 * The oracle: every subset of the candidates, every way of each, every bed of every head, every sharing out of
 * heads among rooms and of riders among vehicles, every venue. Money is judged by Hall's condition over sets of
 * payees. Nothing is counted by kinds, sorted or left out.
 */
export class Oracle {
  readonly goals: NonNullable<AttendanceProblem['goals']>;
  readonly problem: AttendanceProblem;
  readonly roomsOf = new Map<string, Map<number, number>>();
  constructor(problem: AttendanceProblem) {
    this.problem = problem;
    this.goals = problem.goals ?? ['representation', 'attendance', 'cost'];
  }

  heads = ({ companions = 0 }: Candidate) => 1 + companions;
  shares = ({ attributes }: Candidate): string | undefined => {
    const { roomSharing } = this.problem;
    if (!roomSharing) return 'all';
    const own = attributes[roomSharing.by];
    return own === undefined || roomSharing.alone.includes(own) ? undefined : own;
  };

  /** Each way to come: own modes, no travel at all, and each vehicle. */
  waysOf(one: Candidate) {
    const { nights, vehicles = [] } = this.problem;
    const own = one.travel.length > 0 ? one.travel : [{ mode: 'none', fare: 0, minutes: 0, nights }];
    return [
      ...own.map((way) => ({
        fare: way.fare,
        nights: way.nights ?? nights,
        extra: 'extraNights' in way ? (way.extraNights ?? 0) : 0,
        minutes: way.minutes ?? 0,
        vehicle: undefined as string | undefined,
      })),
      ...vehicles
        .filter(({ groups }) => one.group !== undefined && groups.includes(one.group))
        .map(({ id, cost, places, minutes = 0 }) => ({
          fare: Math.floor(cost / places),
          nights,
          extra: 0,
          minutes,
          vehicle: id as string | undefined,
        })),
    ];
  }

  options(one: Candidate): Coming[] {
    const types = this.problem.bedrooms ?? [];
    return this.waysOf(one).flatMap(({ nights, vehicle }, way) => {
      const beds: string[][] = [];
      const choose = (chosen: string[]) => {
        if (types.length === 0 || nights === 0 || chosen.length === this.heads(one)) beds.push(chosen);
        else for (const { type } of types) choose([...chosen, type]);
      };
      choose([]);
      return beds.map((own) => ({ way, beds: own, ...(vehicle ? { vehicle } : {}) }));
    });
  }

  costOf(one: Candidate, { way, beds }: Coming): number {
    const { bedrooms = [], perNight = 0, perHead } = this.problem;
    const taken = this.waysOf(one)[way];
    if (!taken) throw new Error('no such way');
    const nights = taken.extra + (bedrooms.length > 0 ? 0 : taken.nights);
    const slept = beds.reduce((sum, type) => sum + taken.nights * this.bedPrice(one, type), 0);
    const { extraCosts = 0, ownContribution = 0 } = one;
    return Math.max(
      0,
      this.heads(one) * (taken.fare + nights * perNight + perHead) + slept + extraCosts - ownContribution,
    );
  }

  bedPrice(one: Candidate, type: string): number {
    const room = this.problem.bedrooms?.find((other) => other.type === type);
    if (!room) return 0;
    return this.shares(one) === undefined ? room.perNight : Math.floor(room.perNight / room.beds);
  }

  /** For each number of rooms of a type, the least price of a class's nights, over every way to share. */
  rooms(beds: number, perNight: number, nights: number[]): Map<number, number> {
    const key = JSON.stringify([beds, perNight, nights.toSorted()]);
    const known = this.roomsOf.get(key);
    if (known) return known;
    const least = new Map<number, number>();
    for (const parts of partitions(nights.map((stay, index) => ({ stay, index })))) {
      if (parts.some((part) => part.length > beds)) continue;
      const price = parts.reduce(
        (sum, part) => sum + perNight * Math.max(...part.map(({ stay }) => stay)),
        0,
      );
      least.set(parts.length, Math.min(price, least.get(parts.length) ?? Number.POSITIVE_INFINITY));
    }
    this.roomsOf.set(key, least);
    return least;
  }

  /** What is left of rooms when beds are paid; undefined where there are not enough rooms. */
  emptyBeds(coming: Setting['coming'], limited: boolean): number | undefined {
    let left = 0;
    for (const { type, beds, perNight, available } of this.problem.bedrooms ?? []) {
      const classes = new Map<string, number[]>();
      let alone = 0;
      let paid = 0;
      for (const [one, { way, beds: own }] of coming)
        for (const bed of own) {
          if (bed !== type) continue;
          const nights = this.waysOf(one)[way]?.nights ?? 0;
          const sharing = this.shares(one);
          if (sharing === undefined) alone += 1;
          else {
            classes.set(sharing, [...(classes.get(sharing) ?? []), nights]);
            paid += nights * Math.floor(perNight / beds);
          }
        }
      // Fewest rooms and least price for every number of rooms, class by class.
      let totals = new Map([[alone, 0]]);
      for (const nights of classes.values()) {
        const next = new Map<number, number>();
        for (const [count, price] of totals)
          for (const [more, add] of this.rooms(beds, perNight, nights))
            next.set(count + more, Math.min(price + add, next.get(count + more) ?? Number.POSITIVE_INFINITY));
        totals = next;
      }
      const prices = [...totals]
        .filter(([count]) => !limited || count <= available)
        .map(([, price]) => price);
      if (prices.length === 0) return undefined;
      left += Math.min(...prices) - paid;
    }
    return left;
  }

  mayRide(riders: Candidate[], places: number): boolean {
    const { apart = [], maxTogether = [] } = this.problem;
    return (
      riders.reduce((sum, one) => sum + this.heads(one), 0) <= places &&
      apart.every((set) => riders.filter(({ id }) => set.includes(id)).length <= 1) &&
      maxTogether.every(
        ({ where: wanted, most }) =>
          riders.filter(({ attributes }) => matches(attributes, wanted)).length <= most,
      )
    );
  }

  /** What is left of vehicles when places are paid; undefined where not everybody can ride. */
  emptyPlaces(coming: Setting['coming']): number | undefined {
    let left = 0;
    for (const { id, places, cost, available } of this.problem.vehicles ?? []) {
      const riders = [...coming].filter(([, { vehicle }]) => vehicle === id).map(([one]) => one);
      const units = partitions(riders)
        .filter((parts) => parts.length <= available && parts.every((part) => this.mayRide(part, places)))
        .map((parts) => parts.length);
      if (units.length === 0) return undefined;
      const heads = riders.reduce((sum, one) => sum + this.heads(one), 0);
      left += Math.min(...units) * cost - heads * Math.floor(cost / places);
    }
    return left;
  }

  /** Free money that is missing. */
  missing(costs: [Candidate, number][], expenses: number): number {
    let most = 0;
    for (let mask = 0; mask < 2 ** costs.length; mask++) {
      const some = costs.filter((_, index) => (mask >> index) & 1);
      const supply = this.problem.funds.reduce(
        (sum, { amount, earmark }) =>
          !earmark || some.some(([one]) => matches(one.attributes, earmark)) ? sum + amount : sum,
        0,
      );
      most = Math.max(most, some.reduce((sum, [, cost]) => sum + cost, expenses) - supply);
    }
    return most;
  }

  /** The rules about who attends and where, apart from money and rooms. */
  brokenBy(attending: Candidate[], venue: { seats: number } | undefined): string[] {
    const { problem } = this;
    const broken: string[] = [];
    const here = new Set(attending);
    const delegates = attending.filter(({ group }) => group !== undefined);
    for (const one of problem.candidates) if (one.must && !here.has(one)) broken.push(`must ${one.id}`);
    const people = attending.reduce((sum, one) => sum + this.heads(one), 0);
    if (people > Math.min(problem.seats ?? 99, venue?.seats ?? 99)) broken.push('seats');
    for (const { id, entitled, minimum = 0, maximum = entitled } of problem.groups) {
      const members = problem.candidates.filter(({ group, must }) => group === id && !must);
      const count = delegates.filter(({ group }) => group === id).length;
      if (count < minimum) broken.push(`group-minimum ${id}`);
      if (count > maximum) broken.push(`group-maximum ${id}`);
      const passed = (one: Candidate, two: Candidate) => {
        const [first, second] = [one.rank ?? 99, two.rank ?? 99];
        return !here.has(one) && here.has(two) && (first < second || (first === second && one.id < two.id));
      };
      if (problem.respectRank !== false && members.some((one) => members.some((two) => passed(one, two))))
        broken.push(`rank ${id}`);
    }
    for (const { where: wanted, atLeast, atMost } of problem.quotas) {
      if (delegates.length === 0) continue;
      const share = new Ratio(
        delegates.filter(({ attributes }) => matches(attributes, wanted)).length,
        delegates.length,
      );
      if (atLeast && share.lt(atLeast)) broken.push(`quota ${JSON.stringify(wanted)} atLeast`);
      if (atMost && share.gt(atMost)) broken.push(`quota ${JSON.stringify(wanted)} atMost`);
    }
    return broken;
  }

  values({ coming }: Setting, cost: number): Ratio[] {
    const attending = [...coming.keys()];
    const delegates = attending.filter(({ group }) => group !== undefined);
    const ratios = this.problem.groups
      .filter(({ entitled }) => entitled > 0)
      .map(({ id, entitled }) => new Ratio(delegates.filter(({ group }) => group === id).length, entitled))
      .toSorted((one, two) => one.compare(two));
    const [least = new Ratio(1), most = least] = [ratios[0], ratios.at(-1)];
    return this.goals.map((goal) => {
      if (goal === 'representation') return least;
      if (goal === 'balance') return most.sub(least);
      if (goal === 'cost') return new Ratio(cost);
      if (goal === 'travelTime')
        return new Ratio(
          [...coming].reduce(
            (sum, [one, { way }]) => sum + this.heads(one) * (this.waysOf(one)[way]?.minutes ?? 0),
            0,
          ),
        );
      return new Ratio(delegates.length);
    });
  }

  better(one: Ratio[], two: Ratio[]): boolean {
    const place = this.goals.findIndex((_, index) => !one[index]?.equals(two[index] ?? 0));
    if (place < 0) return false;
    const goal = this.goals[place] ?? 'cost';
    const more = one[place]?.gt(two[place] ?? 0) ?? false;
    return ['cost', 'travelTime', 'balance'].includes(goal) ? !more : more;
  }

  /** The best values under some of the rules (all that are not ignored), or undefined where nothing keeps them. */
  best(ignored: (rule: string) => boolean = () => false): Ratio[] | undefined {
    const { problem } = this;
    let best: Ratio[] | undefined;
    const venues = problem.venues ?? [undefined];
    const fixed = problem.fixedCosts.reduce((sum, { amount }) => sum + amount, 0);
    for (let mask = 0; mask < 2 ** problem.candidates.length; mask++) {
      const attending = problem.candidates.filter((_, index) => (mask >> index) & 1);
      const halls = venues.filter((venue) => this.brokenBy(attending, venue).every(ignored));
      if (halls.length === 0) continue;
      const hire = Math.min(...halls.map((venue) => venue?.hire ?? 0));
      const walk = (index: number, coming: Setting['coming']) => {
        const one = attending[index];
        if (one) {
          for (const option of this.options(one)) walk(index + 1, new Map(coming).set(one, option));
          return;
        }
        const beds = this.emptyBeds(coming, !ignored('bedrooms'));
        const places = this.emptyPlaces(coming);
        if (beds === undefined || places === undefined) return;
        const costs = [...coming].map(([who, how]): [Candidate, number] => [who, this.costOf(who, how)]);
        const expenses = fixed + hire + beds + places;
        const values = this.values(
          { venue: undefined, coming },
          costs.reduce((sum, [, cost]) => sum + cost, expenses),
        );
        if (best && !this.better(values, best)) return;
        if (ignored('money') || this.missing(costs, expenses) === 0) best = values;
      };
      walk(0, new Map());
    }
    return best;
  }
}
