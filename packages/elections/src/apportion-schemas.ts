import { z } from 'zod';

const id = z.string().min(1);
const seats = z.int().min(0).max(1_000_000_000);
const bound = z.union([seats, z.record(z.string(), seats)]);
// Negative ones have the shape, so that they are refused for what they are.
const weight = z.union([z.int(), z.string().regex(/^-?\d{1,40}(\/0*[1-9]\d{0,39}|\.\d{1,40})?$/)]);

/** Methods that hand seats out one by one, each to the highest quotient of weight and divisor. */
export const divisorMethods = [
  'd-hondt',
  'sainte-lague',
  'modified-sainte-lague',
  'huntington-hill',
  'adams',
  'dean',
] as const;
/** Methods of largest remainders, called by their quota. */
export const quotaMethods = ['hare', 'droop', 'hagenbach-bischoff', 'imperiali'] as const;

/** One who has a claim to seats, and how much it weighs: members, votes, inhabitants. */
export const claimSchema = z.strictObject({ id, weight });

/** What `apportion` takes. */
export const apportionmentProblemSchema = z.strictObject({
  method: z.enum([...divisorMethods, ...quotaMethods]),
  seats,
  claims: z.array(claimSchema),
  minimum: bound.optional(),
  maximum: bound.optional(),
  firstDivisor: weight.optional(),
});

const count = z.number();
const quotient = z.object({ id, seat: count, quotient: z.string(), exact: z.string() });
const lots = z
  .object({ by: z.enum(['decision', 'seed']), among: z.array(id), chosen: z.array(id) })
  .optional();

const workingSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('divisor'),
    method: z.enum(divisorMethods),
    last: quotient.nullable(),
    next: quotient.nullable(),
    divisor: z.string().nullable(),
    atMinimum: z.array(id),
    atMaximum: z.array(id),
    lots,
  }),
  z.object({
    kind: z.literal('quota'),
    method: z.enum(quotaMethods),
    quota: z.string().nullable(),
    whole: z.record(z.string(), count),
    remainders: z.record(z.string(), z.string()),
    fixed: z.record(z.string(), count),
    lots,
  }),
]);

/** An apportionment that a tie leaves open. */
export const tiedApportionmentSchema = z.object({
  status: z.literal('tied'),
  certain: z.record(z.string(), z.int().min(0)),
  tied: z.array(id),
  seatsAtStake: z.int().min(1),
  working: workingSchema,
});

/** How seats are handed out; see `apportion`. */
export type ApportionmentMethod = (typeof divisorMethods)[number] | (typeof quotaMethods)[number];
/** A method that hands seats out by the highest quotient. */
export type DivisorMethod = (typeof divisorMethods)[number];
/** A method of largest remainders. */
export type QuotaMethod = (typeof quotaMethods)[number];
/** One who has a claim to seats. */
export type Claim = z.input<typeof claimSchema>;
/** Seats, method and claims, with what each must get or may get. */
export type ApportionmentProblem = z.input<typeof apportionmentProblemSchema>;
/** How an apportionment came about, for people who check it. */
export type ApportionmentWorking = z.output<typeof workingSchema>;
/** An apportionment that a tie leaves open. */
export type TiedApportionment = z.output<typeof tiedApportionmentSchema>;
/** What comes of `apportion`. */
export type Apportionment =
  | { status: 'decided'; seats: Record<string, number>; working: ApportionmentWorking }
  | TiedApportionment
  | { status: 'over-allocated'; seats: Record<string, number>; over: number; working: ApportionmentWorking };
