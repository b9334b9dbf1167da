import { cityNames } from './city-names.ts';
import type { Conference } from './conference.ts';
import { soundPlan } from './explain-place.ts';
import { openConference } from './load-conference.ts';
import { type MoneyStep, moneySteps } from './money-in-hand.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';
import { type StoredPlan, storedPlans } from './stored-plans.ts';
import { type Person, peopleOf } from './view-plan.ts';

type Sound = NonNullable<ReturnType<typeof soundPlan>>;
type Numbered = { name: string; number: number };

/** Somebody in a room or a vehicle, with so many companions; `only` if the companions alone are there. */
export type Guest = { person: Person; companions: number; only: boolean };

export type RoomView = Numbered & { nights: number; beds: number; heads: number; guests: Guest[] };
export type RideView = Numbered & { places: number; branches: Names[]; heads: number; guests: Guest[] };
export type ArrivalView = {
  branch: Names | undefined;
  heads: number;
  people: { guest: Guest; mode: string | undefined; ride: Numbered | undefined; rooms: Numbered[] }[];
};

export type LodgingView = {
  step: MoneyStep;
  /** The steps of the money for which there are plans. */
  steps: MoneyStep[];
} & (
  | { status: 'no-plan' }
  | {
      status: 'planned';
      madeAt: string;
      timeZone: string;
      city: Names;
      stale: boolean;
      rooms: RoomView[];
      rides: RideView[];
      /** Everybody who comes, by branch; those without a branch last. */
      arrivals: ArrivalView[];
    }
);

/** Who sleeps where and rides with whom by a plan; undefined where nothing has been planned. */
export async function viewLodging(office: Office, step: MoneyStep): Promise<LodgingView | undefined> {
  const loaded = await openConference(office);
  const plans = storedPlans(loaded);
  const stored = plans[step];
  if (stored === undefined) return undefined;
  const about = { step, steps: moneySteps.filter((one) => plans[one] !== undefined) };
  const plan = soundPlan(stored);
  if (plan === undefined) return { ...about, status: 'no-plan' };
  const { conference } = loaded;
  const rooms = roomsOf(stored, plan, conference);
  return {
    ...about,
    status: 'planned',
    madeAt: stored.madeAt,
    timeZone: conference.settled.timeZone,
    city: cityNames(conference),
    stale: stored.stale,
    rooms,
    rides: ridesOf(stored, plan, conference),
    arrivals: arrivalsOf(stored, plan, conference, rooms),
  };
}

const sum = (numbers: number[]): number => numbers.reduce((one, two) => one + two, 0);

function roomsOf({ problem }: StoredPlan, plan: Sound, conference: Conference): RoomView[] {
  const person = peopleOf(conference);
  const housed = new Set<string>();
  return (plan.rooms ?? []).map(({ type, number, nights, sleepers }) => {
    const guests = [...new Set(sleepers)].map((id): Guest => {
      const heads = sleepers.filter((one) => one === id).length;
      // Those they come with may sleep next door: then they themselves are in the first of the rooms.
      const only = housed.has(id);
      housed.add(id);
      return { person: person(id), companions: only ? heads : heads - 1, only };
    });
    const beds = problem.bedrooms?.find((one) => one.type === type)?.beds ?? sleepers.length;
    return { name: type, number, nights, beds, heads: sleepers.length, guests };
  });
}

function ridesOf({ problem }: StoredPlan, plan: Sound, conference: Conference): RideView[] {
  const guest = guestsOf(problem, conference);
  const names = new Map(conference.branches.map(({ id, name }) => [id, name]));
  const rides = new Map<string, { ride: Numbered; ids: string[] }>();
  for (const { id, ...rest } of plan.attending) {
    const ride = rideOf(rest);
    if (ride === undefined) continue;
    const key = JSON.stringify(ride);
    rides.set(key, { ride, ids: [...(rides.get(key)?.ids ?? []), id] });
  }
  return [...rides.values()].map(({ ride, ids }) => {
    const guests = ids.map(guest);
    const heads = sum(guests.map(({ companions }) => 1 + companions));
    const vehicle = problem.vehicles?.find(({ id }) => id === ride.name);
    const served = conference.settled.vehicles?.find(({ id }) => id === ride.name)?.branches ?? [];
    return {
      ...ride,
      places: vehicle?.places ?? heads,
      branches: served.flatMap((branch) => names.get(branch) ?? []),
      heads,
      guests,
    };
  });
}

function arrivalsOf(
  { problem }: StoredPlan,
  plan: Sound,
  conference: Conference,
  rooms: RoomView[],
): ArrivalView[] {
  const guest = guestsOf(problem, conference);
  const groupOf = new Map(problem.candidates.map(({ id, group }) => [id, group]));
  const people = plan.attending.map(({ id, mode, ...rest }) => ({
    group: groupOf.get(id),
    guest: guest(id),
    mode,
    ride: rideOf(rest),
    rooms: rooms.filter(({ guests }) => guests.some(({ person }) => person.id === id)),
  }));
  return [...conference.branches.map(({ id, name }) => ({ id, name })), undefined].flatMap((branch) => {
    const own = people.filter(({ group }) => group === branch?.id);
    if (own.length === 0) return [];
    const heads = sum(own.map(({ guest: { companions } }) => 1 + companions));
    return [{ branch: branch?.name, heads, people: own }];
  });
}

function guestsOf({ candidates }: StoredPlan['problem'], conference: Conference): (id: string) => Guest {
  const person = peopleOf(conference);
  const companions = new Map(candidates.map((one) => [one.id, one.companions ?? 0]));
  return (id) => ({ person: person(id), companions: companions.get(id) ?? 0, only: false });
}

function rideOf(comes: {
  vehicle?: string | undefined;
  vehicleNumber?: number | undefined;
}): Numbered | undefined {
  return comes.vehicle === undefined ? undefined : { name: comes.vehicle, number: comes.vehicleNumber ?? 1 };
}
