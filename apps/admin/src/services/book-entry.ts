import { z } from 'zod';

const minor = z.int().positive();
const day = z.iso.date();
const words = z.string().min(1).max(400);
const code = z.string().min(1).max(100);
/** The number of another entry of the book. */
const entry = z.int().positive();
const currency = z.string().regex(/^[A-Z]{3}$/);

/** What money is claimed for; whatever else it is, is said in the note. */
export const purposes = [
  'fare',
  'childcare',
  'lost-wages',
  'meals',
  'room',
  'hall',
  'printing',
  'other',
] as const;

/** Somebody of the roll, somebody with a seat and no vote, or a supplier: `code` is all that a page shows. */
const partySchema = z.strictObject({ kind: z.enum(['delegate', 'other', 'supplier']), id: code, code });

/** The same sum in another currency, and the rate used: so many units of `to` for one of `from`. */
const exchangedSchema = z.strictObject({
  amount: minor,
  currency,
  rate: z.strictObject({ from: currency, to: currency, rate: z.string().max(40) }),
});

/** Two officers; that they are two, and may sign, is judged when the entry is made. */
const signatures = z.tuple([code, code]);

/** Which entry this one takes the place of, and why; a claim is signed anew and needs no signatures here. */
const corrects = z.strictObject({ entry, why: words, signedBy: signatures.optional() });

/** An amount of a fund, in minor units of the currency that the fund then had. */
const sum = { fund: code, currency, amount: minor, date: day, exchanged: exchangedSchema.optional() };
const paidOut = { ...sum, payee: partySchema, for: partySchema.optional(), purpose: z.enum(purposes) };
const remarks = { note: words.optional(), corrects: corrects.optional() };

export const bodySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('officers'),
    codes: z.array(code).min(2),
    decision: words,
    signedBy: signatures.optional(),
  }),
  z.strictObject({
    kind: z.literal('closing'),
    date: day,
    why: words.optional(),
    signedBy: signatures.optional(),
  }),
  /** `earmark` as it was when the money came: it binds the money whatever the fund says later. */
  z.strictObject({
    kind: z.literal('received'),
    ...sum,
    earmark: z.record(z.string(), z.string()).optional(),
    ...remarks,
  }),
  z.strictObject({ kind: z.literal('advance'), ...paidOut, signedBy: signatures, ...remarks }),
  z.strictObject({
    kind: z.literal('claim'),
    ...paidOut,
    receipt: z.union([z.strictObject({ number: entry }), z.strictObject({ none: words })]),
    /** The advance that it is to be settled with. */
    advance: entry.optional(),
    ...remarks,
  }),
  z.strictObject({ kind: z.literal('signature'), claim: entry, officer: code, date: day }),
  z.strictObject({ kind: z.literal('paid'), claim: entry, date: day }),
  /** Closes an advance: what was claimed against it counts as paid, the rest is paid `back` or `out`. */
  z.strictObject({
    kind: z.literal('settled'),
    advance: entry,
    claims: z.array(entry),
    back: z.int().nonnegative(),
    out: z.int().nonnegative(),
    date: day,
  }),
  /** Unspent money: back to its giver, kept for its purpose, or by a decision into free money. */
  z.strictObject({
    kind: z.literal('rest'),
    ...sum,
    how: z.enum(['returned', 'kept', 'freed']),
    decision: words,
    /** Where freed money arrives; in another currency the sum there is `exchanged`. */
    to: code.optional(),
    signedBy: signatures,
  }),
  z.strictObject({ kind: z.literal('struck'), entry, why: words, signedBy: signatures.optional() }),
]);

/** The book's first page: how many entries there are. Each addition moves it, so that two at once collide. */
export const bookRecord = z.strictObject({ entries: z.int().nonnegative() });

const token = z.string().regex(/^[0-9a-f]{32}$/);

/** An entry is added and never changed; by the form it was typed on and what that said it is kept once. */
export const bookEntryRecord = z.strictObject({
  at: z.iso.datetime(),
  form: token,
  says: token,
  body: bodySchema,
});

export type BookBody = z.infer<typeof bodySchema>;
export type BookKind = BookBody['kind'];
export type BodyOf<K extends BookKind> = Extract<BookBody, { kind: K }>;
export type Party = z.infer<typeof partySchema>;
export type Exchanged = z.infer<typeof exchangedSchema>;
/** An entry as far as it could be read from what was typed. */
export type Draft<K extends BookKind = BookKind> = {
  [One in K]: Partial<Omit<BodyOf<One>, 'kind'>> & { kind: One };
}[K];
export type Purpose = (typeof purposes)[number];
export const bookKinds = bodySchema.options.map(({ shape }) => shape.kind.value);

/** An entry in its place; the first of a book is number 1. */
export type BookEntry = { number: number; at: string; body: BookBody };

/** The numbers of entries that an entry speaks of, those it replaces or strikes aside. */
export function namedBy(body: BookBody): number[] {
  if (body.kind === 'signature' || body.kind === 'paid') return [body.claim];
  if (body.kind === 'settled') return [body.advance, ...body.claims];
  return body.kind === 'claim' && body.advance !== undefined ? [body.advance] : [];
}

/** The number of the entry that this one replaces or strikes. */
export function endedBy(body: BookBody): number | undefined {
  if (body.kind === 'struck') return body.entry;
  return 'corrects' in body ? body.corrects?.entry : undefined;
}

/** Who has signed an entry itself; a claim is signed by entries of its own. */
export function signedIn(body: BookBody): readonly string[] {
  if (body.kind === 'signature') return [body.officer];
  const own = 'signedBy' in body ? body.signedBy : undefined;
  return own ?? ('corrects' in body ? body.corrects?.signedBy : undefined) ?? [];
}
