import type { AttendanceProblem } from '@plenum/attendance';
import type { z } from 'zod';
import type { ConferenceRecord } from './conference.ts';
import type { PlanChoice, venueRecord } from './paid-whole-records.ts';

export const plainChoice: PlanChoice = { rooms: false, vehicles: false, venues: false };

/** What there is to choose from, by what the conference's files say. */
export function canChoose({ bedrooms, vehicles, reserveVenues }: ConferenceRecord): {
  rooms: boolean;
  vehicles: boolean;
  venues: boolean;
} {
  const any = (list: unknown[] | undefined) => (list?.length ?? 0) > 0;
  return { rooms: any(bedrooms), vehicles: any(vehicles), venues: any(reserveVenues) };
}

type Parts = Pick<AttendanceProblem, 'venues' | 'bedrooms' | 'roomSharing' | 'vehicles' | 'maxTogether'>;

/** The attribute by which the plan knows those who must be there, where it keeps them apart. */
export const officer = { officer: 'yes' };

/** The halls, rooms and vehicles that a plan chooses from; `groups` are the branches that send anybody. */
export function partsPaidWhole(settled: ConferenceRecord, groups: ReadonlySet<string>): Parts {
  const { venue, reserveVenues = [], bedrooms = [], roomSharing, vehicles = [] } = settled;
  const choice = settled.planChoice ?? plainChoice;
  const plain = ({ id: name, seats, hire }: z.infer<typeof venueRecord>) => ({ id: name, seats, hire });
  const rides = vehicles
    .map(({ branches, ...vehicle }) => ({ ...vehicle, groups: branches.filter((one) => groups.has(one)) }))
    .filter((vehicle) => vehicle.groups.length > 0 && vehicle.available > 0);
  return {
    venues: [venue, ...(choice.venues ? reserveVenues : [])].map(plain),
    ...(choice.rooms && bedrooms.length > 0
      ? { bedrooms, ...(roomSharing === undefined ? {} : { roomSharing }) }
      : {}),
    ...(choice.vehicles && rides.length > 0
      ? {
          vehicles: rides,
          ...(choice.officersTogether === undefined
            ? {}
            : { maxTogether: [{ where: officer, most: choice.officersTogether }] }),
        }
      : {}),
  };
}

/** Whether a plan is to keep those who must be there from riding all together. */
export function keepsOfficersApart({ planChoice }: ConferenceRecord): boolean {
  return planChoice?.vehicles === true && planChoice.officersTogether !== undefined;
}
