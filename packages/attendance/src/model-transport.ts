import type { Constraint, Term, Variable } from '@plenum/milp';
import type { Kind } from './kinds.ts';
import type { Person, Place, Situation } from './situation.ts';
import { placeShare, type Vehicle } from './ways.ts';

/** How people come, as variables and rows. */
export type Transport = {
  variables: Variable[];
  rows: Constraint[];
  /** How many of a kind come by one of its ways. */
  counts: (kind: Kind, way: number) => Term[];
  /** What is paid more (or less) by those who do not come by their first way. */
  prices: (kind: Kind) => Term[];
  minutes: (kind: Kind) => Term[];
  /** What vehicles cost beyond the places paid for. */
  emptyPlaces: Term[];
  /** The way of everybody who attends, and the number of their vehicle. */
  read: (
    values: Readonly<Record<string, number>>,
    attending: ReadonlySet<Person>,
  ) => Map<Person, Omit<Place, 'beds'>>;
};

type Riders = { kind: Kind; way: number };

const wayName = (kind: Kind, way: number): string => `${kind.name} way ${way}`;

/**
 * Whoever attends comes by their first way unless they are counted by another: others are at most as many as
 * attend. Vehicles are counted; only those for whom it matters with whom they ride get a number of the vehicle,
 * and everybody else takes the places left.
 */
export function transportOf(
  situation: Situation,
  kinds: Kind[],
  attends: (person: Person) => string,
): Transport {
  const others = (kind: Kind): number[] => kind.ways.map((_, way) => way).slice(1);
  const variables: Variable[] = [];
  const rows: Constraint[] = [];
  const emptyPlaces: Term[] = [];
  for (const kind of kinds) {
    for (const way of others(kind))
      variables.push({ name: wayName(kind, way), kind: 'integer', upper: kind.members.length });
    if (kind.ways.length > 1)
      rows.push({
        name: `${kind.name} ways`,
        terms: [
          ...others(kind).map((way): Term => [wayName(kind, way), 1]),
          ...kind.members.map((person): Term => [attends(person), -1]),
        ],
        relation: '<=',
        bound: 0,
      });
  }
  const fleets = situation.vehicles.map((vehicle, index) => {
    const riders = kinds.flatMap((kind): Riders[] =>
      others(kind)
        .filter((way) => kind.ways[way]?.vehicle === vehicle)
        .map((way) => ({ kind, way })),
    );
    const fleet = fleetOf(situation, vehicle, `vehicle ${index}`, riders);
    variables.push(...fleet.variables);
    rows.push(...fleet.rows);
    if (riders.length > 0) emptyPlaces.push([`vehicle ${index}`, vehicle.cost]);
    for (const { kind, way } of riders)
      emptyPlaces.push([wayName(kind, way), -kind.seats * placeShare(vehicle)]);
    return fleet;
  });
  const differences = (kind: Kind, of: (way: Kind['ways'][number]) => number): Term[] => {
    const [first] = kind.ways;
    return others(kind).flatMap((way): Term[] => {
      const chosen = kind.ways[way];
      const more = chosen && first ? kind.seats * (of(chosen) - of(first)) : 0;
      return more === 0 ? [] : [[wayName(kind, way), more]];
    });
  };
  return {
    variables,
    rows,
    emptyPlaces,
    counts: (kind, way) =>
      way > 0
        ? [[wayName(kind, way), 1]]
        : [
            ...kind.members.map((person): Term => [attends(person), 1]),
            ...others(kind).map((other): Term => [wayName(kind, other), -1]),
          ],
    prices: (kind) => differences(kind, ({ price }) => price),
    minutes: (kind) => differences(kind, ({ minutes }) => minutes),
    read: (values, attending) => {
      const places = new Map<Person, Omit<Place, 'beds'>>();
      for (const person of attending) {
        const [way] = person.ways;
        if (way) places.set(person, { way });
      }
      const comingBy = new Map<string, Person[]>();
      for (const kind of kinds) {
        const here = kind.members.filter((person) => attending.has(person));
        for (const way of others(kind)) {
          const people = here.splice(0, values[wayName(kind, way)] ?? 0);
          comingBy.set(wayName(kind, way), people);
          for (const person of people) {
            const chosen = person.ways[way];
            if (chosen) places.set(person, { way: chosen });
          }
        }
      }
      for (const fleet of fleets)
        for (const [person, number] of fleet.read(values, comingBy)) {
          const place = places.get(person);
          if (place) places.set(person, { ...place, number });
        }
      return places;
    },
  };
}

type Fleet = {
  variables: Variable[];
  rows: Constraint[];
  read: (
    values: Readonly<Record<string, number>>,
    comingBy: ReadonlyMap<string, Person[]>,
  ) => Map<Person, number>;
};

