import { type Amended, type AmendOptions, amend } from './amend-text.ts';
import type { Amendment } from './amendment.ts';
import { list } from './fields.ts';
import { placeFinder } from './find-clause.ts';
import { type Proposal, proposalSchema } from './proposal-schemas.ts';
import { mostAmendments } from './read-amendments.ts';
import { readInput, repeated } from './read-input.ts';
import { readText, type Text } from './schemas.ts';

/** What was found, and what is in question, both in the order of the proposals. */
export type AmendedAll = {
  amendments: Amendment[];
  inQuestion: ({ id: string } & Omit<Extract<Amended, { status: 'in-question' }>, 'status'>)[];
};

/**
 * Does for all proposals of a text what `amendText` does for one; the text is read once.
 * @throws PlatformError with all that is wrong, also 'duplicate-id' of two proposals
 * @example
 * const text = { clauses: [{ id: 'c1', kind: 'paragraph' as const, level: 0, text: 'A week of 36 hours.' }] };
 * const deletion = { by: 'oral', change: { kind: 'delete' as const } };
 * const { amendments, inQuestion } = amendAll(text, [
 *   { id: 'A1', at: { clause: 'c1' }, ...deletion },
 *   { id: 'A2', at: { clause: 'c2' }, ...deletion },
 * ]);
 * amendments.map(({ id }) => id); // => ['A1']
 * inQuestion; // => [{ id: 'A2', problem: { code: 'no-such-clause', params: { clause: 'c2' } } }]
 */
export function amendAll(
  text: Text,
  proposals: readonly Proposal[],
  { editions = [] }: AmendOptions = {},
): AmendedAll {
  const given = readText(text);
  const read = readInput(list(proposalSchema, mostAmendments), proposals, (checked, tell) => {
    for (const index of repeated(checked.map(({ id }) => id)))
      tell('duplicate-id', [index, 'id'], { id: checked[index]?.id });
  });
  const placesOf = placeFinder(given, editions);
  const result: AmendedAll = { amendments: [], inQuestion: [] };
  for (const proposal of read) {
    const amended = amend(given, placesOf, proposal);
    if (amended.status === 'amended') result.amendments.push(amended.amendment);
    else {
      const { status: _, ...question } = amended;
      result.inQuestion.push({ id: proposal.id, ...question });
    }
  }
  return result;
}
