import { z } from 'zod';

const id = z.string().min(1);
const count = z.int().min(0);
const someCount = z.int().min(1);
const amount = z.int().min(0);
/** An exact ratio in writing. */
export const fractionSchema = z
  .string()
  .regex(/^\d{1,9}(\/0*[1-9]\d{0,8}|\.\d{1,9})?$/, { error: 'a fraction such as 2/5 or 0.4' });
/** A ratio as a plan writes it: a whole number or a fraction. */
export const reducedFractionSchema = z.string().regex(/^\d+(\/[1-9]\d*)?$/);
const where = z.record(z.string(), z.string());

/** A way to travel: `fare` is the return fare in minor units. */
export const travelSchema = z.strictObject({
  mode: z.string(),
  fare: amount,
  minutes: count.optional(),
  nights: count.optional(),
  extraNights: count.optional(),
});

/** Somebody who could attend. */
export const candidateSchema = z.strictObject({
  id,
  group: id.optional(),
  rank: z.int().optional(),
  must: z.boolean().optional(),
  /** Told that they can come; the goal `kept` counts them. */
  confirmed: z.boolean().optional(),
  attributes: where,
  weight: count.optional(),
  travel: z.array(travelSchema),
  companions: count.optional(),
  extraCosts: amount.optional(),
  ownContribution: amount.optional(),
});

/** A body that sends delegates. */
export const groupSchema = z.strictObject({
  id,
  entitled: count,
  minimum: count.optional(),
  maximum: count.optional(),
  /** Whether its ranks bind; what the problem says unless given. */
  respectRank: z.boolean().optional(),
});

/** A share of the attending candidates that have a group. */
export const quotaSchema = z.strictObject({
  where,
  atLeast: fractionSchema.optional(),
  atMost: fractionSchema.optional(),
});

/** Money that can be spent; with an earmark only on those who match it. */
export const fundSchema = z.strictObject({
  id,
  amount,
  status: z.enum(['received', 'pledged', 'hoped']).optional(),
  probability: fractionSchema.optional(),
  earmark: where.optional(),
});

/** Rooms of one kind; `perNight` is the price of the whole room. */
const bedroomSchema = z.strictObject({
  type: id,
  beds: someCount,
  perNight: amount,
  available: count,
});

/** Vehicles of one kind, for people of some groups; `cost` is that of the whole vehicle, there and back. */
const vehicleSchema = z.strictObject({
  id,
  groups: z.array(id),
  places: someCount,
  cost: amount,
  available: count,
  minutes: count.optional(),
});

/** What `planAttendance` takes; amounts are safe integers of minor units. */
export const attendanceProblemSchema = z.strictObject({
  currency: z.string().min(1),
  candidates: z.array(candidateSchema),
  seats: count.optional(),
  nights: count,
  perHead: amount,
  perNight: amount.optional(),
  groups: z.array(groupSchema),
  quotas: z.array(quotaSchema),
  respectRank: z.boolean().optional(),
  /** Fewest attending candidates that have a group. */
  delegatesAtLeast: count.optional(),
  fixedCosts: z.array(z.strictObject({ name: id, amount })),
  venues: z.array(z.strictObject({ id, seats: count, hire: amount })).optional(),
  funds: z.array(fundSchema),
  bedrooms: z.array(bedroomSchema).optional(),
  roomSharing: z.strictObject({ by: z.string(), alone: z.array(z.string()) }).optional(),
  vehicles: z.array(vehicleSchema).optional(),
  apart: z.array(z.array(id)).optional(),
  maxTogether: z.array(z.strictObject({ where, most: count })).optional(),
  goals: z
    .array(z.enum(['kept', 'representation', 'attendance', 'weight', 'cost', 'travelTime', 'balance']))
    .optional(),
});

const payments = z.record(z.string(), z.number());
const reasons = z.array(z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }));

/** The shape of a plan; what it says is for `verifyPlan` to judge. */
export const attendancePlanSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.enum(['optimal', 'feasible']),
    attending: z.array(
      z.object({
        id,
        mode: z.string().optional(),
        vehicle: z.string().optional(),
        vehicleNumber: z.number().optional(),
        nights: z.number().optional(),
        cost: z.number(),
        paidBy: payments,
      }),
    ),
    waiting: z.array(z.object({ id, reasons })),
    rooms: z
      .array(
        z.object({ type: z.string(), number: z.number(), nights: z.number(), sleepers: z.array(z.string()) }),
      )
      .optional(),
    expenses: z.array(z.object({ name: z.string(), amount: z.number(), paidBy: payments })),
    venue: z.string().optional(),
    totals: z.object({
      delegates: z.number(),
      people: z.number(),
      weight: z.number(),
      cost: z.number(),
      income: z.number(),
      left: z.number(),
    }),
    goals: z.array(z.object({ goal: z.string(), value: z.string(), bound: z.string() })),
    warnings: reasons,
  }),
  z.object({ status: z.literal('infeasible'), conflicts: reasons }),
  z.object({
    status: z.literal('unknown'),
    bounds: z.array(z.object({ goal: z.string(), bound: z.string() })),
  }),
]);

/** An exact ratio in writing: '2/5', '0.4', '87'. */
export type Fraction = string;
/** Somebody who could attend; without a group: a guest or helper with a seat and no vote. */
export type Candidate = z.input<typeof candidateSchema>;
/** One way for a candidate to travel. */
export type Travel = z.input<typeof travelSchema>;
/** A body that is entitled to delegates. */
export type Group = z.input<typeof groupSchema>;
/** A share that the attending delegates must show. */
export type Quota = z.input<typeof quotaSchema>;
/** Money to spend. */
export type Fund = z.input<typeof fundSchema>;
/** Rooms of one kind, paid whole. */
export type Bedroom = z.input<typeof bedroomSchema>;
/** Vehicles of one kind, paid whole. */
export type Vehicle = z.input<typeof vehicleSchema>;
/** Who could come, what it costs, what there is, and what must hold. */
export type AttendanceProblem = z.input<typeof attendanceProblemSchema>;
/** What can be aimed at, in order of importance. */
export type GoalName = NonNullable<AttendanceProblem['goals']>[number];
