import type { Person, Situation } from './situation.ts';
import type { Vehicle, Way } from './ways.ts';

/**
 * People who are alike in how they can come, sleep and be paid for, so that a plan need only decide how many of
 * them come in which way.
 */
export type Kind = {
  name: string;
  members: Person[];
  ways: Way[];
  seats: number;
  /** Whether it matters in which of several vehicles they ride. */
  seated: ReadonlySet<Vehicle>;
};

/** Sorts those into kinds who can come in several ways or need a bed; for all others nothing is to be decided. */
export function kindsOf(situation: Situation): Kind[] {
  const { people, apart, together, vehicles } = situation;
  const vehicleNames = new Map(vehicles.map((vehicle, index) => [vehicle, index]));
  const kept = new Set(apart.filter((set) => set.size > 1).flatMap((set) => [...set]));
  const kinds = new Map<string, Kind>();
  people.forEach((person, index) => {
    const { ways, seats, payers, costing, sharing } = person;
    if (ways.length < 2 && !ways.some(({ nights }) => nights > 0)) return;
    const rides = ways.some(({ vehicle }) => vehicle);
    const rules = rides ? together.map(({ people: counted }) => (counted.has(person) ? 1 : 0)) : [];
    const single = costing === 'floored' || (rides && kept.has(person));
    const key = JSON.stringify([
      ways.map((way) => [
        way.vehicle ? `v${vehicleNames.get(way.vehicle)}` : 'own',
        way.price,
        way.nights,
        way.minutes,
      ]),
      seats,
      payers.toString(),
      costing,
      sharing ?? null,
      rules,
      single ? index : null,
    ]);
    const kind = kinds.get(key);
    if (kind) {
      kind.members.push(person);
      return;
    }
    const inOneOfSeveral = ways.flatMap(({ vehicle }) => (vehicle ? [vehicle] : []));
    const seated = seats > 1 || kept.has(person) || rules.includes(1) ? inOneOfSeveral : [];
    kinds.set(key, {
      name: `k${kinds.size}`,
      members: [person],
      ways,
      seats,
      seated: new Set(seated),
    });
  });
  return [...kinds.values()];
}
