import type { AttendancePlan, AttendanceProblem, Replanned, SoundPlan, Tier } from '@plenum/attendance';
import { z } from 'zod';

const instant = z.iso.datetime();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const json = <T>(key: string) =>
  z.custom<T>((value) => typeof value === 'object' && value !== null && key in value);

/** In which order the treasurer counts on the money that has not come, by the ids of its funds. */
export const fundingOrderRecord = z.object({ order: z.array(z.string()) });

/** The ladder of tiers and the question that it answers: figures, order and quorum by their hash. */
export const tiersRecord = z.object({
  askedHash: hash,
  madeAt: instant,
  seconds: z.number().nonnegative(),
  /** Whose places were confirmed then. */
  confirmed: z.array(z.string()),
  problem: json<AttendanceProblem>('candidates'),
  tiers: z.array(json<Tier>('plan')),
});

/** The plan that places were last confirmed by: what the next one is held against. */
export const toldRecord = z.object({
  toldAt: instant,
  /** Of the figures with the money received. */
  figuresHash: hash,
  problem: json<AttendanceProblem>('candidates'),
  plan: json<SoundPlan>('attending'),
});

/** What became of the confirmed places after drop-outs or other money. */
export const replanRecord = z.object({
  figuresHash: hash,
  madeAt: instant,
  seconds: z.number().nonnegative(),
  confirmed: z.array(z.string()),
  /** Candidates of the plan before who are none any more. */
  gone: z.array(z.string()),
  /** Funds that are worth something else than they were, in minor units; absent: not counted. */
  funds: z.array(z.object({ id: z.string(), before: z.int().optional(), after: z.int().optional() })),
  answer: json<Replanned | Exclude<AttendancePlan, SoundPlan>>('status'),
});
