import { z } from 'zod';
import { runEventSchema } from './run-schemas.ts';
import { agendaSchema, id, instant, list, slotSchema } from './schemas.ts';

const said = z.string().max(5_000);
const heads = z.int().min(0).max(1_000_000);

/** What can become of what is put to the vote. */
export const decisionResults = [
  'carried',
  'lost',
  'tied',
  'withdrawn',
  'remitted',
  'referred-back',
  'fallen',
  'elected',
] as const;

const decisionSchema = z.strictObject({
  id,
  item: id.optional(),
  at: instant,
  subject: said,
  result: z.enum(decisionResults),
  counts: z.strictObject({ for: heads, against: heads, abstentions: heads }).optional(),
  note: said.optional(),
});

/** A decision: under which item (else that which ran at the instant), what was put, what became of it, the count. */
export type Decision = z.input<typeof decisionSchema>;

const speechSchema = z.strictObject({
  item: id.optional(),
  who: said,
  from: instant,
  seconds: z.int().min(0).max(1_000_000),
});

/** A speech: under which item (else that which ran when it began), by whom, in words or by a code. */
export type MinutesSpeech = z.input<typeof speechSchema>;

const presenceSchema = z.strictObject({ at: instant, present: heads, quorate: z.boolean() });

export const minutesInputSchema = z.strictObject({
  agenda: agendaSchema,
  slots: list(slotSchema, 2000),
  events: list(runEventSchema, 20_000),
  options: z.strictObject({
    now: instant,
    language: id,
    decisions: list(decisionSchema, 20_000).optional(),
    speeches: list(speechSchema, 20_000).optional(),
    presence: list(presenceSchema, 20_000).optional(),
  }),
});

/** `language` of the titles; `decisions`, `speeches` and counts of who was `present` as they were recorded. */
export type MinutesOptions = z.input<typeof minutesInputSchema>['options'];
