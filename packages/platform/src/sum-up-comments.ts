import { z } from 'zod';
import type { Amendment } from './amendment.ts';
import { id, list, words } from './fields.ts';
import { collisionsOf } from './find-collisions.ts';
import { readAmendments } from './read-amendments.ts';
import { readInput, repeated } from './read-input.ts';
import type { Text } from './schemas.ts';

/** What a branch thinks of a clause. */
export const stances = ['support', 'against', 'neutral'] as const;

const commentSchema = z.strictObject({
  id,
  branch: id,
  clause: id,
  stance: z.enum(stances),
  words: words(100_000).optional(),
});

/** What a branch says of a clause, in the order in which comments came: what it said last is where it stands. */
export type Comment = z.input<typeof commentSchema>;

/** Proposals that do the same, and the branches that make them. */
export type AlikeProposals = { amendments: string[]; branches: string[] };

/** A clause with the branches for it, against it and neither; all comments; and the proposals, alike ones together. */
export type ClauseSummary = {
  clause: string;
  support: string[];
  against: string[];
  neutral: string[];
  /** Branches that said something else before. */
  changed: string[];
  comments: string[];
  proposals: AlikeProposals[];
  /** Whether some of the proposals collide. */
  collides: boolean;
};

/** Clauses of which anything was said, in the order of the text; and comments on clauses that are not in it. */
export type CommentsSummary = {
  clauses: ClauseSummary[];
  elsewhere: { clause: string; comments: string[] }[];
};

type Read = z.output<typeof commentSchema>;

/** Where each branch stands that has spoken: a branch counts once, however often it speaks. */
function standings(comments: readonly Read[]) {
  const last = new Map<string, Read['stance']>();
  const changed = new Set<string>();
  for (const { branch, stance } of comments) {
    const before = last.get(branch);
    if (before !== undefined && before !== stance) changed.add(branch);
    last.set(branch, stance);
  }
  const those = (stance: Read['stance']) =>
    [...last].filter(([, held]) => held === stance).map(([branch]) => branch);
  return {
    support: those('support'),
    against: those('against'),
    neutral: those('neutral'),
    changed: [...changed],
  };
}

function alike(amendments: readonly Amendment[]): AlikeProposals[] {
  const groups = Map.groupBy(amendments, ({ change }) => JSON.stringify(change));
  return [...groups.values()].map((group) => ({
    amendments: group.map((amendment) => amendment.id),
    branches: [...new Set(group.map(({ by }) => by))],
  }));
}

/**
 * Sums up by clause what branches say of a text and what they propose.
 * @param text the text
 * @param comments in the order in which they came; of a branch the last one of a clause counts
 * @param amendments the proposals, found in the text by `amendAll`
 * @returns each clause of which something was said, and comments on clauses that the text does not have
 * @throws PlatformError with all problems: 'duplicate-id' of two comments, and what `findCollisions` throws
 * @example
 * const text = { clauses: [{ id: 'c1', kind: 'paragraph' as const, level: 0, text: 'A week of 36 hours.' }] };
 * const { clauses } = sumUpComments(text, [
 *   { id: '1', branch: 'oral', clause: 'c1', stance: 'against' },
 *   { id: '2', branch: 'saran', clause: 'c1', stance: 'support' },
 *   { id: '3', branch: 'oral', clause: 'c1', stance: 'support' },
 * ]);
 * clauses[0]?.support; // => ['oral', 'saran']
 * clauses[0]?.changed; // => ['oral']
 */
export function sumUpComments(
  text: Text,
  comments: readonly Comment[],
  amendments: readonly Amendment[] = [],
): CommentsSummary {
  const given = readAmendments(text, amendments);
  const said = readInput(list(commentSchema, 100_000), comments, (checked, tell) => {
    for (const index of repeated(checked.map((comment) => comment.id)))
      tell('duplicate-id', [index, 'id'], { id: checked[index]?.id });
  });
  const ofClause = Map.groupBy(said, ({ clause }) => clause);
  const proposed = Map.groupBy(given.amendments, ({ clause }) => clause);
  const colliding = new Set(collisionsOf(given.clauses, given.amendments).map(({ clause }) => clause));
  const idsOf = (list: readonly Read[]) => list.map((comment) => comment.id);
  return {
    clauses: given.text.clauses.flatMap(({ id: clause }): ClauseSummary[] => {
      const [own, proposals] = [ofClause.get(clause) ?? [], proposed.get(clause) ?? []];
      if (own.length === 0 && proposals.length === 0) return [];
      const collides = colliding.has(clause);
      return [{ clause, ...standings(own), comments: idsOf(own), proposals: alike(proposals), collides }];
    }),
    elsewhere: [...ofClause]
      .filter(([clause]) => !given.clauses.has(clause))
      .map(([clause, own]) => ({ clause, comments: idsOf(own) })),
  };
}
