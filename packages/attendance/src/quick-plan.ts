import { firstChange, goalValues } from './goals.ts';
import { hireVehicles } from './hire-vehicles.ts';
import { mendQuotas } from './mend-quotas.ts';
import { type OpenPlace, openPlaces } from './places.ts';
import {
  type Arrangement,
  type Party,
  type Person,
  type Situation,
  seatsAt,
  type Venue,
} from './situation.ts';
import { keepsShare, missingWith, startTally, type Tally, takeIn } from './tally.ts';

/** Venues are few; of more only the largest are looked at. */
const mostVenues = 5;

/** Vehicles are hired and the money saved is used so many times. */
const mostRounds = 6;

/** How to choose: whom next, and where they sleep. */
type Manner = {
  /** Whether quotas are kept on every step, or mended once they are broken. */
  careful: boolean;
  /** Whether what a bed costs counts, or what the room does that must be held for it. */
  byBed: boolean;
};

/**
 * Arrangements made without any solver, each better than the one before; none where this way finds none. Whoever
 * must come is taken in first, then the next member of the least represented group, or one who helps a quota; what
 * vehicles save is spent on further people. Each is the last state in which every limit held; where one more try was
 * no better there is nothing, so that whoever asks may do something else meanwhile.
 */
export function* quickArrangements(situation: Situation): Generator<Arrangement | undefined> {
  const venues: (Venue | undefined)[] =
    situation.venues.length > 0
      ? situation.venues.toSorted((one, two) => two.seats - one.seats).slice(0, mostVenues)
      : [undefined];
  let best: Tally | undefined;
  for (const careful of situation.shares.length > 0 ? [false, true] : [false])
    for (const byBed of situation.rooms.length > 0 ? [true, false] : [false])
      for (const venue of venues)
        for (const tally of fillings(situation, venue, { careful, byBed })) {
          const better = !best || isBetter(tally, best);
          if (better) best = tally;
          yield better ? tally : undefined;
        }
}

/** The best arrangement that is made without any solver, or none where this way finds none. */
export function quickArrangement(situation: Situation): Arrangement | undefined {
  let best: Arrangement | undefined;
  for (const arrangement of quickArrangements(situation)) best = arrangement ?? best;
  return best;
}

function isBetter(one: Tally, two: Tally): boolean {
  const { situation } = one;
  return firstChange(situation, goalValues(situation, two), goalValues(situation, one))?.better ?? false;
}

/** The order in which people were taken in, and how many of them the last sound state has. */
type Filling = { tally: Tally; order: Person[]; sound: number; manner: Manner };

function* fillings(situation: Situation, venue: Venue | undefined, manner: Manner): Generator<Tally> {
  const filling: Filling = { tally: startTally(situation, venue), order: [], sound: -1, manner };
  if (missingWith(filling.tally, { payers: 0n, cost: 0, spending: 0 }) > 0) return;
  for (const person of situation.people) if (person.must && !tryIn(filling, person)) return;
  const queues = queuesOf(filling.tally);
  for (const party of situation.parties)
    while ((filling.tally.counts.get(party) ?? 0) < party.minimum) {
      const person = queues.get(party)?.pop();
      if (!person || !tryIn(filling, person)) return;
    }
  noteIfSound(filling);
  fillUp(filling, queues);
  yield* soundStates(filling);
  let cheaper = hireVehicles(filling.tally);
  for (let round = 0; cheaper && round < mostRounds; round++) {
    if (missingWith(cheaper, { payers: 0n, cost: 0, spending: 0 }) > 0) return;
    const next: Filling = { tally: cheaper, order: [...cheaper.places.keys()], sound: -1, manner };
    fillUp(next, queuesOf(cheaper));
    yield* soundStates(next);
    cheaper = hireVehicles(next.tally);
  }
}

