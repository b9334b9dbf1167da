import { z } from 'zod';
import { id, list, words } from './fields.ts';
import { mostAmendments } from './read-amendments.ts';

/** In which order alternatives are put: the furthest from the text first or last, or as they are listed. */
export const alternativesOrders = ['furthest-first', 'nearest-first', 'as-listed'] as const;

const ids = list(id, mostAmendments);

export const voteRulesSchema = z.strictObject({
  alternatives: z.enum(alternativesOrders).optional(),
  enBloc: z.boolean().optional(),
  separate: ids.optional(),
  orders: list(z.strictObject({ amendments: ids, reason: words(2000).min(1) }), 10_000).optional(),
  consequentials: list(z.strictObject({ amendment: id, on: id }), mostAmendments).optional(),
  substitutes: list(id, 1000).optional(),
});

/**
 * What standing orders and the chair say about the order of votes. `alternatives`: 'furthest-first' unless given.
 * `enBloc`: whether what nothing stands against is voted on at once (yes); `separate` are amendments for which a vote of
 * their own was asked. `orders`: alternatives in the order in which the chair puts them, with the reason. `consequentials`
 * follow another amendment without a vote. `substitutes`: ids of other texts that are moved in place of the whole.
 */
export type VoteRules = z.input<typeof voteRulesSchema>;
