import type { AttendancePlan } from '@plenum/attendance';
import type { Conference } from './conference.ts';
import { openConference } from './load-conference.ts';
import type { MoneyStep } from './money-in-hand.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';
import { storedPlans } from './stored-plans.ts';
import { type Person, peopleOf } from './view-plan.ts';

export type LodgingView = {
  step: MoneyStep;
  madeAt: string;
  stale: boolean;
  rooms: { type: string; number: number; nights: number; sleepers: Person[] }[];
  rides: { vehicle: string; number: number; branches: Names[]; riders: Person[] }[];
};

/** Who sleeps where and rides with whom by a plan; undefined where there is no such plan. */
export async function viewLodging(office: Office, step: MoneyStep): Promise<LodgingView | undefined> {
  const loaded = await openConference(office);
  const stored = storedPlans(loaded)[step];
  if (stored === undefined) return undefined;
  const { plan, madeAt, stale } = stored;
  if (plan.status !== 'optimal' && plan.status !== 'feasible') return undefined;
  const person = peopleOf(loaded.conference);
  return {
    step,
    madeAt,
    stale,
    rooms: (plan.rooms ?? []).map(({ sleepers, ...room }) => ({ ...room, sleepers: sleepers.map(person) })),
    rides: ridesOf(plan, loaded.conference, person),
  };
}

type Sound = Extract<AttendancePlan, { status: 'optimal' | 'feasible' }>;

function ridesOf(
  { attending }: Sound,
  { settled, branches }: Conference,
  person: (id: string) => Person,
): LodgingView['rides'] {
  const names = new Map(branches.map(({ id, name }) => [id, name]));
  const rides = new Map<string, LodgingView['rides'][number]>();
  for (const { id, vehicle, vehicleNumber = 1 } of attending) {
    if (vehicle === undefined) continue;
    const key = `${vehicleNumber} ${vehicle}`;
    const served = settled.vehicles?.find((one) => one.id === vehicle)?.branches ?? [];
    const ride = rides.get(key) ?? {
      vehicle,
      number: vehicleNumber,
      branches: served.flatMap((branch) => names.get(branch) ?? []),
      riders: [],
    };
    rides.set(key, { ...ride, riders: [...ride.riders, person(id)] });
  }
  return [...rides.values()];
}
