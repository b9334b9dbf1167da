import type { RoomType } from './lodging.ts';
import { bedShare } from './lodging.ts';
import { costAt, type Person, type Place } from './situation.ts';
import { addedSpending, heldRooms, type Tally } from './tally.ts';
import type { Way } from './ways.ts';

/** A place somebody could have as everything stands, and what it would cost them and the conference. */
export type OpenPlace = { place: Place; cost: number; spending: number };

/** Companions are few; beds are looked for in so many ways at most. */
const mostBedChoices = 60;

/**
 * Every place that is open to somebody while everybody else travels and sleeps as they do: each way of their
 * own, each vehicle (one in which there is room before a further one), each choice of beds. None where there
 * is no bed.
 */
export function openPlaces(tally: Tally, person: Person): OpenPlace[] {
  return person.ways.flatMap((way) => {
    const number = way.vehicle ? openVehicle(tally, person, way) : undefined;
    if (way.vehicle && number === undefined) return [];
    return bedChoices(tally, person, way).map((beds) => {
      const place: Place = { way, ...(number === undefined ? {} : { number }), beds };
      return { place, cost: costAt(person, place), spending: addedSpending(tally, person, place) };
    });
  });
}

/** The first vehicle in which somebody may ride, counted from 1. */
function openVehicle({ situation, riders }: Tally, person: Person, { vehicle }: Way): number | undefined {
  if (!vehicle) return undefined;
  const inUse = riders.get(vehicle) ?? [];
  const fits = (others: Person[]) =>
    others.reduce((sum, { seats }) => sum + seats, person.seats) <= vehicle.places &&
    situation.apart.every((set) => !set.has(person) || !others.some((other) => set.has(other))) &&
    situation.together.every(
      ({ people, most }) => !people.has(person) || others.filter((other) => people.has(other)).length < most,
    );
  const place = inUse.findIndex(fits);
  if (place >= 0) return place + 1;
  return inUse.length < vehicle.available && fits([]) ? inUse.length + 1 : undefined;
}

/** One type of bed for each head, cheapest first. */
function bedChoices(tally: Tally, person: Person, { nights }: Way): RoomType[][] {
  if (nights === 0) return [[]];
  const types = tally.situation.rooms
    .map((type) => ({ type, free: freeBeds(tally, person, type) }))
    .filter(({ free }) => free > 0)
    .sort((one, two) => bedShare(person, one.type) - bedShare(person, two.type));
  const choices: RoomType[][] = [];
  const choose = (beds: RoomType[], from: number) => {
    if (choices.length >= mostBedChoices) return;
    if (beds.length === person.seats) {
      choices.push(beds);
      return;
    }
    types.slice(from).forEach(({ type, free }, index) => {
      if (beds.filter((bed) => bed === type).length < free) choose([...beds, type], from + index);
    });
  };
  choose([], 0);
  return choices;
}

/** Beds of a type that somebody's heads could have: those free in rooms they may share, and in further rooms. */
function freeBeds(tally: Tally, { sharing }: Person, type: RoomType): number {
  const more = type.available - heldRooms(tally, type);
  if (sharing === undefined) return more;
  let heads = 0;
  for (const count of tally.sleepers.get(type)?.get(sharing)?.values() ?? []) heads += count;
  return more * type.beds + (Math.ceil(heads / type.beds) * type.beds - heads);
}
