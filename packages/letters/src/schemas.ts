import { z } from 'zod';
import { isCountry } from './countries.ts';
import { letterLanguages } from './languages.ts';

// Two years of four digits must be left for what is reckoned from a date.
const isDate = (text: string): boolean =>
  /^(19|[2-8]\d|9[0-8])\d\d/.test(text) && z.iso.date().safeParse(text).success;
const date = z.string().refine(isDate, 'bad-date');

const code = z
  .string()
  .max(100)
  .refine((text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text), 'not-a-code');

/** No control character, break of a line or sign that turns the direction: what is one line stays one. */
const breaksLine = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const line = z
  .string()
  .max(1000)
  .refine((text) => text.trim() !== '', 'empty')
  .refine((text) => !breaksLine.test(text) && text.isWellFormed(), 'not-a-line');

/** The code of what is there and is none of the known ones; what is not there is 'missing'. */
const unknown =
  (code: string) =>
  ({ input }: { input?: unknown }): string | undefined =>
    input === undefined ? undefined : code;

const country = z
  .string({ error: ({ input }) => (input === undefined ? 'no-country' : undefined) })
  .refine(isCountry, { error: ({ input }) => (input === '' ? 'no-country' : 'unknown-country') });

const languageSchema = z.enum(letterLanguages, { error: unknown('unknown-language') });

/** Whom a letter can be addressed to: it decides the salutation. */
export const recipientKinds = [
  'court',
  'prosecutor',
  'ministry',
  'head-of-state',
  'parliament',
  'police',
  'employer',
  'union',
  'office',
] as const;

/** A kind of `recipientKinds`. */
export type RecipientKind = (typeof recipientKinds)[number];

const postalFields = {
  address: z.array(line).max(10),
  postcode: line.optional(),
  city: line.optional(),
  region: line.optional(),
  country,
};

export const recipientSchema = z.strictObject({
  name: line,
  kind: z.enum(recipientKinds, { error: unknown('unknown-kind') }).optional(),
  ...postalFields,
});

/**
 * Whom a letter goes to. `address` has the lines of street, house and box; post code and city are given apart, or
 * are read from its last line. `kind` is 'office' unless given; `country` a code of ISO 3166-1.
 */
export type Recipient = z.input<typeof recipientSchema>;

const demands = z.array(line).min(1).max(50);

export const letterSchema = z.strictObject({
  id: code,
  kind: z.literal('protest-letter').optional(),
  title: line,
  to: z.array(recipientSchema).min(1).max(20),
  copies: z.array(recipientSchema).max(20).optional(),
  requestedBy: code.optional(),
  consent: date.optional(),
  lawyersCheck: date.optional(),
  demands,
  languages: z.array(languageSchema).min(1),
  translations: z.partialRecord(languageSchema, z.strictObject({ title: line, demands })).optional(),
  opens: date,
  deadline: date.optional(),
  closes: date.optional(),
});

/**
 * A protest letter. `requestedBy` is the code of those who asked for it, `consent` the day on which they agreed to
 * it, `lawyersCheck` the day on which a lawyer had read it. Title and demands are in the first of `languages`; the
 * other languages have theirs in `translations`. It is sent from `opens` to `closes`, both days included; without
 * `closes` for three months. `deadline` is the day by which the letter asks for what it demands.
 */
export type Letter = z.input<typeof letterSchema>;

export const sectionSchema = z.strictObject({
  id: code,
  name: line,
  city: line.optional(),
  country,
  languages: z.array(languageSchema).min(1).optional(),
});

/** Who sends it: a section, never a person; in its own `languages` of the letter's, in all of them if not given. */
export type Section = z.input<typeof sectionSchema>;

const copyFields = { section: code, recipient: z.int().min(0).optional(), on: date };

export const letterEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sent'), ...copyFields }),
  z.strictObject({ kind: z.literal('delivered'), ...copyFields }),
  z.strictObject({ kind: z.literal('refused'), ...copyFields }),
  z.strictObject({ kind: z.literal('returned'), ...copyFields }),
  z.strictObject({ kind: z.literal('answered'), ...copyFields }),
  z.strictObject({ kind: z.literal('yielded'), on: date }),
  z.strictObject({ kind: z.literal('moved'), on: date }),
]);

/**
 * What happened to a letter on a day. `recipient` is the place in `to`, 0 unless given; what befalls a copy befalls
 * the last one that the section has sent to that recipient. 'yielded' and 'moved' close the letter.
 */
export type LetterEvent = z.input<typeof letterEventSchema>;

export const logOptionsSchema = z.strictObject({
  on: date.optional(),
  followUpAfterDays: z.int().min(1).max(3650).optional(),
});

export const composeOptionsSchema = z.strictObject({
  on: date,
  forbiddenNames: z
    .array(
      z
        .string()
        .max(300)
        .refine((text) => /[\p{L}\p{N}]/u.test(text), 'not-a-name'),
    )
    .max(20_000),
});

export const layOutOptionsSchema = z.strictObject({
  language: languageSchema.optional(),
  from: country.optional(),
});

/** Options of `layOutAddress`: the `language` of the country's name ('en'); `from`, the country of posting. */
export type LayOutOptions = z.input<typeof layOutOptionsSchema>;
