import { cardVoteInputSchema, choiceSchema, tellersSheetSchema } from '@plenum/delegates';
import { z } from 'zod';
import { castings, majorityRecord } from './majority.ts';

const code = z.string().min(1);
const count = z.int().nonnegative();

/** Who could vote: a number that means nothing outside the hall, and for organisers whose it was in the roll. */
const voter = z.object({ code, person: z.string().min(1).optional() });

/** A delegation at that moment; `voters` are in the hall, by rank, `outside` hold a credential and are not. */
const delegation = z.object({
  branch: z.string().min(1),
  code,
  members: count,
  voters: z.array(voter),
  outside: z.array(voter),
});

const choices = z.record(z.string(), choiceSchema);
const raised = z.object({ for: count, against: count, abstain: count });

/** How the members of a branch are divided among its cards. */
export const weightings = ['exact', 'lost', 'first-in-rank', 'chair', 'per-card'] as const;

const sheets = z.object({
  method: z.literal('show'),
  sectors: z.int().positive(),
  /** Tellers who count each sector, each for themselves. */
  tellers: z.int().positive(),
  sheets: z.array(tellersSheetSchema),
});

const recorded = z.object({ method: z.literal('recorded'), hall: z.array(delegation), choices });

/** Figures and nothing else: whoever was given a paper is not kept, and who chose what is not known. */
const ballot = z.object({
  method: z.literal('ballot'),
  issued: count,
  returned: count,
  valid: count,
  spoilt: count,
  ...raised.shape,
});

const card = z.object({
  method: z.literal('card'),
  hall: z.array(delegation),
  weighting: z.enum(weightings),
  /** Cards raised by branch, where all cards of a branch weigh the same: whose they were is not kept. */
  raised: z.record(z.string(), raised).optional(),
  /** By the number of the delegate, where it matters whose card it is. */
  choices: choices.optional(),
  /** Who is in the chair of each delegation; nobody, if the chair is away. */
  chairs: z.record(z.string(), code).optional(),
  /** Members written on each card. */
  cards: z.record(z.string(), count).optional(),
  /** Delegations that handed in their split as a whole, in members. */
  splits: z.array(cardVoteInputSchema.shape.splits.unwrap().element),
});

/** A vote as it was taken. It is never changed: another one corrects it and says why. */
export const voteRecord = z.object({
  /** The moment of the vote; a correction keeps it. */
  at: z.iso.datetime(),
  title: z.string().min(1),
  /** What the standing orders call the majority, and what it was at that moment. */
  rule: z.string().min(1),
  majority: majorityRecord,
  /** What the chair did at a tie, where the majority gives the chair a casting vote. */
  casting: z.enum(castings).optional(),
  /** Of an old card vote the figures of the quorum were not kept. */
  quorum: z.object({
    present: count,
    branches: count.optional(),
    entitled: count.optional(),
    needed: z.object({ delegates: count, branches: count }).optional(),
    quorate: z.boolean(),
  }),
  corrects: z
    .object({ document: z.string().min(1), why: z.string().min(1), at: z.iso.datetime() })
    .optional(),
  taken: z.discriminatedUnion('method', [sheets, recorded, ballot, card]),
});

export type VoteRecord = z.infer<typeof voteRecord>;
export type Taken = VoteRecord['taken'];
export type Method = Taken['method'];
export type TakenBy<M extends Method> = Extract<Taken, { method: M }>;
export type Delegation = z.infer<typeof delegation>;
export type Weighting = (typeof weightings)[number];
export const methods = ['show', 'recorded', 'ballot', 'card'] as const satisfies readonly Method[];

export const sides = ['for', 'against', 'abstain'] as const;
export type Side = (typeof sides)[number];
