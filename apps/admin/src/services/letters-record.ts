import { letterEventSchema, letterLanguages, letterSchema } from '@plenum/letters';
import { z } from 'zod';

/** A code of the packages for letters and aid: it stands for people and is no name. */
export const isCode = (text: string): boolean => text.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
const code = z.string().refine(isCode);
const day = z.iso.date();

/** What a form of these rooms leaves behind: sent twice, it is told by its token and by what it said. */
export const stepFields = {
  at: z.iso.datetime(),
  form: z.string().regex(/^[0-9a-f]{32}$/),
  says: z.string().regex(/^[0-9a-f]{32}$/),
};

/** A request for a protest letter as the conference's files have it; what happens to it is in its steps. */
export const letterRecord = letterSchema;

/** Who agreed or read, by a code; when a thing happened to a copy; the words of another language. */
const letterStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('asked'), by: code }),
  z.strictObject({ kind: z.literal('consented'), by: code, on: day }),
  z.strictObject({ kind: z.literal('checked'), by: code, on: day }),
  z.strictObject({
    kind: z.literal('worded'),
    language: z.enum(letterLanguages),
    title: z.string(),
    demands: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('event'), event: letterEventSchema }),
  // Its words or whom it goes to were changed: what was agreed to and read before was another letter.
  z.strictObject({ kind: z.literal('reworded') }),
]);
export type LetterStep = z.infer<typeof letterStep>;

/** One step of the letter whose document is named; steps are only added. */
export const letterStepRecord = z.strictObject({ letter: z.string(), ...stepFields, step: letterStep });
