import type { AttendancePlan, AttendanceProblem } from '@plenum/attendance';
import type { Edition } from '@plenum/calendar';
import { z } from 'zod';
import { moneySteps } from './money-in-hand.ts';

const instant = z.iso.datetime();

const json = <T>(key: string) =>
  z.custom<T>((value) => typeof value === 'object' && value !== null && key in value);

/** A plan, the problem that it answers and that problem's hash: when the figures change, the hash tells. */
export const storedPlan = z.object({
  step: z.enum(moneySteps),
  /** Whose places were confirmed then, and so kept before anything else. */
  confirmed: z.array(z.string()).optional(),
  problemHash: z.string().regex(/^[0-9a-f]{64}$/),
  madeAt: instant,
  seconds: z.number().nonnegative(),
  problem: json<AttendanceProblem>('candidates'),
  plan: json<AttendancePlan>('status'),
});

/** Which credential number stands for which delegate. The numbers mean nothing by themselves. */
export const credentialsRecord = z.object({
  numbers: z.record(z.string(), z.string()),
  /** By delegate, the numbers made since for cards that were lost; the last is good now. */
  replacements: z.record(z.string(), z.array(z.string()).min(1)).optional(),
  /** 16 random bytes in hexadecimal, mixed into every digest that goes to the hall. */
  salt: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
});

/** The facts of a solidarity day that can be released one by one; `countries` goes with the season. */
export const facts = ['countries', 'date', 'cities', 'places'] as const;
export type Fact = (typeof facts)[number];
const released = z.object({
  countries: instant.optional(),
  date: instant.optional(),
  cities: instant.optional(),
  places: instant.optional(),
});
/** When each fact was released; absent: not released. */
export type Released = z.infer<typeof released>;

/** From when on each fact may be told; nothing is told by itself. */
export const releaseTimesRecord = released;

/** What the public has been told: the last release and the editions of its feeds, by language. */
export const publicationRecord = z.object({
  number: z.int().nonnegative(),
  at: instant,
  released,
  contentHash: z.string(),
  editions: z.record(z.string(), json<Edition>('feed')),
  signingKey: z.object({ privateKey: z.string(), publicKey: z.string() }),
  /** The public has been told that the conference is blocked, since then. */
  blockedSince: instant.optional(),
});
export type Publication = z.infer<typeof publicationRecord>;
