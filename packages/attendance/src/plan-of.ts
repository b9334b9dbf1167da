import type { Reached } from './ask.ts';
import { goalValues } from './goals.ts';
import { holdRooms } from './hold-rooms.ts';
import { emptyBeds } from './lodging.ts';
import { type Owed, shareOut } from './pay.ts';
import type { Attending, Room, SoundPlan } from './plan.ts';
import type { Reason } from './reasons.ts';
import { costAt, type Situation } from './situation.ts';
import type { Tally } from './tally.ts';
import { placeShare } from './ways.ts';
import { completeAndExplain } from './why-waiting.ts';

/** Writes out the plan that a search reached: who comes how, sleeps where and is paid by what. */
export function planOf(situation: Situation, { arrangement: found, bounds, ranOut }: Reached): SoundPlan {
  const { tally, waiting } = completeAndExplain(situation, found);
  const places = situation.people.flatMap((person) => {
    const place = tally.places.get(person);
    return place ? [{ person, place, cost: costAt(person, place) }] : [];
  });
  const { expenses, persons } = shareOut(situation, places, expensesOf(tally));
  const values = goalValues(situation, tally);
  const goals = bounds.flatMap((bound, place) => {
    const [goal, value] = [situation.goals[place], values[place]];
    return goal && value ? [{ goal, value: value.toFraction(), bound: bound.toFraction() }] : [];
  });
  const proved =
    goals.length === situation.goals.length && goals.every(({ value, bound }) => value === bound);
  const warnings: Reason[] = situation.idle.map((fund) => ({
    code: 'earmark-matches-nobody',
    params: { fund },
  }));
  const untimed = places.filter(({ place }) => place.way.untimed).length;
  if (untimed > 0 && situation.goals.includes('travelTime'))
    warnings.push({ code: 'minutes-unknown', params: { people: untimed } });
  if (ranOut && !proved)
    warnings.push({ code: 'time-ran-out', params: { goals: situation.goals.slice(goals.length) } });
  return {
    status: proved ? 'optimal' : 'feasible',
    attending: persons.map(({ person, cost, paidBy }): Attending => {
      const { way, number } = tally.places.get(person) ?? {};
      return {
        id: person.id,
        ...(way?.mode === undefined ? {} : { mode: way.mode }),
        ...(way?.vehicle ? { vehicle: way.vehicle.id, vehicleNumber: number ?? 1 } : {}),
        ...(situation.rooms.length > 0 ? { nights: way?.nights ?? 0 } : {}),
        cost,
        paidBy,
      };
    }),
    waiting,
    ...(situation.rooms.length > 0 ? { rooms: roomsOf(tally) } : {}),
    expenses,
    ...(tally.venue ? { venue: tally.venue.id } : {}),
    totals: {
      delegates: tally.delegates,
      people: tally.seats,
      weight: tally.weight,
      cost: tally.cost,
      income: situation.income,
      left: situation.income - tally.cost,
    },
    goals,
    warnings,
  };
}

const roomsOf = ({ situation, venue, places }: Tally): Room[] =>
  holdRooms(situation.rooms, { venue, places }).map(({ type, number, nights, sleepers }) => ({
    type: type.type,
    number,
    nights,
    sleepers: sleepers.map(({ id }) => id),
  }));

/** What the conference pays itself, whatever is left of rooms and vehicles among it. */
function expensesOf({ situation, venue, sleepers, riders }: Tally): Owed[] {
  const expenses: Owed[] = situation.expenses.map(({ name, amount }) => ({ name, amount }));
  if (venue) expenses.push({ name: venue.id, amount: venue.hire });
  for (const [type, classes] of sleepers) {
    let amount = 0;
    for (const [sharing, byNights] of classes) if (sharing !== undefined) amount += emptyBeds(type, byNights);
    if (amount > 0) expenses.push({ name: type.type, amount });
  }
  for (const [vehicle, inUse] of riders) {
    const heads = inUse.flat().reduce((sum, { seats }) => sum + seats, 0);
    const amount = inUse.length * vehicle.cost - heads * placeShare(vehicle);
    if (amount > 0) expenses.push({ name: vehicle.id, amount });
  }
  return expenses;
}
