import { z } from 'zod';
import type { Amendment } from './amendment.ts';
import { carryOut, type MergeChange } from './carry-out.ts';
import { id, list } from './fields.ts';
import { type Collision, collisionsOf } from './find-collisions.ts';
import { orderBy } from './order-of-amendments.ts';
import { mostAmendments, readAmendments } from './read-amendments.ts';
import { readInput } from './read-input.ts';
import type { Text } from './schemas.ts';

/** The text with all amendments carried out; or the collisions because of which that cannot be. */
export type Merged =
  | { status: 'merged'; text: Text; changes: MergeChange[] }
  | { status: 'collided'; collisions: Collision[] };

export type MergeOptions = {
  /** Ids of amendments in the order that was decided: it settles collisions in which only the order decides. */
  order?: readonly string[] | undefined;
};

const optionsSchema = z.strictObject({ order: list(id, mostAmendments).optional() });

/**
 * Carries out all amendments that were adopted, at once: each of them changes what it was found to change in the text,
 * so the order in which they are listed makes no difference. Amendments that do the same are carried out once.
 *
 * New clauses are called after their amendment; `removed` of the new text says which amendment took a clause out.
 * @param text the text in which the amendments were found
 * @param adopted the amendments
 * @param options `order`: ids in the order that the conference decided, where only the order decides
 * @returns the new text and each change; or 'collided', with the collisions that stand in the way
 * @throws PlatformError with all problems: 'unknown-clause', 'not-of-this-text', 'duplicate-id' and others
 * @example
 * const text = { clauses: [{ id: 'c1', kind: 'paragraph' as const, level: 0, text: 'A week of 36 hours.' }] };
 * const hours = (id: string, insert: string) => ({
 *   id, by: 'almaty', clause: 'c1',
 *   change: { kind: 'words' as const, edits: [{ from: 10, to: 12, found: '36', insert }] },
 * });
 * const merged = mergeAmendments(text, [hours('A3', '35')]);
 * merged.status === 'merged' && merged.text.clauses[0]?.text; // 'A week of 35 hours.'
 * mergeAmendments(text, [hours('A3', '35'), hours('A4', '40')]).status; // 'collided'
 */
export function mergeAmendments(
  text: Text,
  adopted: readonly Amendment[],
  options: MergeOptions = {},
): Merged {
  const given = readAmendments(text, adopted);
  const { order = [] } = readInput(optionsSchema, options);
  const amendments = given.amendments.toSorted(orderBy(order));
  const decided = new Set(order);
  const collisions = collisionsOf(given.clauses, given.amendments).filter(
    ({ orderDecides, amendments: pair }) => !orderDecides || !pair.every((id) => decided.has(id)),
  );
  if (collisions.length > 0) return { status: 'collided', collisions };
  return { status: 'merged', ...carryOut(given.text, amendments) };
}
