import { z } from 'zod';
import { faultOfQuantity, type Quantity } from './quantity.ts';

const years = /^(19|[2-8]\d|9[0-8])\d\d/;
const date = z
  .string()
  .refine((text) => years.test(text) && z.iso.date().safeParse(text).success, 'bad-date');

const code = z
  .string()
  .max(100)
  .refine((text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text), 'not-a-code');

const turnsOrControls = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const line = z
  .string()
  .max(500)
  .refine((text) => text.trim() !== '', 'empty')
  .refine((text) => !turnsOrControls.test(text) && text.isWellFormed(), 'not-a-line');

const text = z
  .string()
  .max(10_000)
  .refine((value) => value.trim() !== '', 'empty')
  .refine(
    (value) => !turnsOrControls.test(value.replace(/[\n\t]/g, ' ')) && value.isWellFormed(),
    'not-a-text',
  );

const quantity = z.custom<Quantity>((value) => faultOfQuantity(value) === undefined, {
  error: ({ input }) => faultOfQuantity(input),
});

const unit = z.string().max(20);

const needSchema = z.strictObject({
  item: line,
  unit,
  quantity,
  due: date.optional(),
  coldChain: z.boolean().optional(),
});

/** What is needed: an item and its one unit, how much, by when, and whether it must be kept cold all the way. */
export type Need = z.input<typeof needSchema>;

export const aidCallSchema = z.strictObject({
  id: code,
  kind: z.literal('material-aid').optional(),
  title: line,
  needs: z.array(needSchema).min(1).max(1000),
  opens: date.optional(),
  closes: date.optional(),
});

/** A call for aid, open on the days from `opens` to `closes`. */
export type AidCall = z.input<typeof aidCallSchema>;

const contents = z
  .array(z.strictObject({ pledge: code, quantity }))
  .min(1)
  .max(1000);

const moved = { consignment: code, on: date, contents: contents.optional() };
const stopped = { ...moved, reason: code.optional() };

export const aidEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pledged'),
    pledge: code,
    from: code,
    item: line,
    unit,
    quantity,
    on: date,
    by: date.optional(),
  }),
  z.strictObject({ kind: z.literal('withdrawn'), pledge: code, quantity: quantity.optional(), on: date }),
  z.strictObject({
    kind: z.literal('sent'),
    consignment: code,
    contents,
    on: date,
    arrivesBy: date.optional(),
    coldChain: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('held'), ...stopped }),
  z.strictObject({ kind: z.literal('released'), ...moved }),
  z.strictObject({ kind: z.literal('refused'), ...stopped }),
  z.strictObject({ kind: z.literal('lost'), ...stopped }),
  z.strictObject({
    kind: z.literal('received'),
    ...moved,
    receipt: code,
    payee: code,
    coldChain: z.enum(['kept', 'broken']).optional(),
  }),
]);

/**
 * What happened to aid on a day. Pledges, givers, consignments, receipts and payees are codes, never names.
 *
 * A consignment is sent with `contents` out of pledges; it is 'held' (by customs), 'released', 'refused', 'lost' or
 * 'received', whole or, with `contents`, in part. 'received' has the number of its receipt.
 */
export type AidEvent = z.input<typeof aidEventSchema>;

export const aidOptionsSchema = z.strictObject({ on: date.optional() });

export const messageEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('received'),
    message: code,
    from: code,
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
    text,
    on: date,
  }),
  z.strictObject({ kind: z.literal('consented'), message: code, on: date, until: date.optional() }),
  z.strictObject({ kind: z.literal('withdrawn'), message: code, on: date }),
]);

/** A message of support came in, or whoever sent it agreed to its being shown (`until` a day), or takes that back. */
export type MessageEvent = z.input<typeof messageEventSchema>;

export const messageOptionsSchema = z.strictObject({ on: date });
