import { z } from 'zod';
import { id, instant, list } from './schemas.ts';

const some = z.int().min(1).max(1440);

export const speakerRulesSchema = z.strictObject({
  alternate: id.optional(),
  firstTimeFirst: z.boolean().optional(),
  atMostPerBranch: z.int().min(1).max(1000).optional(),
  minutesPerBranch: some.optional(),
});

/**
 * How the list of speakers is ordered: people of different values of the attribute `alternate` in turn; whoever has not
 * spoken on the question yet first; so many speeches, or minutes, of one branch at most.
 */
export type SpeakerRules = z.input<typeof speakerRulesSchema>;

const at = instant;
const who = id;

export const speakerEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('asked'), at, who, for: z.enum(['speech', 'point-of-order']).optional() }),
  z.strictObject({ kind: z.literal('withdrew'), at, who }),
  z.strictObject({ kind: z.literal('given-the-floor'), at, who }),
  z.strictObject({ kind: z.literal('ended'), at, who }),
  z.strictObject({ kind: z.literal('closed'), at }),
  z.strictObject({ kind: z.literal('opened'), at }),
  z.strictObject({ kind: z.literal('taken-back'), at, event: z.int().min(0) }),
]);

/**
 * What happened on a question: somebody asked to speak (or raised a point of order), withdrew, was given the floor,
 * ended; the list was closed (those on it still speak) or opened again; the event with this place did not happen.
 */
export type SpeakerEvent = z.input<typeof speakerEventSchema>;

export const speakersInputSchema = z.strictObject({
  people: list(
    z.strictObject({ id, branch: id.optional(), attributes: z.record(z.string(), z.string()).optional() }),
    20_000,
  ),
  events: list(speakerEventSchema, 20_000),
  options: z.strictObject({ now: instant, rules: speakerRulesSchema.optional() }),
});

/** Whoever may speak, by a code, with the branch and the attributes that the rules go by. */
export type SpeakerPerson = z.input<typeof speakersInputSchema>['people'][number];
/** The instant that is asked about, and the rules; without any the list is in the order of asking. */
export type SpeakersOptions = z.input<typeof speakersInputSchema>['options'];
