import { type Problem, problem, refuse, throwProblems } from './errors.ts';
import { shapeProblems } from './malformed.ts';
import { type Election, electionSchema } from './schemas.ts';

const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

const checkIds = ({ candidates, ballots }: Election, numbers: ReadonlyMap<string, number>): Problem[] => {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const [index, { id }] of candidates.entries()) {
    if (seen.has(id)) problems.push(problem('repeated-id', ['candidates', index, 'id'], {}));
    seen.add(id);
  }
  for (const [index, { ranking }] of ballots.entries())
    for (const [rank, ids] of ranking.entries())
      if ([ids].flat().some((id) => !numbers.has(id)))
        problems.push(problem('unknown-id', ['ballots', index, 'ranking', rank], {}));
  return problems;
};

/**
 * Writes an election as a ballot file (.blt) that OpaVote and OpenSTV read: candidates by their number in the
 * list, so that ids and attributes do not go along; withdrawn ones as `-4`, an empty rank as `-`.
 * @param election who stands and every paper
 * @returns the file; `readBlt` gives the same election back, with ids '1', '2' and so on
 * @throws ElectionsError with `malformed`, `not-an-id`, `repeated-id` or `unknown-id`
 * @example
 * writeBlt({ seats: 1, candidates: [{ id: 'a', name: 'Aigul' }], ballots: [{ count: 3, ranking: ['a'] }] });
 * // => '1 1\n3 1 0\n0\n"Aigul"\n'
 */
export function writeBlt(election: Election): string {
  const parsed = electionSchema.safeParse(election);
  if (!parsed.success) return refuse(shapeProblems(parsed.error));
  const { title, seats, candidates, ballots } = parsed.data;
  const numbers = new Map(candidates.map(({ id }, index) => [id, index + 1]));
  throwProblems(checkIds(parsed.data, numbers));
  const rank = (ids: string | string[]): string =>
    [ids]
      .flat()
      .map((id) => numbers.get(id))
      .join('=') || '-';
  const lines = [
    `${candidates.length} ${seats}`,
    ...candidates.flatMap(({ withdrawn }, index) => (withdrawn ? [`-${index + 1}`] : [])),
    ...ballots.map(({ count, ranking }) => [count, ...ranking.map(rank), 0].join(' ')),
    '0',
    ...candidates.map(({ name }) => quote(name)),
    ...(title === undefined ? [] : [quote(title)]),
  ];
  return `${lines.join('\n')}\n`;
}
