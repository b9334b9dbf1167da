import { emptyBeds, type RoomType } from './lodging.ts';
import { pay } from './pay.ts';
import {
  type Arrangement,
  costAt,
  type Party,
  type Person,
  type Place,
  type Situation,
  type Venue,
} from './situation.ts';
import { placeShare, type Vehicle } from './ways.ts';

/** What an arrangement uses up, kept so that one more person is quickly judged and taken in. */
export type Tally = {
  situation: Situation;
  venue: Venue | undefined;
  places: Map<Person, Place>;
  seats: number;
  delegates: number;
  /** How many of those who were told that they can come. */
  kept: number;
  weight: number;
  /** Minutes on the way there, of every head. */
  minutes: number;
  counts: Map<Party, number>;
  /** How many delegates each share of the situation counts. */
  shares: number[];
  /** What those cost together whom the same earmarked funds may pay. */
  demand: Map<bigint, number>;
  /** The conference's own expenses: fixed costs, hire, empty beds and places. */
  spending: number;
  /** Persons and expenses. */
  cost: number;
  sleepers: Map<RoomType, Map<string | undefined, Map<number, number>>>;
  riders: Map<Vehicle, Person[][]>;
};

/** An empty hall; what is fixed is spent. */
export function startTally(situation: Situation, venue: Venue | undefined): Tally {
  const spending = situation.spending + (venue?.hire ?? 0);
  return {
    situation,
    venue,
    places: new Map(),
    seats: 0,
    delegates: 0,
    kept: 0,
    weight: 0,
    minutes: 0,
    counts: new Map(),
    shares: situation.shares.map(() => 0),
    demand: new Map(),
    spending,
    cost: spending,
    sleepers: new Map(situation.rooms.map((type) => [type, new Map()])),
    riders: new Map(situation.vehicles.map((vehicle) => [vehicle, []])),
  };
}

/** The tally of an arrangement, person by person in the situation's order. */
export function tallyOf(situation: Situation, { venue, places }: Arrangement): Tally {
  const tally = startTally(situation, venue);
  for (const person of situation.people) {
    const place = places.get(person);
    if (place) takeIn(tally, person, place);
  }
  return tally;
}

const headsIn = (sleepers: ReadonlyMap<number, number>): number => {
  let heads = 0;
  for (const count of sleepers.values()) heads += count;
  return heads;
};

/** How many rooms of a type are held. */
export function heldRooms({ sleepers }: Tally, type: RoomType): number {
  let held = 0;
  for (const [sharing, byNights] of sleepers.get(type) ?? [])
    held += sharing === undefined ? headsIn(byNights) : Math.ceil(headsIn(byNights) / type.beds);
  return held;
}

/** What the empty beds would cost more (or less) if somebody slept in these. */
function moreEmptyBeds({ sleepers }: Tally, { sharing }: Person, { way, beds }: Place): number {
  if (sharing === undefined) return 0;
  let more = 0;
  for (const type of new Set(beds)) {
    const before = sleepers.get(type)?.get(sharing) ?? new Map<number, number>();
    const heads = beds.filter((bed) => bed === type).length;
    const after = new Map(before).set(way.nights, (before.get(way.nights) ?? 0) + heads);
    more += emptyBeds(type, after) - emptyBeds(type, before);
  }
  return more;
}

/** What the empty places of a vehicle would cost more (or less) if somebody rode in it. */
function moreEmptyPlaces({ riders }: Tally, person: Person, { way: { vehicle }, number = 1 }: Place): number {
  if (!vehicle) return 0;
  const another = !riders.get(vehicle)?.[number - 1]?.length;
  return (another ? vehicle.cost : 0) - person.seats * placeShare(vehicle);
}

/** What a person with this place would add to expenses. */
export const addedSpending = (tally: Tally, person: Person, place: Place): number =>
  moreEmptyBeds(tally, person, place) + moreEmptyPlaces(tally, person, place);

/** Takes a person in; nothing is judged. */
export function takeIn(tally: Tally, person: Person, place: Place): void {
  const { group, sharing } = person;
  const spending = addedSpending(tally, person, place);
  const cost = costAt(person, place);
  tally.places.set(person, place);
  tally.seats += person.seats;
  if (person.confirmed) tally.kept += 1;
  tally.minutes += person.seats * place.way.minutes;
  tally.spending += spending;
  tally.cost += spending + cost;
  tally.demand.set(person.payers, (tally.demand.get(person.payers) ?? 0) + cost);
  if (group) {
    tally.delegates += 1;
    tally.weight += person.weight;
    tally.counts.set(group, (tally.counts.get(group) ?? 0) + 1);
    tally.situation.shares.forEach((share, index) => {
      if (share.counts(person)) tally.shares[index] = (tally.shares[index] ?? 0) + 1;
    });
  }
  for (const type of place.beds) {
    const classes = tally.sleepers.get(type);
    const byNights = classes?.get(sharing) ?? new Map<number, number>();
    classes?.set(sharing, byNights.set(place.way.nights, (byNights.get(place.way.nights) ?? 0) + 1));
  }
  if (place.way.vehicle) {
    const vehicles = tally.riders.get(place.way.vehicle);
    const number = place.number ?? 1;
    while (vehicles && vehicles.length < number) vehicles.push([]);
    vehicles?.[number - 1]?.push(person);
  }
}

/** Free money missing if this much more were to be paid, by a person and by the conference. */
export function missingWith(
  { situation, demand, spending }: Tally,
  more: { payers: bigint; cost: number; spending: number },
): number {
  const whole = spending + more.spending;
  let wanted = whole + more.cost;
  for (const cost of demand.values()) wanted += cost;
  // Where free money reaches for everything there is no need to look at the earmarks.
  if (wanted <= situation.freeMoney) return 0;
  const all = new Map(demand);
  all.set(more.payers, (all.get(more.payers) ?? 0) + more.cost);
  return pay({ earmarked: situation.earmarked, freeMoney: situation.freeMoney, spending: whole }, all).short;
}

/** Whether a share is kept, as things stand or with one person more. */
export function keepsShare(
  { situation, shares, delegates }: Pick<Tally, 'situation' | 'shares' | 'delegates'>,
  index: number,
  more?: Person,
): boolean {
  const share = situation.shares[index];
  if (!share) return true;
  const counted = (shares[index] ?? 0) + (more && share.counts(more) ? 1 : 0);
  const over = counted * share.denominator - share.numerator * (delegates + (more ? 1 : 0));
  return share.direction === 'atLeast' ? over >= 0 : over <= 0;
}
