import { z } from 'zod';
import { id, list, most, words } from './fields.ts';

const refused = (code: string) => ({ params: { code } });
const isInstant = (text: string) => z.iso.datetime({ offset: true }).safeParse(text).success;
const instant = z.string().refine(isInstant, refused('not-an-instant'));
const said = words(most.characters).refine((text) => text.trim() !== '', refused('empty'));
const note = words(10_000);

const step = { motion: id, by: id, at: instant };

export const motionEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('submitted'), ...step, title: id, text: said, grounds: note.optional() }),
  z.strictObject({ kind: z.literal('seconded'), ...step }),
  z.strictObject({ kind: z.literal('ruled'), ...step, admissible: z.boolean(), reason: note.optional() }),
  z.strictObject({ kind: z.literal('challenged'), ...step, reason: note.optional() }),
  z.strictObject({ kind: z.literal('challenge-decided'), ...step, upheld: z.boolean() }),
  z.strictObject({
    kind: z.literal('composite-proposed'),
    ...step,
    of: list(id, 100),
    title: id,
    text: said,
  }),
  z.strictObject({ kind: z.literal('composite-agreed'), ...step, part: id }),
  z.strictObject({ kind: z.literal('accepted'), ...step, amendment: id, text: said }),
  z.strictObject({ kind: z.literal('drafted'), ...step, text: said }),
  z.strictObject({ kind: z.literal('withdrawn'), ...step }),
  z.strictObject({ kind: z.literal('remission-moved'), ...step, to: id }),
  z.strictObject({ kind: z.literal('remission-answered'), ...step, agreed: z.boolean() }),
  z.strictObject({ kind: z.literal('referred-back'), ...step, reason: note.optional() }),
  z.strictObject({ kind: z.literal('not-reached'), ...step }),
  z.strictObject({ kind: z.literal('decided'), ...step, carried: z.boolean() }),
]);

/**
 * A step in the life of a motion: to which one, by whom and when (an instant of ISO 8601 with its offset). `grounds`
 * say why a motion comes after the deadline. 'ruled' is a ruling of the standing orders committee, 'challenge-decided'
 * the conference's answer; a composite is a motion of its own, `of` others, to which the mover of each `part` agrees.
 * 'accepted' is an amendment accepted by the mover, with the text as it then reads; 'drafted' the version of the
 * drafting committee. A motion is remitted if the mover agrees.
 */
export type MotionEvent = z.input<typeof motionEventSchema>;

export const motionRulesSchema = z.strictObject({
  deadline: instant.optional(),
  seconders: z.int().min(0).max(1000).optional(),
});

/**
 * What standing orders say of motions: until when they are handed in without grounds, that moment included, and how
 * many others must second one before it is admissible (nobody).
 */
export type MotionRules = z.input<typeof motionRulesSchema>;

export const motionsInputSchema = z.strictObject({
  rules: motionRulesSchema.optional(),
  events: list(motionEventSchema, 100_000),
});

/** The rules, and the steps in the order in which they were written down. */
export type MotionsInput = { rules?: MotionRules | undefined; events: readonly MotionEvent[] };
