import type { RoomType } from './lodging.ts';
import type { Arrangement, Person } from './situation.ts';

/** A room with those who sleep in it, once for each head. */
export type Held = { type: RoomType; number: number; nights: number; sleepers: Person[] };

/** Gives out the rooms: longest stays first, companions beside whom they come with. */
export function holdRooms(types: readonly RoomType[], { places }: Arrangement): Held[] {
  const rooms: Held[] = [];
  for (const type of types) {
    const classes = new Map<string | undefined, { person: Person; nights: number }[]>();
    for (const [person, { way, beds }] of places)
      for (const bed of beds) {
        if (bed !== type) continue;
        const heads = classes.get(person.sharing) ?? [];
        heads.push({ person, nights: way.nights });
        classes.set(person.sharing, heads);
      }
    let number = 0;
    for (const [sharing, heads] of classes) {
      const beds = sharing === undefined ? 1 : type.beds;
      heads.sort((one, two) => two.nights - one.nights || two.person.seats - one.person.seats);
      for (let first = 0; first < heads.length; first += beds) {
        number += 1;
        const together = heads.slice(first, first + beds);
        const [longest] = together;
        rooms.push({
          type,
          number,
          nights: longest?.nights ?? 0,
          sleepers: together.map(({ person }) => person),
        });
      }
    }
  }
  return rooms;
}
