import { z } from 'zod';
import { agendaSchema, id, list } from './schemas.ts';

const minutes = z.int().min(0).max(1440);
const heads = z.int().min(0).max(100);
const points = z.int().min(0).max(1_000_000);

export const speakingMinutesSchema = z.strictObject({
  mover: minutes,
  opposer: minutes,
  speaker: minutes,
  vote: minutes,
});

/** What the standing orders give a proposal: minutes for its mover, for who opposes it, for each speaker, for the vote. */
export type SpeakingMinutes = z.input<typeof speakingMinutesSchema>;

const proposalSchema = z.strictObject({
  id,
  kind: z.enum(['motion', 'amendment']),
  item: id.optional(),
  speakers: heads.optional(),
  unopposed: z.boolean().optional(),
  group: id.optional(),
});

/**
 * A motion or an amendment: under which item it is taken (else that whose `motions` name it), how many speak beside
 * mover and opposer, whether nobody opposes it (then it is moved and voted on), and with which others it may be taken
 * en bloc.
 */
export type BudgetProposal = z.input<typeof proposalSchema>;

const costsSchema = z.strictObject({
  speechMinute: points,
  speaker: points,
  enBloc: points,
  minute: z.strictObject({ must: points, should: points, could: points }),
  drop: z.strictObject({ should: points, could: points }),
});

/**
 * Points: a minute less for every speaker; a speaker less on every proposal; each proposal that is not debated by
 * itself; a minute taken from an item; an item dropped.
 */
export type BudgetCosts = z.input<typeof costsSchema>;

const businessSchema = z.strictObject({
  minutes: speakingMinutesSchema,
  amendmentMinutes: speakingMinutesSchema.optional(),
  speakers: z.strictObject({ motion: heads, amendment: heads }),
  proposals: list(proposalSchema, 5_000),
  reports: list(z.strictObject({ item: id, minutes }), 2_000).optional(),
  enBloc: list(id, 1_000).optional(),
});

/**
 * What is to be dealt with: minutes by the standing orders (`amendmentMinutes`: those of amendments, if others), how
 * many speak on each, the proposals, other time that items take (`reports`), and the groups that are taken en bloc
 * already. Motions that an item names need not be listed.
 */
export type Business = z.input<typeof businessSchema>;

export const budgetInputSchema = z.strictObject({
  agenda: agendaSchema,
  business: businessSchema,
  options: z.strictObject({
    spareMinutes: minutes.optional(),
    leastSpeechMinutes: z.int().min(1).max(60).optional(),
    leastSpeakers: heads.optional(),
    costs: costsSchema.optional(),
    most: z.int().min(1).max(100).optional(),
  }),
});

/**
 * `spareMinutes` that plenaries may use beyond what items are given (0); below what nobody's speech and number of
 * speakers is cut (1 minute, 1 speaker); `costs`; at `most` how many proposals to save time (5).
 */
export type BudgetOptions = z.input<typeof budgetInputSchema>['options'];
