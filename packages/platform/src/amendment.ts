import { z } from 'zod';
import { id, list, most, words } from './fields.ts';
import type { Clause } from './schemas.ts';

const place = z.int().min(0);

const editSchema = z.strictObject({
  from: place,
  to: place,
  found: words(most.characters),
  insert: words(most.characters),
});

/** Words of a clause, from one UTF-16 unit of it to another, and what is to stand there instead. */
export type Edit = z.input<typeof editSchema>;

const insertedSchema = z.strictObject({
  kind: z.enum(['heading', 'paragraph', 'item']),
  level: z.int().min(0).max(most.level),
  text: words(most.characters).min(1),
  marker: z.string().max(11).optional(),
});

/** A clause that does not stand in the text yet and so has no id. */
export type NewClause = Omit<Clause, 'id'>;

const inserts = { clauses: list(insertedSchema, 1000) };

export const amendmentSchema = z.strictObject({
  id,
  by: id,
  clause: id,
  change: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('words'), edits: list(editSchema, most.clauses) }),
    z.strictObject({ kind: z.literal('insert-before'), ...inserts }),
    z.strictObject({ kind: z.literal('insert-after'), ...inserts }),
    z.strictObject({ kind: z.literal('delete') }),
    z.strictObject({ kind: z.literal('move'), after: id }),
  ]),
  reason: words(most.characters).optional(),
});

/**
 * A proposal that was found in its text: the clause, and exactly what changes in it. The edits of one amendment stand
 * in the order of the clause and do not reach into each other.
 */
export type Amendment = z.input<typeof amendmentSchema>;
