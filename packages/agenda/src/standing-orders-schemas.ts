import { z } from 'zod';
import { speakingMinutesSchema } from './budget-schemas.ts';
import { fraction, id, list } from './schemas.ts';
import { speakerRulesSchema } from './speaker-schemas.ts';

/** Every motion of procedure, the one that is dealt with first at the top. */
export const proceduralKinds = [
  'challenge-to-the-chair',
  'suspension-of-standing-orders',
  'adjournment',
  'closure',
  'next-business',
  'reference-back',
] as const;

/** A motion of procedure. */
export type ProceduralKind = (typeof proceduralKinds)[number];

const majoritySchema = z.strictObject({
  majority: fraction,
  of: z.enum(['cast', 'present', 'entitled']),
  abstentions: z.enum(['not-counted', 'against']),
});

/** What must be reached: more than the fraction if it is a half, else at least the fraction, and of whom. */
export type OrdersMajority = z.input<typeof majoritySchema>;

const ruleSchema = z.strictObject({
  majority: id.optional(),
  seconded: z.boolean().optional(),
  debate: z.enum(['none', 'one-each', 'open']).optional(),
  interrupts: z.boolean().optional(),
  notBySpeakers: z.boolean().optional(),
  speechesBefore: z.int().min(0).max(1000).optional(),
});

/**
 * How one motion of procedure is dealt with: by which majority (a name), whether it wants a seconder, how it is debated
 * ('one-each': the mover and one against), whether it may interrupt a speaker, whether whoever has spoken on the
 * question may not move it, and how many must have spoken on the question before.
 */
export type ProceduralRule = z.input<typeof ruleSchema>;

export const standingOrdersSchema = z.strictObject({
  minutes: speakingMinutesSchema,
  amendmentMinutes: speakingMinutesSchema.optional(),
  speakers: speakerRulesSchema.optional(),
  majorities: z.record(id, majoritySchema),
  procedural: z.partialRecord(z.enum(proceduralKinds), ruleSchema).optional(),
});

/**
 * Standing orders as data: minutes for movers, opposers, speakers and votes, the rules of the list of speakers,
 * majorities by name (as 'procedural', 'platform', 'rules'), and what differs from the usual in motions of procedure.
 */
export type StandingOrders = z.input<typeof standingOrdersSchema>;

const situationSchema = z.strictObject({
  question: z.strictObject({ id, spoken: list(id, 20_000) }).optional(),
  speaking: id.optional(),
  pending: list(z.enum(proceduralKinds), 100).optional(),
  decided: list(
    z.strictObject({ kind: z.enum(proceduralKinds), question: id.optional(), speechesSince: z.int().min(0) }),
    10_000,
  ).optional(),
  ruling: id.optional(),
});

/**
 * What is before the conference: the open question and who has spoken on it, who has the floor, which motions of
 * procedure are being dealt with, which were lost and how many have spoken since, and the chair's ruling that stands.
 */
export type ProceduralSituation = z.input<typeof situationSchema>;

const motionSchema = z.strictObject({ kind: z.enum(proceduralKinds), mover: id, seconder: id.optional() });

/** A motion of procedure as it is moved, with people by their codes. */
export type ProceduralMotion = z.input<typeof motionSchema>;

export const judgeInputSchema = z.strictObject({
  orders: standingOrdersSchema,
  situation: situationSchema,
  motion: motionSchema,
});