/** The last state in which every limit held, and where that is not the last of all, what it takes to mend that. */
function* soundStates(filling: Filling): Generator<Tally> {
  const { tally, order, sound, manner } = filling;
  if (sound >= 0) yield soundState(filling);
  if (sound === order.length) return;
  const mended = mendQuotas(tally);
  if (!mended) return;
  const next: Filling = { tally: mended, order: [...mended.places.keys()], sound: -1, manner };
  noteIfSound(next);
  fillUp(next, queuesOf(mended));
  if (next.sound >= 0) yield soundState(next);
}

/** Takes in one after the other until nobody more fits. */
function fillUp(filling: Filling, queues: Map<Party, Person[]>): void {
  for (;;) {
    const party = nextParty(filling, queues);
    if (!party) return;
    const queue = queues.get(party) ?? [];
    const person = queue.at(-1);
    if (person && tryIn(filling, person)) {
      queue.pop();
      noteIfSound(filling);
    } else if (party.respectRank) queues.delete(party);
    else queue.pop();
    if (queue.length === 0 || (filling.tally.counts.get(party) ?? 0) >= party.cap) queues.delete(party);
  }
}

/** Who of each group may come, the next one last: by rank, or the cheapest first. */
function queuesOf({ situation, places }: Tally): Map<Party, Person[]> {
  return new Map(
    situation.parties.map((party) => {
      const waiting = party.members.filter((person) => !person.must && !places.has(person));
      if (!party.respectRank) waiting.sort((one, two) => one.cost - two.cost);
      return [party, waiting.reverse()];
    }),
  );
}

/** Takes somebody in by the cheapest place, if they fit and can be paid for. */
function tryIn({ tally, order, manner }: Filling, person: Person): boolean {
  const seats = seatsAt(tally.situation, tally.venue);
  if (seats !== undefined && tally.seats + person.seats > seats) return false;
  if (person.group && (tally.counts.get(person.group) ?? 0) >= person.group.cap) return false;
  const price = ({ place, cost, spending }: OpenPlace) =>
    manner.byBed && !place.way.vehicle ? cost : cost + spending;
  const open = openPlaces(tally, person).sort((one, two) => price(one) - price(two));
  const place = open.find(
    ({ cost, spending }) => missingWith(tally, { payers: person.payers, cost, spending }) === 0,
  );
  if (!place) return false;
  takeIn(tally, person, place.place);
  order.push(person);
  return true;
}

function noteIfSound(filling: Filling): void {
  const { tally } = filling;
  const { shares, delegatesAtLeast } = tally.situation;
  if (tally.delegates >= delegatesAtLeast && shares.every((_, index) => keepsShare(tally, index)))
    filling.sound = filling.order.length;
}

/** The group whose next member does most for the quotas; of those alike the least represented. */
function nextParty({ tally, manner }: Filling, queues: ReadonlyMap<Party, Person[]>): Party | undefined {
  const { shares } = tally.situation;
  const broken = shares.filter((_, index) => !keepsShare(tally, index));
  const helps = (person: Person): number =>
    manner.careful
      ? shares.filter((_, index) => keepsShare(tally, index, person)).length
      : broken.filter((share) => (share.direction === 'atLeast') === share.counts(person)).length;
  let best: { party: Party; helping: number; count: number } | undefined;
  for (const [party, queue] of queues) {
    const person = queue.at(-1);
    if (!person) continue;
    const helping = helps(person);
    const count = tally.counts.get(party) ?? 0;
    if (
      !best ||
      helping > best.helping ||
      (helping === best.helping && count * best.party.entitled < best.count * party.entitled)
    )
      best = { party, helping, count };
  }
  return best?.party;
}

/** The last state in which every limit held, with the same places. */
function soundState({ tally, order, sound }: Filling): Tally {
  const { situation, venue, places } = tally;
  const state = startTally(situation, venue);
  for (const person of order.slice(0, sound)) {
    const place = places.get(person);
    if (place) takeIn(state, person, place);
  }
  return state;
}
