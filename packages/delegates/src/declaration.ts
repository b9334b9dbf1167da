import { checkElected, checkStages } from './count-sheet.ts';
import type { ElectionReason } from './election-reasons.ts';
import { type DeclarationInput, declarationInputSchema } from './election-schemas.ts';
import { readInput, repeated } from './read-input.ts';

/** A result that the returning officer may declare, or why there is none yet. */
export type Declaration =
  | {
      status: 'declared';
      title: string;
      seats: number;
      /** In the order of election. */
      elected: { place: number; id: string; name: string }[];
      /** In the order in which they are called. */
      alternates: { place: number; id: string; name: string }[];
      /** Places that nobody is elected to. */
      vacant: number;
      unopposed: boolean;
      papers: { issued: number; returned: number; valid: number; spoilt: number; notReturned: number } | null;
      quota: string | null;
      ties: { stage: number; among: string[]; brokenBy: 'stages' | 'decision' | 'seed'; chosen: string }[];
      returningOfficer: string;
      at: string;
    }
  | { status: 'refused'; problems: ElectionReason[] };

const check = ({ seats, candidates, papers, count }: DeclarationInput): ElectionReason[] => {
  if (!count || !papers)
    return candidates.length > seats
      ? [{ code: 'elected-above-places', params: { elected: candidates.length, seats } }]
      : [];
  const { issued, returned } = papers;
  const { valid, invalid, elected } = count;
  const expected = Math.min(seats, candidates.length);
  const problems: ElectionReason[] = [];
  if (returned > issued) problems.push({ code: 'count-papers-above-issued', params: { returned, issued } });
  if (returned !== valid + invalid)
    problems.push({ code: 'count-papers-differ', params: { returned, valid, spoilt: invalid } });
  problems.push(...checkStages(count), ...checkElected(count, candidates));
  if (count.status === 'tied')
    problems.push({
      code: 'count-undecided',
      params: { stage: count.undecided?.stage ?? count.stages.length, among: count.undecided?.among ?? [] },
    });
  else if (elected.length > seats)
    problems.push({ code: 'elected-above-places', params: { elected: elected.length, seats } });
  else if (elected.length < expected && valid > 0)
    problems.push({ code: 'elected-number-differs', params: { elected: elected.length, expected } });
  return problems;
};

/**
 * Draws up the declaration of a result, if the count is complete and its figures add up.
 * @param input title, places, candidates, papers issued and returned with the count (or neither: all candidates
 *   are elected unopposed), the returning officer and the moment
 * @returns what is declared, or problems
 * @throws DelegatesError 'repeated-id', 'base-missing', 'not-an-id', 'not-a-count', 'not-an-instant', 'malformed'
 * @example
 * const declared = declaration({
 *   title: 'Credentials committee',
 *   seats: 2,
 *   candidates: [{ id: 'D1', name: 'Poplar' }],
 *   returningOfficer: 'Willow',
 *   at: '2027-04-16T06:00:00Z',
 * });
 * declared.status === 'declared' && [declared.elected.length, declared.vacant]; // => [1, 1]
 */
export function declaration(input: DeclarationInput): Declaration {
  const given = readInput(declarationInputSchema, input, ({ candidates, papers, count }, tell) => {
    for (const index of repeated(candidates.map(({ id }) => id)))
      tell('repeated-id', ['candidates', index, 'id'], { id: candidates[index]?.id });
    if ((papers === undefined) !== (count === undefined))
      tell('base-missing', [papers === undefined ? 'papers' : 'count'], {});
  });
  const problems = check(given);
  if (problems.length > 0) return { status: 'refused', problems };
  const { title, seats, candidates, papers, count, returningOfficer, at } = given;
  const names = new Map(candidates.map(({ id, name }) => [id, name]));
  const list = (ids: readonly string[]) =>
    ids.map((id, index) => ({ place: index + 1, id, name: names.get(id) ?? '' }));
  const elected = list(count?.elected ?? candidates.map(({ id }) => id));
  return {
    status: 'declared',
    title,
    seats,
    elected,
    alternates: list(count?.alternates ?? []),
    vacant: seats - elected.length,
    unopposed: count === undefined,
    papers:
      count && papers
        ? {
            ...papers,
            valid: count.valid,
            spoilt: count.invalid,
            notReturned: papers.issued - papers.returned,
          }
        : null,
    quota: count && count.quota !== '' ? count.quota : null,
    ties: count?.ties ?? [],
    returningOfficer,
    at,
  };
}
