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

/** The names, each with the party behind it if any of them has one. */
const nameLines = (candidates: Election['candidates']): string[] => {
  const parties = candidates.map(({ attributes }) => attributes?.party ?? '');
  const some = parties.some((party) => party !== '');
  return candidates.map(({ name }, index) =>
    some ? `${quote(name)} ${quote(parties[index] ?? '')}` : quote(name),
  );
};

/**
 * Writes an election as a ballot file (.blt) that OpaVote and OpenSTV read: candidates by their number in the
 * list, so that ids do not go along, and of the attributes the `party` only, as Scottish councils write it;
 * withdrawn ones as `-4`, an empty rank as `-`.
 * @param election who stands and every paper
 * @returns the file; `readBlt` gives the same election back, with ids '1', '2' and so on and no attribute but `party`
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
    ...nameLines(candidates),
    ...(title === undefined ? [] : [quote(title)]),
  ];
  return `${lines.join('\n')}\n`;
}
