import { z } from 'zod';
import { id, list, most, words } from './fields.ts';
import { readInput, repeated } from './read-input.ts';

const clauseSchema = z.strictObject({
  id,
  kind: z.enum(['heading', 'paragraph', 'item']),
  level: z.int().min(0).max(most.level),
  text: words(most.characters).min(1),
  marker: z
    .string()
    .regex(/^\d{1,9}[.)]$/)
    .optional(),
});

/**
 * The smallest thing that can be amended by itself. Its words are Markdown within a line (`*so*`, links); a line feed in
 * them is a break that its author wants. `level` is 1 to 6 of a heading, 1 and more of an item, and of a paragraph that
 * of the item in which it stands (0: in none). An item that was numbered keeps its number as `marker` ('3.').
 */
export type Clause = z.input<typeof clauseSchema>;

export const textSchema = z.strictObject({
  clauses: list(clauseSchema, most.clauses),
  removed: list(z.strictObject({ id, by: id.optional() }), 100_000).optional(),
});

/**
 * A text by its clauses, each under an id of its own that stays when others change. `removed` remembers the ids of
 * clauses that earlier texts had, with the amendment that took each away; no new clause takes such an id.
 */
export type Text = z.input<typeof textSchema>;

/** A text at the door: its shape, and every id once. */
export const readText = (text: unknown): Text =>
  readInput(textSchema, text, ({ clauses, removed = [] }, tell) => {
    const ids = [...clauses, ...removed].map(({ id }) => id);
    for (const index of repeated(ids)) {
      const path = index < clauses.length ? ['clauses', index] : ['removed', index - clauses.length];
      tell('duplicate-id', [...path, 'id'], { id: ids[index] });
    }
  });
