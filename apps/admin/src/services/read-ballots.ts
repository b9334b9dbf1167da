import type { LocalElection } from './local-election.ts';
import { filledLines, type LineProblem } from './read-candidates.ts';

type Ballots = LocalElection['ballots'];

/**
 * Reads ballot papers, one a line: the numbers of the candidates in the order of preference, `3 1 4`; equal
 * preferences as `3 1=4`; papers that are alike as `12 x 3 1 4`; a paper left blank as `0`.
 */
export function readBallots(
  typed: string,
  candidates: number,
): { ballots: Ballots; problems: LineProblem[] } {
  const problems: LineProblem[] = [];
  const ballots = filledLines(typed).flatMap(({ line, text }): Ballots => {
    const [, many = '1', paper = ''] = /^(?:(\d{1,6})\s*[x×х*:]\s*)?(.*)$/iu.exec(text) ?? [];
    const count = Number(many);
    if (count === 0 || !/^\d{1,4}(?:\s*[\s,=]\s*\d{1,4})*$/.test(paper)) {
      problems.push({ code: 'unreadable', line, found: text });
      return [];
    }
    if (/^0+$/.test(paper)) return [{ count, ranking: [] }];
    const ranks = paper
      .replace(/\s*=\s*/g, '=')
      .split(/[\s,]+/)
      .map((rank) => rank.split('=').map(Number));
    const named = ranks.flat();
    const stranger = named.find((number) => number < 1 || number > candidates);
    if (stranger !== undefined) problems.push({ code: 'no-candidate', line, found: String(stranger) });
    const twice = named.find((number, index) => named.indexOf(number) !== index);
    if (twice !== undefined) problems.push({ code: 'named-twice', line, found: String(twice) });
    const ranking = ranks.map((rank) => {
      const ids = rank.map(String);
      return ids.length === 1 ? (ids[0] ?? '') : ids;
    });
    return [{ count, ranking }];
  });
  return { ballots, problems };
}

/** The same written back. */
export function sayBallots(ballots: Ballots): string {
  return ballots
    .map(({ count, ranking }) => {
      const paper = ranking.map((rank) => [rank].flat().join('=')).join(' ') || '0';
      return count === 1 ? paper : `${count} x ${paper}`;
    })
    .join('\n');
}
