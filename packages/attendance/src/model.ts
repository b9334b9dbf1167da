import type { Constraint, Term, Variable } from '@plenum/milp';
import { type Kind, kindsOf } from './kinds.ts';
import { type Lodging, lodgingOf } from './model-lodging.ts';
import { type Transport, transportOf } from './model-transport.ts';
import { type Arrangement, costAt, type Person, type Place, type Situation } from './situation.ts';

/** What somebody's cost consists of: one variable for their attendance, and what their kind decides. */
type Costs = (pays: (payers: bigint) => boolean) => Term[];

/**
 * A situation as variables and rows. Attendance is one 0-1 variable for each candidate; ways, vehicles and beds
 * are counted by kinds of people, since those who are alike may change places.
 */
export type Model = {
  variables: Variable[];
  attends: (person: Person) => string;
  /** Rows that hold whatever limits are left out. */
  structure: Constraint[];
  /** How many rooms there are. */
  bedrooms: Constraint[];
  /** The persons' costs whose earmarked funds (bits) are as asked, and all that varies of expenses. */
  costs: Costs;
  /** Minutes on the way there. */
  minutes: Term[];
  /** One 0-1 variable for each venue where several can be chosen from. */
  venues: { name: string; seats: number }[];
  /** What the values of a solution say. */
  read: (values: Readonly<Record<string, number>>) => Arrangement;
};

/** Builds the model of a situation. */
export function modelOf(situation: Situation): Model {
  const names = new Map(situation.people.map((person, index) => [person, `p${index}`]));
  const attends = (person: Person) => names.get(person) ?? '';
  const kinds = kindsOf(situation);
  const transport = transportOf(situation, kinds, attends);
  const lodging = lodgingOf(situation, kinds, transport.counts);
  const floors = flooredCosts(situation, kinds, { attends, transport, lodging });
  const several = situation.venues.length > 1 ? situation.venues : [];
  const venues = several.map((venue, index) => ({ ...venue, name: `venue ${index}` }));
  const ofKind = (costing: Person['costing'], pays: (payers: bigint) => boolean) => (kind: Kind) =>
    kind.members[0]?.costing === costing && pays(kind.members[0].payers);
  return {
    variables: [
      ...situation.people.map((person): Variable => ({ name: attends(person), kind: 'binary' })),
      ...venues.map(({ name }): Variable => ({ name, kind: 'binary' })),
      ...transport.variables,
      ...lodging.variables,
      ...floors.variables,
    ],
    attends,
    structure: [
      ...(venues.length > 0
        ? [
            {
              name: 'one venue',
              terms: venues.map(({ name }): Term => [name, 1]),
              relation: '=' as const,
              bound: 1,
            },
          ]
        : []),
      ...transport.rows,
      ...lodging.rows,
      ...floors.rows,
    ],
    bedrooms: lodging.limits,
    costs: (pays) => [
      ...situation.people
        .filter((person) => person.costing === 'sum' && pays(person.payers))
        .map((person): Term => [attends(person), basicCost(person)])
        .filter(([, cost]) => cost !== 0),
      ...kinds.filter(ofKind('sum', pays)).flatMap(transport.prices),
      ...lodging.prices((person) => person.costing === 'sum' && pays(person.payers)),
      ...floors.costs(pays),
      ...venues.map(({ name, hire }): Term => [name, hire]),
      ...transport.emptyPlaces,
      ...lodging.emptyBeds,
    ],
    minutes: [
      ...situation.people.flatMap((person): Term[] => {
        const minutes = person.seats * (person.ways[0]?.minutes ?? 0);
        return minutes > 0 ? [[attends(person), minutes]] : [];
      }),
      ...kinds.flatMap(transport.minutes),
    ],
    venues,
    read: (values) => {
      const attending = situation.people.filter((person) => values[attends(person)] === 1);
      const ways = transport.read(values, new Set(attending));
      const beds = lodging.read(values, ways);
      return {
        venue:
          situation.venues.length > 1
            ? situation.venues.find((_, index) => values[`venue ${index}`] === 1)
            : situation.venues[0],
        places: new Map(
          [...ways].map(([person, place]) => [
            person,
            tidied(person, { ...place, beds: beds.get(person) ?? [] }),
          ]),
        ),
      };
    },
  };
}

/** Without the bed, by the first of their ways. */
const basicCost = (person: Person): number => person.seats * (person.ways[0]?.price ?? 0) + person.extra;

/** Of ways of one name, with as long a stay and in the end no dearer, the quickest. */
function tidied(person: Person, place: Place): Place {
  if (place.way.vehicle || person.costing === 'sum') return place;
  const cost = (other: Place['way']) => costAt(person, { ...place, way: other });
  const [best] = person.ways
    .filter(
      ({ vehicle, mode, nights, minutes }) =>
        !vehicle && mode === place.way.mode && nights === place.way.nights && minutes < place.way.minutes,
    )
    .filter((other) => cost(other) <= cost(place.way))
    .sort((one, two) => one.minutes - two.minutes);
  return best ? { ...place, way: best } : place;
}

/** Those whose own contribution may exceed their price: a variable each, no less than the price and than 0. */
function flooredCosts(
  situation: Situation,
  kinds: Kind[],
  parts: { attends: (person: Person) => string; transport: Transport; lodging: Lodging },
): { variables: Variable[]; rows: Constraint[]; costs: Costs } {
  const people = situation.people.filter(({ costing }) => costing === 'floored');
  const kindOf = new Map(kinds.flatMap((kind) => kind.members.map((person) => [person, kind] as const)));
  const name = (person: Person) => `cost ${parts.attends(person)}`;
  return {
    variables: people.map((person): Variable => ({ name: name(person), kind: 'integer' })),
    rows: people.map((person): Constraint => {
      const kind = kindOf.get(person);
      return {
        name: name(person),
        terms: [
          [parts.attends(person), basicCost(person)],
          ...(kind ? parts.transport.prices(kind) : []),
          ...parts.lodging.prices((other) => other === person),
          [name(person), -1],
        ],
        relation: '<=',
        bound: 0,
      };
    }),
    costs: (pays) => people.filter(({ payers }) => pays(payers)).map((person): Term => [name(person), 1]),
  };
}