/** The vehicles of one kind, and who may ride in which of them. */
function fleetOf(situation: Situation, vehicle: Vehicle, name: string, riders: Riders[]): Fleet {
  const people = riders.reduce((sum, { kind }) => sum + kind.members.length, 0);
  const units = Math.min(vehicle.available, people);
  const seated = riders.filter(({ kind }) => kind.seated.has(vehicle));
  const numbers = Array.from({ length: seated.length > 0 && units > 1 ? units : 0 }, (_, index) => index);
  const unit = (number: number) => `${name} number ${number}`;
  const seat = ({ kind, way }: Riders, number: number) => `${wayName(kind, way)} ${unit(number)}`;
  const variables: Variable[] = [
    ...(people > 0 ? [{ name, kind: 'integer' as const, upper: units }] : []),
    ...numbers.map((number): Variable => ({ name: unit(number), kind: 'binary' })),
    ...numbers.flatMap((number) =>
      seated.map(
        (rider): Variable => ({
          name: seat(rider, number),
          kind: 'integer',
          upper: Math.min(rider.kind.members.length, Math.floor(vehicle.places / rider.kind.seats)),
        }),
      ),
    ),
  ];
  const rows: Constraint[] = [];
  const atMost = (row: string, terms: Term[], most: number, opened: string) =>
    rows.push({ name: row, terms: [...terms, [opened, -most]], relation: '<=', bound: 0 });
  if (people > 0)
    atMost(
      `${name} places`,
      riders.map(({ kind, way }): Term => [wayName(kind, way), kind.seats]),
      vehicle.places,
      name,
    );
  if (numbers.length > 0) {
    rows.push({
      name: `${name} numbers`,
      terms: [...numbers.map((number): Term => [unit(number), 1]), [name, -1]],
      relation: '=',
      bound: 0,
    });
    for (const rider of seated)
      rows.push({
        name: `${wayName(rider.kind, rider.way)} numbers`,
        terms: [
          ...numbers.map((number): Term => [seat(rider, number), 1]),
          [wayName(rider.kind, rider.way), -1],
        ],
        relation: '=',
        bound: 0,
      });
  }
  // One vehicle alone is its own number.
  const each =
    numbers.length > 0
      ? numbers.map((number) => ({ opened: unit(number), of: (rider: Riders) => seat(rider, number) }))
      : seated.length > 0
        ? [{ opened: name, of: ({ kind, way }: Riders) => wayName(kind, way) }]
        : [];
  each.forEach(({ opened, of }, index) => {
    const next = each[index + 1];
    if (next) atMost(`${opened} before the next`, [[next.opened, 1]], 1, opened);
    if (numbers.length > 0)
      atMost(
        `${opened} places`,
        seated.map((rider): Term => [of(rider), rider.kind.seats]),
        vehicle.places,
        opened,
      );
    situation.apart.forEach((set, place) => {
      const members = seated.filter(({ kind }) => kind.members.some((person) => set.has(person)));
      if (members.length > 1)
        atMost(
          `${opened} apart ${place}`,
          members.map((rider): Term => [of(rider), 1]),
          1,
          opened,
        );
    });
    situation.together.forEach(({ people: counted, most }, place) => {
      const members = seated.filter(({ kind }) => kind.members.some((person) => counted.has(person)));
      if (members.length > 0)
        atMost(
          `${opened} together ${place}`,
          members.map((rider): Term => [of(rider), 1]),
          most,
          opened,
        );
    });
  });
  return {
    variables,
    rows,
    read: (values, comingBy) => {
      const vehicles: Person[][] = numbers.map(() => []);
      const anywhere: Person[] = [];
      for (const rider of riders) {
        const waiting = [...(comingBy.get(wayName(rider.kind, rider.way)) ?? [])];
        if (seated.includes(rider))
          numbers.forEach((number) => {
            vehicles[number]?.push(...waiting.splice(0, values[seat(rider, number)] ?? 0));
          });
        anywhere.push(...waiting);
      }
      return numbered(vehicles, anywhere, vehicle.places);
    },
  };
}

/** Fills the places left with those who may ride anywhere, and counts the vehicles in use from 1. */
function numbered(vehicles: Person[][], anywhere: Person[], places: number): Map<Person, number> {
  const inUse = vehicles.filter((riders) => riders.length > 0);
  const rest = [...anywhere];
  for (let index = 0; rest.length > 0; index++) {
    const riders = inUse[index] ?? [];
    inUse[index] = riders;
    let free = riders.reduce((left, { seats }) => left - seats, places);
    for (let next = rest[0]; next && next.seats <= free; next = rest[0]) {
      riders.push(next);
      free -= next.seats;
      rest.shift();
    }
  }
  return new Map(inUse.flatMap((riders, index) => riders.map((person) => [person, index + 1] as const)));
}
