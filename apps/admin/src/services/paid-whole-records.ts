import { z } from 'zod';

const id = z.string().min(1);
const minor = z.int().nonnegative();
const some = z.int().positive();

export const venueRecord = z.object({ id, city: z.string(), seats: some, hire: minor });

/** Rooms of one kind, each paid whole by the night. */
export const bedroomRecord = z.object({ type: id, beds: some, perNight: minor, available: some });

/** Who shares a room: people with the same value of an attribute; those with a value of `alone` do not share. */
export const roomSharingRecord = z.object({ by: id, alone: z.array(z.string()) });

/** Vehicles of one kind for the people of some branches, each paid whole, there and back. */
export const vehicleRecord = z.object({
  id,
  branches: z.array(id),
  places: some,
  cost: minor,
  available: z.int().nonnegative(),
  minutes: minor,
});

/** What a plan may choose from beside people: nothing of it counts until somebody says so. */
export const planChoiceRecord = z.object({
  rooms: z.boolean(),
  vehicles: z.boolean(),
  venues: z.boolean(),
  /** At most so many of those who must be there in one vehicle. */
  officersTogether: some.optional(),
});

export type PlanChoice = z.infer<typeof planChoiceRecord>;
