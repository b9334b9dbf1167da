import type { Constraint, Term, Variable } from '@plenum/milp';
import type { Kind } from './kinds.ts';
import { bedShare, type RoomType } from './lodging.ts';
import type { Transport } from './model-transport.ts';
import type { Person, Place, Situation } from './situation.ts';

/** Where people sleep, as variables and rows. */
export type Lodging = {
  variables: Variable[];
  /** A bed for every head, rooms for every bed. */
  rows: Constraint[];
  /** No more rooms than there are. */
  limits: Constraint[];
  /** What is paid for beds by those who are asked for. */
  prices: (wanted: (person: Person) => boolean) => Term[];
  /** What rooms cost beyond the beds paid for. */
  emptyBeds: Term[];
  read: (
    values: Readonly<Record<string, number>>,
    ways: ReadonlyMap<Person, Omit<Place, 'beds'>>,
  ) => Map<Person, RoomType[]>;
};

/** Heads that are alike in nights, in whom they share with and in who pays. */
type Guests = { name: string; nights: number; example: Person; from: { kind: Kind; way: number }[] };

/**
 * Beds are counted by guests who are alike, and rooms by the night: everybody comes on the first night, so that
 * rooms held can only become fewer, and as many beds as there are heads on every night are enough.
 */
export function lodgingOf(situation: Situation, kinds: Kind[], counts: Transport['counts']): Lodging {
  const types = situation.rooms;
  if (types.length === 0)
    return { variables: [], rows: [], limits: [], prices: () => [], emptyBeds: [], read: () => new Map() };
  const guests = guestsOf(kinds);
  const bed = ({ name }: Guests, type: number) => `${name} bed ${type}`;
  const variables: Variable[] = guests.flatMap((some) =>
    types.map((_, type): Variable => ({ name: bed(some, type), kind: 'integer' })),
  );
  const rows: Constraint[] = guests.map((some) => ({
    name: `${some.name} beds`,
    terms: [
      ...types.map((_, type): Term => [bed(some, type), 1]),
      ...some.from.flatMap(({ kind, way }) =>
        counts(kind, way).map(([name, count]): Term => [name, -count * kind.seats]),
      ),
    ],
    relation: '=',
    bound: 0,
  }));
  const emptyBeds: Term[] = [];
  const firstNight = types.map((): Term[] => []);
  const classes = Map.groupBy(guests, ({ example }) => example.sharing);
  [...classes].forEach(([sharing, sharers], place) => {
    types.forEach((type, index) => {
      if (sharing === undefined) {
        firstNight[index]?.push(...sharers.map((some): Term => [bed(some, index), 1]));
        return;
      }
      const stays = [...new Set(sharers.map(({ nights }) => nights))].sort((one, two) => one - two);
      const held = (level: number) => `rooms ${index} of ${place} for ${stays[level]}`;
      stays.forEach((nights, level) => {
        variables.push({ name: held(level), kind: 'integer' });
        rows.push({
          name: held(level),
          terms: [
            ...sharers.filter((some) => some.nights >= nights).map((some): Term => [bed(some, index), 1]),
            [held(level), -type.beds],
          ],
          relation: '<=',
          bound: 0,
        });
        if (level > 0)
          rows.push({
            name: `${held(level)} were held before`,
            terms: [
              [held(level), 1],
              [held(level - 1), -1],
            ],
            relation: '<=',
            bound: 0,
          });
        emptyBeds.push([held(level), (nights - (stays[level - 1] ?? 0)) * type.perNight]);
      });
      if (stays.length > 0) firstNight[index]?.push([held(0), 1]);
      for (const some of sharers) emptyBeds.push([bed(some, index), -some.nights * type.share]);
    });
  });
  return {
    variables,
    rows,
    emptyBeds,
    limits: types.map(({ available }, type) => ({
      name: `rooms ${type}`,
      terms: firstNight[type] ?? [],
      relation: '<=',
      bound: available,
    })),
    prices: (wanted) =>
      guests
        .filter(({ example }) => wanted(example))
        .flatMap((some) =>
          types.map((type, index): Term => [bed(some, index), some.nights * bedShare(some.example, type)]),
        ),
    read: (values, ways) => {
      const beds = new Map<Person, RoomType[]>();
      for (const some of guests) {
        const free = types.flatMap((type, index) =>
          Array.from({ length: values[bed(some, index)] ?? 0 }, () => type),
        );
        const heads = some.from.flatMap(({ kind, way }) =>
          kind.members.filter((person) => ways.get(person)?.way === person.ways[way]),
        );
        for (const person of heads) beds.set(person, free.splice(0, person.seats));
      }
      return beds;
    },
  };
}

function guestsOf(kinds: Kind[]): Guests[] {
  const guests = new Map<string, Guests>();
  for (const kind of kinds)
    kind.ways.forEach(({ nights }, way) => {
      const [example] = kind.members;
      if (nights === 0 || !example) return;
      const { sharing, payers, costing } = example;
      const single = costing === 'floored' ? kind.name : null;
      const key = JSON.stringify([nights, sharing ?? null, payers.toString(), costing, single]);
      const some = guests.get(key);
      if (some) some.from.push({ kind, way });
      else guests.set(key, { name: `g${guests.size}`, nights, example, from: [{ kind, way }] });
    });
  return [...guests.values()];
}
