import type { Person, Place } from './situation.ts';
import { startTally, type Tally, takeIn } from './tally.ts';
import type { Vehicle, Way } from './ways.ts';

type Rider = { person: Person; way: Way; saves: number };

/**
 * The same people, some of them in further vehicles where whole vehicles are cheaper than what their riders pay
 * now; undefined where none is. The dearest journeys are saved first.
 */
export function hireVehicles(tally: Tally): Tally | undefined {
  const { situation, venue } = tally;
  const places = new Map<Person, Place>(tally.places);
  let hired = false;
  for (const vehicle of situation.vehicles) {
    const couldRide = ridersFor(places, vehicle);
    for (let number = (tally.riders.get(vehicle)?.length ?? 0) + 1; number <= vehicle.available; number++) {
      const riders = company(tally, couldRide, vehicle);
      const saved = riders.reduce((sum, { saves }) => sum + saves, 0);
      if (saved <= vehicle.cost) break;
      hired = true;
      for (const rider of riders) {
        const before = places.get(rider.person);
        places.set(rider.person, { way: rider.way, number, beds: before?.beds ?? [] });
        couldRide.delete(rider);
      }
    }
  }
  if (!hired) return undefined;
  const cheaper = startTally(situation, venue);
  for (const [person, place] of places) takeIn(cheaper, person, place);
  return cheaper;
}

/** Those who come by a way of their own with as many nights, the dearest first. */
function ridersFor(places: ReadonlyMap<Person, Place>, vehicle: Vehicle): Set<Rider> {
  const riders = [...places].flatMap(([person, { way: own }]): Rider[] => {
    const ride = person.ways.find((way) => way.vehicle === vehicle);
    if (own.vehicle || !ride || ride.nights !== own.nights) return [];
    const share = Math.floor(vehicle.cost / vehicle.places);
    return [{ person, way: ride, saves: person.seats * (own.price - (ride.price - share)) }];
  });
  return new Set(riders.sort((one, two) => two.saves * one.person.seats - one.saves * two.person.seats));
}

/** As many as may ride together in one vehicle. */
function company({ situation }: Tally, riders: ReadonlySet<Rider>, { places }: Vehicle): Rider[] {
  const chosen: Rider[] = [];
  let free = places;
  for (const rider of riders) {
    const { person, saves } = rider;
    const kept = situation.apart.some(
      (set) => set.has(person) && chosen.some((other) => set.has(other.person)),
    );
    const many = situation.together.some(
      ({ people, most }) =>
        people.has(person) && chosen.filter((other) => people.has(other.person)).length >= most,
    );
    if (saves <= 0 || person.seats > free || kept || many) continue;
    chosen.push(rider);
    free -= person.seats;
    if (free === 0) break;
  }
  return chosen;
}
