import { firstChange, goalValues } from './goals.ts';
import { openPlaces } from './places.ts';
import {
  type Arrangement,
  type Party,
  type Person,
  type Situation,
  seatsAt,
  type Venue,
} from './situation.ts';
import { missingWith, startTally, type Tally, takeIn } from './tally.ts';

/** Venues are few; of more only the largest are looked at. */
const mostVenues = 5;

/**
 * A first arrangement without any solver, or none where this way finds none: whoever must come, then the least
 * represented group's next member, and the next of a group that mends a quota while one is broken. It ends with
 * the last state in which every limit held.
 */
export function quickArrangement(situation: Situation): Arrangement | undefined {
  const venues: (Venue | undefined)[] =
    situation.venues.length > 0
      ? situation.venues.toSorted((one, two) => two.seats - one.seats).slice(0, mostVenues)
      : [undefined];
  const [first, ...others] = venues.flatMap((venue) => fill(situation, venue) ?? []);
  return others.reduce((best, tally) => {
    const [one, two] = [best, tally].map((each) => each && goalValues(situation, each));
    return firstChange(situation, one ?? [], two ?? [])?.better ? tally : best;
  }, first);
}

/** The order in which people were taken in, and how many of them the last sound state has. */
type Filling = { tally: Tally; order: Person[]; sound: number };

function fill(situation: Situation, venue: Venue | undefined): Tally | undefined {
  const filling: Filling = { tally: startTally(situation, venue), order: [], sound: -1 };
  if (missingWith(filling.tally, { payers: 0n, cost: 0, spending: 0 }) > 0) return undefined;
  for (const person of situation.people) if (person.must && !tryIn(filling, person)) return undefined;
  const queues = new Map(situation.parties.map((party) => [party, queueOf(party)]));
  for (const party of situation.parties)
    while ((filling.tally.counts.get(party) ?? 0) < party.minimum) {
      const person = queues.get(party)?.pop();
      if (!person || !tryIn(filling, person)) return undefined;
    }
  noteIfSound(filling);
  for (;;) {
    const party = nextParty(filling, queues);
    if (!party) break;
    const queue = queues.get(party) ?? [];
    const person = queue.at(-1);
    if (person && tryIn(filling, person)) {
      queue.pop();
      noteIfSound(filling);
    } else if (party.respectRank) queues.delete(party);
    else queue.pop();
    if (queue.length === 0 || (filling.tally.counts.get(party) ?? 0) >= party.cap) queues.delete(party);
  }
  return soundState(filling);
}

/** Who of a group may come, the next one last; a must is in already. */
function queueOf({ members }: Party): Person[] {
  return members.filter(({ must }) => !must).reverse();
}

/** Takes somebody in by the place that is cheapest for everybody, if they fit and can be paid for. */
function tryIn({ tally, order }: Filling, person: Person): boolean {
  const seats = seatsAt(tally.situation, tally.venue);
  if (seats !== undefined && tally.seats + person.seats > seats) return false;
  if (person.group && (tally.counts.get(person.group) ?? 0) >= person.group.cap) return false;
  const open = openPlaces(tally, person).toSorted(
    (one, two) => one.cost + one.spending - (two.cost + two.spending),
  );
  const place = open.find(
    ({ cost, spending }) => missingWith(tally, { payers: person.payers, cost, spending }) === 0,
  );
  if (!place) return false;
  takeIn(tally, person, place.place);
  order.push(person);
  return true;
}

const isMet = (tally: Tally, index: number): boolean => {
  const share = tally.situation.shares[index];
  if (!share) return true;
  const over = (tally.shares[index] ?? 0) * share.denominator - share.numerator * tally.delegates;
  return share.direction === 'atLeast' ? over >= 0 : over <= 0;
};

function noteIfSound(filling: Filling): void {
  const { tally } = filling;
  const { shares, delegatesAtLeast } = tally.situation;
  if (tally.delegates >= delegatesAtLeast && shares.every((_, index) => isMet(tally, index)))
    filling.sound = filling.order.length;
}

/** The group whose next member mends most quotas that are broken; of those alike the least represented. */
function nextParty({ tally }: Filling, queues: ReadonlyMap<Party, Person[]>): Party | undefined {
  const broken = tally.situation.shares.filter((_, index) => !isMet(tally, index));
  const mends = (person: Person | undefined) =>
    person ? broken.filter((share) => (share.direction === 'atLeast') === share.counts(person)).length : 0;
  let best: { party: Party; mending: number; count: number } | undefined;
  for (const [party, queue] of queues) {
    const person = queue.at(-1);
    if (!person) continue;
    const mending = mends(person);
    const count = tally.counts.get(party) ?? 0;
    if (
      !best ||
      mending > best.mending ||
      (mending === best.mending && count * best.party.entitled < best.count * party.entitled)
    )
      best = { party, mending, count };
  }
  return best?.party;
}

/** The last state in which every limit held, with the same places. */
function soundState({ tally, order, sound }: Filling): Tally | undefined {
  if (sound < 0) return undefined;
  const { situation, venue, places } = tally;
  const state = startTally(situation, venue);
  for (const person of order.slice(0, sound)) {
    const place = places.get(person);
    if (place) takeIn(state, person, place);
  }
  return state;
}
