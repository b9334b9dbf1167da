import { amendmentSchema, proposalSchema, textSchema } from '@plenum/platform';
import { z } from 'zod';

const id = z.string().min(1).max(200);
const whole = z.int().nonnegative();
const instant = z.iso.datetime();
const reason = z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) });

/** The text as it stands. Its revisions are its history; what it owes to other languages is beside it. */
export const platformTextRecord = z.strictObject({ language: id, text: textSchema });

/** The text in another language: each clause with the words of which it is a translation. */
export const platformTranslationRecord = z.strictObject({
  language: id,
  clauses: z.array(z.strictObject({ id, text: z.string().min(1), of: z.string() })),
});

/** An edition as it was printed. It is never changed: what is cited from paper is looked up here. */
export const platformEditionRecord = z.strictObject({
  edition: z.strictObject({
    number: z.int().min(1),
    lineLength: z.int().min(20),
    firstLine: z.int().min(1),
    text: textSchema,
    lines: z.array(z.strictObject({ clause: id, from: whole, to: whole })),
  }),
  printed: instant,
});

/**
 * A proposal as it was moved, and where it stands in the text as it is now; without `found` it is in question, and
 * `question` says why. Whatever changes the text saves both together.
 */
export const amendmentRecord = z.strictObject({
  proposal: proposalSchema,
  received: instant.optional(),
  found: amendmentSchema.optional(),
  question: z.array(reason).optional(),
  /** Words of the text that are likest to those it quotes. */
  nearest: z.string().optional(),
  /** The form that it was entered by: sent twice it is entered once. */
  form: id.optional(),
  withdrawn: z.boolean().optional(),
  /** Whether the text took it in, or it was lost or fell: it is moved no longer. */
  settled: z.strictObject({ as: z.enum(['adopted', 'fell']), at: instant }).optional(),
});

/** A motion as its branch handed it in. */
export const motionRecord = z.strictObject({
  id,
  by: id,
  title: z.string().min(1),
  text: textSchema,
  received: instant.optional(),
});

/** What was voted on so far, by the ids of questions; `madeOf` is the hash of the questions it belongs to. */
export const platformResultsRecord = z.strictObject({
  madeOf: z.string(),
  results: z.record(z.string(), z.enum(['passed', 'lost'])),
});

export type AmendmentRecord = z.infer<typeof amendmentRecord>;
type PlatformEditionRecord = z.infer<typeof platformEditionRecord>;
export type MotionRecord = z.infer<typeof motionRecord>;

/** The platform of a conference. Without a text there may be motions. */
export type ConferencePlatform = {
  text?: z.infer<typeof platformTextRecord>;
  translations: z.infer<typeof platformTranslationRecord>[];
  editions: PlatformEditionRecord[];
  amendments: AmendmentRecord[];
  motions: MotionRecord[];
};
